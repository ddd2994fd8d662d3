/** `npm run lock`: put the new ids of every dossier, or of the one that is named, into its `ids.lock`, once all else is right. A build only reads it. */
import { writeFileSync } from 'node:fs';
import { passOver, renderLocks } from '../src/author/seal.ts';
import { CONTENT } from '../src/environment.ts';
import { type LoadOptions, loadContent, loadOne } from '../src/model/load.ts';
import { ContentError } from '../src/model/problem.ts';
import { findTarget } from '../src/model/read/target.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
const load = (options: LoadOptions) =>
  slug === undefined ? loadContent(folder, options) : loadOne(folder, slug, options);
try {
  const files = renderLocks(load);
  for (const [path, text] of files) writeFileSync(path, text);
  load({ onPlaceholder: passOver });
  console.log(`${[...files.keys()].join(', ')}: every id is locked`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
