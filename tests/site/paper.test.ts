import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Paper, printPdf } from '../../scripts/pdf.ts';
import { loadContent } from '../../src/model/load.ts';
import { build, makeFolder } from './build.ts';
import { ARTICLE, connect, open } from './page.ts';
import { serve } from './serve.ts';

const [dossier] = loadContent('content').dossiers;
if (!dossier) throw new Error('there is no dossier to test');

const squeeze = (text: string) => text.replaceAll(/\s/g, '');

interface Printed {
  title: unknown;
  language: unknown;
  isTagged: boolean;
  headings: string[];
  /** Of each page: its words without spaces, and the names of those that leave it. */
  pages: { text: string; strays: string[] }[];
}

/** What a reader, and a program that reads aloud, find in a PDF. */
async function readPdf(pdf: Buffer): Promise<Printed> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await document.getMetadata();
  const fields = new Map(Object.entries(info));
  const outline = (await document.getOutline()) ?? [];
  const pages: Printed['pages'] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() ? [item] : [],
    );
    pages.push({
      text: items
        .map(({ str }) => str)
        .join('')
        .replaceAll(/\s/g, ''),
      strays: items
        .filter(
          ({ transform: [, , , , x, y], width: length }) => x < 0 || x + length > width + 1 || y < 0 || y > height,
        )
        .map(({ str }) => str),
    });
  }
  return {
    title: fields.get('Title'),
    language: fields.get('Language'),
    isTagged: (await document.getMarkInfo())?.Marked === true,
    headings: outline.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]),
    pages,
  };
}

/** All pages as one text, without what stands in their margins. */
function joinPages({ pages }: Printed, furniture: readonly string[]): string {
  const total = pages.length;
  return pages
    .map(({ text }, index) =>
      [...furniture, `page ${index + 1} sur ${total}`].reduce(
        (rest, words) => rest.replaceAll(squeeze(words), ''),
        text,
      ),
    )
    .join('');
}

/** The text of a paragraph with the numbers of its pièces, as paper has it. */
function number(index: number): string {
  const paragraph = dossier?.text.paragraphs[index];
  const claims = dossier?.claims.filter((claim) => claim.paragraph === paragraph?.number) ?? [];
  return claims
    .toSorted((a, b) => b.end - a.end || b.number - a.number)
    .reduce((text, claim) => text.slice(0, claim.end) + claim.number + text.slice(claim.end), paragraph?.text ?? '');
}

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const PAPERS: Paper[] = [
  { format: 'A4' },
  { format: 'A4', colorScheme: 'dark', printBackground: true },
  { format: 'Letter', colorScheme: 'dark' },
];

describe.each(PAPERS)('the article on paper, %o', (paper) => {
  let printed: Printed;
  let text: string;
  beforeAll(async () => {
    printed = await readPdf(await printPdf(browser, inject('origin') + ARTICLE, paper));
    text = joinPages(printed, [dossier.title, 'Sur pièces', 'localhost:4321/raqqa-hama-alep/']);
  });

  it('has every paragraph, with the numbers of its pièces in the sentence', () => {
    const lost = dossier.text.paragraphs.filter((_, index) => !text.includes(squeeze(number(index))));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('has every pièce as an end note: its number, who says it, the words that date it', () => {
    const notes = text.slice(text.indexOf('Pièces1'));
    const lost = dossier.claims.filter(
      ({ number, by, date }) =>
        !notes.includes(squeeze(`${number}${by[0]?.name}`)) || (date && !notes.includes(squeeze(date.text))),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('has every note of the newsroom, every figure, every reference with its address', () => {
    const words = [
      ...dossier.notes.map((note) => note.title ?? note.anchors[0]?.text ?? ''),
      ...dossier.claims.flatMap(({ figures }) => figures.map(({ what }) => what)),
      ...dossier.notes.flatMap(({ references }) => references.map(({ publisher }) => publisher)),
      'http://www.huffingtonpost.fr/2017/06/30/l-tat-islamique-sest-retire-de-la-province-dalep-apres-4-ans_a_23009978/',
      dossier.text.sha256.slice(0, 12),
    ];
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
  });

  it('names every place of the map and its key, and tells every event of the timeline', () => {
    const words = [
      ...dossier.map.frames.flatMap(({ title, labels }) => [
        title,
        ...labels.map((label) => label.text ?? dossier.places.find(({ id }) => id === label.place)?.name ?? ''),
      ]),
      'poche de l’EI isolée le 29 juin',
      'lieu imprécis',
      ...dossier.events.map(({ title }) => title),
    ];
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
  });

  it('numbers its pages and says on each what it is and where it stands', () => {
    const total = printed.pages.length;
    for (const [index, page] of printed.pages.entries()) {
      expect(page.text).toContain(`page${index + 1}sur${total}`);
      expect(page.text).toContain(squeeze(dossier.title));
      expect(page.text).toContain('localhost:4321/raqqa-hama-alep/');
    }
  });

  it('has the text of no control', () => {
    for (const words of [
      'Imprimer',
      'Fermer',
      'Explorer la carte',
      'La liste en mots',
      'Aller au texte',
      'Chronologie',
    ])
      expect(text).not.toContain(squeeze(words));
  });

  it('lets nothing cross the edge of the page', () => {
    expect(printed.pages.flatMap(({ strays }) => strays)).toEqual([]);
  });

  it('is tagged, titled, in French, with an outline', () => {
    expect(printed).toMatchObject({ isTagged: true, language: 'fr' });
    expect(printed.title).toContain(dossier.title);
    expect(printed.headings.map(squeeze)).toEqual(
      expect.arrayContaining([dossier.title, 'Notes de la rédaction', 'Les chiffres avancés'].map(squeeze)),
    );
  });

  it.runIf(paper.format === 'A4')('takes nine pages at most', () => {
    expect(printed.pages.length).toBeLessThanOrEqual(9);
  });
});

describe('other pages on paper', () => {
  const PATHS = [
    '/',
    ...[
      'evenements/reprise-al-senaa-ei/',
      'evenements/retrait-ei-alep/',
      'lieux/province-alep/',
      'lieux/al-senaa/',
      'carte/',
      'chronologie/',
      'sources/',
      'sources/osdh/',
      'sources/notes/',
      'sources/chiffres/',
      'donnees/',
    ].map((path) => ARTICLE + path),
    '/methode/',
  ];

  it.each(PATHS)('%s has page numbers, no control and no heading left alone at a foot', async (path) => {
    const { page } = await open(browser, path);
    const headings = await page.locator('h1, h2, h3, caption').allTextContents();
    const { pages } = await readPdf(await printPdf(browser, inject('origin') + path, { format: 'A4' }));
    const faults: string[] = [];
    for (const [index, { text, strays }] of pages.entries()) {
      expect(text).toContain(`page${index + 1}sur${pages.length}`);
      expect(text).not.toContain('Alleraucontenu');
      expect(strays).toEqual([]);
      // What stands in the margins comes first in the stream.
      faults.push(
        ...headings.filter((heading) => text.endsWith(squeeze(heading))).map((heading) => `${index + 1}: ${heading}`),
      );
    }
    expect(faults).toEqual([]);
  });

  it.each(PATHS)('%s writes each number black on white, and shows nothing to press or to choose', async (path) => {
    const { page } = await open(browser, path);
    await page.emulateMedia({ media: 'print' });
    const numbers = await page
      .locator('main .n')
      .evaluateAll((marks) =>
        marks.map((mark) => `${getComputedStyle(mark).color} on ${getComputedStyle(mark).backgroundColor}`),
      );
    expect(new Set(numbers)).toEqual(new Set(numbers.length > 0 ? ['rgb(0, 0, 0) on rgba(0, 0, 0, 0)'] : []));
    const controls = await page
      .locator('button, select, input, textarea')
      .evaluateAll((all) =>
        all
          .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'contents')
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
    expect(controls).toEqual([]);
  });
});

describe('a PDF printed beforehand', () => {
  it('is published among the files and named by their page; without one nothing is named', () => {
    const PDF_DIR = makeFolder();
    writeFileSync(join(PDF_DIR, 'col-du-vent.pdf'), '%PDF-1.7');
    const { code, dist, output } = build({ CONTENT_DIR: 'tests/fixtures/good', PDF_DIR });
    expect(code, output).toBe(0);
    expect(readFileSync(join(dist, 'col-du-vent/donnees/col-du-vent.pdf'), 'utf8')).toBe('%PDF-1.7');
    const name = 'href="/col-du-vent/donnees/col-du-vent.pdf"';
    expect(readFileSync(join(dist, 'col-du-vent/donnees/index.html'), 'utf8')).toContain(name);
    expect(readFileSync(join(inject('dist'), `${ARTICLE}donnees/index.html`), 'utf8')).not.toContain('.pdf"');
  });
});

describe('an unruly dossier on paper', () => {
  const NAME = 'Brumal-sur-la-Sorge-aux-Trois-Fermes-de-la-Haute-Mer-du-Vent';
  const steps = Array.from({ length: 115 }, (_, index) => `elle a compté ${index + 6} pas dans la neige`);
  const paragraph = `La colonne avance\u00A0: ${steps.join(', ')}.`;

  /** The good dossier with a paragraph of 4 000 characters, 120 pièces and a name of sixty letters; and one without notes. */
  function writeUnruly(): string {
    const content = makeFolder();
    cpSync('tests/fixtures/good', content, { recursive: true });
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
    cpSync(join(content, 'col-du-vent'), join(content, 'sans-notes'), { recursive: true });
    edit('sans-notes/notes.yaml', () => 'references: []\nnotes: []\n');
    edit('sans-notes/places.geojson', (text) => text.replaceAll(', "X01"]', ']'));
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
    const { stderr } = spawnSync(process.execPath, ['src/model/write-lock.ts', content], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return content;
  }

  it('loses nothing and lets nothing cross the edge', async () => {
    const { code, dist, output } = build({ CONTENT_DIR: writeUnruly() });
    expect(code, output).toBe(0);
    const { server, origin } = await serve(dist);
    const print = async (slug: string) => readPdf(await printPdf(browser, `${origin}/${slug}/`, { format: 'A4' }));
    const [long, bare] = [await print('col-du-vent'), await print('sans-notes')];
    server.close();

    const text = joinPages(long, ['Col du Vent : une garde, deux bilans', 'Sur pièces', 'localhost:4321/col-du-vent/']);
    expect(NAME.length).toBe(60);
    expect(paragraph.length).toBeGreaterThan(4_000);
    expect(text).toContain(squeeze(NAME));
    expect(steps.filter((step, index) => !text.includes(squeeze(`${step}${index + 6}`)))).toEqual([]);
    for (let piece = 1; piece <= 120; piece++) expect(text.slice(text.indexOf('Pièces1'))).toContain(String(piece));
    expect([...long.pages, ...bare.pages].flatMap(({ strays }) => strays)).toEqual([]);
    expect(bare.pages.map((page) => page.text).join('')).not.toContain('Notesdelarédaction');
  });
});
