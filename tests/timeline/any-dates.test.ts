/** Whatever the dates and however many, what is drawn of them lies in the drawing, parts from its neighbours, and is no surer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/model/dates/edtf.ts';
import type { Claim, Rival, TimelineEvent } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { describeRange } from '../../src/model/read/events.ts';
import { layoutTimeline, ROW } from '../../src/timeline/layout.ts';
import { boxLabel, type Period } from '../../src/timeline/scale.ts';

const NARROWEST_PX = 294;
const MARK_PX = 20;
const theatre = { id: 'nord', name: 'Nord' };

function makeEvent(edtf: string, count = 1): TimelineEvent {
  const reading = readDate(edtf);
  if (!reading.ok) throw new Error(reading.reason);
  return {
    id: edtf,
    title: edtf,
    kind: 'fait',
    theatre,
    places: [],
    actors: [],
    claims: Array.from({ length: count }, (_, index) => ({ id: `${edtf}-${index}`, number: index + 1 }) as Claim), // the layout reads no more of a claim
    when: { ...describeRange(reading.range), reason: '', isStated: true },
  };
}

function makeRival(event: TimelineEvent, edtf: string): Rival {
  const { reason: _, isStated: __, ...when } = makeEvent(edtf).when;
  return { id: 'autre', claim: at(event.claims, 0, 'claim'), by: 'Radio', says: '', when, references: [] };
}

const layout = (dates: readonly string[]) =>
  layoutTimeline({ theatres: [theatre], chronology: dates.map((date) => makeEvent(date)) });

function listDays(first: string, count: number, step = 1): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(start + index * step * 86_400_000).toISOString().slice(0, 10),
  );
}

const listLabels = (dates: readonly string[]) =>
  layout(dates).scale.periods.flatMap(({ label }) => (label ? [label.join(' ')] : []));

const isDay = ({ from, to }: Period) =>
  from !== null && to !== null && Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`) === 86_400_000;

/** What is wrong with the drawing, in words. */
function listFaults(events: readonly TimelineEvent[], rivals: readonly Rival[] = []): string[] {
  const { scale, bars } = layoutTimeline({ theatres: [theatre], chronology: [...events] }, rivals);
  const faults: string[] = [];
  let reached = 0;
  for (const { from, to, start, end } of scale.periods) {
    if (start !== reached || end <= start || end > 100)
      faults.push(`${from} to ${to} is drawn from ${start} to ${end}`);
    reached = end;
  }
  for (const boxes of [
    scale.periods.flatMap((period) => (period.label ? [boxLabel(period, period.label)] : [])),
    scale.months.map((month) => boxLabel(month, [month.text])),
  ]) {
    for (const [index, { left, right }] of boxes.entries()) {
      if (left < 0 || right > 100) faults.push(`a label is drawn from ${left} to ${right}`);
      if (left < (boxes[index - 1]?.right ?? 0) - 1) faults.push(`labels touch at ${left}`);
    }
  }
  for (const { event, extent } of bars) {
    if (!extent || extent.start < 0 || extent.end <= extent.start || extent.end > 100)
      faults.push(`${event.when.edtf} is drawn from ${extent?.start} to ${extent?.end}`);
  }
  for (const width of [NARROWEST_PX, 1000]) {
    const marks = bars.flatMap(({ top, at, numbers, rivals: others }) => [
      ...numbers.map(({ left, row }) => ({ left: (at / 100) * width + left, top: top + row * ROW })),
      ...others.map((other) => ({ left: (other.at / 100) * width + other.left, top: top + other.row * ROW })),
    ]);
    for (const [index, mark] of marks.entries()) {
      if (mark.left < 0 || mark.left + MARK_PX > width + 1)
        faults.push(`a number stands at ${mark.left} of ${width} px`);
      if (marks.slice(0, index).some((other) => other.top === mark.top && Math.abs(other.left - mark.left) < MARK_PX))
        faults.push(`numbers touch at ${mark.left} of ${width} px`);
    }
  }
  return faults;
}

describe('the drawing of any number of days', () => {
  it.each([
    ['one day', ['2017-06-06']],
    ['two days as one date', ['2017-11-18/2017-11-19']],
    ['31 days in a row', listDays('2017-07-01', 31)],
    ['60 days in a row', listDays('2017-07-01', 60)],
    ['150 days in a row', listDays('2017-03-01', 150)],
    ['150 days, one a month', listDays('2005-01-15', 150, 30)],
    ['150 days, one a year', listDays('1850-01-15', 150, 365)],
    ['1000 days in a row', listDays('2014-01-01', 1000)],
    ['the first and the last day that there is', ['0000-01-01', '9999-12-31']],
    ['years of which each begins with the last days of the one before', ['2016-12-31', '2017', '2017-12-31', '2018']],
  ])('has every part in its place: %s', (_case, dates) => {
    expect(listFaults(dates.map((date) => makeEvent(date)))).toEqual([]);
  });

  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2012, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const point = fc
    .tuple(day, fc.constantFrom(10, 7, 4), fc.constantFrom('', '~', '?'))
    .map(([text, length, qualifier]) => `${text.slice(0, length)}${qualifier}`);
  const date = fc.oneof(
    { weight: 4, arbitrary: day },
    point,
    fc.tuple(day, day).map((days) => days.sort().join('/')),
    point.map((start) => `${start}/..`),
    point.map((end) => `../${end}`),
  );

  it('has every part in its place: any set of dates', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(date, fc.integer({ min: 1, max: 7 })), { maxLength: 40 }), (dated) => {
        expect(listFaults(dated.map(([edtf, count]) => makeEvent(edtf, count)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has every part in its place: any set of dates, with accounts of other days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(date, date), { selector: ([own]) => own, maxLength: 25 }), (pairs) => {
        const events = pairs.map(([own]) => makeEvent(own, 2));
        const rivals = pairs.map(([, other], index) => makeRival(at(events, index, 'event'), other));
        expect(listFaults(events, rivals)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('names by its month, or its year, what is too close to be told by the day', () => {
    expect(listLabels(listDays('2017-03-01', 150))).toEqual([
      'mars 2017',
      'avril 2017',
      'mai 2017',
      'juin 2017',
      'juillet 2017',
    ]);
    expect(listLabels(listDays('2005-01-15', 150, 30)).every((label) => /^20\d\d$/.test(label))).toBe(true);
  });

  it.each([
    ['numbers', listDays('2017-07-01', 31)],
    ['days with their months', listDays('2005-01-15', 30, 40)],
    ['decades', listDays('1850-01-15', 150, 365)],
  ])('leaves a clear space between labels that are close: %s', (_case, dates) => {
    const boxes = layout(dates).scale.periods.flatMap((period) =>
      period.label ? [boxLabel(period, period.label)] : [],
    );
    expect(boxes.length).toBeGreaterThan(3);
    const spaces = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
    expect(Math.min(...spaces)).toBeGreaterThanOrEqual(1);
  });

  it('names two days of one month as the two', () => {
    const { periods, months } = layout(['2017-11-18/2017-11-19']).scale;
    expect(periods.map(({ label }) => label)).toEqual([['18', 'au 19']]);
    expect(months.map(({ text }) => text)).toEqual(['novembre 2017']);
  });

  it('gives no weekday of a calendar that there was not yet', () => {
    expect(listLabels(['0800-12-25'])).toEqual(['25']);
  });
});

describe('an open end on the axis', () => {
  it.each([
    ['2025-03/..', 'à partir de mars 2025'],
    ['2025-03-15/..', 'à partir du 15 mars 2025'],
    ['../2025-04', 'jusqu’en avril 2025'],
    ['../2016-11-06', 'jusqu’au 6 novembre 2016'],
    ['../2017~', 'jusqu’en 2017 environ'],
  ])('makes %s no day and no month: %s', (edtf, label) => {
    const { periods, months } = layout([edtf]).scale;
    expect(periods.map((period) => period.label?.join(' '))).toEqual([label]);
    expect(periods.filter(({ from, to }) => from !== null && to !== null)).toEqual([]);
    expect(months).toEqual([]);
  });

  it('names no day that nothing else tells, beside days that are told', () => {
    const { periods } = layout(['2017-06-06/..', '2017-06-20', '2017-06-25', '../2017-07-20']).scale;
    const days = periods.filter((period) => period.label && isDay(period)).map(({ from }) => from);
    expect(days).toEqual(['2017-06-20', '2017-06-25']);
  });

  it('is soft and long on the bar, and reaches no further than the drawing', () => {
    const bars = layout(['../2016-11-06', '2017-06-06', '2018/..']).bars.map(({ extent }) => extent);
    expect(bars[0]).toMatchObject({ start: 0, isStartSharp: false, isEndSharp: true });
    expect(bars[2]).toMatchObject({ end: 100, isEndSharp: false });
  });

  it('leaves the day its name where another event tells it', () => {
    expect(listLabels(['../2017-06-06', '2017-06-06'])).toContain('6 mardi');
  });
});
