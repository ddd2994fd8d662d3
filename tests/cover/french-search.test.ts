/** French words as the search takes them. */
import { expect, it } from 'vitest';
import { hasWords, joinElisions, listSpellings, partElisions } from '../../src/cover/french-search.ts';

const TEXT = 'L’œuvre d’Éloi, jusqu’au col : « qu’on l’ait vue », dit-il aujourd’hui.';

it('parts elided words, and no others', () => {
  expect(partElisions(TEXT)).toBe('L’ œuvre d’ Éloi, jusqu’ au col : « qu’ on l’ ait vue », dit-il aujourd’hui.');
});

it('shows the words as they stand', () => {
  expect(joinElisions(partElisions(TEXT))).toBe(TEXT);
  expect(joinElisions('L’ <mark>œuvre</mark> d’ Éloi')).toBe('L’<mark>œuvre</mark> d’Éloi');
  expect(joinElisions('<mark>l’</mark> œuvre')).toBe('<mark>l’</mark>œuvre');
});

it.each(['œuvre', 'oeuvre', 'œuvres', 'l’œuvre', "L'oeuvre", 'ÉLOI', 'eloi', 'vues', 'col vue', 'dit-il'])(
  'finds %s',
  (asked) => {
    expect(hasWords(TEXT, asked)).toBe(true);
  },
);

it.each(['xylophone', 'offre', 'vent', 'œuvre absente', 'collines'])('does not find %s', (asked) => {
  expect(hasWords(TEXT, asked)).toBe(false);
});

it('asks for both spellings of a word with a ligature, as it was typed first', () => {
  expect(listSpellings('oeuvre')).toEqual(['oeuvre', 'œuvre']);
  expect(listSpellings('Œuvre')).toEqual(['Œuvre', 'oeuvre']);
  expect(listSpellings('pont')).toEqual(['pont']);
});

it('takes no word for another that begins alike', () => {
  expect(hasWords('L’essence manque.', 'essai')).toBe(false);
  expect(hasWords('Les essais continuent.', 'essai')).toBe(true);
});

it.each([
  ['1.200 obus', '1200'],
  ['1.200 obus', '1 200'],
  ['38\u202F500 habitants', '38500'],
  ['38500 habitants', '38 500'],
])('finds in « %s » the number %s', (text, asked) => {
  expect(hasWords(text, asked)).toBe(true);
});

it('takes no number for another', () => {
  expect(hasWords('12 345 obus', '12399')).toBe(false);
});

it('asks for thousands together and apart', () => {
  expect(listSpellings('38500 habitants')).toEqual(['38500 habitants', '38 500 habitants']);
  expect(listSpellings('38 500 habitants')).toEqual(['38 500 habitants', '38500 habitants']);
});
