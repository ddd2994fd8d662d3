/** What a reader with a middling phone waits for: paints, picks and the interactive map, in a browser slowed to match. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser, listBrowserArguments } from '../tests/site/find-browser.ts';
import { findMedian } from './machine.ts';
import { serveCompressed } from './serve.ts';

/** A phone of 2020 on a slow 4G: processor a quarter as fast, 1.6 Mbit/s, 150 ms to the host and back. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2.6, isMobile: true, hasTouch: true };
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** The numbers of the article’s maps. */
export const NUMBERS = '.map a.piece';

export interface Paint {
  first: number;
  largest: number;
  blocking: number;
  /** All tasks longer than the twentieth of a second, from the start of the load, ms. */
  tasks: number;
  shift: number;
}

export interface Paints {
  article: Paint;
  limit: Paint;
  /** The limit page once more, at another address: how far two equal pages are measured apart. */
  copy: Paint;
  /** From a pick to the paint that shows it, ms. */
  pick: number;
  /** From the wish to the interactive map, ms. */
  alive: number;
  /** Of the article as it is loaded. */
  elements: Elements;
}

/** Elements of a page’s body. */
export interface Elements {
  all: number;
  /** What the browser lays out: not what is folded, meant for other widths, or far below the window. */
  laidOut: number;
}

/** Medians of `rounds`; the pages take turns, so that whatever else the machine does weighs on all. */
export async function measurePaints(dist: string, slug: string, rounds: number): Promise<Paints> {
  const article = `/${slug}/`;
  const limit = makeLimit(readFileSync(join(dist, slug, 'index.html'), 'utf8'));
  const server = await serveCompressed(dist, { '/limite/': limit, '/copie/': limit });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: listBrowserArguments() });
  const paints = {
    article: [] as Paint[],
    limit: [] as Paint[],
    copy: [] as Paint[],
    pick: [] as number[],
    alive: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    const turns = [
      async () => paints.article.push(await withPage(browser, server.origin + article, readPaint)),
      async () => paints.limit.push(await withPage(browser, `${server.origin}/limite/`, readPaint)),
      async () => paints.copy.push(await withPage(browser, `${server.origin}/copie/`, readPaint)),
    ];
    // Each of them is first as often as the others.
    for (const index of turns.keys()) await turns[(index + round) % turns.length]?.();
    paints.pick.push(await withPage(browser, server.origin + article, (page) => timePick(page, NUMBERS)));
    paints.alive.push(await withPage(browser, `${server.origin}${article}explorer/`, timeMap));
  }
  const elements = await withPage(browser, server.origin + article, countElements);
  await browser.close();
  server.close();
  return {
    article: takeMedian(paints.article),
    limit: takeMedian(paints.limit),
    copy: takeMedian(paints.copy),
    pick: findMedian(paints.pick),
    alive: findMedian(paints.alive),
    elements,
  };
}

/** What a page brings before it is touched, and what the reader waits for. */
export interface Story extends Paint {
  requests: number;
  /** As they come through the network. */
  bytes: number;
  /** From a pick of what comes next to the paint that shows it, ms. */
  pick: number;
  /** What the page’s scripts hold once it was picked in, bytes. */
  heap: number;
}

/** Of each page below the folder, by its address, and by a selector of what is picked there; medians of `rounds`, in turns. */
export async function measureStories(
  folder: string,
  pages: readonly (readonly [address: string, picked: string])[],
  rounds: number,
): Promise<Story[]> {
  const server = await serveCompressed(folder, {});
  const browser = await chromium.launch({ executablePath: findBrowser(), args: listBrowserArguments() });
  const stories = pages.map((): Story[] => []);
  for (let round = 0; round < rounds; round++)
    for (const index of pages.keys()) {
      const turn = (index + round) % pages.length;
      const [address, picked] = pages[turn] ?? ['', ''];
      stories[turn]?.push(
        await withPage(browser, server.origin + address, async (page, { requests, bytes }) => ({
          ...(await readPaint(page)),
          requests,
          bytes,
          pick: await timePick(page, picked),
          heap: await readHeap(page),
        })),
      );
    }
  await browser.close();
  server.close();
  return stories.map((found) => {
    const of = (name: keyof Story) => findMedian(found.map((story) => story[name]));
    return { ...takeMedian(found), requests: of('requests'), bytes: of('bytes'), pick: of('pick'), heap: of('heap') };
  });
}

/**
 * The limit: the same text and the same two drawings in one file, without fonts, notes, navigation or anything to load; and
 * without the policy, which would refuse the styles for the faces that they lack.
 */
export function makeLimit(html: string): string {
  return html
    .replaceAll(/<meta http-equiv[^>]*>|<link\b[^>]*>|<script\b[\s\S]*?<\/script>|<details\b[\s\S]*?<\/details>/g, '')
    .replace(/<div class="apparatus[^"]*">[\s\S]*<\/main>/, '</main>')
    .replaceAll(/<(header|footer) class="site"[\s\S]*?<\/\1>/g, '')
    .replaceAll(/@font-face\s*\{[^}]*\}/g, '');
}

/** What came until the page was read. */
interface Traffic {
  requests: number;
  bytes: number;
}

async function withPage<Result>(
  browser: Browser,
  url: string,
  read: (page: Page, traffic: Traffic) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const traffic: Traffic = { requests: 0, bytes: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.requests++;
    traffic.bytes += encodedDataLength;
  });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const result = await read(page, traffic);
  await context.close();
  return result;
}

function readPaint(page: Page): Promise<Paint> {
  return page.evaluate(async () => {
    const list = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        new PerformanceObserver((entries) => resolve(entries.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve([]), 200);
      });
    const [paints, largest, tasks, shifts] = await Promise.all(
      ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'].map(list),
    );
    const first = paints?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
    return {
      first,
      largest: largest?.at(-1)?.startTime ?? Number.NaN,
      blocking: (tasks ?? [])
        .filter(({ startTime }) => startTime > first)
        .reduce((sum, { duration }) => sum + duration - 50, 0),
      tasks: (tasks ?? []).reduce((sum, { duration }) => sum + duration, 0),
      shift: (shifts ?? []).reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
    };
  });
}

/**
 * From a tap on the next thing that may be picked to the end of the frame that shows what it leads to. A browser hands taps over as a
 * frame begins, so the number is picked there; what is posted from there comes once that frame is drawn. The middle of five,
 * each picked once the page is quiet again, the first of them included.
 */
async function timePick(page: Page, picked: string): Promise<number> {
  const picks: number[] = [];
  for (let number = 0; number < 5; number++) {
    picks.push(
      await page.evaluate(
        ([selector, index]) =>
          new Promise<number>((resolve) => {
            const { port1, port2 } = new MessageChannel();
            requestAnimationFrame(() => {
              const start = performance.now();
              port1.onmessage = () => resolve(performance.now() - start);
              const mark = document.querySelectorAll(selector)[index] ?? document.querySelector(selector);
              if (!mark) throw new Error(`There is no ${selector} to pick.`);
              mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
              port2.postMessage(undefined);
            });
          }),
        [picked, number] as const,
      ),
    );
    await page.waitForTimeout(300);
  }
  return findMedian(picks);
}

function countElements(page: Page): Promise<Elements> {
  return page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')];
    const laidOut = all.filter((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    return { all: all.length, laidOut: laidOut.length };
  });
}

/** After a collection, so that only what is kept counts; bytes. */
async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function timeMap(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Explorer la carte',
    );
    const start = performance.now();
    button?.click();
    while (!document.querySelector('.alive')) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}

function takeMedian(paints: readonly Paint[]): Paint {
  const of = (name: keyof Paint) => findMedian(paints.map((paint) => paint[name]));
  return {
    first: of('first'),
    largest: of('largest'),
    blocking: of('blocking'),
    tasks: of('tasks'),
    shift: of('shift'),
  };
}
