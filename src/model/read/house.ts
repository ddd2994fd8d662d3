/** A newsroom’s own file beside its dossiers, which it may leave out: the site then speaks, and checks, as it does by itself. */
import type { Report } from '../problem.ts';
import { type House, houseSchema } from '../schema/house-schema.ts';
import { HOUSE } from './entries.ts';
import { loadOptional } from './load-file.ts';

/** What the file says, and all else as the site has it; nothing of a file that cannot be read, which is a problem. */
export function loadHouse(folder: string, report: Report): House {
  return loadOptional(folder, HOUSE, houseSchema, {}, report)?.value ?? houseSchema.parse({});
}
