import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { makeFolder } from './build.ts';
import { ARTICLE, connect, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it('opens from a disk as the page does from the site: the same words, its fonts, no request', async () => {
  const folder = makeFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/publish/archive.ts', 'raqqa-hama-alep', inject('dist'), folder],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);

  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  const address = pathToFileURL(join(folder, 'raqqa-hama-alep.html')).href;
  await page.goto(address);

  // Without scripts, which would add their controls.
  const { page: online } = await open(browser, ARTICLE, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toBe(await online.locator('main').innerText());
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
  expect(complaints).toEqual([]);
  const loaded = await page.evaluate(async () => {
    const faces = await Promise.all([...document.fonts].map((face) => face.load()));
    return faces.map(({ status }) => status);
  });
  expect(loaded.length).toBeGreaterThan(0);
  expect(new Set(loaded)).toEqual(new Set(['loaded']));

  await page.goto(`${address}#piece-7`);
  expect(await page.locator('#piece-7').isVisible()).toBe(true);
});

it('says in a sentence when there is nothing to keep', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/publish/archive.ts', 'nulle-part', inject('dist')], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('build the site first');
});
