/** Prints the dossiers in so many parts, as a JSON list of values for `DOSSIER`: one for each machine of a CI matrix. */
import { CONTENT, IS_PREVIEW } from '../src/environment.ts';
import { listSlugs } from '../src/model/read/drafts.ts';
import { cutParts } from '../src/publish/changes.ts';

const count = Number(process.argv[2] ?? 4);
console.log(JSON.stringify(cutParts(listSlugs(CONTENT, { withDrafts: IS_PREVIEW }), count)));
