/** Every kind of page in every theme and on paper. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFaultsEverywhere, unfold } from './axe.ts';
import { connect, open, PAGES } from './page.ts';

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
