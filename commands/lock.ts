/** `npm run lock`: put the new ids of every dossier, or of the one that is named, into its `ids.lock`, once all else is right. A build only reads it. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CONTENT } from '../src/environment.ts';
import { type LoadOptions, loadContent, loadOne } from '../src/model/load.ts';
import { ContentError } from '../src/model/problem.ts';
import { renderLock } from '../src/model/read/lock.ts';
import { readSource } from '../src/model/read/source.ts';
import { findTarget } from '../src/model/read/target.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
const load = (options: LoadOptions) =>
  slug === undefined ? loadContent(folder, options) : loadOne(folder, slug, options);
/** Ids are locked while words are still to be written. */
const passOver = () => {};
const files = new Map<string, string>();
try {
  load({
    onPlaceholder: passOver,
    keepIds(path, { published }, report) {
      const source = existsSync(path) ? readSource(dirname(path), basename(path), report) : undefined;
      files.set(path, renderLock(source?.text ?? '', published));
      return [];
    },
  });
  for (const [path, text] of files) writeFileSync(path, text);
  load({ onPlaceholder: passOver });
  console.log(`${[...files.keys()].join(', ')}: every id is locked`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
