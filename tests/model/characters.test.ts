import { describe, expect, test } from 'vitest';
import { findOddCharacter } from '../../src/model/words/characters.ts';

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
    ['an accented Greek letter in a Latin word', 'l\u03CCi', 1, 'mixed-letters', 'U+03CC'],
    ['an override beside Hebrew', 'שלום \u202Eabc', 5, 'hidden-character', 'U+202E'],
    ['a mark of direction where nothing runs from the right', 'le 12/\u200E05', 6, 'hidden-character', 'U+200E'],
    ['a mark of direction on another line than Arabic', 'حلب\nle 12/\u200E05', 10, 'hidden-character', 'U+200E'],
    ['a joiner at the end of a Latin word, before a picture', 're\u200D👩', 2, 'hidden-character', 'U+200D'],
    ['a variation selector on a Latin letter', 'a\uFE0F', 1, 'hidden-character', 'U+FE0F'],
    ['a second variation selector', '❤\uFE0F\uFE0F', 2, 'hidden-character', 'U+FE0F'],
    ['tags that spell more than a flag', '🏴\u{E0067}\u{E007F}', 2, 'hidden-character', 'U+E0067'],
    ['a space of no width in Arabic', 'حل\u200Bب', 2, 'hidden-character', 'U+200B'],
  ] as const)('are found: %s', ([, text, offset, rule, code]) => {
    expect(findOddCharacter(text)).toMatchObject({ offset, rule, code });
  });

  test.for([
    ['French with its spaces and signs', '«\u00A0Œuvre\u00A0»\u202F; l’été – 3,5\u00A0km² — µ…'],
    ['an Arabic name', 'بلجارة'],
    ['an Arabic name with a joiner and a mark of direction', 'می\u200Cخواهم\u200E (1)'],
    ['a Russian name beside a French one', 'Moscou (Москва), en grec Μόσχα'],
    ['tabs and line ends', 'a\tb\nc'],
    ['a family, a profession, a heart on fire', '👨‍👩‍👧‍👦 👩🏽‍🚒 ❤\uFE0F\u200D🔥 👁\uFE0F\u200D🗨\uFE0F'],
    [
      'flags and keys',
      '🏳\uFE0F\u200D🌈 🏴\u200D☠\uFE0F 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 1\uFE0F⃣',
    ],
    ['signs in the form of text or picture', '☎\uFE0E ☎\uFE0F ©\uFE0F ™\uFE0F ↔\uFE0F'],
    ['an ideograph in one of its forms', '葛\u{E0100} 辻\u{E0101}'],
    ['Hindi, Bengali and Sinhala joiners', 'क्\u200Dष क्\u200Cष র\u200D্য ශ්\u200Dරී'],
    ['a Malayalam letter that a joiner makes', 'അവന്\u200D.'],
    ['Persian words and an Arabic abbreviation', 'می\u200Cخواهم ه\u200D.'],
    ['Hebrew with marks of direction beside its signs', '(שלום!)\u200F, dit-il\u200E.'],
    ['Arabic with its own mark of direction and a tatweel', '\u061C12 حلـب'],
    ['Khmer whose words a space of no width parts', 'ភាសា\u200Bខ្មែរ'],
    ['Mongolian letters in one of their forms', 'ᠠ\u180B ᠭ\u180Eᠠ'],
    ['units and symbols with a Greek letter', '10 \u03BCg, 3 \u00B5m, 5 kΩ, TNFα, IFNγ, Δt, λmax, µΩ·cm'],
    ['a brand that mixes its letters', 'Яndex'],
  ] as const)('are not found in %s', ([, text]) => {
    expect(findOddCharacter(text)).toBeUndefined();
  });
});
