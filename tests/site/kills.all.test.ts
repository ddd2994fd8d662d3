/** Builds killed at every moment of their work: the long suite. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** Once a build has written something of the site that it lays beside the old one. */
async function writesAside(folder: string): Promise<void> {
  const listWritten = () =>
    readdirSync(folder)
      .map((name) => join(folder, name, 'new'))
      .filter((aside) => existsSync(aside))
      .flatMap((aside) => readdirSync(aside));
  await expect.poll(listWritten, { timeout: 60_000, interval: 5 }).not.toEqual([]);
}

it('a build that is killed while it writes leaves a whole site, and the next one does not mind', {
  timeout: 600_000,
}, async () => {
  const { folder, dist } = makeOldSite();
  expect(await killWhen(dist, () => writesAside(folder))).toBe('SIGKILL');
  expect(isWhole(findSite(folder))).toBe(true);
  expect(run(dist).code).toBe(0);
  expect(isWhole(dist)).toBe(true);
  expect(readdirSync(folder)).toEqual(['dist']);
});
