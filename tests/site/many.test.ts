/** A site of many dossiers below a path, two of them with next to nothing in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { listFaults } from './axe.ts';
import { COUNT, expectLayout, expectNoSearch, PLACED, SEARCH_FAULTS, startMany } from './many.ts';
import { connect, waitForScripts } from './page.ts';
import { EXTREMES } from './sans.ts';

let dist: string;
let browser: Browser;
let server: Server;
let home: string;
/** For what leaves no trace: a page of its own costs as much as two more. */
let page: Page;

beforeAll(async () => {
  ({ dist, server, home } = await startMany());
  browser = await connect();
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe('the cover of many', () => {
  it('lists them by date, the latest first, fifty on a page', async () => {
    await page.goto(home);
    const links = page.locator('.cover-entry h2 a');
    expect(await links.count()).toBe(50);
    // The first of those that place something, and one that places nothing, are the oldest and stand on the next page.
    expect(await page.locator('.cover-entry .thumb').count()).toBe(PLACED - 1);
    const dates = await page
      .locator('.cover-entry data')
      .evaluateAll((all) => all.map((date) => date.getAttribute('value')));
    expect(dates).toEqual(dates.toSorted().reverse());

    await page.getByRole('link', { name: 'page 2' }).click();
    expect(await links.count()).toBe(COUNT - 50);
    expect(await page.locator('.cover-pages [aria-current]').textContent()).toBe('2');
  });

  it('has every dossier that places something on its map, each point leading to it', async () => {
    await page.goto(home);
    expect(await page.locator('.world a').count()).toBe(PLACED);
    expect(await page.locator('.world a').first().getAttribute('href')).toMatch(/^\/analyses\/[\w-]+\/$/);
  });

  it('has no field to search in on paper', async () => {
    await page.goto(home);
    await waitForScripts(page);
    const field = page.getByLabel('Chercher dans les textes');
    await expect.poll(() => field.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await field.isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  it('finds words by their French stem, asking no other host, and leads to where they stand', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(home);
    expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);

    await page.getByLabel('Chercher dans les textes').fill('fissure fermer');

    const first = page.locator('.search li a').first();
    await first.waitFor();
    expect(await page.locator('.search [role=status]').textContent()).toMatch(/^\d+ résultats, les 10 premiers ici\.$/);
    await first.click();
    await page.waitForURL(/\/analyses\/[\w-]+\//);
    expect(await page.locator('body').textContent()).toContain('12 fissures');
    expect(requests.filter((url) => !url.startsWith(home))).toEqual([]);
  });

  it('says of what it finds which sentence it is and whose word', async () => {
    await page.goto(home);
    await page.getByLabel('Chercher dans les textes').fill('fissure');
    await page.locator('.search li a').first().waitFor();
    const items = await page
      .locator('.search li')
      .evaluateAll((all) =>
        all.map((item) => [
          new URL(item.querySelector('a')?.href ?? '').pathname,
          item.querySelector('a')?.textContent?.replaceAll('\u00A0', ' ') ?? '',
          item.querySelector('p')?.textContent?.replaceAll('\u00A0', ' ') ?? '',
        ]),
      );
    const claims = items.filter(([path]) => path?.includes('/affirmations/'));
    expect(claims.length).toBeGreaterThan(0);
    for (const [, title, words] of claims) {
      expect(title).toMatch(/^Préfecture .*, dans « /);
      expect(words).toMatch(/^« .*12 fissures.* »/);
    }
    // Words of the text stand nowhere without whose they are.
    for (const [path, , words] of items)
      if (!path?.includes('/affirmations/')) expect(words).not.toContain('découverte de 12 fissures');
  });

  it('says how many it finds and shows the others ten by ten, to the keyboard and to those who listen', async () => {
    await page.goto(home);
    await page.getByLabel('Chercher dans les textes').fill('fissure');
    const [status, items] = [page.locator('.search [role=status]'), page.locator('.search li')];
    await items.first().waitFor();
    const count = Number.parseInt((await status.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(20);

    await page.getByRole('button', { name: 'Voir les 10 suivants' }).press('Enter');
    await items.nth(19).waitFor();
    expect(await status.textContent()).toBe(`${count} résultats, les 20 premiers ici.`);
    expect(
      await items
        .nth(10)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);

    const more = page.getByRole('button', { name: /^Voir les/ });
    for (let shown = 20; shown < count; shown += 10) {
      await more.press('Enter');
      await items.nth(Math.min(shown + 10, count) - 1).waitFor();
    }
    expect(await status.textContent()).toBe(`${count} résultats.`);
    expect(await more.count()).toBe(0);
  });

  describe('asked for words', () => {
    beforeAll(() => page.goto(home));
    const field = () => page.getByLabel('Chercher dans les textes');
    // Of a field that is empty nothing is said.
    beforeEach(async () => {
      await field().fill('');
      await page.waitForFunction(() => document.querySelector('.search [role=status]')?.textContent === '');
      expect(await page.locator('.search li').count()).toBe(0);
    });

    it.each(['découverte', 'decouverte', 'la découverte', 'préfectures', 'œuvre', 'oeuvre'])(
      'finds %s, as French writes it',
      async (words) => {
        await field().fill(words);
        await page.locator('.search li a').first().waitFor();
      },
    );

    it.each(['fantaisie', 'pastèque', 'pont pastèque', 'dromadaire'])(
      'finds nothing for %s, which no text has',
      async (words) => {
        await field().fill(words);
        await page.getByText('Rien n’est trouvé.').waitFor();
        expect(await page.locator('.search li').count()).toBe(0);
      },
    );
  });

  // Of more of its files: `many.all.test.ts`.
  it.each(SEARCH_FAULTS)('says that it cannot search, and keeps its list, when %s', (...fault) =>
    expectNoSearch(page, home, fault),
  );

  it('does not take a network that is gone for nothing found', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(home);
    await page.getByLabel('Chercher dans les textes').fill('xylophone');
    await page.getByText('Rien n’est trouvé.').waitFor();
    await context.setOffline(true);
    await page.getByLabel('Chercher dans les textes').fill('fissure');
    await page.getByText('La recherche n’a pas pu être chargée').waitFor();
    await context.close();
  });

  it('shows what it finds when the search comes late, and its list until then', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let come = () => {};
    const late = new Promise<void>((resolve) => {
      come = resolve;
    });
    await context.route(/\.pf_index/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(home);
    const asked = page.waitForRequest(/\.pf_index/);
    await page.getByLabel('Chercher dans les textes').fill('fissure');
    await asked;
    expect(await page.locator('.cover-entry h2 a').count()).toBe(50);
    expect(await page.locator('.search :is(progress, [aria-busy=true])').count()).toBe(0);
    come();
    await page.locator('.search li a').first().waitFor();
    await context.close();
  });

  it.each(['', 'dossiers/2/'])(
    'has no fault that axe finds and does not scroll sideways at 320 px: %s',
    async (path) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
      const page = await context.newPage();
      await page.goto(home + path);
      await waitForScripts(page);
      expect(await listFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  // The usual ones lie between: `many.all.test.ts`.
  it.each(EXTREMES)('keeps what its layout promises where the sans is %s', (family) => expectLayout(home, family));

  it('has neither search nor index where there are few', () => {
    expect(existsSync(join(inject('dist'), 'pagefind'))).toBe(false);
    expect(existsSync(join(inject('dist'), 'recherche.json'))).toBe(false);
    expect(readFileSync(join(inject('dist'), 'index.html'), 'utf8')).not.toContain('type="search"');
  });
});

it('has no more rules for its hosts than a site of one dossier, but one for the pages of its cover and one for its search', () => {
  const [text, one] = [dist, inject('dist')].map((folder) => readFileSync(join(folder, '_headers'), 'utf8'));
  const listPaths = (text = '') => text.match(/^\/.*/gm)?.map((path) => path.replace('/analyses/', '/')) ?? [];
  const known = new Set(listPaths(one));
  expect(listPaths(text).filter((path) => !known.has(path))).toEqual(['/dossiers/:name/', '/pagefind/*']);
  expect(Math.max(...(text?.split('\n').map((line) => line.length) ?? []))).toBeLessThanOrEqual(2000);
});

it('leads nowhere but to what is there, from any page below the path', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const links = new Set(
    pages.flatMap((name) => {
      const html = readFileSync(join(dist, name), 'utf8');
      return [...html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)].map(([, link = '']) => link);
    }),
  );
  const lost = [...links].filter((link) => {
    const path = link.replace(/^\/analyses\//, '');
    return path === link || !existsSync(join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  });
  expect(links.size).toBeGreaterThan(COUNT * 4);
  expect(lost).toEqual([]);
});

describe.each(['sans-rien', 'sans-lieu'])('a dossier with next to nothing: %s', (slug) => {
  it.each(['', 'explorer/'])('builds its page %s without a hole', (path) => {
    const html = readFileSync(join(dist, slug, path, 'index.html'), 'utf8');
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
});
