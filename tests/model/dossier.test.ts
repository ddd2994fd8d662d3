import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

const [dossier] = loadContent(join(import.meta.dirname, '../fixtures/good')).dossiers;
if (!dossier) throw new Error('fixtures/good has a dossier');
const { claims, events, notes, places, text } = dossier;

test('every anchor is what its paragraph has between start and end', () => {
  const anchors = {
    claims,
    dates: claims.flatMap(({ date }) => date ?? []),
    figures: claims.flatMap(({ figures }) => figures),
    mentions: places.flatMap(({ mentions }) => mentions),
    notes: notes.flatMap((note) => note.anchors),
  };

  for (const [kind, list] of Object.entries(anchors)) {
    expect(list.length, kind).toBeGreaterThan(0);
    for (const { paragraph, start, end, text: words } of list)
      expect(text.paragraphs[paragraph - 1]?.text.slice(start, end), kind).toBe(words);
  }
});

test('a paragraph is text, the source’s own heading or its mention of origin', () => {
  expect(text.paragraphs.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'p1 text',
    'p2 subhead',
    'p3 text',
    'p4 text',
    'p5 text',
    'p6 credit',
  ]);
});

test('the city and its province are told apart, and an area may hold the name of its province', () => {
  const mentions = Object.fromEntries(
    places.map(({ id, mentions }) => [id, mentions.map(({ paragraph, text: words }) => `${paragraph}: ${words}`)]),
  );

  expect(mentions).toMatchObject({
    'ville-de-brumal': ['2: Brumal', '3: ville de Brumal'],
    'province-de-brumal': ['1: province de Brumal'],
    'est-de-brumal': ['1: l’est de la province de Brumal'],
    'route-brumal-sorge': ['4: route Brumal-Sorge'],
  });
});

test('a place off the map has neither geometry nor radius', () => {
  expect(places.find(({ id }) => id === 'haute-mer')).toMatchObject({ geometry: null, precision: { radiusKm: null } });
});

test('a reference is the thing itself, not its id', () => {
  expect(events[0]?.places[0]).toBe(places[0]);
  expect(claims[1]?.by.map(({ name }) => name)).toEqual(['OVM', 'Ligne']);
  expect(places[0]?.status).toMatchObject({ holder: { name: 'garde des Crêtes' }, attribution: 'Radio Sommet' });
  expect(notes[1]?.references).toMatchObject([{ publisher: 'Gazette de Sorge' }]);
});

test('what is said in the newsroom’s voice is set in French, what the article says is not', () => {
  expect(dossier.title).toBe('Col du Vent\u00A0: une garde, deux bilans');
  expect(text.paragraphs.at(-1)?.text).toBe('Source : divers');
});

test('the coverage counts what is used and lists what is waived', () => {
  expect(dossier.coverage).toEqual({
    dates: { found: 3, used: 2, waived: [{ text: '2014', paragraph: 4, reason: 'rappel, hors du récit' }] },
    places: { found: 9, used: 8, waived: [{ text: 'Mulet', paragraph: 4, reason: 'type de camion, pas un lieu' }] },
  });
});

test('a place says what its point rests on, in words', () => {
  expect(places[0]?.sources).toEqual([
    { id: 'RI', name: 'Relevé inventé', licence: 'domaine public', url: 'https://example.org/releve' },
    { id: 'X01', name: 'Gazette de Sorge', url: 'https://example.org/bilan' },
  ]);
});

test('a place is told by the nearest town, which is said to be one', () => {
  expect(places.map(({ isTown }) => isTown)).toEqual([false, true, false, false, false, false, false]);
  expect(places[0]?.whereabouts).toBe('52\u00A0km à l’est de Brumal');
});

test('an account from outside the text stands beside the claim that it disagrees with', () => {
  expect(notes[1]?.rivals).toMatchObject([
    {
      claim: { id: 'piece-4', event: { id: 'tenue-de-brumal' } },
      by: 'Gazette de Sorge',
      when: { min: '2021-03-07', max: '2021-03-07', weekday: 'dimanche', display: '7 mars 2021' },
      references: [{ id: 'X01' }],
    },
  ]);
});

test('what nobody can place keeps the words of the text and has a reason', () => {
  expect(dossier.unplaced).toMatchObject([{ paragraph: 1, text: '40 prisonniers', reason: expect.any(String) }]);
});

test('corrections stand with the newest first, which is the day of the last change', () => {
  expect(dossier.corrections.map(({ date }) => date)).toEqual(['2021-03-09', '2021-03-08']);
  expect(dossier.updated).toBe('2021-03-09');
});

test('a claim goes against the interest of its own side only where the data says so, with its reason', () => {
  expect(claims.flatMap(({ number, againstInterest }) => (againstInterest ? [number] : []))).toEqual([4]);
});

test('says of a point how far it may be off, of an outline that it is the outline, and of neither that it is off the map', () => {
  const doubts = dossier.places.map(({ id, doubt }) => [id, doubt]);
  expect(Object.fromEntries(doubts)).toMatchObject({
    'ville-de-brumal': 'à 1\u00A0km près',
    'trois-fermes': expect.stringMatching(/^contour à /),
    'haute-mer': 'hors carte',
  });
});
