import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
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

const archive = (args: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['commands/archive.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });

it('opens from a disk as the page does from the site: the same words, its fonts, no request', async () => {
  const folder = makeFolder();
  const { status, stdout, stderr } = archive(['deux-recits-de-beldjara', inject('dist'), folder]);
  expect(stderr).toBe('');
  const { content } = JSON.parse(readFileSync(join(inject('dist'), 'build.json'), 'utf8'));
  expect(stdout).toMatch(
    new RegExp(`built \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC from content ${content.slice(0, 12)}\\n$`),
  );
  expect(status).toBe(0);

  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  const address = pathToFileURL(join(folder, 'deux-recits-de-beldjara.html')).href;
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
  const { status, stderr } = archive(['nulle-part', inject('dist')]);
  expect(status).toBe(1);
  expect(stderr).toContain('build the site first');
});

it('keeps nothing of a site that is not of the content as it is now, nor of one that cannot tell', () => {
  const [folder, content, dist] = [makeFolder(), makeFolder(), makeFolder()];
  cpSync(inject('content'), content, { recursive: true });
  appendFileSync(join(content, 'deux-recits-de-beldjara/notes.yaml'), '# Relu.\n');
  cpSync(join(inject('dist'), 'deux-recits-de-beldjara'), join(dist, 'deux-recits-de-beldjara'), { recursive: true });

  const old = archive(['deux-recits-de-beldjara', inject('dist'), folder], { CONTENT_DIR: content });
  const untold = archive(['deux-recits-de-beldjara', dist, folder]);

  expect([old.status, untold.status]).toEqual([1, 1]);
  expect(old.stderr).toMatch(/is of other content than .* has now, built .*: build the site anew/);
  expect(untold.stderr).toContain('does not say what it was built from');
  expect(readdirSync(folder)).toEqual([]);
});
