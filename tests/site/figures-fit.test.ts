/** Beside the text, what a part of it is about is seen whole, without scrolling its column. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { connect, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

// Of any text that is published: map, days and legend of each part in a window of 900 px.
it.each(
  loadContent('content').dossiers.flatMap(({ slug }) => [1200, 1280, 1440, 1600].map((width) => ({ slug, width }))),
)('the figures of $slug are whole in a window of $width × 900 px', async ({ slug, width }) => {
  const { page } = await open(browser, `${inject('published').origin}/${slug}/`, { viewport: { width, height: 900 } });
  const heights = await page
    .locator('.figures')
    .evaluateAll((all) => all.map((figures) => ({ needed: figures.scrollHeight, given: figures.clientHeight })));
  expect(heights.length).toBeGreaterThan(0);
  for (const { needed, given } of heights) expect(needed).toBeLessThanOrEqual(given);
  await page.context().close();
});
