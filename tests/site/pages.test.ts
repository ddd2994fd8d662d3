import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

/** Made for another page’s frame. The script of the other pages adds what the reader may choose, or sends the page on. */
const WITHOUT_SCRIPT = ['carte', 'chronologie', 'affirmation-15'].map((view) => `${ARTICLE}integrer/${view}/`);

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, ARTICLE));
});
afterAll(() => browser.close());

it.each(WITHOUT_SCRIPT)('the page %s runs no script', async (path) => {
  await page.goto(inject('origin') + path);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
});

it('the page of an event names the notes on its words, a contradiction first', async () => {
  await page.goto(`${inject('origin')}${ARTICLE}evenements/reprise-des-tanneurs/`);
  const notes = await page.locator('section:has(h2:text("Notes de la rédaction")) li').allTextContents();
  // In `notes.yaml` the contradiction stands after the other.
  expect(notes).toEqual(['Contradiction\u00A0: Les Tanneurs\u00A0: reprise contestée', 'D’où vient l’année']);
});

it('the page of a place gives each paragraph that names it once, whole, with every mention marked', async () => {
  await page.goto(`${inject('origin')}${ARTICLE}lieux/les-tanneurs/`);
  const place = dossier.places.find(({ id }) => id === 'les-tanneurs');
  const numbers = [...new Set(place?.mentions.map(({ paragraph }) => paragraph))];
  const quoted = page.locator('.sheet section:has(h2:text("Dans le texte")) blockquote');
  expect(await quoted.allTextContents()).toEqual(
    dossier.text.paragraphs.filter(({ number }) => numbers.includes(number)).map(({ text }) => text),
  );
  expect(await quoted.locator('mark').count()).toBe(place?.mentions.length);
});
