import { describe, expect, test } from 'vitest';
import { findOddCharacter } from '../../src/model/characters.ts';

describe('characters that no author means to write', () => {
  test.for([
    ['a right-to-left override', 'le \u202Eretrait', 3, 'hidden-character', 'U+202E'],
    ['an isolate', 'le \u2067retrait\u2069', 3, 'hidden-character', 'U+2067'],
    ['a zero-width space', 're\u200Btrait', 2, 'hidden-character', 'U+200B'],
    ['a joiner between Latin letters', 're\u200Dtrait', 2, 'hidden-character', 'U+200D'],
    ['a soft hyphen', 're\u00ADtrait', 2, 'hidden-character', 'U+00AD'],
    ['a byte order mark inside', 'le \uFEFFretrait', 3, 'hidden-character', 'U+FEFF'],
    ['a tag character', 'le\u{E0041}', 2, 'hidden-character', 'U+E0041'],
    ['a line separator', 'le\u2028retrait', 2, 'hidden-character', 'U+2028'],
    ['a C1 control', 'le\u0085retrait', 2, 'control-character', 'U+0085'],
    ['what stands for a lost letter', 'arm\uFFFDe', 3, 'control-character', 'U+FFFD'],
    ['half a character', 'le \uD83D', 3, 'control-character', 'U+D83D'],
    ['a Cyrillic letter in a Latin word', 'Al\u0435p', 2, 'mixed-letters', 'U+0435'],
    ['a Greek letter that opens a Latin word', '\u0391lep', 0, 'mixed-letters', 'U+0391'],
  ] as const)('are found: %s', ([, text, offset, rule, code]) => {
    expect(findOddCharacter(text)).toMatchObject({ offset, rule, code });
  });

  test.for([
    ['French with its spaces and signs', '«\u00A0Œuvre\u00A0»\u202F; l’été – 3,5\u00A0km² — µ…'],
    ['an Arabic name', 'بلجارة'],
    ['an Arabic name with a joiner and a mark of direction', 'می\u200Cخواهم\u200E (1)'],
    ['a Russian name beside a French one', 'Moscou (Москва), en grec Μόσχα'],
    ['tabs and line ends', 'a\tb\nc'],
  ] as const)('are not found in %s', ([, text]) => {
    expect(findOddCharacter(text)).toBeUndefined();
  });
});
