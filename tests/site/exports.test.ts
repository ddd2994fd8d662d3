import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { EXPORTS } from '../../src/exports/exports.ts';
import { loadContent } from '../../src/model/load.ts';
import { ARTICLE, connect, open } from './page.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  ({ page } = await open(browser, `${ARTICLE}donnees/`, { javaScriptEnabled: false }));
});
afterAll(() => browser.close());

const read = (path: string) => readFileSync(join(inject('dist'), path), 'utf8');

describe('evenements.csv alone', () => {
  it('rebuilds the list of events of the map’s page: numbers, dates, places, titles, voices', async () => {
    const rows: Record<string, string>[] = parse(read('deux-recits-de-beldjara/donnees/evenements.csv'), {
      columns: true,
      bom: true,
    });
    const ids = [...new Set(rows.map(({ evenement = '' }) => evenement))];
    const rebuilt = ids.map((id) => {
      const own = rows.filter(({ evenement }) => evenement === id);
      const [first] = own;
      return {
        id: `ligne-${id}`,
        numbers: own.map(({ piece }) => piece),
        when: first?.date_du_texte === 'true' ? first.date_lisible : 'non daté dans le texte',
        edtf: first?.date_edtf,
        places: first?.lieux_noms ? first.lieux_noms.split(' | ') : [],
        title: first?.evenement_titre,
        voices: [...new Set(own.map(({ attribution }) => attribution))].join('\u202F; '),
      };
    });

    await page.goto(`${inject('origin')}${ARTICLE}explorer/`);
    const shown = await page.locator('.events tbody tr').evaluateAll((lines) =>
      lines.map((line) => {
        const [numbers, when, where, what, who] = [...line.querySelectorAll('td')];
        const list = (cell?: Element) => [...(cell?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent);
        const weekday = /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /;
        return {
          id: line.id,
          numbers: list(numbers),
          when: when?.textContent?.trim().replace(weekday, ''),
          edtf: when?.querySelector('data')?.getAttribute('value'),
          places: list(where),
          title: what?.textContent,
          voices: who?.textContent,
        };
      }),
    );

    expect(shown.length).toBeGreaterThan(0);
    expect(rebuilt).toEqual(shown);
  });
});

describe('the page of the files', () => {
  it('says of each file how heavy it is, to a tenth of a kilobyte', async () => {
    await page.goto(`${inject('origin')}${ARTICLE}donnees/`);
    const lines = await page.locator('[aria-labelledby=fichiers] tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        file: row.querySelector('th')?.textContent ?? '',
        size: row.querySelector('td span')?.textContent?.split(', ')[1],
      })),
    );
    expect(lines.map(({ file }) => file)).toEqual(EXPORTS.map(({ file }) => file));
    for (const { file, size } of lines) {
      const kilobytes = Buffer.byteLength(read(`deux-recits-de-beldjara/donnees/${file}`)) / 1000;
      expect(size).toBe(`${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(kilobytes)}\u00A0ko`);
    }
  });

  it('describes every column that the table has', async () => {
    await page.goto(`${inject('origin')}${ARTICLE}donnees/`);
    const described = await page.locator('[aria-labelledby=colonnes] tbody th').allTextContents();
    const [header = ''] = read('deux-recits-de-beldjara/donnees/evenements.csv').split('\r\n', 1);
    expect(described).toEqual(header.slice(1, -1).split('","'));
  });
});

describe('JSON-LD', () => {
  /** Every text of it that is meant for people. */
  const listWords = (thing: unknown, key = ''): string[] => {
    if (typeof thing === 'string')
      return [
        'name',
        'headline',
        'description',
        'text',
        'creditText',
        'backstory',
        'alternateName',
        'version',
        'usageInfo',
      ].includes(key)
        ? [thing]
        : [];
    if (Array.isArray(thing)) return thing.flatMap((item) => listWords(item, key));
    return Object.entries(thing ?? {}).flatMap(([name, value]) => listWords(value, name));
  };
  const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ');

  it.each([
    ARTICLE,
    `${ARTICLE}donnees/`,
    `${ARTICLE}evenements/combats-de-mersoul/`,
    `${ARTICLE}evenements/pertes-pretees-a-l-armee/`,
    `${ARTICLE}lieux/fort-khazrane/`,
    `${ARTICLE}lieux/province-azir/`,
  ])('says nothing that %s does not show', async (path) => {
    await page.goto(inject('origin') + path);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    const words = listWords(JSON.parse(blocks.join('')));
    const shown = squeeze(
      await page.evaluate(() => {
        for (const mark of document.querySelectorAll('.article .n, script, style')) mark.remove();
        return `${document.body.textContent} ${document.querySelector('meta[name=description]')?.getAttribute('content')}`;
      }),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((text) => !shown.includes(squeeze(text)))).toEqual([]);
  });
});

describe('the article’s citations in JSON-LD', () => {
  it('are the references of the page, in their order', async () => {
    await page.goto(inject('origin') + ARTICLE);
    const block = await page.locator('script[type="application/ld+json"]').textContent();
    const shown = await page
      .locator('.references li > a:first-of-type')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(shown).toHaveLength(new Set(dossier.notes.flatMap(({ references }) => references.map(({ id }) => id))).size);
    expect(shown.length).toBeGreaterThan(2);
    expect(JSON.parse(block ?? '').citation).toEqual(shown);
  });
});

it('the day of publication and that of the newest correction are in dossier.json, and date the dossier in the feed', () => {
  const { published, updated } = JSON.parse(read('deux-recits-de-beldjara/donnees/dossier.json'));
  expect([published, updated]).toEqual([dossier.published, dossier.updated]);
  const [, day] =
    /<link>[^<]*\/deux-recits-de-beldjara\/<\/link>(?:(?!<\/item>)[\s\S])*<pubDate>([^<]*)</.exec(read('flux.xml')) ??
    [];
  expect(day).toBe('Sun, 06 Oct 2019 00:00:00 GMT');
});

describe('the description of a page', () => {
  it('never says in our name what a title or a claim says in another’s', async () => {
    const { events } = JSON.parse(read('deux-recits-de-beldjara/donnees/dossier.json'));
    for (const { id, title, claims } of events) {
      const html = read(`deux-recits-de-beldjara/evenements/${id}/index.html`);
      const description = /property="og:description" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(description).not.toBe('');
      for (const words of [title, ...claims.map(({ quote }: { quote: string }) => quote)])
        expect(description).not.toContain(words);
    }
  });

  it('is that of no other page', () => {
    const { events, places } = JSON.parse(read('deux-recits-de-beldjara/donnees/dossier.json'));
    const paths = [
      ...events.map(({ id }: { id: string }) => `evenements/${id}`),
      ...places.map(({ id }: { id: string }) => `lieux/${id}`),
    ];
    const descriptions = paths.map(
      (path) =>
        /property="og:description" content="([^"]*)"/.exec(read(`deux-recits-de-beldjara/${path}/index.html`))?.[1],
    );
    expect(new Set(descriptions).size).toBe(paths.length);
  });
});
