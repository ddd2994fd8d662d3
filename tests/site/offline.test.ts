/** After a first visit a dossier is read without a network; a page is of one version, and a later one is announced. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { writeWorkers } from '../../src/offline/offline.ts';
import { readHeadersFile } from '../policy/headers-file.ts';
import { makeFolder } from './build.ts';
import { ARTICLE, connect, waitForScripts } from './page.ts';
import { serve } from './serve.ts';

const MAP = `${ARTICLE}explorer/`;
const PAGES = [ARTICLE, MAP];

/** The reader’s, by which days are told. */
const ZONE = 'Europe/Paris';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
let dist = '';
let server: Server;
let origin = '';
beforeAll(async () => {
  browser = await connect();
});
beforeEach(async () => {
  dist = makeFolder();
  cpSync(inject('dist'), dist, { recursive: true });
  await start();
  return () => {
    stop();
    rmSync(dist, { recursive: true });
  };
});
afterAll(() => browser.close());

async function start(port?: number): Promise<void> {
  const headers = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  ({ server, origin } = await serve(dist, '/', headers, port));
}

function stop(): void {
  server.closeAllConnections();
  server.close();
}

interface Visit {
  context: BrowserContext;
  page: Page;
  /** Errors, and breaches of the policy, of all pages of the visit. */
  errors: string[];
}

/** A visit of a page, long enough for its dossier to be kept. */
async function visit(path = MAP): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: ZONE });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) errors.push(message.text());
  });
  await context.clock.install();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(origin + path);
  await waitForScripts(page);
  await stay(page);
  return { context, page, errors };
}

/** Long enough for the page to ask what is published, and to have its answer. */
async function stay(page: Page): Promise<void> {
  await page.clock.fastForward(10_000);
  await page.locator('.kept').waitFor({ state: 'attached' });
  // The browser takes one question after the other, so the page’s own is answered by now.
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
}

/** Put another version of the map’s page in the place of the site, as a host does. */
async function publish(title: string): Promise<void> {
  const file = join(dist, MAP, 'index.html');
  const html = readFileSync(file, 'utf8').replace(/(<h1 class="page-title">)[^<]*/, `$1${title}`);
  expect(html).toContain(title);
  writeFileSync(file, html);
  await writeWorkers(dist, '/', true);
}

/** As a reader does who comes back to the page after a while. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.fastForward('06:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Leave the dossier, and wait until the version that waited for that has taken its turn. */
async function leave(page: Page): Promise<void> {
  await page.goto(`${origin}/methode/`);
  await waitUntil(
    page,
    async (scope) => {
      const registration = await navigator.serviceWorker.getRegistration(scope);
      return registration?.waiting === null && registration.active?.state === 'activated';
    },
    ARTICLE,
  );
}

/** Wait until the page says yes. Playwright’s own `waitForFunction` takes a promise for one, whatever it is of. */
async function waitUntil(page: Page, ask: (of: string) => Promise<boolean>, of = ''): Promise<void> {
  await expect.poll(() => page.evaluate(ask, of)).toBe(true);
}

/** What it says and how that looks, without what scripts add. */
async function readPage(page: Page) {
  return page.evaluate(() => {
    const styleOf = (selector: string) => {
      const { color, fontFamily, borderBottom } = getComputedStyle(document.querySelector(selector) ?? document.body);
      return [color, fontFamily, borderBottom];
    };
    return {
      words: [...document.querySelectorAll('main :is(h1, h2, h3, p, td, text)')].map(({ textContent }) => textContent),
      links: [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href')),
      rules: [...document.styleSheets].map(({ cssRules }) => cssRules.length),
      styles: ['body', 'header.site', 'main p', 'main a'].map(styleOf),
    };
  });
}

it('is told to keep the three pages and all that they load, each by its sum, but not the large part that brings the map to life', async () => {
  const { context } = await visit();
  const loaded = new Set<string>();
  context.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  for (const path of PAGES) {
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: 'networkidle' });
  }
  const text = readFileSync(join(dist, ARTICLE, 'sw.js'), 'utf8');
  const [files, later] = ['PRECACHE', 'ON_DEMAND'].map((name) => {
    const list: Record<string, string> = JSON.parse(new RegExp(`const ${name} = ([^}]*})`).exec(text)?.[1] ?? '');
    return new Map(Object.entries(list));
  }) as [Map<string, string>, Map<string, string>]; // two names, two lists

  expect([...loaded].filter((path) => !files.has(path))).toEqual([]);
  expect(loaded.size).toBeGreaterThan(8);
  expect([...files.keys()].filter((path) => /\/_astro\/(?:(?:enhance|zoomed)-map|.*\.png)/.test(path))).toEqual([]);
  for (const name of ['enhance-map.client', 'zoomed-map.client'])
    expect([...later.keys()].some((path) => path.includes(name))).toBe(true);
  for (const [path, sum] of [...files, ...later]) {
    const bytes = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
  }
});

it('is asked for nothing before the reader has stayed, nor by who saves data', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: location.search === '?eco' } }),
  );
  await context.clock.install();
  const page = await context.newPage();
  const count = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(`${origin + ARTICLE}?eco`);
  await waitForScripts(page);
  const chunk = page.waitForResponse(/register\.client/);
  await page.clock.fastForward(10_000);
  await chunk;
  expect(await count()).toBe(0);

  await page.goto(origin + ARTICLE);
  await waitForScripts(page);
  await page.clock.fastForward(9_000);
  expect(await count()).toBe(0);
  await page.clock.fastForward(1_000);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
});

it('gives the article, and the view of map, days and list, whole without a network, with their looks, and says how old they are', async () => {
  const { context, page, errors } = await visit(ARTICLE);
  const before = [];
  for (const path of PAGES) {
    await page.goto(origin + path);
    await waitForScripts(page);
    before.push(await readPage(page));
  }
  stop();
  for (const [index, path] of PAGES.entries()) {
    await page.goto(origin + path);
    await waitForScripts(page);
    expect(await readPage(page)).toEqual(before[index]);
    await page.clock.fastForward(10_000);
    const day = new Date().toLocaleDateString('fr', { dateStyle: 'long', timeZone: ZONE }).replace(/^1 /, '1er ');
    await page.getByText(`Le site ne répond pas : version gardée le ${day}.`).waitFor();
  }
  await page.goto(origin + ARTICLE);
  const paragraphs = await page.locator('.article :is(p, h3)[id^=p]').evaluateAll((all) =>
    all.map((element) => {
      const text = element.cloneNode(true) as Element; // an element’s clone is an element
      for (const added of text.querySelectorAll('.n, button')) added.remove();
      return text.textContent;
    }),
  );
  expect(paragraphs).toEqual(dossier.text.paragraphs.map(({ text }) => text));
  // What is not kept is not made up.
  await expect(page.goto(`${origin + ARTICLE}sources/`)).rejects.toThrow();
  expect(errors).toEqual([]);
  await context.close();
});

it('gives a page in the colours that its reader chose from its first byte, from the network as without one, and as published where none are', async () => {
  const { context, page, errors } = await visit(ARTICLE);
  const read = async () => {
    const answer = await page.goto(origin + ARTICLE);
    expect(answer?.fromServiceWorker()).toBe(true);
    return answer?.text();
  };
  const published = readFileSync(join(dist, ARTICLE, 'index.html'), 'utf8');
  expect(await read()).toBe(published);

  const choose = async (words: string, value: string) => {
    await waitForScripts(page);
    await page.getByLabel('Couleurs').selectOption(words);
    await waitUntil(page, async (kept) => (await (await caches.match('/theme'))?.text()) === kept, value);
  };
  await choose('sombres', 'dark');
  expect(await read()).toBe(published.replace('<html', '<html class="dark"'));
  await context.setOffline(true);
  expect(await read()).toBe(published.replace('<html', '<html class="dark"'));
  await choose('comme le système', '');
  expect(await read()).toBe(published);
  expect(errors).toEqual([]);
  await context.close();
});

it('has a map that was once explored move without a network too, also in the next version', async () => {
  const { context, page, errors } = await visit();
  const explore = (on: Page) => on.getByRole('button', { name: 'Explorer la carte' }).click();
  await context.setOffline(true);
  await page.goto(`${origin + MAP}?theatre=beldjara`);
  await page.locator('.filters').waitFor();
  await explore(page);
  await page.getByText('La carte mobile n’a pas pu être chargée').waitFor();

  await context.setOffline(false);
  await page.goto(origin + MAP);
  await explore(page);
  await page.locator('.alive').waitFor();
  await stay(page);
  await publish('Carte d’après');
  await comeBack(page);
  await page.getByRole('button', { name: 'La lire' }).waitFor();
  await leave(page);
  stop();
  const next = await context.newPage();
  await next.goto(origin + MAP);
  expect(await next.locator('h1').innerText()).toBe('Carte d’après');
  await explore(next);
  await next.locator('.alive').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it('shows who has a network what is published now, and announces only what is published after', async () => {
  const { context, page, errors } = await visit();
  await publish('Carte d’après');
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Carte d’après');
  await stay(page);
  await waitUntil(page, async () => (await navigator.serviceWorker.ready).waiting !== null);
  await comeBack(page);
  expect(await page.locator('.kept').innerText()).toBe('');

  await publish('Carte corrigée');
  await comeBack(page);
  const line = page.getByRole('status').filter({ hasText: 'Une nouvelle version de ce dossier est en ligne.' });
  await line.waitFor();
  await line.getByRole('button', { name: 'La lire' }).click();
  await page.getByRole('heading', { name: 'Carte corrigée' }).waitFor();

  // Once no page of the old one is open, the new one takes its place, alone.
  await leave(page);
  stop();
  const next = await context.newPage();
  await next.goto(origin + MAP);
  expect(await next.locator('h1').innerText()).toBe('Carte corrigée');
  await waitUntil(next, async () => (await caches.keys()).length === 1);
  expect(errors).toEqual([]);
  await context.close();
});

it('tells a kept page’s age until the network is back, then offers what is newer', async () => {
  const { context, page } = await visit();
  // Chromium feigns for a page that there is no network, but not for the page after it: a device says so to each.
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }));
  const comeOnline = async () => {
    await start(Number(new URL(origin).port));
    await page.evaluate(() => dispatchEvent(new Event('online')));
  };
  stop();
  await page.reload();
  await page.getByText('version gardée').waitFor();
  await comeOnline();
  await page.waitForFunction(() => document.querySelector('.kept')?.textContent === '');

  stop();
  await page.reload();
  await page.getByText('version gardée').waitFor();
  await publish('Carte corrigée');
  await comeOnline();
  await page.getByRole('button', { name: 'La lire' }).click();
  await page.getByRole('heading', { name: 'Carte corrigée' }).waitFor();
  await context.close();
});

it('keeps the old version whole while a new one is only half there, and announces none', async () => {
  const { context, page } = await visit();
  await publish('Carte corrigée');
  for (const sheet of readdirSync(join(dist, ARTICLE, '_astro')))
    writeFileSync(join(dist, ARTICLE, '_astro', sheet), 'cut');
  const gone = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await new Promise((found) => registration.addEventListener('updatefound', found));
    const worker = registration.installing;
    while (worker?.state === 'installing') await new Promise((next) => worker.addEventListener('statechange', next));
    return worker?.state;
  });
  await comeBack(page);
  expect(await gone).toBe('redundant');
  expect(await page.locator('.kept').innerText()).toBe('');
  stop();
  await page.goto(origin + MAP);
  expect(await page.locator('h1').innerText()).toBe('Explorer');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await context.close();
});

it('waits eight seconds at most for a network that does not answer', async () => {
  // Its time is up at once, and it tells how much it would have waited.
  const file = join(dist, ARTICLE, 'sw.js');
  const hasten = 'self.setTimeout = (call, ms) => void fetch("/waits?" + ms, { method: "POST" }).catch(call);';
  writeFileSync(file, `${hasten}\n${readFileSync(file, 'utf8')}`);
  const { context, page } = await visit();
  const asked: string[] = [];
  server.removeAllListeners('request');
  server.on('request', ({ url = '', method, socket }) => {
    asked.push(`${method} ${url}`);
    if (method === 'POST') socket.destroy();
  });
  await page.goto(origin + MAP);
  expect(asked.slice(0, 2).toSorted()).toEqual([`GET ${MAP}`, 'POST /waits?8000']);
  expect(await page.locator('h1').innerText()).toBe('Explorer');
  await context.close();
});

it('stands in for a server in trouble, but not for a page that was taken back', async () => {
  const { context, page } = await visit();
  const answer = (status: number) => {
    server.removeAllListeners('request');
    server.on('request', (_request, response) => response.writeHead(status).end('…'));
  };
  answer(503);
  await page.goto(origin + MAP);
  await waitForScripts(page);
  expect(await page.locator('h1').innerText()).toBe('Explorer');
  await page.clock.fastForward(10_000);
  await page.getByText('Le site ne répond pas\u00A0: version gardée').waitFor();
  answer(410);
  expect((await page.goto(origin + MAP))?.status()).toBe(410);
  await context.close();
});

it('takes back all that it kept, and itself, where the site is switched to keep nothing', async () => {
  const { context, page } = await visit();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await writeWorkers(dist, '/', false);
  expect(readFileSync(join(dist, ARTICLE, 'sw.js'), 'utf8')).not.toContain('PRECACHE');
  await comeBack(page);
  // Chromium never ends a load that begins while a worker which takes itself back is being activated.
  await waitUntil(page, async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const isBeingActivated = navigator.serviceWorker.controller?.state === 'activating';
    return !isBeingActivated && registrations.length === 0 && (await caches.keys()).length === 0;
  });
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Explorer');
  await context.close();
});

it('is sent by a host so that no old one is given', () => {
  const headersOf = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  const workers = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('sw.js'));
  expect(workers).toEqual([join(ARTICLE.slice(1), 'sw.js')]);
  expect(headersOf(`${ARTICLE}sw.js`)).toMatchObject({ 'cache-control': 'no-cache' });
});
