/** The quantities that a paragraph gives, with what they count. */
import { expect, test } from 'vitest';
import { offerFigures } from '../../src/author/figures.ts';

function read(text: string) {
  return offerFigures(text).map(({ start, end, value, isAbout }) => [text.slice(start, end), value, isAbout]);
}

test('numbers that count something are offered as figures, and those of dates are not', () => {
  const text = 'Lundi 12 mai 2025, une voie, 3 semaines, une vingtaine de camions en demi-tour et deux mois.';
  expect(offerFigures(text).map(({ start, end, value, unit }) => [text.slice(start, end), value, unit])).toEqual([
    ['3 semaines', 3, 'semaines'],
    ['une vingtaine de camions', 20, 'camions'],
    ['deux mois', 2, 'mois'],
  ]);
});

test.for([
  ['Il compte vingt-cinq morts.', 'vingt-cinq morts', 25, false],
  ['Deux cent mille logements manquent.', 'Deux cent mille logements', 200_000, false],
  ['Il promet 3 milliards de livres.', '3 milliards de livres', 3e9, false],
  ['Près d’une quarantaine de membres.', 'une quarantaine de membres', 40, true],
  ['Elle en compte 14’000.', '14’000', 14_000, false],
  ['Plus de 1\u202F200 blessés.', '1\u202F200 blessés', 1200, true],
  ['Quelque 2.500 hommes.', '2.500 hommes', 2500, true],
  ['Il reste la moitié de la ville.', 'moitié de la ville', 0.5, true],
  ['Le plan coûte 3 Md€.', '3 Md€', 3, false],
  ['Elle perd 5 € ou plus.', '5 €', 5, false],
  ['Un terrain de 30 km².', '30 km²', 30, false],
  ['Il roulait à 120 km/h.', '120 km/h', 120, false],
  ['Elle loge 300 sans-abri.', '300 sans-abri', 300, false],
  ['En 48 h, tout change.', '48 h', 48, false],
  ['Fermé pendant 3 h.', '3 h', 3, false],
  ['Une magnitude de 6,3.', '6,3', 6.3, false],
  ['Un mort a été trouvé.', 'Un mort', 1, false],
  ['Depuis vingt ans, rien.', 'vingt ans', 20, false],
  ['Plusieurs dizaines de passagers.', 'dizaines de passagers', null, true],
  ['De nombreux habitants fuient.', null, null, null],
] as const)('%s', ([text, words, value, isAbout]) => {
  if (words !== null) expect(read(text)).toEqual([[words, value, isAbout]]);
});

test.for([
  'Reçus deux fois.',
  'Tombé vers 4 heures.',
  'Il part à 14 h 30.',
  'Fermé de 9 h à 14h30.',
  'Lundi, 14 h.',
  'Un canon de 57mm.',
  'À Trois-Rivières, rien.',
  'Une voie est coupée.',
  'Le 12 mai 2025.',
  'Les 21e et 22e jours.',
])('what counts nothing is none: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('what is said to be many is a figure without a number', () => {
  expect(read('Il y avait de nombreux blessés, et un certain nombre de morts.')).toEqual([
    ['de nombreux blessés', null, false],
    ['un certain nombre de morts', null, false],
  ]);
});

test.for([
  ['Ils étaient 5 000 à défiler.', '5 000'],
  ['Près de 2 500 était le total.', '2 500'],
  ['Il y en a 900 et plus.', '900'],
  ['Les 300 manifestaient hier.', '300'],
  ['Ils sont 12 dans la ville.', '12'],
  ['Ils étaient 40 000 selon la CGT.', '40 000'],
  ['Trois sont morts.', 'Trois'],
  ['La moitié est détruite.', 'moitié'],
])('what is no noun is no unit: %s', ([text = '', words]) => {
  expect(offerFigures(text).map(({ start, end, unit }) => [text.slice(start, end), unit])).toEqual([
    [words, undefined],
  ]);
});
