/** Names of places as other hands and other scripts write them, against those of the gazetteer. */
import { expect, it } from 'vitest';
import type { Town } from '../../src/author/gazetteer.ts';
import { listNear } from '../../src/author/near-names.ts';
import { romanise } from '../../src/author/romanise.ts';

it.each([
  ['Мосул', 'mosul'],
  ['Київ', 'kiiv'],
  ['Θεσσαλονίκη', 'thessaloniki'],
  ['الموصل', 'mwsl'],
  ['دَيْر الزور', 'dyr zwr'],
])('%s is read as %s', (name, latin) => {
  expect(romanise(name)?.latin).toBe(latin);
});

it.each(['Mossoul', 'Łódź', '東京', '46'])('%s is not', (name) => {
  expect(romanise(name)).toBeUndefined();
});

const NAMES = ['Mosul', 'Dihok', 'Kharkiv', 'Ar Raqqah', 'Donetsk', 'Kelar', 'Mexmur', 'Aleppo', 'Başköy'];
const towns = NAMES.map((name, id): Town => ({ id, name, country: 'IQ', population: 0, coordinates: [0, 0] }));

it.each([
  ['الموصل', ['Mosul']],
  ['الرقة', ['Ar Raqqah']],
  ['حلب', ['Aleppo']],
  ['Донецк', ['Donetsk']],
  ['Харьков', ['Kharkiv']],
  ['Dohouk', ['Dihok']],
  ['Makhmour', ['Mexmur']],
  ['Bachiqa', []],
  ['Kalak', []],
  ['عو', []],
])('%s may be %j', (name, found) => {
  expect(listNear(name, towns).map((town) => town.name)).toEqual(found);
});
