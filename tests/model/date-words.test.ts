import { expect, test } from 'vitest';
import { findContradiction } from '../../src/model/dates/date-words.ts';
import { readDate } from '../../src/model/dates/edtf.ts';

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
  // Any space parts the words.
  ['14\u00A0mai\u00A02025', '2025-05-15', 'no 14 mai'],
  ['14\u202Fmai\u202F2025', '2025-05-15', 'no 14 mai'],
  ['14\u2009mai 2025', '2025-05-14', undefined],
  // « avant » and « après » may leave out the day that they name, and no other.
  ['avant le 12 mai', '../2025-05-11', undefined],
  ['avant le 12 mai', '../2025-05-12', undefined],
  ['avant le 12 mai', '../2025-05-10', 'no 12 mai'],
  ['jusqu’au 12 mai', '../2025-05-11', 'no 12 mai'],
  ['après le 31 mai', '2025-06-01/..', undefined],
  ['à partir du 31 mai', '2025-06-01/..', 'no 31 mai'],
  ['avant le 1er janvier 2026', '../2025-12-31', undefined],
  // The weekdays of before the Gregorian calendar were others.
  ['dimanche', '0800-12-25', undefined],
  ['il y a quatre ans', '2013~', undefined],
] as const)('« %s » beside %s: %s', ([words, edtf, says]) => {
  const reading = readDate(edtf);
  expect(reading.ok && findContradiction(words, reading.range)).toBe(says);
});
