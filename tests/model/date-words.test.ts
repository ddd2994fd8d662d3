import { expect, test } from 'vitest';
import { findContradiction } from '../../src/model/date-words.ts';
import { readDate } from '../../src/model/edtf.ts';

test.for([
  ['jeudi soir', '2017-06-29', undefined],
  ['jeudi soir', '2017-06-30', 'no jeudi'],
  ['vendredi', '2017-06-27~/2017-06-30', undefined],
  ['le 6 juin', '2017-06-06', undefined],
  ['le 6 juin', '2017-06-07', 'no 6 juin'],
  ['le 1er juin', '2017-06-01', undefined],
  ['durant le mois de juin', '2017-06', undefined],
  ['durant le mois de juin', '2017-07', 'no juin'],
  ['fin 2014', '2014-10~/2014-12~', undefined],
  ['fin 2014', '2015-10~/2015-12~', 'no day of 2014'],
  ['le 29 février', '2016-02-28/2016-03-01', undefined],
  ['le 31 décembre', '2016-12-30/2017-01-02', undefined],
  // Of an open interval the known end speaks; of years on end, nobody counts the days.
  ['depuis vendredi', '2017-06-30/..', undefined],
  ['depuis vendredi', '2017-06-29/..', 'no vendredi'],
  ['un jeudi', '2013/2017', undefined],
  ['il y a quatre ans', '2013~', undefined],
] as const)('« %s » beside %s: %s', ([words, edtf, says]) => {
  const reading = readDate(edtf);
  expect(reading.ok && findContradiction(words, reading.range)).toBe(says);
});
