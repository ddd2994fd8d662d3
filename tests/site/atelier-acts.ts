/** What the tests of the atelier do by mouse and by keys, and what it has written then. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** From the middle of one word to the middle of another, as a hand does; the last ones where they stand several times. */
export async function drag(atelierPage: Page, from: string, to: string): Promise<void> {
  const points = await atelierPage.evaluate(
    (words) =>
      words
        .map((word) => {
          const walker = document.createTreeWalker(document.querySelector('#text') ?? document, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue?.lastIndexOf(word) ?? -1;
            if (at === -1) continue;
            node.parentElement?.scrollIntoView({ block: 'center' });
            const range = document.createRange();
            range.setStart(node, at + 2);
            range.setEnd(node, at + 3);
            return range;
          }
          throw new Error(word);
        })
        .map((range) => {
          const { x, y, height } = range.getBoundingClientRect();
          return { x, y: y + height / 2 };
        }),
    [from, to],
  );
  const [start, end] = points;
  if (!start || !end) throw new Error(from);
  await atelierPage.mouse.move(start.x, start.y);
  await atelierPage.mouse.down();
  await atelierPage.mouse.move(end.x, end.y, { steps: 4 });
  await atelierPage.mouse.up();
}

/** Each key of a list; words are typed. */
export async function press(atelierPage: Page, ...keys: (string | string[])[]): Promise<void> {
  for (const key of keys) {
    if (typeof key === 'string') await atelierPage.keyboard.type(key);
    else for (const one of key) await atelierPage.keyboard.press(one);
  }
}

/** The lines that were added, of a text that has all the lines that it had, in their order. */
export function listAdded(from: string, to: string): string[] {
  const left = from.split('\n');
  const added = to.split('\n').filter((line) => (line === left[0] ? left.shift() === undefined : true));
  expect(left).toEqual([]);
  return added;
}
