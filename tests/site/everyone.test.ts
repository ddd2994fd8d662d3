import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OnePage, openOnce } from './one-page.ts';
import { ARTICLE, connect, enhanceMap } from './page.ts';

const MAP = `${ARTICLE}explorer/`;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let browser: Browser;
let wide: OnePage;
let small: OnePage;
let phone: OnePage;
let barePhone: OnePage;
let still: OnePage;
beforeAll(async () => {
  browser = await connect();
  [wide, small, phone, barePhone, still] = await Promise.all([
    openOnce(browser, { viewport: { width: 1280, height: 900 } }),
    openOnce(browser, { viewport: { width: 360, height: 640 } }),
    openOnce(browser, PHONE),
    openOnce(browser, { ...PHONE, javaScriptEnabled: false }),
    openOnce(browser, { reducedMotion: 'reduce' }),
  ]);
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
    [ARTICLE, 70, async () => {}],
    [`${ARTICLE}#note-date-du-texte`, 70, async () => {}],
    [MAP, 70, (page: Page) => page.locator('.events [href$="#piece-5"]').click()],
    [`${ARTICLE}sources/`, 70, async () => {}],
  ] as const)('is always seen, and never behind what stands still: %s, %i keys', async (path, keys, prepare) => {
    const { page, goTo } = small;
    await goTo(path);
    await prepare(page);
    const faults = await page.evaluateHandle(() => {
      const found: string[] = [];
      const findFault = (): string | undefined => {
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
      };
      // Once the key has moved the focus.
      let heard = 0;
      addEventListener('keyup', () => {
        heard += 1;
        const fault = findFault();
        if (fault) found.push(`${heard} ${fault}`);
      });
      return { found, count: () => heard };
    });
    for (let key = 0; key < keys; key++) await page.keyboard.press('Tab');
    expect(await faults.evaluate(({ found, count }) => ({ found, heard: count() }))).toEqual({
      found: [],
      heard: keys,
    });
  });
});

describe.each([
  [ARTICLE, '.apparatus table'],
  [MAP, '.events'],
  [`${ARTICLE}donnees/`, 'table'],
  ['/accessibilite/', 'table'],
])('the tables of %s on a telephone', (path, tables) => {
  it('stand as stacks: each cell below the last, after the name of its column, under the role it had', async () => {
    const { page, goTo } = barePhone;
    await goTo(path);
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
  const { page, goTo } = phone;
  await goTo(MAP);
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
  const { page, goTo } = barePhone;
  await goTo(MAP);
  const names = await page
    .locator('.words .ar')
    .evaluateAll((all) => all.map((name) => `${name.getAttribute('lang')} ${getComputedStyle(name).direction}`));
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names)).toEqual(new Set(['ar rtl']));
});

describe('a reader who asks for less motion', () => {
  it.each([ARTICLE, MAP])('sees nothing move, not even the interactive map: %s', async (path) => {
    const { page, goTo } = still;
    await goTo(path);
    await enhanceMap(page);
    await page.getByRole('button', { name: 'Agrandir' }).click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  it('the « six ans » lead to their source, to the map, to the timeline and back, in so many keys', async () => {
    const { page, goTo } = wide;
    await goTo(ARTICLE);
    const waitForHash = (hash: RegExp) => page.waitForURL((url) => hash.test(url.hash));
    const follow = async (selector: string, most: number) => {
      const keys = await tabTo(page, selector, most);
      await page.keyboard.press('Enter');
      return keys + 1;
    };
    const toSource = [
      await follow('.skip', 1),
      // Past what the five paragraphs before it offer, in the text and in its margin.
      await follow('.article p .n[href="#piece-7"]', 80),
    ];
    await waitForHash(/^#piece-7$/);
    const details = '.pieces li[data-claim="7"]';
    expect(await page.locator(details).innerText()).toMatch(/CVO, via Ligne Sud/);
    const toMap = await follow(`${details} [href="#lieu-poche-mersoul"]`, 9);
    await waitForHash(/^#lieu-poche-mersoul$/);
    // A person presses a key after having seen it.
    await page.locator('#lieu-poche-mersoul ~ .way-back, #lieu-poche-mersoul > .way-back').waitFor();
    // Keys pass over the map’s own numbers: the days below it have them with words.
    // What is not known to the day is folded beside the text: one key more.
    await follow('.days summary', 15);
    const toDay = await follow('.days a.n[href="#piece-7"]', 15);
    await waitForHash(/^#piece-7$/);
    const toTimeline = await follow(`${details} [href^="#evt-"]`, 9);
    await waitForHash(/^#evt-/);
    await page.locator('[id^=evt-] > .way-back').waitFor();
    const back = await follow('.way-back a', 3);
    await waitForHash(/^#p\d+$/);
    const keys = { toSource: toSource.reduce((sum, each) => sum + each), toMap, toDay, toTimeline, back };
    expect(keys).toEqual({ toSource: 35, toMap: 5, toDay: 2, toTimeline: 4, back: 2 });
  });
});
