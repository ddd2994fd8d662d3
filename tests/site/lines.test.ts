/** Where lines end: no guillemet stands alone, no name is parted from its article, at any width. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ARTICLE, connect, open, PAGES } from './page.ts';

const WIDTHS = [320, 360, 412, 700, 768, 1024, 1280, 1600];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, '/', { javaScriptEnabled: false }));
});
afterAll(() => browser.close());

/** What a line parts and should not, as it is written around it. */
function listParted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nodes: { node: Node; start: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest('svg, textarea, select, .only-read')) continue;
      nodes.push({ node, start: text.length });
      text += node.textContent;
    }
    const measure = (at: number) => {
      const found = nodes.findLast(({ start }) => start <= at);
      if (!found) return undefined;
      const range = document.createRange();
      range.setStart(found.node, at - found.start);
      range.setEnd(found.node, at - found.start + 1);
      return range.getBoundingClientRect();
    };
    const isParted = (from: number, to: number) => {
      const [a, b] = [measure(from), measure(to)];
      if (!a || !b) return false;
      return a.height > 0 && b.height > 0 && Math.abs(a.bottom - b.bottom) > a.height * 0.8;
    };
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
    await page.goto(inject('origin') + path);
    await page.locator('body').evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await listParted(page), `${width} px`).toEqual([]);
    }
  },
);
