import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/dates/edtf.ts';
import type { Claim, Rival, TimelineEvent, When } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { layoutTimeline, ROW } from '../../src/timeline/layout.ts';
import { fitScale } from '../../src/timeline/scale.ts';

const theatre = { id: 'nord', name: 'Nord' };
let number = 0;

function makeEvent(id: string, when: Partial<When>, count = 1): TimelineEvent {
  const claims = Array.from({ length: count }, () => ({ id: `piece-${++number}`, number }) as Claim); // the layout reads no more of a claim
  return {
    id,
    title: id,
    kind: 'fait',
    theatre,
    places: [],
    actors: [],
    claims,
    when: {
      edtf: '',
      start: null,
      end: null,
      min: null,
      max: null,
      isStartSharp: true,
      isEndSharp: true,
      display: '',
      reason: '',
      isStated: true,
      ...when,
    },
  };
}

const day = (date: string): Partial<When> => ({ min: date, max: date, display: date });
const soft = (min: string, max: string): Partial<When> => ({
  min,
  max,
  isStartSharp: false,
  isEndSharp: false,
  display: 'vers 2013',
});

describe('the scale', () => {
  it('gives a day with many claims more room than a year with one', () => {
    const { periods } = fitScale([
      makeEvent('a', soft('2013-01-01', '2013-12-31')),
      makeEvent('b', day('2017-06-30'), 5),
    ]);
    const [year, , june] = periods.map(({ start, end }) => end - start);
    expect(june).toBeGreaterThan(2 * (year ?? 0));
  });

  it('breaks between periods of which something is told, and labels only these', () => {
    const { periods } = fitScale([makeEvent('a', day('2017-06-06')), makeEvent('b', day('2017-06-12'))]);
    expect(periods.map(({ label }) => label)).toEqual([['6', 'mardi'], undefined, ['12', 'lundi']]);
  });

  it('names the month once above its days', () => {
    const { months } = fitScale([makeEvent('a', day('2017-06-06')), makeEvent('b', day('2017-06-12'))]);
    expect(months.map(({ text }) => text)).toEqual(['juin 2017']);
  });

  it('never runs backwards', () => {
    const { at } = fitScale([
      makeEvent('a', soft('2013-01-01', '2013-12-31')),
      makeEvent('b', day('2017-06-29')),
      makeEvent('c', day('2017-06-30')),
    ]);
    const days = ['2012-01-01', '2013-06-01', '2015-01-01', '2017-06-29', '2017-06-30', '2017-07-01', '2020-01-01'].map(
      at,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('leaves the last day of a month for the first of the next', () => {
    expect([addDays('2017-06-30', 1), addDays('2016-02-28', 1), addDays('2017-12-31', 1)]).toEqual([
      '2017-07-01',
      '2016-02-29',
      '2018-01-01',
    ]);
  });
});

describe('the layout', () => {
  it('draws a known day as a firm bar as long as the day', () => {
    const { bars, scale } = layoutTimeline({
      theatres: [theatre],
      chronology: [makeEvent('a', day('2017-06-06')), makeEvent('b', day('2017-06-12'))],
    });
    const { start = 0, end = 0, ...edges } = bars[1]?.extent ?? {};
    expect(edges).toEqual({ isStartSharp: true, isEndSharp: true });
    expect(start).toBe(scale.at('2017-06-12'));
    expect(scale.at('2017-06-13') - end).toBeLessThan(1); // a gap parts it from the day after
  });

  it('leaves the open side of an interval soft', () => {
    const events = [
      makeEvent('a', { ...day('2017-06-06'), min: null, isStartSharp: false }),
      makeEvent('b', day('2017-06-12')),
    ];
    const [open] = layoutTimeline({ theatres: [theatre], chronology: events }).bars;
    expect(open?.extent).toMatchObject({ isStartSharp: false, isEndSharp: true });
  });

  it('stacks events of one day instead of laying them over each other', () => {
    const events = [
      makeEvent('a', day('2017-06-30')),
      makeEvent('b', day('2017-06-30')),
      makeEvent('c', day('2017-06-29')),
    ];
    const tops = layoutTimeline({ theatres: [theatre], chronology: events }).bars.map(({ top }) => top);
    expect(new Set(tops.slice(0, 2)).size).toBe(2);
  });

  it('puts what the text does not date in a lane of its own, outside the scale', () => {
    const { lanes, bars } = layoutTimeline({
      theatres: [theatre],
      chronology: [makeEvent('a', day('2017-06-30')), makeEvent('b', { ...day('2017-06-30'), isStated: false })],
    });
    expect(lanes.map(({ name }) => name)).toEqual(['Nord', 'Non daté dans le texte']);
    expect(bars[1]?.extent).toBeUndefined();
  });

  it('packs the numbers of a bar side by side, for a place within it would read as an hour', () => {
    const events = [makeEvent('a', day('2017-06-12'), 2), makeEvent('b', day('2017-06-30'), 5)];
    const [, bar] = layoutTimeline({ theatres: [theatre], chronology: events }).bars;
    expect(bar?.at).toBe(bar?.extent?.start);
    expect(bar?.numbers.map(({ left, row }) => [left, row])).toEqual([
      [2, 0],
      [2 + ROW, 0],
      [2 + 2 * ROW, 0],
      [2, 1],
      [2 + ROW, 1],
    ]);
  });

  it('centres them on a bar whose start is not known', () => {
    const [bar] = layoutTimeline({
      theatres: [theatre],
      chronology: [makeEvent('a', soft('2013-01-01', '2013-12-31'), 2), makeEvent('b', day('2017-06-30'))],
    }).bars;
    const { start = 0, end = 0 } = bar?.extent ?? {};
    expect(bar?.at).toBeCloseTo((start + end) / 2, 0);
    expect(bar?.numbers.map(({ left }) => left)).toEqual([-22, 2]); // 20 px each, 4 between: as far to both sides
  });

  it('keeps every number inside the drawing, also at its narrowest', () => {
    const narrowest = 320;
    const events = [
      makeEvent('a', day('2017-06-12'), 2),
      makeEvent('b', day('2017-06-30'), 5),
      makeEvent('c', { min: '2017-06-30', isEndSharp: false, display: 'depuis juin' }, 3),
      makeEvent('d', { max: '2017-06-12', isStartSharp: false, display: 'avant juin' }, 3),
    ];
    for (const { at, numbers } of layoutTimeline({ theatres: [theatre], chronology: events }).bars) {
      for (const { left } of numbers) {
        expect((at / 100) * narrowest + left).toBeGreaterThanOrEqual(0);
        expect((at / 100) * narrowest + left + 20).toBeLessThanOrEqual(narrowest);
      }
    }
  });

  it.each([
    ['an open end alone', [{ min: '2021-03-04', max: null }]],
    ['an open beginning alone', [{ min: null, max: '2021-03-04' }]],
    ['an open end long before a day', [{ min: '2013-01-01', max: null }, day('2017-06-12')]],
    ['nothing dated at all', [{ isStated: false }]],
    ['nothing', []],
  ])('has a place for every event where the text gives %s', (_case, whens) => {
    const events = whens.map((when, index) => makeEvent(String(index), when));
    const { bars, scale, height } = layoutTimeline({ theatres: [theatre], chronology: events });
    const lengths = [
      height,
      ...scale.periods.flatMap(({ start, end }) => [start, end]),
      ...bars.flatMap(({ top, at }) => [top, at]),
    ];
    expect(lengths.every((length) => Number.isFinite(length) && length >= 0)).toBe(true);
    for (const { extent } of bars) if (extent) expect(extent.end).toBeGreaterThan(extent.start);
  });
});

describe('an account from outside the text', () => {
  const makeRival = (event: TimelineEvent, date: string, claim = at(event.claims, 0, 'claim')): Rival => ({
    id: `contre-${claim.id}`,
    claim,
    by: 'ailleurs',
    says: '',
    when: {
      edtf: date,
      start: null,
      end: null,
      min: date,
      max: date,
      isStartSharp: true,
      isEndSharp: true,
      display: date,
    },
    references: [],
  });
  const layout = (events: TimelineEvent[], rivals: Rival[]) =>
    layoutTimeline({ theatres: [theatre], chronology: events }, rivals);

  it('stands beside the number that it disagrees with when it tells of another day', () => {
    const event = makeEvent('a', day('2017-06-12'), 2);
    const [bar] = layout([event], [makeRival(event, '2017-06-15')]).bars;
    const [mark] = bar?.rivals ?? [];
    expect(mark?.row).toBe(mark?.number.row);
    expect(mark?.at).toBeGreaterThan(bar?.extent?.end ?? 100);
  });

  it('stands below it when it tells of the same day, and no other event stands there', () => {
    const event = makeEvent('a', day('2017-06-30'), 5);
    const other = makeEvent('b', day('2017-06-30'));
    const [bar, next] = layout([event, other], [makeRival(event, '2017-06-30', event.claims[2])]).bars;
    const [mark] = bar?.rivals ?? [];
    expect([mark?.at, mark?.left]).toEqual([mark?.number.at, mark?.number.left]);
    expect(mark?.row).toBe(bar?.rows);
    expect(next?.top).toBeGreaterThanOrEqual((bar?.top ?? 0) + ((bar?.rows ?? 0) + 1) * ROW);
  });

  it('marks a day of its own as one that the text does not speak of', () => {
    const event = makeEvent('a', day('2017-06-12'));
    const { periods } = layout([event], [makeRival(event, '2017-06-15')]).scale;
    expect(periods.filter(({ label }) => label).map(({ label, isOutside }) => [label?.join(' '), isOutside])).toEqual([
      ['12 lundi', false],
      ['15 jeudi', true],
    ]);
  });

  it('changes nothing where there is none', () => {
    const events = [makeEvent('a', day('2017-06-12'), 3), makeEvent('b', day('2017-06-30'), 5)];
    expect(layout(events, [])).toMatchObject({
      bars: [
        { rivals: [], rows: 1 },
        { rivals: [], rows: 2 },
      ],
    });
  });
});
