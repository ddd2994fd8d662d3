import { expect, test } from 'vitest';
import { findNumbers } from '../../src/model/numbers.ts';

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
