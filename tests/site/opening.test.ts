/** The opening of an article: what it is, whose words it is made of and what to know first, before the text begins. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { dossier as complete } from '../complete.ts';
import { connect, open } from './page.ts';

const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const articles = [
  { ...complete, origin: inject('origin') },
  ...loadContent('content').dossiers.map((dossier) => ({ ...dossier, origin: inject('published').origin })),
];

describe.each(articles)('the opening of $slug', ({ slug, origin, findings, text }) => {
  const path = `${origin}/${slug}/`;
  const isOf = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));

  it.each([true, false])(
    'lets the text begin within one and a quarter screens of a phone, what to know before it, scripts: %s',
    async (javaScriptEnabled) => {
      const { page } = await open(browser, path, { viewport: PHONE, javaScriptEnabled });
      const [sentence] = await isOf(page, '#p1');
      expect(sentence?.y).toBeLessThanOrEqual(PHONE.height * 1.25);
      const said = await isOf(page, '.findings li');
      expect(said).toHaveLength(findings.length);
      for (const { bottom } of said) expect(bottom).toBeLessThan(sentence?.y);
    },
  );

  it.each([320, 390, 768, 1280])('fits, each way into the text wide enough for a finger, at %i px', async (width) => {
    const { page } = await open(browser, path, { viewport: { width, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const ways = await isOf(page, '.ribbon a');
    expect(ways.length).toBeGreaterThan(3);
    for (const way of ways) {
      expect(way.width).toBeGreaterThanOrEqual(24);
      expect(way.height).toBeGreaterThanOrEqual(24);
    }
  });

  it('leads to paragraphs, words and notes that are there, by names that say which, in at most 25 steps', async () => {
    const { page } = await open(browser, path, { viewport: PHONE });
    for (const link of await page.locator('.head a').all()) {
      const to = (await link.getAttribute('href')) ?? '';
      expect(await page.locator(to).count(), to).toBe(1);
    }
    for (const { on } of findings)
      expect(await page.locator(`.findings [href="#p${on.paragraph}"]`).count()).toBeGreaterThan(0);
    const names = await page.locator('.ribbon a title').allTextContents();
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toContain(String(text.paragraphs.length));
    const stops = await page.evaluate(() => {
      const first = document.querySelector('#p1');
      return [...document.querySelectorAll('a[href], button, summary')].filter(
        (one) => first && one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).length;
    });
    expect(stops).toBeLessThanOrEqual(25);
  });

  it('says whose words there are in shares that make 100 %, and shows in both faces which letters are whose', async () => {
    const { page } = await open(browser, path, { viewport: PHONE });
    const shares = await page.locator('.parts li > b').allTextContents();
    const tenths = shares.map((share) => Number(/^(\d+),(\d)\u00A0%$/.exec(share)?.slice(1).join('')));
    expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(1000);
    const faces = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).fontFamily.split(',')[0]);
    expect(await faces('.faces span')).toBe(await faces('#p1'));
    for (const own of ['.faces', 'h1', '.standfirst', '.findings li', '.article > h2'])
      expect(await faces(own), own).not.toBe(await faces('#p1'));
  });

  it('keeps its signs where the system chooses the colours', async () => {
    const { page } = await open(browser, path, { viewport: PHONE, forcedColors: 'active', colorScheme: 'dark' });
    const paint = await page.locator('.ribbon > path:not(.line, .section)').evaluateAll((all) =>
      all.map((one) => {
        const { fill, stroke } = getComputedStyle(one);
        return { voice: one.getAttribute('class'), fill, stroke };
      }),
    );
    expect(paint.length).toBeGreaterThan(0);
    for (const { voice, fill, stroke } of paint) {
      expect(stroke).toBe('rgb(255, 255, 255)');
      expect(fill).toBe(voice === 'party' ? 'rgb(255, 255, 255)' : 'none');
    }
  });
});

it('the days on which the dossier was read over, published and last corrected are the newsroom’s and are said as such', async () => {
  const { page } = await open(browser, `${inject('origin')}/${complete.slug}/`);
  const colophon = page.locator('.colophon');
  expect((await colophon.textContent())?.replaceAll('\u00A0', ' ')).toContain(
    'Dossier publié le 6 octobre 2019, mis à jour le 9 octobre 2019.',
  );
  const days = colophon.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
  expect(await days).toEqual([complete.reviewedBy?.date, complete.published, complete.updated]);
});

it('the text’s own headings and its credit are said to be the text’s, which nobody says', async () => {
  const { page } = await open(browser, `${inject('origin')}/${complete.slug}/`);
  const own = complete.text.paragraphs.filter(({ kind }) => kind !== 'text');
  expect(own.length).toBeGreaterThan(1);
  for (const { number, kind } of own)
    expect(
      await page
        .locator('.row', { has: page.locator(`#p${number}`) })
        .locator('.when-header')
        .innerText(),
    ).toBe(kind === 'subhead' ? 'intertitre du texte' : 'mention d’origine, dans le texte');
});

it('the cover of one dossier shows whose words it is made of and what to know first, which lead into the text', async () => {
  const { page } = await open(browser, '/', { viewport: PHONE, javaScriptEnabled: false });
  expect(await page.locator('.findings li').count()).toBe(complete.findings.length);
  const hrefs = await page
    .locator('.whose-words a, .findings a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThan(complete.findings.length + 3);
  for (const href of hrefs) expect(href).toMatch(new RegExp(`^/${complete.slug}/#(?:p\\d+|note-[a-z-]+)$`));
  const [ribbon] = await page.locator('.ribbon').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(ribbon?.top).toBeLessThan(PHONE.height);
});
