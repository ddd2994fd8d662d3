/** What follows the text is folded where it is long, and opens by itself for who is led into it. Without scripts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const context = dossier.notes.filter(({ kind }) => kind === 'outside' || kind === 'method');
const article = `${inject('origin')}${ARTICLE}`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, ARTICLE, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }));
});
beforeEach(async () => {
  await page.goto('about:blank');
  await page.goto(article);
});
afterAll(() => browser.close());

describe('notes of context', () => {
  it('are shown all at once by a box that says how many there are', async () => {
    const shown = page.locator('.notes .other:visible');
    expect(await shown.count()).toBe(0);
    await page.getByRole('checkbox', { name: `Montrer les ${context.length} notes de contexte` }).check();
    expect(await shown.count()).toBe(context.length);
  });

  it('come alone when the text calls one', async () => {
    const [first] = context;
    await page.goto(`${article}#note-${first?.id}`);
    expect(await page.locator('.apparatus .other:visible').count()).toBe(1);
    expect(await page.locator(`#note-${first?.id}`).evaluate((note) => getComputedStyle(note).position)).toBe('fixed');
  });
});

describe('notes on words left as they stand', () => {
  it('are shown by the switch of slips at the head of the text, and where one of them is called', async () => {
    const shown = page.locator('.sics li:visible');
    const box = page.getByRole('checkbox', { name: /^Montrer les fautes/ });
    expect(await shown.count()).toBe(0);
    await box.check();
    expect(await shown.count()).toBe(await page.locator('.sics li').count());
    await box.uncheck();
    expect(await shown.count()).toBe(0);
    const [slip] = dossier.notes.filter(({ kind }) => kind === 'sic');
    await page.goto(`${article}#note-${slip?.id}`);
    expect(await shown.count()).toBeGreaterThan(0);
  });
});

describe('references', () => {
  const [summary, inside, lead] = [/^Montrer les \d+ références$/, '#ref-2', '.notes [href="#ref-2"]'];

  it('stand behind a line that says how many there are', async () => {
    expect(await page.locator(inside).isVisible()).toBe(false);
    await page.getByText(summary).click();
    expect(await page.locator(inside).isVisible()).toBe(true);
  });

  it('are shown to who follows a number into them', async () => {
    await page.locator(lead).first().click();
    const reference = page.locator(inside);
    expect(await reference.isVisible()).toBe(true);
    expect(await reference.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
  });
});

it('on paper all of it is shown, and nothing that opens it', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.notes .other:visible').count()).toBe(context.length);
  expect(await page.locator('.sics li:visible').count()).toBe(await page.locator('.sics li').count());
  expect(await page.locator('#ref-1').isVisible()).toBe(true);
  expect(await page.locator('.apparatus table').isVisible()).toBe(true);
  expect(await page.locator('.apparatus :is(label, summary):visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

it('the licences stand on the cover in a line that opens, by itself for who is led there', async () => {
  await page.goto(inject('origin'));
  const licence = page.locator('#licences dd').first();
  expect(await licence.isVisible()).toBe(false);
  await page.getByText('Licences du code, du texte').click();
  expect(await licence.isVisible()).toBe(true);
  await page.goto(article);
  await page
    .locator('footer.site')
    .getByRole('link', { name: /licences/ })
    .click();
  await page.waitForURL('**/#licences');
  expect(await licence.isVisible()).toBe(true);
  expect(await licence.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
});
