/** `node tests/publish/fake-build.ts <dist> <words> [file to wait for]`: a build in every respect but that it takes no time. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signSite } from '../../src/publish/release.ts';
import { replaceSite } from '../../src/publish/replace.ts';

const [dist = '', words = '', awaited] = process.argv.slice(2);

replaceSite(dist, (aside) => {
  writeFileSync(join(aside, 'index.html'), words);
  signSite(aside, { content: 'sum', address: 'https://example.org/' });
  console.log('building');
  // Asleep, as a build is while Astro runs; there is no other way to wait in a function that returns its result.
  while (awaited !== undefined && !existsSync(awaited))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  return 'replace';
});
