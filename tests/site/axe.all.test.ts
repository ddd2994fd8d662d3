/** Every kind of page in every theme and on paper. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFaultsEverywhere, unfold, useMap } from './axe.ts';
import { ARTICLE, connect, open, PAGES } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it.each(PAGES)('axe finds no fault on %s, and leaves none open, in any theme or on paper', async (path) => {
  const { page } = await open(browser, path);
  await unfold(page);
  expect(await listFaultsEverywhere(page)).toEqual([]);
});

it('axe finds no fault on the map while it is alive, a filter is on and a mark is picked, in any theme or on paper', async () => {
  const { page } = await open(browser, `${ARTICLE}explorer/`);
  await useMap(page);
  expect(await listFaultsEverywhere(page)).toEqual([]);
});
