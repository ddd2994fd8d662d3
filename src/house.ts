/** The newsroom’s words as pages ask for them: one catalogue (`model/schema/house-schema.ts`), with what `content/maison.yaml` says instead. */
import { CONTENT } from './environment.ts';
import { digestFiles } from './model/read/digest.ts';
import { HOUSE } from './model/read/entries.ts';
import { loadHouse } from './model/read/house.ts';
import type { House } from './model/schema/house-schema.ts';

let read: { digest: string; words: House['words'] } | undefined;

/** In `npm run dev` read anew where the file has changed: each page of a build asks. What is wrong with it is told where dossiers are read. */
export function loadWords(): House['words'] {
  if (read && !import.meta.env.DEV) return read.words;
  const digest = digestFiles([`${CONTENT}/${HOUSE}`]);
  if (read?.digest !== digest) read = { digest, words: loadHouse(CONTENT, () => {}).words };
  return read.words;
}
