/** A page under strain: a word longer than a telephone is wide. */
import type { Page } from 'playwright-core';

/** What a word of 64 characters makes wider than 320 px, wherever it stands. */
export function listStrained(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const word = 'a0f3'.repeat(16);
    const kinds = 'p, li, h1, h2, h3, td, th, dd, dt, figcaption, summary, blockquote, b, i, a:not(.n)'.split(', ');
    // What is held on one line never has so long a word.
    const listKind = (kind: string) =>
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
      .map(listKind)
      .filter(isWideWith)
      .flatMap((elements) => {
        const alone = elements.filter((element) => isWideWith([element]));
        return (alone.length > 0 ? alone : elements).map(({ outerHTML }) => outerHTML.slice(0, 80));
      });
  });
}
