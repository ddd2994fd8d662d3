import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

/** Made for another page’s frame. The script of the other pages adds what the reader may choose, or sends the page on. */
const WITHOUT_SCRIPT = [`${ARTICLE}integrer/carte/`, `${ARTICLE}integrer/chronologie/`];

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

it.each(WITHOUT_SCRIPT)('the page %s runs no script', async (path) => {
  const { page } = await open(browser, path);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
});

it('the page of an event names the notes on its words, a contradiction first', async () => {
  const { page } = await open(browser, `${ARTICLE}evenements/retrait-ei-alep/`);
  const notes = await page.locator('section:has(h2:text("Notes de la rédaction")) li').allTextContents();
  expect(notes[0]).toBe(
    'Contradiction\u00A0: Retrait «\u00A0total\u00A0» ou portion encore à «\u00A0nettoyer\u00A0»\u202F?',
  );
  expect(notes.length).toBeGreaterThan(1);
});

it('the page of a place gives each paragraph that names it once, whole, with every mention marked', async () => {
  const { page } = await open(browser, `${ARTICLE}lieux/al-senaa/`, { javaScriptEnabled: false });
  const [dossier] = loadContent(inject('content')).dossiers;
  const place = dossier?.places.find(({ id }) => id === 'al-senaa');
  const numbers = [...new Set(place?.mentions.map(({ paragraph }) => paragraph))];
  const quoted = page.locator('.sheet section:has(h2:text("Dans le texte")) blockquote');
  expect(await quoted.allTextContents()).toEqual(
    dossier?.text.paragraphs.filter(({ number }) => numbers.includes(number)).map(({ text }) => text),
  );
  expect(await quoted.locator('mark').count()).toBe(place?.mentions.length);
});
