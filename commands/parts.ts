/** Prints the dossiers in so many parts, as a JSON list of values for `DOSSIER`: one for each machine of a CI matrix. */
import { CONTENT } from '../src/environment.ts';
import { loadSlugs } from '../src/model/read/entries.ts';
import { cutParts } from '../src/publish/changes.ts';

const count = Number(process.argv[2] ?? 4);
console.log(JSON.stringify(cutParts(loadSlugs(CONTENT, () => {}) ?? [], count)));
