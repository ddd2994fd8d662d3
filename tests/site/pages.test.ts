import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLE, connect, open, PAGES } from './page.ts';

/** Made for another page’s frame. The script of the other pages adds what the reader may choose, or sends the page on. */
const WITHOUT_SCRIPT = [`${ARTICLE}integrer/carte/`, `${ARTICLE}integrer/chronologie/`];
const WIDTHS = [320, 768, 1280, 1600];

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe.each(PAGES)('the page %s', (path) => {
  it('asks no other host for anything and has nothing to complain of', async () => {
    const { requests, complaints } = await open(browser, path);
    expect(requests.filter((url) => !url.startsWith(inject('origin')))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.runIf(WITHOUT_SCRIPT.includes(path))('runs no script', async () => {
    const { page } = await open(browser, path);
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  });

  it.each(WIDTHS)('does not scroll sideways at %i px', async (width) => {
    const { page } = await open(browser, path, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('shifts nothing while it loads', async () => {
    const { page } = await open(browser, path);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 100);
        }),
    );
    expect(shift).toBe(0);
  });
});
