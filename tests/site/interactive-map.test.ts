/** What the interactive map has beyond the drawing: more ground and words, fetched when the reader zooms. */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect, enhanceMap } from './page.ts';

const MAP = `${ARTICLE}explorer/`;
const GROUND = '**/fond.json';
const SCRIPT = '**/zoomed-map.client.*';

let browser: Browser;
/** Of a reader who asks for less motion: the interactive map is where it goes at once. */
let still: OnePage;
beforeAll(async () => {
  browser = await connect();
  still = await openOnce(browser, {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
});
afterAll(() => browser.close());

const isGround = (url: string) => url.endsWith('/fond.json');
const isScript = (url: string) => url.includes('zoomed-map.client');

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** Bring the map to life and enlarge it once, until it is drawn anew. */
async function zoomIn({ page, goTo }: OnePage, path = MAP): Promise<void> {
  await goTo(path);
  await enhanceMap(page);
  await press(page, 'Agrandir');
  await page.locator('.live .ground .land').first().waitFor({ state: 'attached' });
}

describe.each([MAP, ARTICLE])('the ground of the interactive map of %s', (path) => {
  it('is fetched, from this site, only once the reader zooms, and once', async () => {
    const { page, requests, complaints, goTo } = still;
    await goTo(path);
    await enhanceMap(page);
    expect(requests.filter((url) => isGround(url) || isScript(url))).toEqual([]);
    await press(page, 'Agrandir');
    await page.locator('.live .ground .land').first().waitFor({ state: 'attached' });
    await press(page, 'Agrandir');
    await press(page, 'Tout voir');
    const fetched = requests.filter(isGround).map((url) => new URL(url).pathname);
    expect(fetched).toEqual([`${ARTICLE}fond.json`]);
    expect(complaints).toEqual([]);
  });
});

describe('the interactive map that is zoomed', () => {
  it('lays its words out anew at each whole step: none on another, each number once', async () => {
    const { page } = still;
    await zoomIn(still);
    for (const step of [1, 2, 3]) {
      const { numbers, overlaps } = await page.evaluate(() => {
        const parts = [...document.querySelectorAll('.live .words text:not(.piece text), .live .words .piece')];
        const boxes = parts.map((part) => ({ name: part.textContent, box: part.getBoundingClientRect() }));
        return {
          numbers: [...document.querySelectorAll('.live .piece')].map(({ textContent }) => textContent),
          overlaps: boxes.flatMap(({ name, box: a }, index) =>
            boxes
              .slice(index + 1)
              .filter(
                ({ box: b }) =>
                  a.left + 3 < b.right && b.left + 3 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom,
              )
              .map((other) => `“${name}” touches “${other.name}”`),
          ),
        };
      });
      expect(overlaps, `step ${step}`).toEqual([]);
      expect(new Set(numbers).size).toBe(numbers.length);
      await press(page, 'Agrandir');
    }
  });

  it('has no word under its scale, at any step and wherever it is moved', async () => {
    const { page, goTo } = still;
    await goTo(MAP);
    await enhanceMap(page);
    const listCovered = () =>
      page.evaluate(() => {
        const scale = document.querySelector('.live .leaflet-control-scale-line')?.getBoundingClientRect();
        if (!scale) return ['there is no scale'];
        // Its length in words stands right of the line.
        const right = scale.right + 50;
        return [...document.querySelectorAll('.live .words text')].flatMap((word) => {
          const box = word.getBoundingClientRect();
          const isCovered =
            box.left < right && box.right > scale.left && box.top < scale.bottom && box.bottom > scale.top;
          return isCovered ? [word.textContent] : [];
        });
      });
    for (const [name, times] of [
      ['Réduire', 2],
      ['Agrandir', 5],
    ] as const)
      for (let step = 0; step < times; step++) {
        await press(page, name);
        await page.locator('.live .ground .land').first().waitFor({ state: 'attached' });
        expect(await listCovered(), `${name}, ${step + 1}`).toEqual([]);
        for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
          await page.locator('.live').press(key);
          expect(await listCovered(), `${name}, ${step + 1}, ${key}`).toEqual([]);
        }
      }
  });

  it('hatches an area with the same pitch at each zoom, and blurs its edge as far as its doubt reaches', async () => {
    const { page } = still;
    await zoomIn(still);
    /** Px of the screen to a unit of the hatching, and px of the blur. */
    const measure = () =>
      page.evaluate(() => {
        const area = document.querySelector<SVGGElement>('.live .ground g.area:has(rect[fill^="url"])');
        const hatched = area?.querySelector<SVGRectElement>('rect[fill^="url"]');
        const blur = area?.querySelector('feGaussianBlur');
        return { pitch: hatched?.getScreenCTM()?.a, blur: Number(blur?.getAttribute('stdDeviation')) };
      });
    await expect.poll(async () => (await measure()).pitch).toBeCloseTo(1, 3);
    const before = await measure();
    await press(page, 'Agrandir');
    await expect.poll(async () => (await measure()).blur).not.toBe(before.blur);
    await expect.poll(async () => (await measure()).pitch).toBeCloseTo(1, 3);
    const after = await measure();
    expect(after.blur / before.blur).toBeCloseTo(2, 1);
  });

  it('shows the country and its neighbours to who goes further off, and the drawing again to who comes back', async () => {
    const { page, goTo } = still;
    await goTo(MAP);
    await enhanceMap(page);
    const names = () => page.locator('.live .words text').allTextContents();
    const drawn = await names();
    await press(page, 'Réduire');
    await expect.poll(async () => (await names()).join()).toMatch(/Sarrane/);
    await press(page, 'Tout voir');
    await expect.poll(async () => (await names()).includes(drawn[0] ?? '')).toBe(true);
    const back = await names();
    expect(drawn.filter((name) => !back.includes(name))).toEqual([]);
  });

  it('keeps the focus on a number that is worded anew, as it keeps what is picked', async () => {
    const { page } = still;
    await zoomIn(still);
    await page.locator('.live .piece[data-claim="1"]').focus();
    await page.keyboard.press('Enter');
    await press(page, 'Agrandir');
    expect(await page.locator('.live .piece.picked').getAttribute('data-claim')).toBe('1');
    await page.locator('.live .piece[data-claim="1"]').focus();
    await page.keyboard.press('+');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe('1');
    expect(await page.evaluate(() => document.activeElement?.closest('.live') !== null)).toBe(true);
  });

  it('holds to the filters', async () => {
    const { page } = still;
    await zoomIn(still);
    await page.getByLabel('Voix').selectOption('cvo');
    const seen = () =>
      page
        .locator('.live .piece')
        .evaluateAll((all) => all.filter((piece) => getComputedStyle(piece).visibility === 'visible').length);
    const left = await page.locator('.days .piece:not(.out)').count();
    expect(await seen()).toBeLessThanOrEqual(left);
    await press(page, 'Agrandir');
    expect(await seen()).toBeLessThanOrEqual(left);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(seen).toBeGreaterThan(left);
  });

  it.each<[string, string, Parameters<Page['route']>[1]]>([
    ['ground does not come', GROUND, (route) => route.abort()],
    ['ground is not there', GROUND, (route) => route.fulfill({ status: 404, body: '' })],
    ['ground is no map', GROUND, (route) => route.fulfill({ json: null })],
    ['ground is cut off', GROUND, (route) => route.fulfill({ contentType: 'application/json', body: '{"box":' })],
    ['script does not come', SCRIPT, (route) => route.abort()],
    ['script is not there', SCRIPT, (route) => route.fulfill({ status: 404, body: '' })],
  ])('stays the drawing, that moves, where its %s', async (_what, address, handle) => {
    const { page, goTo } = still;
    await goTo(MAP);
    await page.route(address, handle);
    await enhanceMap(page);
    const isSpoilt = (request: Request) => (address === GROUND ? isGround : isScript)(request.url());
    const answered = page.waitForEvent('requestfinished', isSpoilt).catch(() => undefined);
    const failed = page.waitForEvent('requestfailed', isSpoilt).catch(() => undefined);
    await press(page, 'Agrandir');
    await Promise.race([answered, failed]);
    expect(await page.locator('.live > .leaflet-map-pane .ground').count()).toBeGreaterThan(0);
    await press(page, /croquis/);
    expect(await page.locator('.live [data-claim="13"]').isVisible()).toBe(true);
    await page.unroute(address);
  });
});
