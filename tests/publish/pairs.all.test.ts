import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../site/build.ts';
import { buildPair } from '../site/pair.ts';

const PAIRS = 20;
const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`of ${PAIRS} pairs of builds at once none is mixed`, { timeout: 3_600_000 }, async () => {
  for (let pair = 1; pair <= PAIRS; pair++) expect(await buildPair(folder, `pair-${pair}`)).toEqual([]);
});
