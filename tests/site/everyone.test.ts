import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, bringAlive, connect, open } from './page.ts';

const MAP = `${ARTICLE}carte/`;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Tab on until what matches has the focus; how many keys that took. */
async function tabTo(page: Page, selector: string, most: number): Promise<number> {
  for (let keys = 0; keys <= most; keys++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return keys;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} keys do not reach ${selector}`);
}

describe('the focus', () => {
  it.each([
    [ARTICLE, async () => {}],
    [`${ARTICLE}#note-comptes-de-villages`, async () => {}],
    [MAP, (page: Page) => page.locator('.events [href$="#piece-5"]').click()],
    [`${ARTICLE}sources/`, async () => {}],
  ] as const)('is always seen, and never behind what stands still: %s', async (path, prepare) => {
    const { page } = await open(browser, path, { viewport: { width: 360, height: 640 } });
    await prepare(page);
    const hidden: string[] = [];
    for (let keys = 0; keys < 70; keys++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const name = element.outerHTML.slice(0, 90);
        if (getComputedStyle(element).outlineStyle === 'none') return `no outline: ${name}`;
        const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
        if (!box) return `no box: ${name}`;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const top = document.elementFromPoint(x, y);
        if (!top) return `out of view: ${name}`;
        const still = top.closest('.way-back, .pick, .sent, .note');
        return still && !still.contains(element) ? `behind .${still.className}: ${name}` : undefined;
      });
      if (fault) hidden.push(fault);
    }
    expect(hidden).toEqual([]);
  });
});

describe.each([
  [ARTICLE, '.apparatus table'],
  [MAP, '.events'],
  [`${ARTICLE}chronologie/`, '.events'],
  [`${ARTICLE}donnees/`, 'table'],
  ['/accessibilite/', 'table'],
])('the tables of %s on a telephone', (path, tables) => {
  it('stand as stacks: each cell below the last, after the name of its column, under the role it had', async () => {
    const { page } = await open(browser, path, { ...PHONE, javaScriptEnabled: false });
    const table = page.locator(tables).first();
    const { columns, cells } = await table.evaluate((element) => ({
      columns: [...element.querySelectorAll('thead th')].map(({ textContent }) => textContent),
      cells: [...element.querySelectorAll('tbody tr:first-child > *')].map((cell) => ({
        label: getComputedStyle(cell, '::before').content.match(/"(.*?)(?:\u00A0: )?"/)?.[1],
        left: cell.getBoundingClientRect().left,
        top: cell.getBoundingClientRect().top,
        width: cell.getBoundingClientRect().width,
      })),
    }));
    expect(cells.length).toBe(columns.length);
    for (const [index, { label, left, top, width }] of cells.entries()) {
      // A head of its row may stand without.
      if (label || index > 0) expect(columns[index]).toContain(label);
      expect(left).toBe(cells[0]?.left);
      expect(width).toBeGreaterThan(200);
      if (index > 0) expect(top).toBeGreaterThan(cells[index - 1]?.top ?? Number.POSITIVE_INFINITY);
    }
    const roles = await table.evaluate((element) =>
      [element, ...element.querySelectorAll('thead, tbody, tr, th, td')].map(
        (part) => `${part.localName} ${part.getAttribute('role')}`,
      ),
    );
    const known = ['table table', 'thead rowgroup', 'tbody rowgroup', 'tr row', 'th columnheader', 'td cell'];
    expect([...new Set(roles)].filter((role) => !known.includes(role) && role !== 'th rowheader')).toEqual([]);
  });
});

it('the list on a telephone is sorted by its columns, with heads beside one another', async () => {
  const { page } = await open(browser, MAP, PHONE);
  const head = page.locator('.events').getByRole('button', { name: 'Quoi' });
  await head.tap();
  await head.tap();
  expect(await page.locator('.events [role=columnheader][aria-sort=descending]').innerText()).toMatch(/^Quoi/);
  const tops = await page
    .locator('.events th button')
    .evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBeLessThan(tops.length);
});

it('the names in Arabic on the map say their language and how they run', async () => {
  const { page } = await open(browser, MAP, { javaScriptEnabled: false });
  const names = await page
    .locator('.words .ar')
    .evaluateAll((all) => all.map((name) => `${name.getAttribute('lang')} ${getComputedStyle(name).direction}`));
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names)).toEqual(new Set(['ar rtl']));
});

describe('the words that a number of the timeline shows', () => {
  it('go by Escape without moving the pointer or the focus, and come again with the next number', async () => {
    const { page } = await open(browser, ARTICLE, { viewport: { width: 1280, height: 900 } });
    const isSaid = (id: string) =>
      page.locator(`.timeline li#evt-${id} p`).evaluate((words) => getComputedStyle(words).opacity === '1');
    await page.locator('.timeline [href="#piece-8"]').hover();
    expect(await isSaid('moitie-province-alep-2014')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isSaid('moitie-province-alep-2014')).toBe(false);
    await page.locator('.timeline [href="#piece-6"]').hover();
    expect(await isSaid('force-dominante-quatre-ans')).toBe(true);
  });
});

describe('a reader who asks for less motion', () => {
  it.each([ARTICLE, MAP])('sees nothing move, not even the living map: %s', async (path) => {
    const { page } = await open(browser, path, { reducedMotion: 'reduce' });
    await bringAlive(page);
    await page.getByRole('button', { name: 'Agrandir' }).click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  it('the « 17 villages » lead to their source, to the map, to the timeline and back, in so many keys', async () => {
    const { page } = await open(browser, ARTICLE, { viewport: { width: 1280, height: 900 } });
    const waitForHash = (hash: RegExp) => page.waitForURL((url) => hash.test(url.hash));
    const follow = async (selector: string, most: number) => {
      const keys = await tabTo(page, selector, most);
      await page.keyboard.press('Enter');
      return keys + 1;
    };
    const toSource = [
      await follow('.skip', 1),
      // Past what the five paragraphs before it offer, in the text and in its margin.
      await follow('.article p .n[href="#piece-10"]', 80),
    ];
    await waitForHash(/^#piece-10$/);
    expect(await page.locator('#piece-10').innerText()).toMatch(/OSDH, via AFP/);
    const toMap = await follow('#piece-10 [href="#lieu-poche-17-villages"]', 5);
    await waitForHash(/^#lieu-poche-17-villages$/);
    const toMark = await follow('.map a.piece[href="#piece-10"]', 15);
    await waitForHash(/^#piece-10$/);
    const toTimeline = await follow('#piece-10 [href^="#evt-"]', 4);
    await waitForHash(/^#evt-/);
    // A person presses a key after having seen it.
    await page.locator('[id^=evt-] > .way-back').waitFor();
    const back = await follow('.way-back a', 3);
    await waitForHash(/^#p\d+$/);
    const keys = { toSource: toSource.reduce((sum, each) => sum + each), toMap, toMark, toTimeline, back };
    expect(keys).toEqual({ toSource: 74, toMap: 4, toMark: 14, toTimeline: 3, back: 2 });
  });
});
