/** What a reader of the article view has before the eyes, as the browser lays it out. */
import type { Page } from 'playwright-core';

/** How much of a sentence has to be seen where it is longer: more may not find room above the details. */
const START = 4;

export interface Landing {
  /** The claim’s words, or their first lines, stand in the window, above what lies over its foot and below what lies over its head. */
  isWhole: boolean;
  /** The number of the claim whose details are shown. */
  details: string | null | undefined;
  isAtFoot: boolean;
  /** On a wide screen the details lie over no words of the text. */
  isBeside: boolean;
  /** Who speaks stands in the same window, by name and sign. */
  isNameSeen: boolean;
}

export const LANDED = { isWhole: true, isAtFoot: true, isBeside: true, isNameSeen: true } as const;

/** What is seen of claim `number` by who followed a link to it. */
export function readLanding(page: Page, number: number): Promise<Landing> {
  return page.evaluate(
    ([claim, start]) => {
      const lines = [...document.querySelectorAll(`.quote[data-claim~="${claim}"]`)].flatMap((quote) => [
        ...quote.getClientRects(),
      ]);
      const bottoms = [...new Set(lines.map(({ bottom }) => Math.round(bottom)))].slice(0, start);
      const [details] = [...document.querySelectorAll('.pieces li')].filter((item) => item.checkVisibility());
      const name = [...document.querySelectorAll('.turn-header')].findLast(
        (header) => header.getBoundingClientRect().top <= (lines[0]?.bottom ?? 0),
      );
      const { top = 0, bottom = 0, left = 0 } = details?.getBoundingClientRect() ?? {};
      const band = document.querySelector('.arrival')?.getBoundingClientRect().bottom ?? 0;
      return {
        isWhole:
          bottoms.every((line) => line <= (innerWidth < 1200 ? top : innerHeight)) && (lines[0]?.top ?? -1) >= band,
        details: details?.getAttribute('data-claim'),
        isAtFoot: bottom <= innerHeight && top > innerHeight / 2,
        isBeside:
          innerWidth < 1200 ||
          [...document.querySelectorAll('.row > [id]')].every((one) => one.getBoundingClientRect().right <= left),
        isNameSeen: (name?.getBoundingClientRect().bottom ?? -1) > band,
      };
    },
    [number, START] as const,
  );
}

/** What a key or a finger stops at, of what is shown: before the text, in all. */
export function countStops(page: Page): Promise<{ before: number; all: number }> {
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

/** The share of the text’s characters that are underlined, from 0 to 1. */
export function measureUnderlined(page: Page): Promise<number> {
  return page.evaluate(() => {
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
}

export interface Opening {
  /** Where the first sentence begins, and where what is to be known before it ends, px from the top of the page. */
  sentence: number;
  findings: number;
  /** How far the page reaches beyond the window’s side, px. */
  beyond: number;
  /** Of each map that is shown: its marks of claims, and those of them that say what is claimed and whose word it is. */
  maps: { marks: number; worded: number }[];
}

export function readOpening(page: Page): Promise<Opening> {
  return page.evaluate(() => {
    const measure = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const maps = [...document.querySelectorAll('.figures .frame')].filter((map) => map.checkVisibility());
    return {
      sentence: (measure('#p1')?.top ?? Number.NaN) + scrollY,
      findings: (measure('.findings')?.bottom ?? Number.NaN) + scrollY,
      beyond: document.documentElement.scrollWidth - innerWidth,
      maps: maps.map((map) => {
        const marks = [...map.querySelectorAll('.words .mark')].filter((mark) => mark.checkVisibility());
        return { marks: marks.length, worded: marks.filter((mark) => mark.querySelector('.whose')).length };
      }),
    };
  });
}
