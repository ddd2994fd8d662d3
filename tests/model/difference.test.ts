/** Two strings that print alike are told apart by their code points. */
import { describe, expect, test } from 'vitest';
import { formatDifference } from '../../src/model/words/difference.ts';

describe('a quote that looks like words of the text', () => {
  test.for([
    [
      'a no-break space',
      'dit : «\u00A0la garde',
      'dit : « la garde',
      'U+00A0 NO-BREAK SPACE in the text, U+0020 SPACE in the quote, at character 8',
    ],
    [
      'a narrow one',
      'les 3\u202F500 soldats',
      '3 500',
      'U+202F NARROW NO-BREAK SPACE in the text, U+0020 SPACE in the quote, at character 2',
    ],
    ['a thin one', 'le col', 'le\u2009col', 'U+0020 SPACE in the text, U+2009 THIN SPACE in the quote, at character 3'],
    [
      'a typist’s apostrophe',
      'près de l’école',
      "l'école",
      'U+2019 RIGHT SINGLE QUOTATION MARK in the text, U+0027 APOSTROPHE in the quote, at character 2',
    ],
    [
      'a hyphen that never breaks',
      'Haute\u2011Mer',
      'Haute-Mer',
      'U+2011 NON-BREAKING HYPHEN in the text, U+002D HYPHEN-MINUS in the quote, at character 6',
    ],
    ['a dash', 'entre 3 – 4', '3 - 4', 'U+2013 EN DASH in the text, U+002D HYPHEN-MINUS in the quote, at character 3'],
    [
      'accents apart in the text',
      'les Cre\u0302tes',
      'Crêtes',
      'U+0065 “e” (Latin) and U+0302 COMBINING CIRCUMFLEX ACCENT in the text, U+00EA “ê” (Latin) in the quote, at character 3',
    ],
    [
      'accents apart in the quote',
      'les Crêtes',
      'Cre\u0302tes',
      'U+00EA “ê” (Latin) in the text, U+0065 “e” (Latin) and U+0302 COMBINING CIRCUMFLEX ACCENT in the quote, at character 3',
    ],
    [
      'the Greek letter for the micro sign',
      '10 \u03BCg',
      '10 \u00B5g',
      'U+03BC GREEK SMALL LETTER MU in the text, U+00B5 MICRO SIGN in the quote, at character 4',
    ],
    [
      'a Cyrillic letter',
      'le col',
      'le c\u043El',
      'U+006F “o” (Latin) in the text, U+043E “о” (Cyrillic) in the quote, at character 5',
    ],
    ['two spaces for one', 'le col', 'le  col', 'nothing in the text, U+0020 SPACE in the quote, at character 4'],
    ['one space for two', 'le  col', 'le col', 'U+0020 SPACE in the text, nothing in the quote, at character 4'],
    [
      'a joiner left out',
      'un 👩\u200D🚒',
      'un 👩🚒',
      'U+200D ZERO WIDTH JOINER in the text, nothing in the quote, at character 5',
    ],
    [
      'an ellipsis in one sign',
      'et puis…',
      'et puis...',
      'U+2026 HORIZONTAL ELLIPSIS in the text, U+002E FULL STOP and U+002E FULL STOP and U+002E FULL STOP in the quote, at character 8',
    ],
  ] as const)('differs in %s, which is named', ([, text, quote, difference]) => {
    expect(formatDifference(text, quote)).toBe(difference);
  });

  test('has all its differences counted, the first three named', () => {
    expect(formatDifference('a\u00A0b\u00A0c\u00A0d\u00A0e\u00A0f', 'a b c d e f')).toMatch(
      /character 2; .*character 4; .*character 6; and 2 more$/,
    );
  });

  test.for(['le vent', 'LE COL', '', ' ', '\u200D'])('is not made up for other words: %j', (quote) => {
    expect(formatDifference('près du col', quote)).toBeUndefined();
  });
});
