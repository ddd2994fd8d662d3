import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, open, waitForScripts } from './page.ts';

/** What stands on a drawing, and where, px. */
interface Box {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

let browser: Browser;
let page: Page;
/** Alone, as other pages show it. */
let timeline: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, ARTICLE));
  ({ page: timeline } = await open(browser, `${ARTICLE}integrer/chronologie/`));
});
afterAll(() => browser.close());

async function measure(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { name: element.textContent, left, top, right, bottom };
      }),
  );
}

function listOverlaps(boxes: readonly Box[]): string[] {
  // The box of a line of text is taller than its letters.
  const slack = 3;
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom,
      )
      .map((b) => `“${a.name}” touches “${b.name}”`),
  );
}

describe.each([320, 360, 500, 768, 1100, 1280, 1600])('at %i px', (width) => {
  beforeAll(async () => {
    for (const one of [page, timeline]) await one.setViewportSize({ width, height: 900 });
    await page.reload();
    await waitForScripts(page);
  });

  it('each place that has numbers on a map has its name or words there, or its name in the key', async () => {
    const nameless = await page.locator('figure.map').evaluateAll((maps) =>
      maps.flatMap((map) => {
        const marks = [...map.querySelectorAll('.words .mark')].filter((mark) => mark.checkVisibility());
        const texts = [...map.querySelectorAll('.words svg')]
          .filter((block) => block.checkVisibility())
          .map((block) =>
            [...block.querySelectorAll('text:not(.piece text)')].map((line) => line.textContent).join(' '),
          );
        return marks
          .filter((mark) => {
            const tie = `[data-place="${mark.getAttribute('data-place')}"]`;
            const own = [...map.querySelectorAll(`.words ${tie}`)].filter((block) => block.checkVisibility());
            const isWorded = own.some((block) => block.querySelector('text:not(.piece text)'));
            const name = mark.getAttribute('aria-label') ?? '';
            return !isWorded && !texts.includes(name) && !map.querySelector(`figcaption ${tie}`);
          })
          .map((mark) => mark.getAttribute('aria-label'));
      }),
    );
    expect(nameless).toEqual([]);
  });

  it('no word and no number on the map touches another', async () => {
    expect(listOverlaps(await measure(page, '.words text:not(.piece text), .words .piece'))).toEqual([]);
  });

  it('no word and no number leaves the frame of its map', async () => {
    const [frames, words] = [await measure(page, '.frame'), await measure(page, '.words text, .words .piece')];
    const outside = words.filter(
      (word) =>
        !frames.some(
          (frame) =>
            frame.left <= word.left &&
            word.right <= frame.right + 1 &&
            frame.top <= word.top + 3 &&
            word.bottom <= frame.bottom + 3,
        ),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  it('no number on the timeline touches another', async () => {
    const numbers = await measure(timeline, '.timeline .piece');
    expect(numbers.length).toBeGreaterThan(20);
    expect(listOverlaps(numbers)).toEqual([]);
  });

  it('no label on the axis of the timeline touches another', async () => {
    const labels = await measure(timeline, '.timeline .axis text');
    expect(labels.length).toBeGreaterThan(5);
    expect(listOverlaps(labels)).toEqual([]);
  });

  it('keeps each number of the text on the line of its first word', async () => {
    const strays = await page.locator('.quote > .n').evaluateAll((numbers) =>
      numbers
        .filter((number) => {
          const words = document.createTreeWalker(number.parentElement ?? number, NodeFilter.SHOW_TEXT);
          const first = document.createRange();
          first.setStart(words.nextNode() ?? number, 0);
          first.setEnd(words.currentNode, 1);
          const letter = first.getBoundingClientRect();
          const box = number.getBoundingClientRect();
          return letter.left < box.right - 2 || box.top > letter.bottom || box.bottom < letter.top;
        })
        .map((number) => number.id),
    );
    expect(strays).toEqual([]);
  });
});
