/** Where lines end: no guillemet stands alone, no name is parted from its article. */
import type { Page } from 'playwright-core';

/** What a line parts and should not, as it is written around it. */
export function listParted(page: Page): Promise<string[]> {
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
