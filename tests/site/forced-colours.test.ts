/** Pages in the colours that the system chooses. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

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
    const { page } = await open(browser, `${ARTICLE}explorer/`, { forcedColors: 'active' });
    await page.locator('.events .n').first().click();
    const picked = page.locator('.events .picked').first();
    await picked.waitFor();
    expect(await picked.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  });
});
