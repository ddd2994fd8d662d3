/** The article on paper from Firefox, which paints no margin boxes of a page; its own print dialog writes what they would. */
import puppeteer from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { findFirefox } from './find-engines.ts';
import { ARTICLE } from './page.ts';
import { numberParagraph, type Printed, readPdf, squeeze } from './printed.ts';

const [dossier] = loadContent(inject('content')).dossiers;
if (!dossier) throw new Error('there is no dossier to test');

const firefox = findFirefox();

/** Lays the page out by its rules for paper, on the screen: Firefox tells a program nothing of how it prints. */
function measureRails(): number[] {
  const swap = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule)
        rule.media.mediaText = rule.media.mediaText.replaceAll(/print|screen/g, (medium) =>
          medium === 'print' ? 'all' : 'print',
        );
      if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) swap(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    if (sheet.media.mediaText === 'print') sheet.media.mediaText = 'all';
    swap(sheet.cssRules);
  }
  return [...document.querySelectorAll('.turn')].flatMap((turn) => {
    const words = [...turn.querySelectorAll('.turn-header p, .row > [id]')].map(
      (one) => one.getBoundingClientRect().left,
    );
    const [rail] = [...turn.querySelectorAll('.rail i')].slice(-1).map((one) => one.getBoundingClientRect().right);
    return rail === undefined ? [] : rail - Math.min(...words);
  });
}

describe.runIf(firefox)('the article on paper from Firefox, A4', () => {
  let printed: Printed;
  let text = '';
  /** How far each rail reaches into the words beside it, px. */
  let depths: number[] = [];
  beforeAll(async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
    const page = await browser.newPage();
    await page.goto(inject('origin') + ARTICLE);
    printed = await readPdf(await page.pdf({ format: 'A4' }));
    depths = await page.evaluate(measureRails);
    await browser.close();
    text = printed.pages.map((page) => page.text).join('');
  });

  it('has every paragraph, in order, with the numbers of its pièces in the sentence', () => {
    const places = dossier.text.paragraphs.map(({ number }) => text.indexOf(squeeze(numberParagraph(dossier, number))));
    expect(places.filter((place) => place === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has every pièce below its paragraph: its number, who says it, the words that date it', () => {
    const lost = dossier.claims.filter(({ number, by, date, paragraph }) => {
      const after = text.slice(text.indexOf(squeeze(numberParagraph(dossier, paragraph))));
      const at = after.indexOf(squeeze(`${number}${by[0]?.name}`));
      return at === -1 || at > 1_000 || (date && !after.slice(at, at + 200).includes(squeeze(date.text)));
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('has its title, the map’s places, every event, every note, every figure, every reference and its address', () => {
    const words = [
      dossier.title,
      ...dossier.map.frames.flatMap(({ title, labels }) => [
        title,
        ...labels.map((label) => label.text ?? dossier.places.find(({ id }) => id === label.place)?.name ?? ''),
      ]),
      ...dossier.events.map(({ title }) => title),
      ...dossier.notes.map((note) => note.title ?? note.anchors[0]?.text ?? ''),
      ...dossier.claims.flatMap(({ figures }) => figures.map(({ what }) => what)),
      ...dossier.notes.flatMap(({ references }) => references.map(({ publisher }) => publisher)),
      'adresse d’essai',
      dossier.text.sha256.slice(0, 12),
    ];
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
  });

  it('has the rail of each turn beside its words, and under none of them', () => {
    expect(depths.length).toBeGreaterThan(5);
    expect(depths.filter((depth) => depth > 0)).toEqual([]);
  });

  it('has the text of no control', () => {
    const controls = ['Imprimer', 'Fermer', 'Explorer la carte', 'La liste en mots', 'Aller au texte', 'Couleurs'];
    expect(controls.filter((words) => text.includes(squeeze(words)))).toEqual([]);
  });

  it('lets nothing cross the edge of the page, or lie over anything else', () => {
    expect(printed.pages.flatMap(({ strays }) => strays)).toEqual([]);
    expect(printed.pages.flatMap(({ overlaps }) => overlaps)).toEqual([]);
  });

  it('takes ten pages at most', () => {
    expect(printed.pages.length).toBeLessThanOrEqual(10);
    expect(printed.pages.filter((page) => page.text === '')).toEqual([]);
  });
});
