import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { COLOURS, listFaults, listFaultsEverywhere, listPale, unfold } from './axe.ts';
import { HTML_RULES } from './html-rules.ts';
import { ARTICLE, bringAlive, connect, PAGES, waitForScripts } from './page.ts';

const MAP = `${ARTICLE}carte/`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(() => browser.close());

async function goTo(address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' });
  await page.goto('about:blank'); // a fragment alone would not load the page anew
  await page.goto(inject('origin') + address);
  await waitForScripts(page);
}

/** Those with drawings, marks or tables of their own; `axe.all.test.ts` has every page in every theme. */
const DRAWN = [ARTICLE, MAP, `${ARTICLE}sources/`];

describe('axe finds no fault, and leaves none open', () => {
  it.each(PAGES.filter((path) => !DRAWN.includes(path)))('on %s, with all that unfolds open', async (path) => {
    await goTo(path);
    await unfold(page);
    const light = await listFaults(page);
    await page.emulateMedia({ forcedColors: 'active' });
    expect([...light, ...(await listPale(page))]).toEqual([]);
  });

  it.each(DRAWN)('on %s in light, dark and forced colours and on paper', async (path) => {
    await goTo(path);
    await unfold(page);
    expect(await listFaultsEverywhere(page)).toEqual([]);
  });

  it('on the map while it is alive, a filter is on and a mark is picked', async () => {
    await goTo(MAP);
    await bringAlive(page);
    await page.getByLabel('Voix').selectOption('cvo');
    await page.locator('.events tbody tr:visible .n').first().click();
    expect(await listFaultsEverywhere(page)).toEqual([]);
  });

  it.each(['#note-deux-comptes-de-localites', '#piece-10', '#evt-retrait-de-mersoul', '#lieu-les-tanneurs', '#p17'])(
    'on the article when its target is %s',
    async (hash) => {
      await goTo(ARTICLE + hash);
      expect(await page.locator(hash).count()).toBe(1);
      const light = await listFaults(page, COLOURS);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([...light, ...(await listFaults(page, COLOURS))]).toEqual([]);
    },
  );
});

describe('the code that the scripts leave', () => {
  const validator = new HtmlValidate({
    ...HTML_RULES,
    rules: {
      ...HTML_RULES.rules,
      // A browser writes out every attribute as name and value.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // Leaflet places its panes through the style object, which a strict policy allows.
      'no-inline-style': 'off',
    },
  });

  it.each([ARTICLE, MAP, `${ARTICLE}chronologie/`])('is valid on %s', async (path) => {
    await goTo(path);
    if (path !== `${ARTICLE}chronologie/`) await bringAlive(page);
    const { results } = await validator.validateString(await page.content());
    const messages = results.flatMap(({ messages }) => messages);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
  });
});
