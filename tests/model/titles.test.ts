/** What a title, a sentence or a caption says is held against the claims and the text. */
import { describe, expect, test } from 'vitest';
import { type Change, readProblems as readAll } from '../changed.ts';

/** Whether titles are neutral is another question. */
const readProblems = (...changes: readonly Change[]) =>
  readAll(['../maison.yaml', 'words:', 'rules: { neutralTitles: false }\nwords:'], ...changes);
const readRules = (...changes: readonly Change[]) => readProblems(...changes).map(({ rule }) => rule);

const EVENTS = 'events.yaml';
const PLACES = 'places.geojson';
const MAP = 'map.yaml';
const title = (to: string) =>
  [EVENTS, 'title: Combats violents à Mersoul, selon Radio Sarrane', `title: "${to}"`] as const;

describe('« selon X » in a title', () => {
  test.for([
    'Combats violents à Mersoul, selon le CVO',
    'Combats violents à Mersoul, d’après l’agence Ligne Sud',
    'Combats violents à Mersoul, selon Radio Sarrane et le Comité de veille des oasis',
    'Combats violents à Mersoul, selon Reuters',
    'Selon un instituteur, des combats à Mersoul',
    'Combats violents à Mersoul, selon le texte',
  ])('is told where X is no voice of the event: %s', (to) => {
    const [problem, ...others] = readProblems(title(to));

    expect(problem).toMatchObject({ rule: 'title-by-another-voice', file: expect.stringContaining(EVENTS) });
    expect(others).toEqual([]);
  });

  test.for([
    'Combats violents à Mersoul, selon la radio',
    'Combats violents à Mersoul, selon un colonel',
    'Combats violents à Mersoul, selon une seule voix',
    'Selon la radio officielle, des combats à Mersoul',
  ])('is taken where X is a voice, one of its group or nobody in particular: %s', (to) =>
    expect(readRules(title(to))).toEqual([]),
  );
});

describe('« annoncé par X », « selon des témoins » in a title', () => {
  test.for([
    'Combats violents à Mersoul, annoncés par Reuters',
    'Combats violents à Mersoul, confirmés mardi par le CVO',
    'Combats à Mersoul démentis par l’agence Ligne Sud',
    'Prise de Mersoul, revendiquée officiellement par un instituteur',
    'Combats violents à Mersoul, selon des témoins',
    'Combats violents à Mersoul, d’après de nombreux habitants',
    'Combats violents à Mersoul, rapportés par plusieurs sources',
  ])('is told where no voice of the event is such: %s', (to) =>
    expect(readRules(title(to))).toEqual(['title-by-another-voice']),
  );

  test.for([
    'Combats violents à Mersoul, annoncés par Radio Sarrane',
    'Combats violents à Mersoul, rapportés par la radio',
    'Combats violents à Mersoul, menés par le Front',
    'Mersoul attaquée par des inconnus',
    'Combats violents à Mersoul, annoncés par une seule voix',
  ])('is taken where one is, or where the verb tells a deed: %s', (to) => expect(readRules(title(to))).toEqual([]));
});

describe('a number in a title', () => {
  test.for(['Trois combats à Mersoul', 'Combats : 40 morts à Mersoul', 'Combats à Mersoul : près de deux mille morts'])(
    'is told where the claims have none such: %s',
    (to) => expect(readRules(title(to))).toEqual(['title-number-not-said']),
  );

  test.for(['Un combat à Mersoul', 'Premier combat à Mersoul', 'Combats le 30 septembre 2019 à Mersoul'])(
    'is taken where it is no count or the date of the event: %s',
    (to) => expect(readRules(title(to))).toEqual([]),
  );

  test('is the same in words and figures', () => {
    const from = 'Quelque 1 200 combattants du Front';
    expect(readRules([EVENTS, from, 'Mille deux cents combattants du Front'])).toEqual([]);
    expect(readRules([EVENTS, from, 'Quelque 1,2 millier de combattants du Front'])).toEqual([]);
    expect(readRules([EVENTS, from, 'Quelque 12 000 combattants du Front'])).toEqual(['title-number-not-said']);
  });
});

describe('words between « and »', () => {
  test.for([
    ['a title', title('« Combats acharnés » à Mersoul')],
    ['the name of a place', [PLACES, '"name": "Citadelle"', '"name": "« Vieille citadelle »"']],
    ['a label', [MAP, 'text: Non nommés', 'text: « Quartiers perdus »']],
    ['the lettering of the map', [MAP, 'text: oued Sel', 'text: « oued Sel »']],
  ] as const)('are told in %s where the text lacks them', ([, change]) =>
    expect(readRules(change)).toEqual(['quoted-not-in-text']),
  );

  test('are taken where the text has them, in another case or with words left out', () => {
    expect(readRules(title('« Combats violents » à Mersoul'))).toEqual([]);
    expect(readRules(title('« des combats […] lundi » à Mersoul'))).toEqual([]);
  });
});

describe('a sentence that says « selon Y »', () => {
  const give = (by: string) =>
    [
      EVENTS,
      'by: [cvo]\n        act: rapporte\n        paragraph: 11\n        quote: il y a repris',
      `by: [${by}]\n        act: rapporte\n        paragraph: 11\n        quote: il y a repris`,
    ] as const;

  test('is not the word of the text itself', () => {
    const [problem, ...others] = readProblems(give('texte'));

    expect(problem).toMatchObject({
      rule: 'sentence-by-another-voice',
      found: 'The sentence of the claim 13 says “D’après le CVO”, and the claim is given to sans attribution.',
    });
    expect(others.map(({ rule }) => rule).filter((rule) => rule !== 'words-claimed-twice')).toEqual([]);
  });

  test('may be given to one of the group of Y', () => {
    expect(readRules(give('idriss-valmont')).filter((rule) => rule === 'sentence-by-another-voice')).toEqual([]);
  });

  test('has a clause of another who speaks of it: « ce que la Ligue dément »', () => {
    const text = [
      'article.md',
      'vendredi un quartier du sud-est, près',
      'vendredi un quartier du sud-est, ce que la Ligue dément, près',
    ] as const;
    const claim = (quote: string) =>
      [
        EVENTS,
        'paragraph: 11\n        quote: il y a repris',
        `paragraph: 11\n        quote: ${quote}\n        # `,
      ] as const;
    const by = give('naima-berrouz');
    expect(readRules(text, by)).toContain('sentence-by-another-voice');
    expect(readRules(text, by, claim('ce que la Ligue dément'))).not.toContain('sentence-by-another-voice');
  });

  test('may end with it', () => {
    const change = [EVENTS, 'by: [otto-vesper]', 'by: [texte]'] as const;
    expect(readRules(change)).toContain('sentence-by-another-voice');
  });
});

describe('what the map or a figure shows', () => {
  test.for([
    ['a caption', [MAP, 'Situation décrite au 4 octobre 2019', 'Situation décrite au 4 novembre 2019']],
    ['a caption without a year', [MAP, 'Situation décrite au 4 octobre 2019', 'Situation décrite au 14 octobre']],
    ['a caption of another year', [MAP, 'Situation décrite au 4 octobre 2019', 'Situation de 2020']],
    ['a figure', [EVENTS, 'asOf: 1er octobre 2019, caution', 'asOf: 11 octobre 2019, caution']],
    ['a figure by a machine’s date', [EVENTS, 'asOf: 1er octobre 2019, caution', 'asOf: 2019-11, caution']],
  ] as const)('is not of a day after the article: %s', ([, change]) =>
    expect(readRules(change)).toEqual(['as-of-after-article']),
  );

  test.for([
    ['the article’s last day', [MAP, 'Situation décrite au 4 octobre 2019', 'Situation décrite au 5 octobre 2019']],
    ['its month', [MAP, 'Situation décrite au 4 octobre 2019', 'Situation d’octobre 2019']],
    [
      'what it is drawn on',
      [MAP, 'Situation décrite au 4 octobre 2019.', 'Situation décrite au 4 octobre 2019. Fond relevé en 2021.'],
    ],
  ] as const)('may be of %s', ([, change]) => expect(readRules(change)).toEqual([]));
});
