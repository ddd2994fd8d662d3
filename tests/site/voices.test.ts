/** What a reader can find out about who says what, without scripts, from the pages alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listQuantities } from '../../src/model/join/quantities.ts';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');
const SOURCES = `${ARTICLE}sources/`;

let browser: Browser;
let plain: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page: plain } = await open(browser, SOURCES, { javaScriptEnabled: false }));
});
afterAll(() => browser.close());

/** The page at `path` without scripts, where no test changes anything. */
async function openPlain(path: string): Promise<Page> {
  const { href } = new URL(path, inject('origin'));
  if (plain.url() !== href) await plain.goto(href);
  return plain;
}

/** What is read there, with plain spaces. */
async function read(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ');
}

describe('a reader without scripts can tell', () => {
  it('who says that twenty men attacked, and through whom', async () => {
    const page = await openPlain(`${SOURCES}chiffres/`);
    const words = await read(page, '#chiffre-20-1');
    expect(words).toContain('« une vingtaine d’hommes »');
    expect(words).toContain('instituteur de Beldjara, via Ligne Sud');
    expect(words).toContain('les Tanneurs');
  });

  it('9 hamlets from 31 localities: other words, another voice, another day, side by side', async () => {
    const page = await openPlain(`${SOURCES}chiffres/`);
    const [nine = '', others = ''] = await page.locator('.pair li').allInnerTexts();
    expect(nine).toMatch(/9 hameaux et fermes[\s\S]*Radio Sarrane[\s\S]*octobre 2019[\s\S]*Piste Khazrane–Tisselmane/);
    expect(others).toMatch(/31 localités[\s\S]*Anselme Dacosta[\s\S]*septembre 2019/);
    expect(others).not.toContain('Piste');
  });

  it('which numbers come from a party to the war', async () => {
    const page = await openPlain(`${SOURCES}chiffres/`);
    const listed = await page.locator('#parties li').evaluateAll((items) => items.map(({ id }) => id));
    const quantities = listQuantities(dossier);
    const wanted = quantities.filter(({ claim }) => claim.by[0]?.belligerent);
    expect(listed).toEqual(wanted.map(({ id }) => id));
    expect(await page.locator('.quantities li').count()).toBe(quantities.length);
    expect(quantities.length).toBeGreaterThan(wanted.length);
  });

  it('what share of the text rests on Radio Sarrane, and that all shares make the whole', async () => {
    const page = await openPlain(SOURCES);
    const shares = (await page.locator('.shares li').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(shares.find((text) => text.includes('Radio Sarrane'))).toMatch(/^\d+,\d % Radio Sarrane, dont \d+,\d %/);
    const tenths = shares.map((text) => Number(/^(\d+),(\d) %/.exec(text)?.slice(1).join('')));
    expect(tenths.reduce((sum, share) => sum + share)).toBe(1000);
  });

  it('what a newspaper said of the Tanneurs, and that the article does not say it', async () => {
    const page = await openPlain(`${SOURCES}notes/`);
    const words = await read(page, '#recit-tanneurs-contestes');
    expect(words).toContain('Hors du texte Gazette, vendredi 4 octobre 2019');
    expect(words).toContain('le CVO parle le même jour de « la plus grande partie » des Tanneurs');
    expect(words).toContain('L’article ne le dit pas.');
    expect(words).toMatch(
      /Gazette de Port-Azir, 4 octobre 2019, example\.org \(copie archivée\) : lue en ligne le 6 octobre 2019\./,
    );
    const among = await read(await openPlain(`${ARTICLE}explorer/`), '#recit-tanneurs-contestes');
    expect(among).toContain('le CVO parle le même jour de « la plus grande partie » des Tanneurs');
    expect(among).toContain('Gazette, hors du texte');
  });

  it('why « jeudi » is 3 October 2019', async () => {
    const words = await read(await openPlain('/methode/'), '.method');
    expect(words).toContain('Son dernier jour nommé, « vendredi », suit le mardi 1er octobre 2019 : c’est le 4.');
    expect(words).toContain('« jeudi » : jeudi 3 octobre 2019 Le jeudi qui précède le vendredi 4 octobre 2019.');
  });

  it('what the text does not say, counted, to which the map’s page leads', async () => {
    const map = await openPlain(`${ARTICLE}explorer/`);
    await map.getByRole('link', { name: 'Ce que le texte ne dit pas' }).click();
    const words = await read(map, '#non-dit');
    expect(words).toContain(`${dossier.unplaced.length} choses nommées`);
    for (const thing of ['9 hameaux et fermes', 'le marché', 'la station de pompage']) expect(words).toContain(thing);
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

  it('what was corrected, when, and who asked for it', async () => {
    const words = await read(await openPlain('/corrections/'), '.method');
    expect(words).toContain('Publié le 6 octobre 2019. Mis à jour le 9 octobre 2019.');
    expect(words).toContain('7 octobre 2019. Le fort de Khazrane était placé deux kilomètres trop au nord.');
    for (const { askedBy } of dossier.corrections) expect(words).toContain(`Demandée par : ${askedBy}.`);
  });
});

describe('the notes', () => {
  it('are all there under their ids, each on its words, each reference with how the newsroom has read it', async () => {
    const page = await openPlain(`${SOURCES}notes/`);
    for (const { id, anchors, references } of dossier.notes) {
      const note = page.locator(`#note-${id}`);
      expect(await note.locator('.where a').count()).toBe(anchors.length);
      const lines = await note.locator('.reference').allInnerTexts();
      expect(lines).toHaveLength(references.length);
      for (const line of lines) expect(line).toMatch(/\s: lue en ligne le 6\soctobre 2019\.$/);
    }
  });
});

describe('the drawing of rival accounts', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(browser, `${ARTICLE}integrer/chronologie/`));
  });

  it.each([320, 768, 1280])('joins each to its number and touches no other, at %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.reload();
    const boxes = await page
      .locator('.timeline .piece rect')
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().toJSON() as DOMRect)); // its JSON has the same numbers
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
    );
    const rivals = dossier.notes.flatMap((note) => note.rivals);
    expect(rivals.length).toBeGreaterThan(1);
    expect(boxes).toHaveLength(dossier.claims.length + rivals.length);
    expect(overlaps).toEqual([]);
    expect(await page.locator('.timeline .told .join').count()).toBeGreaterThanOrEqual(rivals.length);
  });
});
