/**
 * `node tests/publish/fake-build.ts <dist> <words> [file to wait for]`: a build in every respect but that it takes no time. Without words
 * it keeps the site; the new one takes over of the old the folders that `KEPT` names, parted by commas.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamed } from '../../src/files.ts';
import { loadSums, signSite } from '../../src/publish/release.ts';
import { replaceSite } from '../../src/publish/replace.ts';

const [place = '', words = '', awaited] = process.argv.slice(2);
const kept = (process.env['KEPT'] ?? '').split(',').filter(Boolean);

replaceSite(place, ({ aside, dist }) => {
  console.log('building');
  if (words === '') return 'keep';
  writeNamed(join(aside, 'index.html'), words);
  mkdirSync(join(aside, 'own'));
  writeNamed(join(aside, 'own/index.html'), words);
  const sums = kept.length > 0 ? [...loadSums(dist)].filter(([file]) => kept.includes(file.split('/')[0] ?? '')) : [];
  signSite(aside, { content: 'sum', address: 'https://example.org/' }, new Map(sums));
  // Asleep, as a build is while Astro runs; there is no other way to wait in a function that returns its result.
  while (awaited !== undefined && !existsSync(awaited))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  return { kept, after: () => console.log('stands') };
});
