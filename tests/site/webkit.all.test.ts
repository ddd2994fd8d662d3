/** The site in WebKitGTK, with the headers of its hosts: the same text, every kind of page, the controls that matter most. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { findWebKit } from './find-engines.ts';
import { ARTICLE, PAGES } from './page.ts';
import { bringScript, listLit, measureFigures, readPaper, readParagraphs } from './probes.ts';
import { type ReportingSite, serveReporting } from './reports.ts';
import { serve } from './serve.ts';
import { ESCAPE, type Session, startSession } from './webdriver.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

const MAP = `${ARTICLE}explorer/`;
const webkit = findWebKit();

// In words, so that what runs the tests leaves `import` alone. A module is run once; asked for again, it fails as it failed then.
const findFaultyModules = `async () => {
  const modules = [...document.querySelectorAll('script[type=module][src]')];
  const faults = await Promise.all(modules.map(({ src }) => import(src).then(() => '', (error) => src + ': ' + error)));
  return faults.filter((fault) => fault !== '');
}`;

/** Note from now on each error of the page. */
function watchErrors(): void {
  const errors: string[] = [];
  Object.assign(window, { errors });
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
}

/** What the page complained of since. */
function readErrors(): string[] {
  return (window as unknown as { errors: string[] }).errors;
}

/** Toggle, choose and press all that is seen. */
function useEverything(): void {
  const list = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
  for (const control of list('summary, input[type=checkbox], button:not([disabled], .print)')) control.click();
  for (const select of list('select') as HTMLSelectElement[]) {
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** How wide each page is in a frame of each width, px: its window, and what it would fill. */
async function measureFramed(paths: readonly string[], widths: readonly number[]) {
  const frame = document.createElement('iframe');
  frame.height = '800';
  document.body.replaceChildren(frame);
  const found: { path: string; width: number; window: number; content: number }[] = [];
  for (const path of paths) {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = path;
    await loaded;
    for (const width of widths) {
      frame.width = String(width);
      const [window, content] = [frame.contentWindow?.innerWidth, frame.contentDocument?.documentElement.scrollWidth];
      found.push({ path, width, window: window ?? 0, content: content ?? Number.POSITIVE_INFINITY });
    }
  }
  return found;
}

describe.runIf(webkit)('in WebKitGTK', () => {
  let session: Session;
  let site: ReportingSite;
  beforeAll(async () => {
    site = await serveReporting(inject('dist'));
    if (webkit) session = await startSession(webkit);
  });
  afterAll(async () => {
    await session?.close();
    site.close();
  });
  const open = (path: string) => session.open(site.origin + path);

  it('every kind of page and each of its controls keeps to the policy, without an error', {
    timeout: 180_000,
  }, async () => {
    const errors: string[] = [];
    for (const path of PAGES) {
      await open(path);
      errors.push(...(await session.run<[], string[]>(findFaultyModules)));
      await session.run(watchErrors);
      await session.run(useEverything);
      errors.push(...(await session.run(readErrors)));
    }
    // What comes last shows that the policy holds here, and that a breach is heard.
    await open('/methode/');
    expect(await session.run(bringScript)).toBe(false);
    await expect.poll(() => site.breaches.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    expect(site.breaches.filter((breach) => !breach.startsWith('/methode/: require-trusted-types-for'))).toEqual([]);
  });

  it('the text is the source’s, word for word', async () => {
    await open(ARTICLE);
    expect(await session.run(readParagraphs)).toEqual(dossier.text.paragraphs.map(({ text }) => text));
  });

  it('the map has its pièces, the days all of them', async () => {
    await open(MAP);
    const { '.map': map, '.days': days } = await session.run(measureFigures);
    const placed = dossier.claims.filter(({ place }) => place !== undefined);
    expect(map?.marks['.piece']).toBe(placed.length);
    expect(days?.marks['.piece']).toBe(dossier.claims.length);
  });

  it('the twins of a target are lit', async () => {
    await open(`${ARTICLE}#piece-5`);
    expect((await session.run(listLit)).length).toBeGreaterThan(3);
  });

  it('the interactive map comes alive, moves by keys, and lets a picked mark go by Escape', async () => {
    await open(MAP);
    await session.click('.map-bar button');
    const isAlive = () => session.run(() => document.querySelector('.alive .live') !== null);
    await expect.poll(isAlive).toBe(true);
    const scale = () => session.run(() => document.querySelector('.live svg')?.getBoundingClientRect().width ?? 0);
    const before = await scale();
    await session.press('+');
    await expect.poll(scale).toBeGreaterThan(before * 1.5);
    await session.click('.events [href$="#piece-5"]');
    const pick = () => session.run(() => [location.search, document.querySelector('.pick')?.textContent ?? '']);
    expect((await pick())[0]).toMatch(/piece=5/);
    expect((await pick())[1]).toMatch(/Piste Khazrane–Tisselmane/);
    await session.press(ESCAPE);
    expect((await pick())[1]).toBe('');
  });

  it('the colours that are chosen hold on the next page', async () => {
    await open('/');
    await session.run(() => {
      const select = document.querySelector<HTMLSelectElement>('.theme select');
      if (select) select.value = 'dark';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await open('/accessibilite/');
    expect(await session.run(readPaper)).toBe('rgb(22, 21, 18)');
  });

  it('no page scrolls sideways at 320, 768 or 1280 px', { timeout: 180_000 }, async () => {
    // From a host that lets pages be framed: the small browser’s own window is never narrower than its bar of tools.
    const { server, origin } = await serve(inject('dist'));
    await session.open(`${origin}/methode/`);
    const widths: Awaited<ReturnType<typeof measureFramed>> = [];
    // A page at a time: the driver waits half a minute for an answer.
    for (const path of PAGES) widths.push(...(await session.run(measureFramed, [path], [320, 768, 1280])));
    server.close();
    expect(widths.length).toBe(PAGES.length * 3);
    expect(widths.filter(({ width, window, content }) => window !== width || content > width)).toEqual([]);
  });
});
