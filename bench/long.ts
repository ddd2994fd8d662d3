/** Content with an article far longer than any real one, to see what the pages of such a one take. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDossier } from './content.ts';

export const LONG = { claims: 500, paragraphs: 300 } as const;

/** The first whose claims in one paragraph never give the same day. */
const SEED = 3;

/** Write the folder: the real content with the long article beside; the slug of that one. */
export function writeLongContent(folder: string): string {
  cpSync('content', folder, { recursive: true });
  const slug = writeDossier(folder, SEED, LONG);
  // Its numbers lie on one another, 31 in a column at each place, as nobody would place them by hand: left out, the map lays itself out.
  rmSync(join(folder, slug, 'map.yaml'));
  return slug;
}
