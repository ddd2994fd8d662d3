import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Paper, printPdf } from '../../commands/pdf.ts';
import { listTurns } from '../../src/model/join/turns.ts';
import { loadContent } from '../../src/model/load.ts';
import { listDays } from '../../src/timeline/days.ts';
import { ARTICLE, connect } from './page.ts';
import { joinPages, numberParagraph, type Printed, readPdf, squeeze } from './printed.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

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
    text = joinPages(printed, [dossier.title, 'Sur pièces', 'adresse d’essai']);
  });

  it('has every paragraph, with the numbers of its pièces in the sentence', () => {
    const lost = dossier.text.paragraphs.filter(
      ({ number }) => !text.includes(squeeze(numberParagraph(dossier, number))),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('has before each turn who speaks, and who that is', () => {
    const lost = listTurns(dossier.text.paragraphs, dossier.claims, dossier.sections)
      .flatMap(({ voices, paragraphs: [first] }) => voices.map(({ by }) => ({ speaker: by[0], first })))
      .filter(({ speaker, first }) => {
        const before = text.slice(0, text.indexOf(squeeze(numberParagraph(dossier, first?.number ?? 0))));
        return speaker && !before.includes(squeeze(`${speaker.name.slice(1)}`));
      });
    expect(lost).toEqual([]);
  });

  it('has every note of the newsroom, every figure, every reference with its address', () => {
    const words = [
      ...dossier.notes.map((note) => note.title ?? note.anchors[0]?.text ?? ''),
      ...dossier.claims.flatMap(({ figures }) => figures.map(({ what }) => what)),
      ...dossier.notes.flatMap(({ references }) => references.flatMap(({ publisher, url }) => [publisher, url])),
      dossier.text.sha256.slice(0, 12),
    ];
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
  });

  it('names every place of the map and its key, and tells every event under its day', () => {
    const { before, days, undated } = listDays(dossier.chronology, dossier.notes);
    const lines = [...before, ...days, ...undated].flatMap((day) => day.lines);
    expect(new Set(lines.map(({ event }) => event))).toEqual(new Set(dossier.events));
    const words = [
      ...dossier.map.frames.flatMap(({ title, labels }) => [
        title,
        ...labels.map((label) => label.text ?? dossier.places.find(({ id }) => id === label.place)?.name ?? ''),
      ]),
      // Those with an area or a line.
      ...dossier.places.flatMap(({ geometry, status }) => (status && geometry?.type !== 'Point' ? [status.note] : [])),
      'lieu imprécis',
      ...lines.map(({ words }) => words),
      ...lines.map(({ whose }) => whose),
    ];
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
  });

  it('numbers its pages and says on each what it is and where it stands', () => {
    const total = printed.pages.length;
    for (const [index, page] of printed.pages.entries()) {
      expect(page.text).toContain(`page${index + 1}sur${total}`);
      expect(page.text).toContain(squeeze(dossier.title));
      expect(page.text).toContain(squeeze('adresse d’essai'));
    }
  });

  it('has the text of no control', () => {
    for (const words of [
      'Imprimer',
      'Fermer',
      'Explorer la carte',
      'La liste en mots',
      'Toute la chronologie',
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
});

it.each(loadContent('content').dossiers)(
  '$slug, which is published, takes nine pages of A4 at most',
  async ({ slug }) => {
    const { pages } = await readPdf(
      await printPdf(browser, `${inject('published').origin}/${slug}/`, { format: 'A4' }),
    );
    expect(pages.length).toBeLessThanOrEqual(9);
  },
);
