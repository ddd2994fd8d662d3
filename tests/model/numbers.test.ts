import { describe, expect, test } from 'vitest';
import { findNumbers, findQuantities } from '../../src/model/words/numbers.ts';

test.for<[words: string, numbers: number[]]>([
  ['13 villages', [13]],
  ['près de 100.000 civils', [100_000]],
  ['300\u202F000 habitants', [300_000]],
  ['3,5 km', [3.5]],
  ['quelque 12 mille kilomètres', [12, 1000, 12_000]],
  ['deux millions', [2, 1_000_000, 2_000_000]],
  ['une centaine de véhicules', [1, 100]],
  ['une pièce d’artillerie 57mm', [1, 57]],
  ['la moitié', [0.5]],
  ['plusieurs civils', []],
  ['le 6 juin 2017', [6, 2017]],
])('« %s » says %j', ([words, numbers]) => {
  expect([...findNumbers(words)]).toEqual(numbers);
});

const say = (words: string) => findQuantities(words).map(({ value }) => value);

describe('the whole numbers', () => {
  test.for<[words: string, number: number]>([
    ['vingt-cinq villages', 25],
    ['vingt et un blessés', 21],
    ['vingt-et-un blessés', 21],
    ['trente et une tentes', 31],
    ['dix-sept morts', 17],
    ['soixante-dix morts', 70],
    ['soixante et onze morts', 71],
    ['soixante-dix-huit morts', 78],
    ['quatre-vingts morts', 80],
    ['quatre-vingt-un morts', 81],
    ['quatre-vingt-onze morts', 91],
    ['quatre-vingt-dix-sept morts', 97],
    ['septante-deux morts', 72],
    ['huitante morts', 80],
    ['nonante-neuf morts', 99],
    ['cent morts', 100],
    ['cent un morts', 101],
    ['cent vingt-trois morts', 123],
    ['deux cents morts', 200],
    ['onze cents morts', 1100],
    ['mille cinq cents morts', 1500],
    ['mille-cinq-cents morts', 1500],
    ['mille et une nuits', 1001],
    ['deux mille dix-sept morts', 2017],
    ['deux cent mille habitants', 200_000],
    ['deux-cent-mille habitants', 200_000],
    ['trois cent vingt et un mille habitants', 321_000],
    ['quatre-vingt mille habitants', 80_000],
    ['3 milliards', 3_000_000_000],
    ['1,5 million', 1_500_000],
    ['1,1 million', 1_100_000],
    ['un million et demi', 1_500_000],
    ['un demi-million', 500_000],
    ['deux millions trois cent mille', 2_300_000],
    ['3 millions 500 000 habitants', 3_500_000],
    ['deux mille milliards', 2_000_000_000_000],
    ['12 mille kilomètres', 12_000],
    ['une dizaine', 10],
    ['une demi-douzaine', 6],
    ['deux douzaines', 24],
    ['une cinquantaine de tentes', 50],
    ['une centaine de milliers', 100_000],
    ['des dizaines de milliers', 10_000],
    ['un millier', 1000],
    ['trois quarts', 3 / 4],
    ['deux tiers', 2 / 3],
    ['trois heures et demie', 3.5],
    ['4’856 tentes', 4856],
    ["4'856 tentes", 4856],
    ['12 000 tentes', 12_000],
    ['12\u00A0000 tentes', 12_000],
    ['12\u202F000 tentes', 12_000],
    ['12\u2009000 tentes', 12_000],
    ['1 234 567,5 tonnes', 1_234_567.5],
    ['62,5\u00A0%', 62.5],
  ])('« %s » says %j', ([words, number]) => {
    expect(say(words)).toEqual([number]);
    expect(findNumbers(words)).toContain(number);
  });

  test.for<[words: string, numbers: number[]]>([
    ['deux ou trois morts', [2, 3]],
    ['de vingt à trente morts', [20, 30]],
    ['quatre, vingt et cent', [4, 20, 100]],
    ['6 chars et 2 véhicules', [6, 2]],
    ['en 2017, 300 morts', [2017, 300]],
    ['en 2017 300 morts', [2017, 300]],
    ['dix pour cent', [10]],
  ])('« %s » are several, %j', ([words, numbers]) => {
    expect(say(words)).toEqual(numbers);
  });

  test.for(['le 1er bataillon', 'la 2e brigade', 'le 21ème jour', 'la 3ᵉ division', 'le vingt-cinquième jour'])(
    'an ordinal is none: « %s »',
    (words) => {
      expect(say(words)).toEqual([]);
    },
  );
  test.for(['le vingt et unième jour', 'le soixante-et-onzième jour', 'le deuxième jour', 'dix milles marins'])(
    'nor what only looks like one: « %s »',
    (words) => {
      expect(say(words).filter((number) => number !== 10)).toEqual([]);
    },
  );
});
