/** `npm run schemas`: JSON Schemas of the files that authors write, from the model’s own, for editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSchemas } from '../src/author/json-schema.ts';

const FOLDER = 'schemas';
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of renderSchemas()) {
  writeFileSync(join(FOLDER, name), text);
  console.log(join(FOLDER, name));
}
