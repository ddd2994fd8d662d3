import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDays, readDate } from '../../src/model/dates/edtf.ts';

describe('a single date', () => {
  test('means every day of the year, the month or the day that it names', () => {
    const dates = ['2017', '2016-02', '2017-06-30'];

    expect(dates.map((edtf) => readDate(edtf))).toMatchObject([
      { ok: true, range: { start: { precision: 'year', min: '2017-01-01', max: '2017-12-31' } } },
      { ok: true, range: { start: { precision: 'month', min: '2016-02-01', max: '2016-02-29' } } },
      { ok: true, range: { start: { precision: 'day', min: '2017-06-30', max: '2017-06-30' } } },
    ]);
  });

  test('is its own start and end', () => {
    const reading = readDate('2017-06-30');

    expect(reading.ok && reading.range.start === reading.range.end).toBe(true);
  });

  test.for(['~', '?', '%'])('keeps the doubt of 2013%s apart from its text', (qualifier) => {
    expect(readDate(`2013${qualifier}`)).toMatchObject({ ok: true, range: { start: { text: '2013', qualifier } } });
  });
});

describe('an interval', () => {
  test('has two ends, each with its own precision and doubt', () => {
    expect(readDate('2017-06-27~/2017-07')).toMatchObject({
      ok: true,
      range: {
        edtf: '2017-06-27~/2017-07',
        start: { text: '2017-06-27', qualifier: '~', precision: 'day' },
        end: { text: '2017-07', qualifier: '', precision: 'month', max: '2017-07-31' },
      },
    });
  });

  test('is open where two dots stand', () => {
    expect(readDate('../2017-06-06')).toMatchObject({ range: { start: null, end: { text: '2017-06-06' } } });
    expect(readDate('2017-06-30/..')).toMatchObject({ range: { start: { text: '2017-06-30' }, end: null } });
  });
});

describe('the calendar', () => {
  test('has every day of 2016 to 2020 and no other', () => {
    const existing = new Set<string>();
    for (let day = Date.UTC(2016, 0, 1); day < Date.UTC(2021, 0, 1); day += 24 * 60 * 60 * 1000)
      existing.add(new Date(day).toISOString().slice(0, 10));
    const misjudged: string[] = [];

    for (let year = 2016; year <= 2020; year++)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const edtf = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (readDate(edtf).ok !== existing.has(edtf)) misjudged.push(edtf);
        }

    expect(existing.size).toBe(5 * 365 + 2);
    expect(misjudged).toEqual([]);
  });

  test('has a 29 February in 2000 and 2016, none in 1900 and 2017', () => {
    expect([2000, 2016, 1900, 2017].map((year) => countDays(year, 2))).toEqual([29, 29, 28, 28]);
  });
});

describe('what is no date', () => {
  test.for([
    ['2017-06-31', '`2017-06-31` is not a date: 2017-06 has 30 days.'],
    ['2017-13', '`2017-13` is not a date: there is no month 13.'],
    ['2017-6-30', '`2017-6-30` is not a date.'],
    ['30 juin 2017', '`30 juin 2017` is not a date.'],
    ['', '`` is not a date.'],
    ['2017-06-30/', '`2017-06-30/` is not a date.'],
    ['2017/2018/2019', '`2017/2018/2019` has more than two ends.'],
    ['../..', '`../..` is open at both ends.'],
    ['..', '`..` is not a date.'],
  ] as const)('is refused with the reason: %j', ([edtf, reason]) => {
    expect(readDate(edtf)).toMatchObject({ ok: false, reason });
  });

  test('never throws, and what is accepted begins and ends on days that exist', () => {
    const likeDates = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%'), maxLength: 24 });
    const nearDates = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
      .map((parts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'));

    fc.assert(
      fc.property(fc.oneof(fc.string(), likeDates, nearDates), (edtf) => {
        const reading = readDate(edtf);
        if (!reading.ok) return;
        for (const point of [reading.range.start, reading.range.end])
          for (const day of point ? [point.min, point.max] : [])
            expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { seed: 2017 },
    );
  });
});
