/** The site as a host with our headers serves it, and as a host that sends none. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readHeadersFile } from '../policy/headers-file.ts';
import { isNginxThere, startNginx } from './nginx.ts';
import { ARTICLE, connect, PAGES, waitForScripts } from './page.ts';
import { findPort, waitFor } from './ports.ts';
import { serve } from './serve.ts';

const CADDY = '/usr/bin/caddy';

const dist = inject('dist');
const headersText = readFileSync(join(dist, '_headers'), 'utf8');
const headersOf = readHeadersFile(headersText);
const addresses = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `/${relative(dist, join(parentPath, name)).replaceAll('\\', '/')}`)
  .map((path) => path.replace(/(?<=\/)index\.html$/, ''))
  .sort();
const pages = addresses.filter((path) => /\/$|\.html$/.test(path));

let browser: Browser;
let server: Server;
let origin = '';
beforeAll(async () => {
  browser = await connect();
  ({ server, origin } = await serve(dist, '/', headersOf));
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** A page that notes every breach of the policy, every error and every complaint. */
async function openWatched(): Promise<{ page: Page; breaches: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const breaches: string[] = [];
  await context.exposeFunction('tellBreach', (breach: string) => breaches.push(breach));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      Reflect.get(window, 'tellBreach')(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => breaches.push(String(error)));
  page.on('console', (message) => breaches.push(message.text()));
  return { page, breaches };
}

/** Press, choose and toggle all there is, and again what that brought. */
async function useEverything(page: Page): Promise<void> {
  const explore = page.getByRole('button', { name: 'Explorer la carte' });
  if (await explore.count()) {
    await explore.click();
    await page.locator('.alive').waitFor();
    for (const key of ['n', 'ArrowRight', '+', '-', 'Escape']) await page.keyboard.press(key);
  }
  // A policy knows no difference between a reader’s press and a script’s, which is ten times as fast.
  for (const kind of ['summary', 'input[type=checkbox]'])
    await page.evaluate((kind) => {
      for (const control of document.querySelectorAll<HTMLElement>(kind))
        if (control.checkVisibility()) control.click();
    }, kind);
  for (const select of await page.locator('select:visible').all()) await select.selectOption({ index: 1 });
  for (const button of await page.locator('button:visible:not([disabled])').all())
    if (await button.isVisible()) await button.click(); // an earlier one may have taken it away
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 200);
}

/** One page of each kind, and those that differ within a kind; what a page itself says is the same code in all. */
describe.each([
  ['with our headers', headersOf, PAGES],
  ['with none', () => ({}), ['/', ARTICLE, `${ARTICLE}explorer/`]],
])('in Chromium, from a host %s', (_name, listHeaders, paths) => {
  it('every page and control keeps to the policy', { timeout: 180_000 }, async () => {
    const { server, origin } = await serve(dist, '/', listHeaders);
    const { page, breaches } = await openWatched();
    for (const path of paths) {
      await page.goto(origin + path);
      await waitForScripts(page);
      await useEverything(page);
    }
    server.close();
    expect(breaches).toEqual([]);
  });
});

it('a script and a style that someone brought in do not act', async () => {
  const { page, breaches } = await openWatched();
  await page.goto(`${origin}/deux-recits-de-beldjara/explorer/`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.ran = true');
    const style = document.createElement('style');
    style.append('body { color: rgb(1, 2, 3) }');
    document.head.append(style);
    try {
      document.head.append(script);
    } catch {}
    return { ran: 'ran' in window, color: getComputedStyle(document.body).color };
  });
  expect(ran.ran).toBe(false);
  expect(ran.color).not.toBe('rgb(1, 2, 3)');
  expect(breaches.join()).toMatch(/style-src/);
});

describe('scripts and style sheets', () => {
  const digest = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('base64');

  it('are all held to their bytes', () => {
    for (const path of pages) {
      const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      const loads = html.match(/<(?:script[^>]* src=|link[^>]* rel="stylesheet"|link rel="stylesheet")[^>]*>/g) ?? [];
      for (const tag of loads) {
        const [, file = ''] = /(?:src|href)="([^"]+)"/.exec(tag) ?? [];
        const [, sum] = / integrity="sha384-([^"]+)"/.exec(tag) ?? [];
        expect(digest('sha384', readFileSync(join(dist, file))), `${path}: ${tag}`).toBe(sum);
      }
    }
  });

  it('hold to their bytes what they ask for later', () => {
    const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
    const held = scripts.flatMap((name) => [
      ...readFileSync(join(dist, '_astro', name), 'utf8').matchAll(
        /import\(`\.\/([^`]+)`\)[^`]*\[`\.\/\1`,`sha256-([^`]+)`\]/g,
      ),
    ]);
    for (const [, file = '', sum] of held)
      expect(digest('sha256', readFileSync(join(dist, '_astro', file))), file).toBe(sum);
    const parts = scripts.filter((name) => name.includes('.client.'));
    expect(held.map(([, file]) => file).sort()).toEqual(parts.sort());
    // And they bring nothing else.
    for (const name of parts)
      expect(readFileSync(join(dist, '_astro', name), 'utf8'), name).not.toMatch(/\bimport\b(?!\.meta)/);
  });
});

describe('_headers', () => {
  it.each(['Cloudflare', 'Netlify'] as const)('gives each page of the site one policy, read as by %s', (host) => {
    const headersOf = readHeadersFile(headersText, host);
    for (const path of pages) {
      const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      const policy = headersOf(path)['content-security-policy'] ?? '';
      for (const [, style = ''] of html.matchAll(/<style>(.*?)<\/style>/gs))
        expect(policy, path).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
      expect(policy, path).toMatch(/^default-src 'none'; script-src 'self'[^,]*$/);
    }
  });

  it('says of each page and file once whether it is asked for anew or kept for ever', () => {
    const ofHosts = /^\/(?:_headers|_hosts\/.*)$/;
    for (const path of addresses.filter((path) => !ofHosts.test(path))) {
      const caching = path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect({ path, caching: headersOf(path)['cache-control'] }).toEqual({ path, caching });
    }
    expect(addresses.filter((path) => path.endsWith('.css') && !path.includes('/_astro/'))).toEqual([]);
  });

  it('keeps within what its hosts take: 100 rules, 2000 characters a line', () => {
    expect(headersText.match(/^\//gm)?.length).toBeLessThanOrEqual(100);
    expect(Math.max(...headersText.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

/** Each host, started for real on our file; what comes back stops it. */
const HOSTS = [
  {
    name: 'nginx',
    isThere: isNginxThere(),
    start: (folder: string, port: number) =>
      startNginx(folder, `include ${dist}/_hosts/nginx.conf; server { listen 127.0.0.1:${port}; root ${dist}; }`),
  },
  {
    name: 'Caddy',
    isThere: isCaddyThere(),
    start(folder: string, port: number) {
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${dist}\n import ${dist}/_hosts/Caddyfile\n file_server\n}\n`,
      );
      const child = spawn(CADDY, ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
      });
      const exit = new Promise<void>((done) => child.once('exit', () => done()));
      return async () => {
        child.kill();
        await exit;
      };
    },
  },
];

describe.each(HOSTS)('$name', (host) => {
  it.runIf(host.isThere)('sends for every address what _headers says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-'));
    const port = await findPort();
    const stop = host.start(folder, port);
    try {
      const at = `http://127.0.0.1:${port}`;
      await waitFor(`${at}/`);
      for (const path of addresses) {
        const response = await fetch(at + path);
        const expected = headersOf(path);
        const found = Object.fromEntries(Object.keys(expected).map((name) => [name, response.headers.get(name)]));
        expect({ path, ...found }).toEqual({ path, ...expected });
      }
    } finally {
      await stop();
      rmSync(folder, { recursive: true });
    }
  });
});

function isCaddyThere(): boolean {
  if (existsSync(CADDY)) return true;
  console.log('Caddy is not installed here: its file is written, and not tried.');
  return false;
}

/** Of its server, its requests, its map and its last steps. */
const ATELIER = ['x-atelier', 'jeton=', 'atelier/', 'fenetre=', 'place-map', 'Sceller pour de bon'];

it('nothing of the atelier is built: it is of npm run dev alone', () => {
  const strays = addresses.filter((path) => {
    const bytes = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
    return path.includes('atelier') || ATELIER.some((words) => bytes.includes(words));
  });
  expect(strays).toEqual([]);
});
