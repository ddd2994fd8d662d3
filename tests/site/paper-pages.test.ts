import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { printPdf } from '../../commands/pdf.ts';
import { buildBeside, makeFolder } from './build.ts';
import { ARTICLE, connect, open, waitForScripts } from './page.ts';
import { joinPages, readPdf, squeeze } from './printed.ts';
import { serve } from './serve.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('other pages on paper', () => {
  const PATHS = [
    '/',
    ...[
      'evenements/reprise-des-tanneurs/',
      'lieux/les-tanneurs/',
      'explorer/',
      'sources/',
      'sources/cvo/',
      'sources/notes/',
      'sources/chiffres/',
      'donnees/',
    ].map((path) => ARTICLE + path),
    '/methode/',
  ];

  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(browser, '/'));
    // A first visit may keep the fallback faces.
    await page.reload();
  });

  it.each(PATHS)(
    '%s has page numbers, each number in ink that is printed, no control, no heading alone at a foot',
    async (path) => {
      await page.goto(inject('origin') + path);
      await waitForScripts(page);
      const titles = await page.locator('h1, h2, h3, caption').allTextContents();
      const { pages, headings } = await readPdf(await page.pdf({ format: 'A4', tagged: true, outline: true }));
      const faults: string[] = [];
      for (const [index, { text, strays, headings: own }] of pages.entries()) {
        expect(text).toContain(`page${index + 1}sur${pages.length}`);
        expect(text).not.toContain('Alleraucontenu');
        expect(strays).toEqual([]);
        // What stands in the margins comes first in the stream. A list may end with the name that heads another page.
        const isElsewhere = (title: string) =>
          headings.map(squeeze).includes(squeeze(title)) && !own.map(squeeze).includes(squeeze(title));
        faults.push(
          ...titles
            .filter((title) => text.endsWith(squeeze(title)) && !isElsewhere(title))
            .map((title) => `${index + 1}: ${title}`),
        );
      }
      expect(faults).toEqual([]);

      await page.emulateMedia({ media: 'print' });
      const numbers = await page.locator('main .n').evaluateAll((marks) =>
        marks.map((mark) => {
          const { color, backgroundColor, printColorAdjust } = getComputedStyle(mark);
          return `${color} on ${backgroundColor}, ${printColorAdjust}`;
        }),
      );
      const controls = await page
        .locator('button, select, input, textarea')
        .evaluateAll((all) =>
          all
            .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'contents')
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
      await page.emulateMedia({ media: null });
      // Outlined, or filled by an order that no setting of a printer takes back.
      const known = ['rgb(0, 0, 0) on rgba(0, 0, 0, 0), economy', 'rgb(255, 255, 255) on rgb(0, 0, 0), exact'];
      for (const number of numbers) expect(known).toContain(number);
      expect(controls).toEqual([]);
    },
  );
});

describe('an unruly dossier', () => {
  const NAME = 'Brumal-sur-la-Sorge-aux-Trois-Fermes-de-la-Haute-Mer-du-Vent';
  const steps = Array.from({ length: 115 }, (_, index) => `elle a compté ${index + 6} pas dans la neige`);
  const paragraph = `La colonne avance\u00A0: ${steps.join(', ')}.`;

  const NIGHT = ['Il a neigé toute la nuit, et personne ne sait qui a pris le col.', 'Les routes sont fermées.'];

  /** The good dossier with a paragraph of 4 000 characters, 120 pièces and a name of sixty letters; one without notes; one without events. */
  function writeUnruly(): string {
    const content = makeFolder();
    cpSync('tests/fixtures/good', content, { recursive: true });
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
    cpSync(join(content, 'col-du-vent'), join(content, 'sans-notes'), { recursive: true });
    edit('sans-notes/notes.yaml', () => 'references: []\nnotes: []\n');
    edit('sans-notes/ids.lock', (text) => text.replaceAll(/^(?:note|contradiction)\/.*\n/gm, ''));
    edit('sans-notes/places.geojson', (text) => text.replaceAll(', "X01"]', ']'));
    cpSync(join(content, 'sans-notes'), join(content, 'sans-recit'), { recursive: true });
    for (const name of ['corrections.yaml', 'ids.lock']) rmSync(join(content, 'sans-recit', name));
    for (const name of ['places', 'landmarks'])
      edit(`sans-recit/${name}.geojson`, () => '{"type": "FeatureCollection", "features": []}');
    edit('sans-recit/events.yaml', () => 'theatres: [{ id: col, name: Le col }]\nevents: []\n');
    edit('sans-recit/speakers.yaml', () => 'speakers: []\nactors: []\n');
    edit('sans-recit/map.yaml', (text) =>
      text.replace(
        / {4}labels:[\s\S]*/,
        '    labels: []\n    landmarks: []\n    lettering: []\n    marks: []\ncredits: []\n',
      ),
    );
    edit('sans-recit/article.md', (text) =>
      text
        .replace(/sha256: \w+/, `sha256: ${createHash('sha256').update(NIGHT.join('\n')).digest('hex')}`)
        .replace(
          /sections:[\s\S]*/,
          `sections: [{ before: 1, title: La nuit }]\nsubheads: []\nwaived: { places: [], dates: [] }\n---\n\n${NIGHT.join('\n\n')}\n`,
        ),
    );
    edit('col-du-vent/article.md', (text) => {
      const [, front = '', body = ''] = text.split('---\n');
      const paragraphs = body.trim().split('\n\n');
      const longer = [...paragraphs.slice(0, -1), paragraph, ...paragraphs.slice(-1)];
      const sha256 = createHash('sha256').update(longer.join('\n')).digest('hex');
      const head = front.replace(/sha256: \w+/, `sha256: ${sha256}`).replace('credit: 6', 'credit: 7');
      return `---\n${head}---\n\n${longer.join('\n\n')}\n`;
    });
    edit('col-du-vent/events.yaml', (text) => {
      const claims = steps.map(
        (step, index) =>
          `      - { piece: ${index + 6}, by: [ligne], implicit: Invention., act: compte, paragraph: 6, quote: ${step} }\n`,
      );
      return text.replace(/(quote: Ses derniers hommes[^\n]*\n)/, `$1${claims.join('')}`);
    });
    edit('col-du-vent/places.geojson', (text) => text.replace('"name": "Brumal"', `"name": "${NAME}"`));
    const { stderr } = spawnSync(process.execPath, ['commands/lock.ts', content], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return content;
  }

  let dist = '';
  beforeAll(async () => {
    const PDF_DIR = makeFolder();
    writeFileSync(join(PDF_DIR, 'col-du-vent.pdf'), '%PDF-1.7');
    const built = await buildBeside({ CONTENT_DIR: writeUnruly(), PDF_DIR });
    expect(built.code, built.output).toBe(0);
    dist = built.dist;
  });

  it('is, printed beforehand, published among the files and named by their page; without a PDF nothing is named', () => {
    const readFiles = (slug: string) => readFileSync(join(dist, slug, 'donnees/index.html'), 'utf8');
    expect(readFileSync(join(dist, 'col-du-vent/donnees/col-du-vent.pdf'), 'utf8')).toBe('%PDF-1.7');
    expect(readFiles('col-du-vent')).toContain('href="/col-du-vent/donnees/col-du-vent.pdf"');
    expect(readFiles('sans-notes')).not.toContain('.pdf"');
  });

  it('is said to have no correction where it has none', () => {
    const said = readFileSync(join(dist, 'corrections/index.html'), 'utf8').match(/Aucune correction à ce jour\./g);
    expect(said).toHaveLength(1);
  });

  it('loses nothing on paper and lets nothing cross the edge', async () => {
    const { server, origin } = await serve(dist);
    const print = async (slug: string) => readPdf(await printPdf(browser, `${origin}/${slug}/`, { format: 'A4' }));
    const [long, bare, empty] = [await print('col-du-vent'), await print('sans-notes'), await print('sans-recit')];
    server.close();

    const text = joinPages(long, ['Col du Vent : une garde, deux bilans', 'Sur pièces', 'adresse d’essai']);
    expect(NAME.length).toBe(60);
    expect(paragraph.length).toBeGreaterThan(4_000);
    expect(text).toContain(squeeze(NAME));
    expect(steps.filter((step, index) => !text.includes(squeeze(`[${index + 6}]${step}`)))).toEqual([]);
    for (let piece = 1; piece <= 120; piece++) expect(text).toContain(`[${piece}]`);
    expect([long, bare, empty].flatMap(({ pages }) => pages).flatMap(({ strays }) => strays)).toEqual([]);
    expect(empty.pages[0]?.text).toContain(NIGHT.map((words, index) => squeeze(`${index + 1}${words}`)).join(''));
    expect(bare.pages.map((page) => page.text).join('')).not.toContain('Notesdelarédaction');
  });
});
