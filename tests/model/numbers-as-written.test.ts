/** A number is read however French writes it, and its right value is never refused. */
import { expect, test } from 'vitest';
import { findQuantities, saysNumber } from '../../src/model/words/numbers.ts';
import { readRules } from '../changed.ts';

test.for<[words: string, number: number]>([
  ['trois cinquièmes des voix', 3 / 5],
  ['un dixième de la population', 1 / 10],
  ['les neuf dixièmes', 9 / 10],
  ['½ litre', 1 / 2],
  ['2½ km', 2.5],
  ['2 ¾ km', 2.75],
  ['1.5 million', 1_500_000],
  ['7.62 mm', 7.62],
  ['deux virgule cinq millions', 2_500_000],
  ['vingt pour mille', 20],
  ['1,000001 gramme', 1.000001],
  ['0,0000005 gramme', 0.0000005],
])('« %s » says %j', ([words, number]) => {
  expect(findQuantities(words).map(({ value }) => value)).toEqual([number]);
});

test.for<[words: string, numbers: number[]]>([
  ['le cinquième jour', []],
  ['deux cinquième places', [2]],
  ['un dixième homme', [1]],
  ['le vingt-cinquième', []],
  ['12.05.2017', [12, 5, 2017]],
  ['le 12.', [12]],
])('« %s » says %j', ([words, numbers]) => {
  expect(findQuantities(words).map(({ value }) => value)).toEqual(numbers);
});

test.for<[words: string, number: number]>([
  ['−5 °C', -5],
  ['-5 °C', -5],
  ['une baisse de –2,5 %', -2.5],
  ['moins 12 degrés', -12],
  ['moins douze degrés', -12],
  ['−5 °C', 5],
  ['un tiers des voix', 0.33],
  ['deux tiers des voix', 0.6667],
])('« %s » may be %j', ([words, number]) => expect(saysNumber(words, number)).toBe(true));

test.for<[words: string, number: number]>([
  ['au moins 12 morts', -12],
  ['10-15 morts', -15],
  ['un tiers des voix', 0.3],
  ['un tiers des voix', 0.34],
  ['un quart des voix', 0.2],
])('« %s » is not %j', ([words, number]) => expect(saysNumber(words, number)).toBe(false));

test('the right value of a third is taken as it is rounded', () => {
  const changes = (value: string) =>
    [
      ['article.md', 'la moitié de la plaine', 'le tiers de la plaine'],
      ['events.yaml', 'contrôle la moitié de la plaine', 'contrôle le tiers de la plaine'],
      ['events.yaml', 'la moitié de la plaine d’Ouldara', 'le tiers de la plaine d’Ouldara'],
      ['events.yaml', 'quote: la moitié de la plaine, value: 0.5', `quote: le tiers de la plaine, value: ${value}`],
    ] as const;

  expect(readRules(...changes('0.33')).filter((rule) => rule !== 'text-changed')).toEqual([]);
  expect(readRules(...changes('0.4'))).toContain('number-against-words');
});
