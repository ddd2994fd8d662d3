/** A newsroom’s own file beside its dossiers, which it may leave out: the site then speaks, and checks, as it does by itself. */
import type { Report } from '../problem.ts';
import { type House, houseSchema } from '../schema/house-schema.ts';
import { HOUSE } from './entries.ts';
import { loadOptional } from './load-file.ts';

/** What the file says, and all else as the site has it; nothing of a file that cannot be read, which is a problem. */
export function loadHouse(folder: string, report: Report): House {
  // A file that is begun and says nothing yet is as good as none.
  const tell: Report = (problem) => problem.rule === 'empty-file' || report(problem);
  return loadOptional(folder, HOUSE, houseSchema, {}, tell)?.value ?? houseSchema.parse({});
}
