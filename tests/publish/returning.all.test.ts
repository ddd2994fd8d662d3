/** A reader who comes back after a month, with what the browser kept of the site as it was. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readHeadersFile } from '../policy/headers-file.ts';
import { listOuterEnvironment, makeFolder } from '../site/build.ts';
import { findBrowser, listBrowserArguments } from '../site/find-browser.ts';
import { isNginxThere, startNginx } from '../site/nginx.ts';
import { waitForScripts } from '../site/page.ts';
import { writeContent } from '../site/pair.ts';
import { findPort, waitFor } from '../site/ports.ts';
import { readPdf } from '../site/printed.ts';
import { serve } from '../site/serve.ts';

const ARTICLE = '/col-du-vent/';
const PATHS = [ARTICLE, `${ARTICLE}explorer/`, '/'];
const MONTH = 30 * 24 * 3600;

const folder = makeFolder();
const www = join(folder, 'www');
const hasNginx = isNginxThere();
let port = 0;
let origin = '';
let stop = async () => {};
/** Closed after each test, whatever became of it. */
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  for (const word of ['Premier', 'Second']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/build.ts'], {
      encoding: 'utf8',
      env: { ...listOuterEnvironment(), CONTENT_DIR: writeContent(folder, word), DIST_DIR: join(folder, word) },
    });
    if (status !== 0) throw new Error(stdout + stderr);
  }
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  port = await findPort();
  origin = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await stop();
  stop = async () => {};
});

/** Put that build in the place of the site, written so many seconds ago, and have it served at the same address. */
async function publish(word: string, { age, isOurs }: { age: number; isOurs: boolean }): Promise<void> {
  await stop();
  rmSync(www, { recursive: true, force: true });
  cpSync(join(folder, word), www, { recursive: true });
  const date = Date.now() / 1000 - age;
  for (const name of readdirSync(www, { recursive: true, encoding: 'utf8' })) utimesSync(join(www, name), date, date);
  if (hasNginx) {
    mkdirSync(join(folder, 'nginx'), { recursive: true });
    const server = `server { listen 127.0.0.1:${port}; root ${www}; }`;
    stop = startNginx(join(folder, 'nginx'), `${isOurs ? `include ${www}/_hosts/nginx.conf;` : ''} ${server}`);
    await waitFor(`${origin}/`);
  } else {
    const headersOf = isOurs ? readHeadersFile(readFileSync(join(www, '_headers'), 'utf8')) : undefined;
    const { server } = await serve(www, '/', headersOf, port);
    stop = () => new Promise((done) => server.close(() => done()));
    server.unref();
  }
}

interface Visit {
  context: BrowserContext;
  page: Page;
  complaints: string[];
}

async function openProfile(name: string, hasWorker: boolean): Promise<Visit> {
  const context = await chromium.launchPersistentContext(join(folder, name), {
    executablePath: findBrowser(),
    args: listBrowserArguments(),
    serviceWorkers: hasWorker ? 'allow' : 'block',
  });
  contexts.push(context);
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => complaints.push(message.text()));
  context.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  return { context, page: await context.newPage(), complaints };
}

/** A visit of a page, long enough for its dossier to be kept. */
async function stay(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(origin + ARTICLE);
  await waitForScripts(page);
  await page.clock.fastForward(10_000);
  await page.locator('.kept').waitFor({ state: 'attached' });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** What it says, what it looks like, and what it is on paper. */
async function readPage(page: Page) {
  // What its scripts add last.
  await page.waitForFunction(() => !document.querySelector('form.filters[hidden]'));
  const seen = await page.evaluate(() => ({
    words: [
      document.title,
      ...[...document.querySelectorAll('header, main, footer')].map(({ textContent }) => textContent),
    ],
    links: document.querySelectorAll('link[rel=stylesheet]').length,
    sheets: [...document.styleSheets].map(({ href, cssRules }) => `${href} ${cssRules.length}`),
  }));
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  return { ...seen, paper: pages.map(({ text }) => text) };
}

async function readAll(page: Page): Promise<Awaited<ReturnType<typeof readPage>>[]> {
  const read = [];
  for (const path of PATHS) {
    await page.goto(origin + path);
    read.push(await readPage(page));
  }
  return read;
}

describe.each([
  { host: 'nginx with our file', isOurs: true },
  { host: 'a host that says nothing of how long to keep a file', isOurs: false },
])('from $host', ({ isOurs }) => {
  it.each([
    { hasWorker: false, name: 'the browser’s own store' },
    { hasWorker: true, name: 'the dossier kept for when there is no network' },
  ])('the new site is whole, with $name of the old one', { timeout: 300_000 }, async ({ hasWorker }) => {
    const profile = `profile-${isOurs}-${hasWorker}`;
    await publish('Premier', { age: MONTH, isOurs });
    const before = await openProfile(profile, hasWorker);
    const old = await readAll(before.page);
    if (hasWorker) await stay(await before.context.newPage());
    await before.context.close();

    await publish('Second', { age: 0, isOurs });
    const fresh = await openProfile(`fresh-${profile}`, false);
    const expected = await readAll(fresh.page);
    await fresh.context.close();
    // The first is of other words and other sheets; each has all of its sheets.
    expect(expected[0]?.words.join()).toContain('Second récit');
    expect(expected[0]?.sheets).not.toEqual(old[0]?.sheets);
    expect(expected.every(({ links, sheets }) => sheets.length >= links)).toBe(true);

    const { context, page, complaints } = await openProfile(profile, hasWorker);
    for (const [index, path] of PATHS.entries()) {
      await page.goto(origin + path);
      // Without a word from the host a browser may show the page that it has; then that one is whole.
      if (!isOurs) {
        expect([old[index], expected[index]]).toContainEqual(await readPage(page));
        await page.reload();
      }
      expect(await readPage(page), path).toEqual(expected[index]);
    }
    await context.close();
    expect(complaints).toEqual([]);
  });
});
