import { expect, test } from 'vitest';
import type { Paragraph } from '../../src/model/dossier.ts';
import { makeResolver } from '../../src/model/join/resolve.ts';
import type { Problem } from '../../src/model/problem.ts';
import { placesSchema } from '../../src/model/schema/map-schema.ts';
import { readMentions } from '../../src/model/words/mentions.ts';

function makePlace(id: string, words: { forms?: string[]; mentions?: { paragraph: number; quote: string }[] }) {
  const properties = { name: id, kind: 'lieu', reason: 'Essai.', sources: [], ...words };
  return { type: 'Feature', id, properties, geometry: null };
}

/** The mentions of each place in the lines of a text, as `paragraph: words`, and the problems. */
function read(lines: readonly string[], places: readonly object[]) {
  const { features } = placesSchema.parse({ type: 'FeatureCollection', features: places });
  const paragraphs = lines.map((text, index): Paragraph => {
    return { id: `p${index + 1}`, number: index + 1, kind: 'text', text };
  });
  const problems: Problem[] = [];
  const top = { file: 'places.geojson', line: 1, column: 1 };
  const file = { value: features, at: () => top, atKey: () => top, written: () => '' };
  const resolver = makeResolver(file, paragraphs, (problem) => problems.push(problem));
  const anchors = readMentions(features, paragraphs, resolver);
  const mentions = Object.fromEntries(
    [...anchors].map(([id, list]) => [id, list.map(({ paragraph, text }) => `${paragraph}: ${text}`)]),
  );
  return { mentions, problems };
}

test('tells the city of Azir from its province', () => {
  const { mentions, problems } = read(
    ['Dans la province d’Azir, l’artère principale de la ville d’Azir mène à Azir.'],
    [
      makePlace('ville-azir', { forms: ['Azir', 'ville d’Azir'] }),
      makePlace('province-azir', { forms: ['province d’Azir'] }),
    ],
  );

  expect(mentions).toEqual({
    'ville-azir': ['1: ville d’Azir', '1: Azir'],
    'province-azir': ['1: province d’Azir'],
  });
  expect(problems).toEqual([]);
});

test('finds both ends of a hyphened road where the road is no place of its own', () => {
  const { mentions } = read(
    ['la voie Ouldara-Beldjara'],
    [makePlace('ouldara', { forms: ['Ouldara'] }), makePlace('beldjara', { forms: ['Beldjara'] })],
  );

  expect(mentions).toEqual({ ouldara: ['1: Ouldara'], beldjara: ['1: Beldjara'] });
});

test('lists the mentions of a place in reading order, whatever their form', () => {
  const { mentions } = read(
    ['À Rassafa.', 'De Rassafah à ce carrefour.', 'Rassafa encore.'],
    [makePlace('rassafa', { forms: ['Rassafah', 'Rassafa'], mentions: [{ paragraph: 2, quote: 'ce carrefour' }] })],
  );

  expect(mentions).toEqual({ rassafa: ['1: Rassafa', '2: Rassafah', '2: ce carrefour', '3: Rassafa'] });
});

test('lets a place that the author marks hold the name of another', () => {
  const { mentions } = read(
    ['dans le sud-est de la province d’Azir'],
    [
      makePlace('province-azir', { forms: ['province d’Azir'] }),
      makePlace('sud-est', { mentions: [{ paragraph: 1, quote: 'sud-est de la province d’Azir' }] }),
    ],
  );

  expect(mentions).toEqual({
    'province-azir': ['1: province d’Azir'],
    'sud-est': ['1: sud-est de la province d’Azir'],
  });
});

test('refuses a form that stands only inside longer names', () => {
  const { problems } = read(
    ['la province de Luze'],
    [makePlace('ville-luze', { forms: ['Luze'] }), makePlace('province-luze', { forms: ['province de Luze'] })],
  );

  expect(problems).toMatchObject([
    { rule: 'words-not-found', found: '“Luze” does not stand in the text, or only inside longer names.' },
  ]);
});

test('gives words that two places claim to the first, and refuses the second once', () => {
  const { mentions, problems } = read(
    ['à Luze'],
    [makePlace('ville-luze', { forms: ['Luze'] }), makePlace('province-luze', { forms: ['Luze'] })],
  );

  expect(mentions).toEqual({ 'ville-luze': ['1: Luze'], 'province-luze': [] });
  expect(problems.map(({ rule }) => rule)).toEqual(['ambiguous-form']);
});

test('refuses words that are a mention of the place already', () => {
  const { problems } = read(
    ['à Luze'],
    [makePlace('luze', { forms: ['Luze', 'Luze'], mentions: [{ paragraph: 1, quote: 'Luze' }] })],
  );

  expect(problems.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([
    'stands-twice: The form “Luze” stands twice.',
    'stands-twice: “Luze” in paragraph 1 is already a mention of `luze`.',
  ]);
});
