/** Prints the dossiers in so many parts, as a JSON list of values for `DOSSIER`: one for each machine of a CI matrix. */
import { CONTENT, readPreview } from '../src/environment.ts';
import { listSlugs } from '../src/model/read/drafts.ts';
import { cutParts } from '../src/publish/changes.ts';
import { tellFaults } from './tell-faults.ts';

const count = Number(process.argv[2] ?? 4);
await tellFaults(() => console.log(JSON.stringify(cutParts(listSlugs(CONTENT, { withDrafts: readPreview() }), count))));
