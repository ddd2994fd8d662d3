/** Content with an article far longer than any real one, to see what the pages of such a one take. */
import { cpSync } from 'node:fs';
import { writeDossier } from './content.ts';

export const LONG = { claims: 500, paragraphs: 300 } as const;

/** The first whose claims in one paragraph never give the same day. */
const SEED = 3;

/** Write the folder: the real content with the long article beside; the slug of that one. */
export function writeLongContent(folder: string): string {
  cpSync('content', folder, { recursive: true });
  return writeDossier(folder, SEED, LONG);
}
