/** Prints the dossiers in so many parts, as a JSON list of values for `DOSSIER`: one for each machine of a CI matrix. */
import { loadSlugs } from '../model/entries.ts';
import { CONTENT } from '../model/folder.ts';
import { cutParts } from './changes.ts';

const count = Number(process.argv[2] ?? 4);
console.log(JSON.stringify(cutParts(loadSlugs(CONTENT, () => {}) ?? [], count)));
