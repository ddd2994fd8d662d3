import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

const MAP = `${ARTICLE}carte/`;

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Where each word of the drawing stands in its frame, px. */
async function measureWords(page: Page, root: string): Promise<Record<string, [number, number]>> {
  return page.evaluate((selector) => {
    const frame = document.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
    return Object.fromEntries(
      [...document.querySelectorAll(`${selector} text`)].map((text) => {
        const { x, y } = text.getBoundingClientRect();
        return [text.textContent, [x - frame.x, y - frame.y] as [number, number]];
      }),
    );
  }, root);
}

async function bringAlive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explorer la carte' }).click();
  await page.locator('.alive').waitFor();
}

describe('the living map', () => {
  it('takes over without a jump of more than two pixels', async () => {
    const { page } = await open(browser, MAP, { viewport: { width: 1280, height: 900 } });
    const before = await measureWords(page, '.frame > .words');
    await bringAlive(page);
    const after = await measureWords(page, '.live');
    const jumps = Object.entries(before)
      .filter(([word]) => after[word])
      .map(([word, [x, y]]) => Math.hypot(x - (after[word]?.[0] ?? 0), y - (after[word]?.[1] ?? 0)));
    expect(jumps.length).toBeGreaterThan(20);
    expect(Math.max(...jumps)).toBeLessThanOrEqual(2);
  });

  it('asks for Leaflet only when the reader asks for the map', async () => {
    const { page, requests } = await open(browser, MAP);
    expect(requests.filter((url) => /live\.client|leaflet/.test(url))).toEqual([]);
    await bringAlive(page);
    expect(requests.some((url) => /live\.client/.test(url))).toBe(true);
  });

  it.each(['abort', 'half', 'throw'] as const)(
    'leaves the drawing and one quiet line when its file does not run: %s',
    async (fault) => {
      const { page } = await open(browser, MAP);
      await page.route(/live\.client/, (route) => {
        if (fault === 'abort') return route.abort();
        return route.fulfill({
          contentType: 'text/javascript',
          body: fault === 'half' ? 'export function bring' : 'throw new Error("no")',
        });
      });
      await page.getByRole('button', { name: 'Explorer la carte' }).click();
      await page.getByText('le dessin reste entier').waitFor();
      expect(await page.locator('.frame > .words').first().isVisible()).toBe(true);
    },
  );

  it('is one tab stop, walked by a key and left by Escape', async () => {
    const { page } = await open(browser, MAP);
    await bringAlive(page);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    expect(await page.evaluate(() => document.activeElement?.classList.contains('live'))).toBe(true);
    await page.keyboard.press('n');
    expect(await focused()).toMatch(/^pièce 1,/);
    await page.keyboard.press('n');
    expect(await focused()).toMatch(/^pièce 2,/);
    await page.keyboard.press('p');
    expect(await focused()).toMatch(/^pièce 1,/);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Agrandir');
  });

  it('keeps where the reader has moved it in the address, and comes back there', async () => {
    const { page } = await open(browser, MAP);
    await bringAlive(page);
    await page.getByRole('button', { name: /croquis/ }).click();
    await page.waitForURL(/carte=35\.9\d*,39/);
    const { page: again } = await open(browser, new URL(page.url()).pathname + new URL(page.url()).search);
    await again.locator('.alive').waitFor();
    await again.locator('.live .piece:has-text("29")').waitFor();
  });

  it('hides a layer that its switch turns off', async () => {
    const { page } = await open(browser, MAP);
    await bringAlive(page);
    await page.getByLabel('pièces', { exact: true }).uncheck();
    expect(await page.locator('.live .piece').first().isVisible()).toBe(false);
  });
});

describe('what axe finds', () => {
  it.each(['light', 'dark'] as const)(
    'is nothing while the map is alive and a filter is on, in %s colours',
    async (colorScheme) => {
      const { page } = await open(browser, MAP, { colorScheme });
      await bringAlive(page);
      await page.getByLabel('Voix').selectOption('osdh');
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});

describe('the filters', () => {
  it('count what is left, keep it in the address, and go back', async () => {
    const { page } = await open(browser, MAP);
    const count = () => page.locator('.filters output').textContent();
    const all = await count();
    await page.getByLabel('Voix').selectOption('osdh');
    expect(new URL(page.url()).search).toBe('?source=osdh');
    expect(await count()).not.toBe(all);
    await page.goBack();
    expect(await count()).toBe(all);
  });

  it('say politely what an address asks for and the page does not have', async () => {
    const { page, complaints } = await open(browser, `${MAP}?piece=9999&source=%3Cscript%3E`);
    expect(await page.locator('.ignored').textContent()).toContain('n’est pas connue');
    expect(complaints).toEqual([]);
  });

  it('are not there without scripts, and nothing else is missing', async () => {
    const { page } = await open(browser, MAP, { javaScriptEnabled: false });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.getByText('Explorer la carte').count()).toBe(0);
    expect(await page.locator('.events tbody tr').count()).toBe(23);
  });
});

describe('the list', () => {
  it('is sorted by the column that is asked for, and back', async () => {
    const { page } = await open(browser, `${ARTICLE}chronologie/`);
    const first = () => page.locator('.events tbody tr').first().getAttribute('id');
    const byTime = await first();
    await page.getByRole('button', { name: 'Pièces' }).click();
    expect(await first()).not.toBe(byTime);
    await page.getByRole('button', { name: 'Quand' }).click();
    expect(await first()).toBe(byTime);
  });
});

describe('the timeline by keyboard', () => {
  it('is one tab stop, with arrows, Home and End', async () => {
    const { page } = await open(browser, `${ARTICLE}chronologie/`);
    const stops = page.locator('.timeline .piece[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    await page.keyboard.press('End');
    const last = await page.locator('.timeline .piece').last().textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(last);
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
  });
});

describe('the walk of a reader', () => {
  it.each([
    { name: 'on a wide screen', viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
    { name: 'on a phone', viewport: { width: 360, height: 740 }, javaScriptEnabled: true },
    { name: 'without scripts', viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  ])(
    'goes from the text to a place, a pièce, its event and back to the sentence $name',
    async ({ viewport, javaScriptEnabled }) => {
      const { page } = await open(browser, ARTICLE, { viewport, javaScriptEnabled });
      const hash = () => decodeURIComponent(new URL(page.url()).hash);
      await page.locator('#p17 a[href="#lieu-al-senaa"]').first().click();
      expect(hash()).toBe('#lieu-al-senaa');
      await page.locator('.map a.piece[href="#piece-23"]').click();
      expect(hash()).toBe('#piece-23');
      await page.locator('#piece-23 [href^="#evt-"]').click();
      expect(hash()).toBe('#evt-reprise-al-senaa-ei');
      await page.getByRole('link', { name: 'La liste en mots' }).click();
      await page.locator('.events a', { hasText: 'L’EI reprend al-Senaa' }).click();
      await page.waitForURL(/evenements\/reprise-al-senaa-ei/);
      await page.locator('#piece-23').getByRole('link', { name: '17', exact: true }).click();
      await page.waitForURL(/#p17$/);
      expect(await page.locator('#p17').isVisible()).toBe(true);
    },
  );
});
