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
  ['Il reste la moitié de la ville.', 'moitié de la', 0.5, true],
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
