/** What a page’s layout promises whatever its fonts. */
import type { Browser } from 'playwright-core';
import type { Dossier } from '../../src/model/dossier.ts';
import { loadContent } from '../../src/model/load.ts';
import { waitForScripts } from './page.ts';

/** Those whose drawings are laid out in per cent of their width: looked at on every usual screen. */
const OF_A_DOSSIER = /^\/[^/]+\/(?:(?:integrer\/)?(?:carte|chronologie)\/)?$/;
const OF_THE_SITE = ['/', '/methode/', '/corrections/', '/404.html', '/accessibilite/', '/plan/', '/licences/'];
/** Whether it is a page of a drawing. */
export const isDrawn = (path: string) => OF_A_DOSSIER.test(path) && !OF_THE_SITE.includes(path);
const WIDTHS = [320, 360, 390, 768, 1280];
const ENDS = [320, 1280];

/** Of what is published, one page of each kind. */
export function listPublished(): string[] {
  return listKinds(loadContent('content').dossiers);
}

/** One page of each kind, whatever the dossiers are. */
function listKinds(dossiers: readonly Dossier[]): string[] {
  const lists = ['', 'explorer', 'donnees', 'evenements', 'lieux', 'sources', 'sources/chiffres'];
  return [
    ...OF_THE_SITE,
    ...dossiers.flatMap(({ slug, claims, events, places, speakers }) =>
      [
        ...lists,
        ...['sources/notes', 'integrer/carte', 'integrer/chronologie'],
        ...claims.slice(0, 1).map(({ number }) => `integrer/affirmation-${number}`),
        ...events.slice(0, 1).map(({ id }) => `evenements/${id}`),
        ...places.slice(0, 1).map(({ id }) => `lieux/${id}`),
        ...speakers.slice(0, 1).map(({ id }) => `sources/${id}`),
      ].map((path) => `/${slug}/${path}${path && '/'}`),
    ),
  ];
}

/** The faults of the pages, under a finger. */
export async function listFaultsOfPages(browser: Browser, origin: string, paths: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(origin + path);
    await waitForScripts(page);
    await page.evaluate(layOutAll);
    for (const width of isDrawn(path) ? WIDTHS : ENDS) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(listLayoutFaults);
      // The words of a crop stand as they do on its map, where there was more room.
      const own = isDrawn(path) ? found : found.filter((fault) => !fault.includes(' the map'));
      faults.push(...own.map((fault) => `${path} at ${width} px: ${fault}`));
      // 1.25 screens of a phone of 390 × 844.
      const start = width === 390 ? await page.evaluate(findFirstSentence) : 0;
      if (start > 1055) faults.push(`${path} at ${width} px: the first sentence begins at ${start} px`);
    }
  }
  return faults;
}

/** How far down an article begins, px; 0 on other pages. */
function findFirstSentence(): number {
  return Math.round((document.querySelector('.quote')?.getBoundingClientRect().top ?? -scrollY) + scrollY);
}

/** Have laid out what waits for the reader to come near: what is skipped has a place, and not its own. */
function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{content-visibility:visible!important}');
  document.adoptedStyleSheets.push(sheet);
}

/** Every fault of the page as it is laid out now, one line each. Runs within the page and knows nothing but it. */
export function listLayoutFaults(): string[] {
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const all = (selector: string, within: ParentNode = document) =>
    [...within.querySelectorAll(selector)].filter(isSeen);
  const name = (element: Element) => `${element.localName} “${element.textContent.trim().slice(0, 40)}”`;
  // The box of a line of text is taller than its letters.
  const overlap = (a: Box, b: Box, slack = 3) =>
    a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom;
  const pairs = <Item>(items: readonly Item[]) =>
    items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));
  const near = 0.1; // boxes are measured in 64ths of a pixel

  function listWidth(): string[] {
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
  }

  /** Room that is laid around the words of a link and takes none of what stands beside them. */
  function readRoom(link: Element): Box {
    const { left, top, right, bottom } = link.getBoundingClientRect();
    const around = getComputedStyle(link, '::after');
    if (around.position !== 'absolute') return { left, top, right, bottom };
    const reach = (inset: string) => Number.parseFloat(inset);
    return {
      left: left + reach(around.left),
      top: top + reach(around.top),
      right: right - reach(around.right),
      bottom: bottom - reach(around.bottom),
    };
  }

  function listMenu(): string[] {
    const links = all('nav a, .site > a').map((link) => ({ link, box: readRoom(link) }));
    return [
      ...links
        .filter(({ box }) => box.right - box.left < 44 - near || box.bottom - box.top < 44 - near)
        .map(({ link, box }) => `${name(link)} is touched on ${box.right - box.left} × ${box.bottom - box.top} px`),
      ...pairs(links)
        .filter(([a, b]) => a.link.parentElement === b.link.parentElement && overlap(a.box, b.box, near))
        .map(([a, b]) => `${name(a.link)} is touched where ${name(b.link)} is`),
    ];
  }

  function listHead(): string[] {
    const middles = all('header.site a').map((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    const rows = middles.filter((middle, index) => !middles.slice(0, index).some((row) => Math.abs(row - middle) < 8));
    return rows.length > 2 ? [`the head is on ${rows.length} rows`] : [];
  }

  function listNumbers(): string[] {
    const numbers = all('a.n, a.piece').map((link) => {
      // Of a drawn number its box: the letters in it stand higher in one typeface than in another.
      const { left, top, right, bottom } = (link.querySelector('rect') ?? link).getBoundingClientRect();
      return { link, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    return pairs(numbers)
      .map(([a, b]) => ({ a, b, px: Math.hypot(a.x - b.x, a.y - b.y) }))
      .filter(({ px }) => px < 24 - near)
      .map(({ a, b, px }) => `${name(a.link)} is ${px} px from ${name(b.link)}`);
  }

  function listTimeline(chart: Element): string[] {
    const { left, right } = chart.getBoundingClientRect();
    const labels = all('.axis text', chart).map((label) => ({ label, box: label.getBoundingClientRect() }));
    return [
      ...labels
        .filter(({ box }) => box.left < left - near || box.right > right + near)
        .map(({ label, box }) => `${name(label)} leaves the timeline: ${left - box.left}, ${box.right - right} px`),
      ...pairs(labels)
        .filter(([a, b]) => overlap(a.box, b.box))
        .map(([a, b]) => `${name(a.label)} touches ${name(b.label)} on the timeline`),
    ];
  }

  function listMap(frame: Element): string[] {
    const outer = frame.getBoundingClientRect();
    const find = (selector: string) =>
      all(selector, frame).map((element) => ({ element, box: element.getBoundingClientRect() }));
    const words = find('.words text:not(.piece text)');
    const [dots, numbers] = [find('.words .dot'), find('.words .piece')];
    return [
      ...words
        .filter(({ box }) => box.left < outer.left - near || box.right > outer.right + near)
        .map(({ element }) => `${name(element)} leaves the map`),
      ...words.flatMap((word) =>
        dots
          .filter((dot) => overlap(word.box, dot.box, near))
          .map(() => `${name(word.element)} touches a dot on the map`),
      ),
      ...pairs([...words, ...numbers])
        .filter(([a, b]) => overlap(a.box, b.box))
        .map(([a, b]) => `${name(a.element)} touches ${name(b.element)} on the map`),
    ];
  }

  return [
    ...listWidth(),
    ...listMenu(),
    ...listHead(),
    ...listNumbers(),
    ...all('.timeline .chart').flatMap(listTimeline),
    ...all('.frame').flatMap(listMap),
  ];
}
