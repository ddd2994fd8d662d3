/** Pages under strain: a word longer than a telephone is wide, colours that the system chooses. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, open, PAGES } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it.each(PAGES)('a word of 64 characters, wherever it stands, makes %s no wider than 320 px', async (path) => {
  const { page } = await open(browser, path, { viewport: { width: 320, height: 800 } });
  const wide = await page.evaluate(() => {
    const word = 'a0f3'.repeat(16);
    const kinds = 'p, li, h1, h2, h3, td, th, dd, dt, figcaption, summary, blockquote, b, i, a:not(.n)';
    const faults: string[] = [];
    for (const element of document.querySelectorAll(`main :is(${kinds}), footer :is(p, a)`)) {
      // What is held on one line never has so long a word.
      if (!element.checkVisibility() || element.closest('svg, .only-read, .tie')) continue;
      const strained = document.createTextNode(` ${word}`);
      element.append(strained);
      if (document.documentElement.scrollWidth > 320) faults.push(element.outerHTML.slice(0, 80));
      strained.remove();
    }
    return faults;
  });
  expect(wide).toEqual([]);
  await page.context().close();
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
      await page.locator('.q7').first().waitFor();
      await expect.poll(() => readOutline('.q7')).toBe('solid');
      expect(await readOutline('#piece-7')).toBe('solid');
      expect(await readOutline('.q5')).toBe('none');
      await page.context().close();
    },
  );

  it('the row of a pièce that is picked is framed', async () => {
    const { page } = await open(browser, `${ARTICLE}carte/`, { forcedColors: 'active' });
    await page.locator('.events .n').first().click();
    const picked = page.locator('.events .picked').first();
    await picked.waitFor();
    expect(await picked.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.context().close();
  });
});
