/** Dossiers at random, built as `npm run build` builds them: the long suite. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANY_DOSSIER } from '../hostile/any-dossier.ts';
import { loadInto } from '../hostile/any-dossier-promise.ts';
import { build, listOuterEnvironment, makeFolder } from './build.ts';

const COUNT = 50;
/** For the cards of one small dossier, drawn anew, on a machine at work. */
const MOST_MS = 300_000;

it(`what is accepted builds, in bounded time: ${COUNT} dossiers`, { timeout: COUNT * MOST_MS }, () => {
  fc.assert(
    fc.property(ANY_DOSSIER, (any) => {
      const content = makeFolder();
      fc.pre(loadInto(content, any) !== undefined);
      const env = { ...listOuterEnvironment(), CONTENT_DIR: content };
      spawnSync(process.execPath, ['commands/lock.ts'], { env });
      const start = performance.now();
      const { dist, code, output } = build({ CONTENT_DIR: content });
      for (const folder of [content, dist]) rmSync(folder, { recursive: true });
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      expect(performance.now() - start).toBeLessThan(MOST_MS);
    }),
    { numRuns: COUNT, endOnFailure: true },
  );
});
