import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { APPLY_THEME } from '../../src/shell/theme.ts';
import { ARTICLE, connect, KINDS, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the colours', () => {
  it('are the system’s until the reader chooses, then the chosen ones on every page, which asks for no file to know them', async () => {
    const { page } = await open(browser, '/', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByLabel('Couleurs').selectOption('sombres');
    const dark = await paper();
    expect(dark).not.toBe(light);
    // No module script, so what applies it is what stands in the page.
    await page.route('**/*.js', (route) => route.abort());
    for (const path of [ARTICLE, `${ARTICLE}explorer/`]) {
      await page.goto(new URL(path, page.url()).href);
      expect(await paper()).toBe(dark);
    }
  });

  it('are known before anything of a page is painted, but of the article, whose text waits for no script', () => {
    for (const path of KINDS.filter((path) => !path.includes('integrer'))) {
      const html = readFileSync(join(inject('dist'), path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      const [before, after] = html.split(APPLY_THEME);
      expect(after, path).toBeDefined();
      if (path === ARTICLE) expect(before).toContain('</main>');
      else expect(before).not.toContain('<body');
    }
  });

  it('are the system’s without scripts, with no dead control', async () => {
    const { page } = await open(browser, ARTICLE, { colorScheme: 'dark', javaScriptEnabled: false });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(22, 21, 18)',
    );
    expect(await page.getByLabel('Couleurs').count()).toBe(0);
  });

  it('are black on white on paper, also where the reader has chosen dark', async () => {
    const { page } = await open(browser, ARTICLE, { colorScheme: 'light' });
    await page.getByLabel('Couleurs').selectOption('sombres');
    await page.emulateMedia({ media: 'print' });
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.article .quote') ?? document.body);
      return [color, backgroundColor];
    });
    expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  });
});

describe('the dark theme', () => {
  it('draws the numbers of the maps without the halo of words', async () => {
    const { page } = await open(browser, ARTICLE, { colorScheme: 'dark' });
    const strokes = await page
      .locator('.map .piece text')
      .evaluateAll((numbers) => [...new Set(numbers.map((number) => getComputedStyle(number).stroke))]);
    expect(strokes).toEqual(['none']);
  });
});
