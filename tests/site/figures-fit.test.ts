/** Beside the text, what a part of it is about is seen whole, without scrolling its column. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it.each([1200, 1280, 1440, 1600])('the figures of each part are whole in a window of %i × 900 px', async (width) => {
  const { page } = await open(browser, ARTICLE, { viewport: { width, height: 900 } });
  const heights = await page
    .locator('.figures')
    .evaluateAll((all) => all.map((figures) => ({ needed: figures.scrollHeight, given: figures.clientHeight })));
  expect(heights.length).toBeGreaterThan(1);
  for (const { needed, given } of heights) expect(needed).toBeLessThanOrEqual(given);
  await page.context().close();
});
