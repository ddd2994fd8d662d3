/** Builds killed at every moment of their work: the long suite. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isWhole } from '../../src/publish/release.ts';
import { findSite, killWhen, makeOldSite, run } from './stopped-build.ts';

const KILLS = 60;

it(`a build that is killed leaves a whole site: at ${KILLS} moments of its work`, { timeout: 600_000 }, async () => {
  const { folder, dist } = makeOldSite();
  const start = performance.now();
  expect(run(dist).code).toBe(0);
  const length = performance.now() - start;
  for (let kill = 1; kill <= KILLS; kill++) {
    await killWhen(dist, () => wait((length * (kill - 0.5)) / KILLS));
    expect(isWhole(findSite(folder))).toBe(true);
  }
});
