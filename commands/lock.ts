/** `npm run lock`: put the new ids of every dossier, or of the one that is named, into its `ids.lock`, once all else is right, and say which. A build only reads it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatNew, passOver, renderLocks } from '../src/author/seal.ts';
import { CONTENT } from '../src/environment.ts';
import { type LoadOptions, loadContent, loadOne } from '../src/model/load.ts';
import { findTarget } from '../src/model/read/target.ts';
import { tellFaults } from './tell-faults.ts';

const { folder, slug } = findTarget(process.argv[2], CONTENT);
const load = (options: LoadOptions) =>
  slug === undefined ? loadContent(folder, options) : loadOne(folder, slug, options);
await tellFaults(() => {
  const files = [...renderLocks(load)].map(([path, text]) => {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return { path, text, said: formatNew(before, text) };
  });
  for (const { path, text } of files) writeFileSync(path, text);
  load({ onPlaceholder: passOver });
  for (const { path, said } of files) console.log([`${path}:`, ...said].join('\n  '));
});
