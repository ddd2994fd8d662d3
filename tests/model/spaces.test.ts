import { expect, it } from 'vitest';
import { findContradiction } from '../../src/model/dates/date-words.ts';
import { readDate } from '../../src/model/dates/edtf.ts';
import { findFirstDays, findProseDates } from '../../src/model/dates/prose-dates.ts';
import { findDates } from '../../src/model/words/coverage.ts';
import { flatten } from '../../src/model/words/naming.ts';

const SPACES = {
  'no-break': '\u00A0',
  'narrow no-break': '\u202F',
  thin: '\u2009',
  figure: '\u2007',
  'line end': '\n',
};

it.each(Object.entries(SPACES))('a date is read, held and told as it is written with the %s space', (_name, space) => {
  const text = ['le lundi', '12', 'juin', '2017'].join(space);
  const [found] = findProseDates(text);
  expect(found).toMatchObject({ text: text.slice(3), index: 3, weekday: 1, day: 12, month: 6, year: 2017 });
  const [first] = findFirstDays(['en juin', '2017'].join(space), undefined);
  expect(first).toMatchObject({ text: `juin${space}2017`, day: '2017-06-01' });
  expect(findDates(text)).toEqual([{ start: 3, end: text.length }]);
  const reading = readDate('2017-06-13');
  expect(reading.ok && findContradiction(text, reading.range)).toBe('no lundi');
  expect(flatten(`Zone${space}Est`)).toBe('zone est');
});
