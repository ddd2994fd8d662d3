/** Scripts add to the page and take nothing from it: links lead where the HTML says, the page scrolls, our own faults are not hidden. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ARTICLE, connect, open } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function openPage(path: string, options = {}): Promise<Page> {
  const { page } = await open(browser, path, options);
  onTestFinished(() => page.context().close());
  return page;
}

test('every mark among the days keeps the claim of its link in the address', async () => {
  const page = await openPage(`${ARTICLE}explorer/`);
  await page.locator('.filters').waitFor();
  const hrefs = await page
    .locator('.days a.piece')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(9);
  for (const [index, href] of hrefs.entries()) {
    const mark = page.locator('.days a.piece').nth(index);
    await mark.focus();
    await page.keyboard.press('Enter');
    const number = /#piece-(\d+)$/.exec(href)?.[1];
    await expect.poll(() => new URL(page.url()).searchParams.get('piece')).toBe(number);
  }
});

test('a map that is asked for twice while it loads is made once', async () => {
  const page = await openPage(`${ARTICLE}explorer/`);
  await page.getByRole('button', { name: 'Explorer la carte' }).evaluate((opener: HTMLElement) => {
    opener.click();
    opener.click();
  });
  await page.locator('.live').first().waitFor();
  await page.getByRole('button', { name: 'Tout voir' }).first().waitFor();
  expect(await page.locator('.live').count()).toBe(1);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Tout voir' }).count()).toBe(1);
});

test('the wheel scrolls the page over the interactive map, and zooms it after a click or with Ctrl', async () => {
  const page = await openPage(`${ARTICLE}explorer/`, { viewport: { width: 1280, height: 700 } });
  await page.getByRole('button', { name: 'Explorer la carte' }).click();
  await page.locator('.live').waitFor();
  await page.getByText('après un clic').waitFor();
  const map = page.locator('.live');
  // Of a kilometre, as the scale has it.
  const width = () =>
    map.locator('.leaflet-control-scale-line').evaluate((scale) => {
      const [, length, unit] = /^(\d+) (k?m)$/.exec(scale.textContent) ?? [];
      return scale.getBoundingClientRect().width / (Number(length) / (unit === 'km' ? 1 : 1000));
    });
  const first = await width();
  await map.hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await width()).toBeCloseTo(first, 3);

  await map.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeGreaterThan(first);

  const zoomed = await width();
  const { x, y } = (await map.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 12, y + 12);
  await page.mouse.wheel(0, -240);
  await expect.poll(width).toBeGreaterThan(zoomed);
});

test('one finger scrolls the page over the interactive map', async () => {
  const page = await openPage(`${ARTICLE}explorer/`, {
    viewport: { width: 390, height: 600 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('button', { name: 'Explorer la carte' }).tap();
  await page.getByText('Deux doigts').waitFor();
  const map = page.locator('.live');
  await map.scrollIntoViewIfNeeded();
  expect(await map.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-x pan-y');
  const { x, y, height } = (await map.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const left = () => map.locator('.leaflet-map-pane').evaluate((pane) => pane.getBoundingClientRect().left);
  const [scrolled, stood] = [await page.evaluate(() => scrollY), await left()];
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dragged?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: dragged === undefined ? [] : [{ x: x + 150, y: y + height / 2 - dragged }],
    });
  await touch('touchStart', 0);
  for (let dragged = 12; dragged <= 120; dragged += 12) await touch('touchMove', dragged);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
  expect(await left()).toBe(stood);
});

test('a fault of ours in a part that came is told as a fault, not as a part that did not come', async () => {
  const { page, complaints } = await open(browser, `${ARTICLE}explorer/`);
  onTestFinished(() => page.context().close());
  // What the interactive map is made from is gone: only a fault could bring that about.
  await page.locator('.map .words').evaluateAll((drawings) => {
    for (const drawing of drawings) drawing.remove();
  });
  await page.getByRole('button', { name: 'Explorer la carte' }).click();
  await expect.poll(() => complaints.join()).toContain('no drawing');
  expect(await page.getByText('n’a pas pu être chargée').count()).toBe(0);
});

test('what can be sent on are the claim whose details are shown and the paragraph that is pointed at, each by its number, and no address of former days', async () => {
  const page = await openPage(`${ARTICLE}#piece-7`);
  expect(await page.locator('.article li[id]:not([id^=piece-])').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Partager la pièce 7' }).waitFor();
  await page.locator('#p6').hover();
  const titles = await page
    .locator('.article :is([id], [data-claim]) > .send')
    .evaluateAll((all) => all.map((button) => button.getAttribute('title')));
  expect(titles).toEqual(['Partager le paragraphe 6', 'Partager la pièce 7']);
});
