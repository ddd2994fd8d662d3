/** Where lines end: no guillemet stands alone, no name is parted from its article, at any width. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, connect, open, PAGES } from './page.ts';

const WIDTHS = [320, 360, 412, 700, 768, 1024, 1280, 1600];

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** What a line parts and should not, as it is written around it. */
function listParted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const signs: { sign: string; node: Node; at: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest('svg, textarea, select, .only-read')) continue;
      for (const [at, sign] of [...(node.textContent ?? '')].join('').split('').entries())
        signs.push({ sign, node, at });
    }
    const findTop = ({ node, at }: (typeof signs)[number]) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const isParted = (from: number, to: number) => {
      const [first, second] = [signs[from], signs[to]];
      if (!first || !second) return false;
      const [a, b] = [findTop(first), findTop(second)];
      return a.height > 0 && b.height > 0 && Math.abs(a.bottom - b.bottom) > a.height * 0.8;
    };
    const text = signs.map(({ sign }) => sign).join('');
    const around = (at: number) => text.slice(Math.max(0, at - 12), at + 12);
    return [
      ...[...text.matchAll(/«\s(?=\S{1,20}(?:\s|$))/g)].map(({ index }) => [index, index + 2] as const),
      ...[...text.matchAll(/(?<=(?:^|\s)\S{1,20})\s»/g)].map(({ index }) => [index - 1, index + 1] as const),
      ...[...text.matchAll(/(?<![\p{L}-])\p{L}\p{Ll}{1,2}-(?=\p{Lu})/gu)].map(
        ({ index, 0: { length } }) => [index, index + length] as const,
      ),
    ]
      .filter(([from, to]) => isParted(from, to))
      .map(([from]) => around(from));
  });
}

test.each(PAGES.filter((path) => path === ARTICLE || /sources|evenements|lieux|methode/.test(path)))(
  'no line of %s begins or ends with a lone guillemet, or parts al- from its name',
  async (path) => {
    const { page } = await open(browser, path, { javaScriptEnabled: false });
    await page.locator('body').evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await listParted(page), `${width} px`).toEqual([]);
    }
  },
);
