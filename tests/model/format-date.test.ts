import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateRange, readDate } from '../../src/model/dates/edtf.ts';
import { formatDate, formatWeekday } from '../../src/model/dates/format-date.ts';

function read(edtf: string): DateRange {
  const reading = readDate(edtf);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.range;
}

describe('the words of a date', () => {
  test.for([
    ['2017', '2017'],
    ['2017-06', 'juin 2017'],
    ['2017-06-29', '29 juin 2017'],
    ['2017-07-01', '1er juillet 2017'],
    ['2013~', 'vers 2013'],
    ['2014-10~', 'vers octobre 2014'],
    ['2017-06-27~', 'vers le 27 juin 2017'],
    ['2013?', '2013 (incertain)'],
    ['2013%', 'vers 2013 (incertain)'],
    ['../2017-06-06', 'jusqu’au 6 juin 2017'],
    ['2017-11-24~', 'vers le 24 novembre 2017'],
    ['0044', '44'],
    ['0800-12', 'décembre 800'],
    ['0800-12-25', '25 décembre 800'],
    ['../2017-06', 'jusqu’en juin 2017'],
    ['../2017', 'jusqu’en 2017'],
    ['2017-06-30/..', 'à partir du 30 juin 2017'],
    ['2017-08/..', 'à partir d’août 2017'],
    ['2017/..', 'à partir de 2017'],
    ['2017-06-27~/2017-06-30', 'du 27 juin 2017 environ au 30 juin 2017'],
    ['2014-10~/2014-12~', 'd’octobre 2014 environ à décembre 2014 environ'],
    ['2013/2017', 'de 2013 à 2017'],
    ['2013?/2017-06-01%', 'de 2013 (incertain) au 1er juin 2017 environ (incertain)'],
  ] as const)('of %s are « %s »', ([edtf, words]) => {
    expect(formatDate(read(edtf))).toBe(words);
  });

  test('name no day where the data has none, and no month where it has only a year', () => {
    const doubt = fc.constantFrom('', '~', '?', '%');
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    const month = fc.integer({ min: 1, max: 12 }).map((number) => `-${String(number).padStart(2, '0')}`);

    fc.assert(
      fc.property(year, month, doubt, (year, month, doubt) => {
        expect(formatDate(read(`${year}${month}${doubt}`))).toMatch(/^(?:vers )?\p{Ll}+ \d{4}(?: \(incertain\))?$/u);
        expect(formatDate(read(`${year}${doubt}`))).toMatch(/^(?:vers )?\d{4}(?: \(incertain\))?$/);
      }),
      { seed: 2017 },
    );
  });
});

describe('the weekday', () => {
  test.for([
    ['2017-06-06', 'mardi'],
    ['2017-06-12', 'lundi'],
    ['2017-06-15', 'jeudi'],
    ['2017-06-28', 'mercredi'],
    ['2017-06-29', 'jeudi'],
    ['2017-06-30', 'vendredi'],
    ['2017-07-01', 'samedi'],
    ['1582-10-15', 'vendredi'],
  ] as const)('of %s is %s', ([edtf, weekday]) => {
    expect(formatWeekday(read(edtf))).toBe(weekday);
  });

  test('is that of the machine’s calendar, for any day of four centuries', () => {
    const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

    fc.assert(
      fc.property(day, (date) => {
        expect(formatWeekday(read(date.toISOString().slice(0, 10)))).toBe(weekdays[date.getUTCDay()]);
      }),
      { seed: 2017 },
    );
  });

  test.for([
    '2017-11-24~',
    '2017-11-24?',
    '2017-11-24%',
    '1582-10-14',
    '0800-12-25',
    '2017',
    '2017-06',
    '2017-06-29/2017-06-30',
    '2017-06-30/..',
  ])('is unknown for %s', (edtf) => {
    expect(formatWeekday(read(edtf))).toBeUndefined();
  });
});
