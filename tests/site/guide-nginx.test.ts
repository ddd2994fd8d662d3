/** The site as nginx serves it by the very lines of the guide. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { makeFolder } from './build.ts';
import { isNginxThere, startNginx } from './nginx.ts';
import { ARTICLE } from './page.ts';
import { findPort } from './ports.ts';

const dist = inject('dist');
const folder = makeFolder();
const isThere = isNginxThere() && makeCertificate();
let [plain, secure] = ['', ''];
let stop = async () => {};

/** False, and said aloud, where there is nothing to make one with. */
function makeCertificate(): boolean {
  const { status } = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...['-subj', '/CN=example.org', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'chain.pem')],
  ]);
  if (status !== 0) console.log('openssl makes no certificate here: the guide’s nginx is not tried.');
  return status === 0;
}

/** The guide’s block, with the places of this machine for those of a host. */
function adaptGuide(ports: readonly number[]): string {
  const [, block = ''] = /```nginx\n(.*?)```/s.exec(readFileSync('GUIDE.md', 'utf8')) ?? [];
  return [
    ['listen 80;', `listen 127.0.0.1:${ports[0]};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${ports[1]} ssl;`],
    ['/etc/letsencrypt/live/example.org/fullchain.pem', join(folder, 'chain.pem')],
    ['/etc/letsencrypt/live/example.org/privkey.pem', join(folder, 'key.pem')],
    ['/srv/sur-pieces/dist', dist],
  ].reduce((text, [words = '', here = '']) => {
    expect(text).toContain(words);
    return text.replaceAll(words, here);
  }, block);
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const options = { headers, rejectUnauthorized: false };
  const request = url.startsWith('https') ? requestSecure(url, options) : requestPlain(url, options);
  request.end();
  return new Promise((answered, failed) => {
    request.on('response', (answer) => answered(answer.resume()));
    request.on('error', failed);
  });
}

describe.runIf(isThere)('nginx by the guide', () => {
  beforeAll(async () => {
    const ports = [await findPort(), await findPort()];
    [plain = '', secure = ''] = [`http://127.0.0.1:${ports[0]}`, `https://127.0.0.1:${ports[1]}`];
    stop = startNginx(folder, adaptGuide(ports));
    await vi.waitFor(() => ask(plain), { timeout: 5000 });
  });
  afterAll(() => stop());

  it.each([
    ['donnees/evenements.csv', 'text/csv; charset=utf-8'],
    ['donnees/chronologie.ics', 'text/calendar; charset=utf-8'],
    ['donnees/lieux.geojson', 'application/geo+json'],
    ['donnees/dossier.json', 'application/json'],
    ['sitemap.xml', 'text/xml; charset=utf-8'],
    ['', 'text/html; charset=utf-8'],
  ])('says what %s of a dossier is, and sends it short', async (file, type) => {
    const { statusCode, headers } = await ask(`${secure}${ARTICLE}${file}`, { 'accept-encoding': 'gzip' });
    expect({ statusCode, type: headers['content-type'] }).toEqual({ statusCode: 200, type });
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
  });

  it('sends no file of the site as bytes of no kind, but lists of sums and parts of the search', async () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const unnamed = new Set<string>();
    for (const { parentPath, name } of files) {
      const { headers } = await ask(`${secure}${join(parentPath, name).slice(dist.length)}`);
      if (headers['content-type'] === 'application/octet-stream') unnamed.add(extname(name) || name);
    }
    const allowed = ['SHA256SUMS', '_headers', 'Caddyfile', '.conf'];
    expect([...unnamed].filter((name) => !allowed.includes(name) && !/^\.pf_|^\.pagefind$/.test(name))).toEqual([]);
  });

  it('has the icons that are asked for unbidden', async () => {
    for (const [path, type] of [
      ['/favicon.ico', 'image/x-icon'],
      ['/apple-touch-icon.png', 'image/png'],
    ]) {
      const { statusCode, headers } = await ask(secure + path);
      expect({ path, statusCode, type: headers['content-type'] }).toEqual({ path, statusCode: 200, type });
    }
  });

  it('leads from the address of a folder to its list, or says in the site’s own words that there is none', async () => {
    for (const path of ['lieux/', 'evenements/', 'sources/'])
      expect((await ask(`${secure}${ARTICLE}${path}`)).statusCode, path).toBe(200);
    const folders = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
    const own = String(readFileSync(join(dist, '404.html')).length);
    let without = 0;
    for (const { parentPath, name } of folders) {
      if (readdirSync(join(parentPath, name)).includes('index.html')) continue;
      without++;
      const { statusCode, headers } = await ask(`${secure}${join(parentPath, name).slice(dist.length)}/`);
      expect({ name, statusCode, length: headers['content-length'] }).toEqual({ name, statusCode: 404, length: own });
    }
    expect(without).toBeGreaterThan(3);
  });

  it('has no answer about what is not there kept for ever', async () => {
    for (const path of ['/_astro/gone.css', `${ARTICLE}_astro/gone.css`]) {
      const { statusCode, headers } = await ask(secure + path);
      expect([statusCode, headers['cache-control']]).toEqual([404, 'no-cache']);
    }
  });

  it('leads from http to https, and has browsers remember it', async () => {
    const { statusCode, headers } = await ask(`${plain}${ARTICLE}?piece=1`);
    expect([statusCode, headers.location]).toEqual([301, `https://example.org${ARTICLE}?piece=1`]);
    expect((await ask(secure + ARTICLE)).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });
});
