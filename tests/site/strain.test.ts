/** Pages under strain: a word longer than a telephone is wide, colours that the system chooses. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ARTICLE, connect, open, PAGES, waitForScripts } from './page.ts';

let browser: Browser;
let narrow: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page: narrow } = await open(browser, '/', { viewport: { width: 320, height: 800 } }));
});
afterAll(() => browser.close());

it.each(PAGES)('a word of 64 characters, wherever it stands, makes %s no wider than 320 px', async (path) => {
  await narrow.goto(inject('origin') + path);
  await waitForScripts(narrow);
  const wide = await narrow.evaluate(() => {
    const word = 'a0f3'.repeat(16);
    const kinds = 'p, li, h1, h2, h3, td, th, dd, dt, figcaption, summary, blockquote, b, i, a:not(.n)'.split(', ');
    // What is held on one line never has so long a word.
    const listStrained = (kind: string) =>
      [...document.querySelectorAll(`main ${kind}, footer ${kind}:is(p, a)`)].filter(
        (element) => element.checkVisibility() && !element.closest('svg, .only-read, .tie'),
      );
    const isWideWith = (elements: readonly Element[]) => {
      const strained = elements.map((element) => {
        const text = document.createTextNode(` ${word}`);
        element.append(text);
        return text;
      });
      const isWide = document.documentElement.scrollWidth > 320;
      for (const text of strained) text.remove();
      return isWide;
    };
    // All of a kind at once: each of them alone, where together they are too wide.
    return kinds
      .map(listStrained)
      .filter(isWideWith)
      .flatMap((elements) => {
        const alone = elements.filter((element) => isWideWith([element]));
        return (alone.length > 0 ? alone : elements).map(({ outerHTML }) => outerHTML.slice(0, 80));
      });
  });
  expect(wide).toEqual([]);
});

describe('where the system chooses the colours', () => {
  it.each([true, false])(
    'the words of a pièce that is landed on are framed; with scripts: %s',
    async (javaScriptEnabled) => {
      const { page } = await open(browser, `${ARTICLE}#piece-7`, { forcedColors: 'active', javaScriptEnabled });
      const readOutline = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).outlineStyle);
      await page.locator('.quote[data-claim~="7"]').first().waitFor();
      await expect.poll(() => readOutline('.quote[data-claim~="7"]')).toBe('solid');
      expect(await readOutline('#piece-7')).toBe('solid');
      expect(await readOutline('.quote[data-claim~="5"]')).toBe('none');
    },
  );

  it('the row of a pièce that is picked is framed', async () => {
    const { page } = await open(browser, `${ARTICLE}carte/`, { forcedColors: 'active' });
    await page.locator('.events .n').first().click();
    const picked = page.locator('.events .picked').first();
    await picked.waitFor();
    expect(await picked.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  });
});
