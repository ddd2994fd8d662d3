/** What holds of every kind of page: a desk and a telephone, on which all questions are asked of each page in turn. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listParted } from './lines.ts';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect, enhanceMap, PAGES } from './page.ts';
import { listStrained } from './strain.ts';

const MAP = `${ARTICLE}explorer/`;
const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK = { width: 1280, height: 720 };
/** Telephones, tablets and desks. */
const WIDTHS = [320, 360, 412, 700, 768, 1024, 1280, 1600];
/** Where lines end anywhere else at each width: of many, some. */
const LINE_WIDTHS = [320, 412, 768, 1280];
/** Those with text enough for a line to end at a guillemet or within a name. */
const hasText = (path: string) => path === ARTICLE || /sources|affirmations|evenements|lieux|methode/.test(path);

let browser: Browser;
let desk: OnePage;
let telephone: OnePage;
beforeAll(async () => {
  browser = await connect();
  desk = await openOnce(browser, { viewport: DESK });
  telephone = await openOnce(browser, TELEPHONE);
});
afterAll(() => browser.close());

/** How far the page has shifted since it was asked for. */
function sumShifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry) sum += Number(entry.value);
            // What is told after a mark of ours was seen: all shifts before it are told.
            if (entry.name === 'seen') resolve(sum);
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        observer.observe({ type: 'mark' });
        const mark = () => performance.mark('seen');
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(mark)));
      }),
  );
}

/** What is wider than its room and would be scrolled sideways, the page itself included. */
function listWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body *')]
      .filter((element) => element.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map(({ outerHTML, scrollWidth }) => `${outerHTML.slice(0, 80)} ${scrollWidth}`),
  );
}

/** Text that is cut off where it may not be scrolled to. */
function listClipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.only-read, .live, .live *)')]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility() && element.textContent?.trim())
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          clipPath === 'none' &&
          ((isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/** Controls that leave less than 44 px to a finger. */
function listSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, summary, textarea, nav a, .site > a, label:has(input), .pieces .back',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        // Room that is laid around the words and takes none of what stands beside them.
        const { position, top, right, bottom, left } = getComputedStyle(element, '::after');
        const [above, after, below, before] = [top, right, bottom, left].map((inset) =>
          position === 'absolute' ? -Number.parseFloat(inset) : 0,
        );
        return {
          element,
          box: { width: width + (before ?? 0) + (after ?? 0), height: height + (above ?? 0) + (below ?? 0) },
        };
      })
      // What shares a paragraph stands in the margin, which is no wider. A browser counts in sixty-fourths of a pixel.
      .filter(({ element, box }) => box.height < 43.9 || box.width < (element.matches('.article .send') ? 24 : 43.9))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
  );
}

describe.each(PAGES)('the page %s on a desk', (path) => {
  const isEmbed = path.includes('/integrer/');
  let shift: number;
  beforeAll(async () => {
    await desk.goTo(path);
    shift = await sumShifts(desk.page);
    return () => desk.page.setViewportSize(DESK);
  });

  it('asks no other host for anything and has nothing to complain of', () => {
    const { requests, complaints } = desk;
    expect(requests.filter((url) => !url.startsWith(inject('origin')))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shifts nothing while it loads', () => expect(shift).toBe(0));

  it('has headings that make an outline, Arabic marked as Arabic, and neither sound, film, frame nor riddle', async () => {
    const { levels, strangers, media } = await desk.page.evaluate(() => {
      const arabic: string[] = []; // an address is of no language
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (
          /\p{Script=Arabic}/u.test((node.textContent ?? '').replaceAll(/https?:\S+/g, '')) &&
          !element?.matches('script, style')
        )
          if (element?.closest('[lang]')?.getAttribute('lang') !== 'ar') arabic.push(node.textContent ?? '');
      }
      return {
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
        strangers: arabic,
        media: document.querySelectorAll('audio, video, iframe, object, embed, canvas, [class*=captcha]').length,
      };
    });
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1 && at > 0)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(media).toBe(0);
  });

  it.skipIf(isEmbed)('begins, for the keyboard, with the way to its text; an embed has nothing to skip', async () => {
    const { page } = desk;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#./);
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  });

  it('has nothing that is scrolled sideways at any width', async () => {
    for (const width of WIDTHS) {
      await desk.page.setViewportSize({ width, height: 740 });
      expect(await listWide(desk.page), `${width} px`).toEqual([]);
    }
  });

  it('is made no wider than 320 px by a word of 64 characters, wherever it stands', async () => {
    await desk.page.setViewportSize({ width: 320, height: 800 });
    expect(await listStrained(desk.page)).toEqual([]);
  });

  if (hasText(path))
    it('begins and ends no line with a lone guillemet, and parts no al- from its name, all that unfolds open', async () => {
      const folded = await desk.page.$$('details:not([open])');
      const unfold = (isOpen: boolean) =>
        Promise.all(
          folded.map((details) =>
            details.evaluate((element, isOpen) => {
              if (element instanceof HTMLDetailsElement) element.open = isOpen;
            }, isOpen),
          ),
        );
      await unfold(true);
      for (const width of LINE_WIDTHS) {
        await desk.page.setViewportSize({ width, height: 800 });
        expect(await listParted(desk.page), `${width} px`).toEqual([]);
      }
      await unfold(false);
    });

  it('is read at a zoom of 400 % and with the text set wider, nothing lost, nothing to scroll sideways', async () => {
    // 1280 × 1024 px, four times as large.
    await desk.page.setViewportSize({ width: 320, height: 256 });
    // The values of WCAG 2.2, 1.4.12.
    await desk.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await listClipped(desk.page)).toEqual([]);
  });
});

describe.each(PAGES)('the page %s on a telephone', (path) => {
  it('shifts nothing while it loads, and gives each control 44 px under a finger', async () => {
    const { page } = telephone;
    await telephone.goTo(path);
    expect(await sumShifts(page)).toBe(0);
    if (path === MAP || path === ARTICLE) await enhanceMap(page);
    expect(await listSmall(page)).toEqual([]);
  });
});

it('what closes the details of a pièce has 44 px under a finger', async () => {
  const { page } = telephone;
  await telephone.goTo(`${ARTICLE}#piece-7`);
  expect(await page.locator('.pieces .back:visible').count()).toBe(1);
  expect(await listSmall(page)).toEqual([]);
});
