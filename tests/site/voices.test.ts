/** What a reader can find out about who says what, without scripts, from the pages alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { listQuantities } from '../../src/voices/figures.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const SOURCES = `${ARTICLE}sources/`;

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function openPlain(path: string): Promise<Page> {
  return (await open(browser, path, { javaScriptEnabled: false })).page;
}

/** What is read there, with plain spaces. */
async function read(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ');
}

describe('a reader without scripts can tell', () => {
  it('who says that 17 villages were cut off, and through whom', async () => {
    const page = await openPlain(`${SOURCES}chiffres/`);
    const words = await read(page, '#chiffre-10-1');
    expect(words).toContain('« 17 derniers villages »');
    expect(words).toContain('OSDH, via AFP');
    expect(words).toContain('Poche des « 17 derniers villages »');
  });

  it('13 villages from 17: other words, another voice, another place, side by side', async () => {
    const page = await openPlain(`${SOURCES}chiffres/`);
    const [thirteen = '', seventeen = ''] = await page.locator('.pair li').allInnerTexts();
    expect(thirteen).toMatch(/13 villages et fermes[\s\S]*Média de guerre[\s\S]*Zone Rassafa–Ithriya/);
    expect(seventeen).toMatch(/17 derniers villages[\s\S]*OSDH, via AFP[\s\S]*Poche/);
  });

  it('which numbers come from a party to the war', async () => {
    const page = await openPlain(`${SOURCES}chiffres/`);
    const listed = await page.locator('#parties li').evaluateAll((items) => items.map(({ id }) => id));
    const wanted = listQuantities(dossier).filter(({ claim }) => claim.by[0]?.belligerent);
    expect(listed).toEqual(wanted.map(({ id }) => id));
    expect(await page.locator('.quantities li').count()).toBe(25);
  });

  it('what share of the text rests on Média de guerre, and that all shares make the whole', async () => {
    const page = await openPlain(SOURCES);
    const shares = (await page.locator('.shares li').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(shares.find((text) => text.includes('Média de guerre'))).toMatch(/^\d+,\d % Média de guerre, dont \d+,\d %/);
    const tenths = shares.map((text) => Number(/^(\d+),(\d) %/.exec(text)?.slice(1).join('')));
    expect(tenths.reduce((sum, share) => sum + share)).toBe(1000);
  });

  it('what the FDS said of al-Senaa, and that the article does not say it', async () => {
    const page = await openPlain(`${ARTICLE}chronologie/`);
    const words = await read(page, '#recit-senaa-contestee');
    expect(words).toContain('Hors du texte FDS, vendredi 30 juin 2017');
    expect(words).toContain('les FDS démentent');
    expect(words).toContain('L’article ne le dit pas.');
    expect(words).toMatch(
      /Reuters, repris par The Hindu, 30 juin 2017, thehindu\.com : extrait consulté, non revérifié/,
    );
  });

  it('why « jeudi » is 29 June 2017', async () => {
    const words = await read(await openPlain('/methode/'), '.method');
    expect(words).toContain('Son dernier jour nommé, « vendredi », est le 30 juin 2017');
    expect(words).toContain('« jeudi » : jeudi 29 juin 2017 Le jeudi qui précède le vendredi 30 juin 2017.');
  });

  it('what the text does not say, counted, on the map’s page and here', async () => {
    for (const path of [SOURCES, `${ARTICLE}carte/`]) {
      const words = await read(await openPlain(path), '#non-dit');
      expect(words).toContain(`${dossier.unplaced.length} choses nommées`);
      for (const thing of ['13 villages et fermes', '17 derniers villages', 'collines', 'entrepôts', 'tunnels'])
        expect(words).toContain(thing);
    }
  });

  it('how many mentions of places and dates are used, and why the others are set aside', async () => {
    const words = await read(await openPlain(SOURCES), '#couverture');
    const { places, dates } = dossier.coverage;
    expect(words).toContain(`${places.found + dates.found} mentions de lieux et de dates`);
    for (const { text, reason } of [...places.waived, ...dates.waived]) {
      expect(words).toContain(`« ${text} »`);
      expect(words).toContain(reason);
    }
  });

  it('that nothing was corrected, where nothing was', async () => {
    expect(await read(await openPlain('/corrections/'), '.method')).toContain('Aucune correction à ce jour.');
  });
});

describe('the notes', () => {
  it('are all there under their ids, each on its words, each reference said not to be checked again', async () => {
    const page = await openPlain(`${SOURCES}notes/`);
    for (const { id, anchors, references } of dossier.notes) {
      const note = page.locator(`#note-${id}`);
      expect(await note.locator('.where a').count()).toBe(anchors.length);
      const lines = await note.locator('.reference').allInnerTexts();
      expect(lines).toHaveLength(references.length);
      for (const line of lines) expect(line).toContain('extrait consulté, non revérifié en ligne');
    }
  });
});

describe('the links', () => {
  it('of who says what all lead to what is there', async () => {
    const paths = [
      SOURCES,
      `${SOURCES}chiffres/`,
      `${SOURCES}notes/`,
      `${ARTICLE}chronologie/`,
      `${ARTICLE}carte/`,
      '/methode/',
      '/corrections/',
      ...dossier.speakers.map(({ id }) => `${SOURCES}${id}/`),
    ];
    const targets = new Set<string>();
    const page = await openPlain(SOURCES);
    for (const path of paths) {
      await page.goto(new URL(path, page.url()).href);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const link of links) {
        const url = new URL(link, page.url());
        if (url.origin === new URL(page.url()).origin) targets.add(url.href);
      }
    }
    const ids = new Map<string, Set<string>>();
    const missing: string[] = [];
    for (const target of targets) {
      const { origin, pathname, hash } = new URL(target);
      const address = origin + pathname;
      if (!ids.has(address)) {
        const html = await (await fetch(address)).text();
        ids.set(address, new Set([...html.matchAll(/ id="?([^"\s>]+)/g)].map(([, id = '']) => id)));
      }
      const known = ids.get(address) ?? new Set();
      if ((known.size === 0 && !pathname.endsWith('.json')) || (hash && !known.has(hash.slice(1))))
        missing.push(target);
    }
    expect(targets.size).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});

describe('the drawing of rival accounts', () => {
  it.each([320, 768, 1280])('joins each to its number and touches no other, at %i px', async (width) => {
    const { page } = await open(browser, `${ARTICLE}chronologie/`, { viewport: { width, height: 900 } });
    const boxes = await page
      .locator('.timeline .piece rect')
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().toJSON() as DOMRect)); // its JSON has the same numbers
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
    );
    const rivals = dossier.notes.flatMap((note) => note.rivals);
    expect(rivals).toHaveLength(3);
    expect(boxes).toHaveLength(dossier.claims.length + rivals.length);
    expect(overlaps).toEqual([]);
    expect(await page.locator('.timeline .told .join').count()).toBeGreaterThanOrEqual(rivals.length);
  });

  it('leaves with the number when the reader filters it out', async () => {
    const { page } = await open(browser, `${ARTICLE}chronologie/?theatre=alep`);
    await page.locator('.filters:not([hidden])').waitFor();
    for (const told of await page.locator('.timeline .told').all())
      expect(await told.evaluate((item) => getComputedStyle(item).visibility)).toBe('hidden');
  });
});
