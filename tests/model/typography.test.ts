import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalize, setFrench } from '../../src/model/words/typography.ts';

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

describe('French typography', () => {
  test.for([
    ['Qui ? Quoi ! Ici ; là', 'narrow before ; ! ?', `Qui${NARROW}? Quoi${NARROW}! Ici${NARROW}; là`],
    ['Azir : un retrait', 'full before a colon', `Azir${NO_BREAK}: un retrait`],
    ['« nettoyage »', 'full inside guillemets', `«${NO_BREAK}nettoyage${NO_BREAK}»`],
    ['2 500 et 1 000 000', 'narrow between thousands', `2${NARROW}500 et 1${NARROW}000${NARROW}000`],
    ['57 mm, 12 177 km²', 'full before a unit', `57${NO_BREAK}mm, 12${NARROW}177${NO_BREAK}km²`],
    ['± 8 km', 'full after ±', `±${NO_BREAK}8${NO_BREAK}km`],
    ['le 30 juin 2017', 'full between a day and its month', `le 30${NO_BREAK}juin 2017`],
    ['le 1er juillet 2017', 'full after « 1er »', `le 1er${NO_BREAK}juillet 2017`],
  ] as const)('sets “%s” with a no-break space %s', ([typed, , set]) => {
    expect(setFrench(typed)).toBe(set);
  });

  test.for(['en 2017 300 civils', 'États-Unis', '17 derniers villages', 'le 30 juillettiste', '12 kmh', 'a b'])(
    'leaves “%s” as it is typed',
    (text) => {
      expect(setFrench(text)).toBe(text);
    },
  );

  const typed = fc
    .array(fc.constantFrom(' ', ' ', '«', '»', ':', ';', '!', '?', '±', '1', '000', '1er', 'juin', 'km', '%', 'mot'))
    .map((parts) => parts.join(''));

  test('changes nothing but spaces', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        expect(setFrench(text).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(text.replaceAll(/[\u00A0\u202F]/g, ' '));
      }),
      { seed: 2017 },
    );
  });

  test('leaves alone what it has set once', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        expect(setFrench(setFrench(text))).toBe(setFrench(text));
      }),
      { seed: 2017 },
    );
  });
});

describe('the start of a line', () => {
  test.for([
    ['agence', 'Agence'],
    ['état-major de l’armée', 'État-major de l’armée'],
    ['d’Azir à Tavri', 'D’Azir à Tavri'],
    ['œuvre de secours', 'Œuvre de secours'],
    ['al-Senaa, quartier', 'al-Senaa, quartier'],
    ['eBay', 'eBay'],
    ['« repris » vendredi', '« repris » vendredi'],
    ['12 villages', '12 villages'],
    ['', ''],
  ] as const)('%s is written %s', ([words, written]) => {
    expect(capitalize(words)).toBe(written);
  });
});
