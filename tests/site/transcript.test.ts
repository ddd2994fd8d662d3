/** The article view as something to read: how little stands in the way of the text, and how little is marked in it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, type OpenPage, open, waitForScripts } from './page.ts';
import { countStops, measureUnderlined } from './reading.ts';

let browser: Browser;
let plain: OpenPage;
let scripted: OpenPage;
beforeAll(async () => {
  browser = await connect();
  plain = await open(browser, ARTICLE, { javaScriptEnabled: false });
  scripted = await open(browser, ARTICLE);
  await waitForScripts(scripted.page);
});
afterAll(() => browser.close());

describe('the text', () => {
  it('is underlined for a fifth of its characters at most: places, and no claim', async () => {
    const share = await measureUnderlined(plain.page);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.2);
  });

  it.each([
    ['without scripts', () => plain],
    ['with scripts', () => scripted],
  ])('has at most 25 stops before it and 250 in all, %s', async (_, get) => {
    const { before, all } = await countStops(get().page);
    expect(before).toBeLessThanOrEqual(25);
    expect(all).toBeLessThanOrEqual(250);
  });

  it('has keys pass over the numbers of its maps, each of which stands among the days or in the text', async () => {
    const numbers = await plain.page.locator('.figures .map [data-claim]').evaluateAll((all) =>
      all.map((number) => ({
        isPassed: number.tabIndex < 0,
        twins: document.querySelectorAll(`:is(.days, .row) a[href="${number.getAttribute('href')}"]`).length,
      })),
    );
    expect(numbers.length).toBeGreaterThan(0);
    for (const { isPassed, twins } of numbers) {
      expect(isPassed).toBe(true);
      expect(twins).toBeGreaterThan(0);
    }
  });

  it('mutes what introduces a speaker, and nothing of a claim', async () => {
    const inks = await plain.page.evaluate(() => {
      const paragraph = document.querySelector('.row > [id]:has(.quote)');
      const quote = paragraph?.querySelector('.quote');
      return [paragraph, quote].map((element) => element && getComputedStyle(element).color);
    });
    expect(inks[0]).not.toBe(inks[1]);
  });
});
