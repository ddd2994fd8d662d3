import { expect, it } from 'vitest';
import { hasSearch, listPages, sortDossiers } from '../../src/cover/pages.ts';
import { readDate } from '../../src/model/dates/edtf.ts';
import { loadContent } from '../../src/model/load.ts';

const [model] = loadContent('tests/fixtures/good').dossiers;
if (!model) throw new Error('the fixture has a dossier');
const make = (slug: string, edtf: string) => {
  const reading = readDate(edtf);
  if (!reading.ok || !reading.range.start || !reading.range.end) throw new Error(`${edtf} is no date of an article`);
  const { start, end } = reading.range;
  return { ...model, slug, date: { ...model.date, edtf, start, end } };
};

it('puts the latest dossier first, by the last day that it may be of, and those of one day by their address', () => {
  const dossiers = [make('b', '2020'), make('a', '2021-03-05'), make('d', '2019/2022-01-01'), make('c', '2021-03-05')];
  expect(sortDossiers(dossiers).map(({ slug }) => slug)).toEqual(['d', 'a', 'c', 'b']);
});

it('compares last days, not the texts of dates', () => {
  const dossiers = [make('a', '2020-06-30'), make('b', '2020'), make('c', '2020-06~'), make('d', '2020-12-30')];
  expect(sortDossiers(dossiers).map(({ slug }) => slug)).toEqual(['b', 'd', 'a', 'c']);
});

it.each([
  [0, [0]],
  [50, [50]],
  [51, [50, 1]],
  [120, [50, 50, 20]],
])('cuts %i dossiers into pages of %j', (count, lengths) => {
  const dossiers = Array.from({ length: count }, (_, index) => make(`d${index}`, '2020'));
  expect(listPages(dossiers).map(({ length }) => length)).toEqual(lengths);
});

it('offers a search only where there is too much to find by eye', () => {
  const dossiers = Array.from({ length: 21 }, (_, index) => make(`d${index}`, '2020'));
  expect([hasSearch(dossiers.slice(1)), hasSearch(dossiers)]).toEqual([false, true]);
});
