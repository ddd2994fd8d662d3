/** The article view as something to read: how little stands in the way of the text, and how little is marked in it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, type OpenPage, open, waitForScripts } from './page.ts';

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

/** What a key or a finger stops at, of what is shown: before the text, in all. */
function countStops({ page }: OpenPage): Promise<{ before: number; all: number }> {
  return page.evaluate(() => {
    const text = document.querySelector('#p1');
    const stops = [...document.querySelectorAll<HTMLElement>('a[href],button,select,input,summary,[tabindex]')].filter(
      (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
    );
    const before = stops.filter(
      (stop) => text && text.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    return { before: before.length, all: stops.length };
  });
}

describe('the text', () => {
  it('is underlined for a fifth of its characters at most: places, and no claim', async () => {
    const { page } = plain;
    const share = await page.evaluate(() => {
      let [underlined, all] = [0, 0];
      for (const paragraph of document.querySelectorAll('.row > [id]')) {
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const length = texts.currentNode.textContent?.length ?? 0;
          all += length;
          for (let up = texts.currentNode.parentElement; up && up !== paragraph; up = up.parentElement) {
            const { textDecorationLine, borderBottomStyle } = getComputedStyle(up);
            if (textDecorationLine === 'none' && borderBottomStyle === 'none') continue;
            underlined += length;
            break;
          }
        }
      }
      return underlined / all;
    });
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.2);
  });

  it.each([
    ['without scripts', () => plain],
    ['with scripts', () => scripted],
  ])('has at most 25 stops before it and 250 in all, %s', async (_, get) => {
    const { before, all } = await countStops(get());
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
