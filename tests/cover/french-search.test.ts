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
