import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listFaults, listFaultsEverywhere, listFaultsOfLit, listPale, unfold, useMap } from './axe.ts';
import { HTML_RULES } from './html-rules.ts';
import { ARTICLE, connect, enhanceMap, KINDS, waitForScripts } from './page.ts';

const MAP = `${ARTICLE}explorer/`;
const TARGETS = [
  '#note-deux-comptes-de-localites',
  '#piece-10',
  '#evt-retrait-de-mersoul',
  '#lieu-les-tanneurs',
  '#p17',
];

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
  await page.goto(inject('origin') + address);
  await waitForScripts(page);
}

describe('axe finds no fault, and leaves none open', () => {
  // In dark colours and on paper too, and those that differ within a kind: `axe.all.test.ts`.
  it.each(KINDS.filter((path) => path !== ARTICLE))('on %s, with all that unfolds open', async (path) => {
    await goTo(path);
    await unfold(page);
    const light = await listFaults(page);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect([...light, ...(await listPale(page))]).toEqual([]);
  });

  it('on the article in light, dark and forced colours, on paper, and on a telephone of 320 px', async () => {
    await goTo(ARTICLE);
    await unfold(page);
    expect(await listFaultsEverywhere(page)).toEqual([]);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    const narrow = await listFaults(page);
    if (size) await page.setViewportSize(size);
    // Axe does not see the room that `::after` lays around the words of the menu; `layout.ts` measures it.
    const menu = await page.locator('nav a').evaluateAll((all) => all.map((link) => `target-size: ${link.outerHTML}`));
    expect(narrow.filter((fault) => !menu.includes(fault))).toEqual([]);
  });

  it('on the map while it is alive, a filter is on and a mark is picked', async () => {
    await goTo(MAP);
    await useMap(page);
    expect(await listFaults(page)).toEqual([]);
  });

  it('on the article whatever its target: what that lights, in light and dark', async () => {
    await goTo(ARTICLE);
    for (const hash of TARGETS) {
      await page.evaluate((to) => location.assign(to), hash);
      await page.locator(`${hash}:target`).waitFor({ state: 'attached' });
      const light = await listFaultsOfLit(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([...light, ...(await listFaultsOfLit(page))], hash).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
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

  it.each([ARTICLE, MAP])('is valid on %s', async (path) => {
    await goTo(path);
    await enhanceMap(page);
    const { results } = await validator.validateString(await page.content());
    const messages = results.flatMap(({ messages }) => messages);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
  });
});
