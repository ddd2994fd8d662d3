/** The narrowest drawing: a page 320 px wide leaves it 294. */
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/model/dates/edtf.ts';
import type { Claim, Rival, TimelineEvent } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { describeRange } from '../../src/model/read/events.ts';
import { layoutTimeline, ROW } from '../../src/timeline/layout.ts';
import { fitScale, hangLabel } from '../../src/timeline/scale.ts';

const NARROWEST_PX = 294;
const theatre = { id: 'nord', name: 'Nord' };

/** An event of one day with as many claims as told. */
function makeEvent(day: string, count: number): TimelineEvent {
  const claims = Array.from({ length: count }, (_, index) => ({ id: `${day}-${index}`, number: index + 1 }) as Claim); // the layout reads no more of a claim
  const reading = readDate(day);
  if (!reading.ok) throw new Error(reading.reason);
  const when = { ...describeRange(reading.range), reason: '' };
  return {
    id: day,
    title: day,
    kind: 'fait',
    theatre,
    places: [],
    actors: [],
    claims,
    when: { ...when, isStated: true },
  };
}

/** An account of another day that disagrees with the event’s second claim. */
function makeRival(event: TimelineEvent, day: string): Rival {
  const { reason: _, isStated: __, ...when } = makeEvent(day, 0).when;
  return { id: 'autre', claim: at(event.claims, 1, 'claim'), by: 'Radio', says: '', when, references: [] };
}

describe('on the narrowest drawing', () => {
  it('keeps the mark of another account 24 px from the numbers of the day before, in a crowd of days', () => {
    const days = ['02', '06', '10', '14', '18', '22', '29'].map((day) =>
      makeEvent(`2017-06-${day}`, day === '29' ? 3 : 1),
    );
    const last = days.at(-1);
    if (!last) throw new Error('there is no day');
    const { bars } = layoutTimeline({ theatres: [theatre], chronology: days }, [makeRival(last, '2017-06-30')]);
    const bar = bars.find(({ event }) => event === last);
    const [mark] = bar?.rivals ?? [];
    const px = (percent = 0, left = 0) => (percent * NARROWEST_PX) / 100 + left;
    const rightmost = Math.max(...(bar?.numbers.map(({ left }) => px(bar.at, left)) ?? []));
    expect(px(mark?.at, mark?.left) - rightmost).toBeGreaterThanOrEqual(ROW - 0.5);
  });

  it('makes two breaks in a row as wide as one', () => {
    const [first, second, third] = ['2017-06-02', '2017-06-08', '2017-06-16'].map((day) => makeEvent(day, 1));
    if (!first || !second || !third) throw new Error('there are three days');
    const across = makeEvent('2017-06-05', 1);
    across.when.max = '2017-06-16';
    const { periods } = fitScale([first, across, second, third]);
    const widths = periods.filter(({ label }) => !label).map(({ start, end }) => end - start);
    expect(widths.length).toBe(3);
    const [before = 0, after = 0, alone = 0] = widths;
    expect(before + after).toBeCloseTo(alone, 0);
    expect(before).toBeLessThan(alone);
  });
});

describe('a label of the axis', () => {
  it('stands in the middle of its stretch where it has room', () => {
    expect(hangLabel({ start: 40, end: 60 }, ['29', 'jeudi'])).toEqual({ x: 50 });
  });

  it.each([
    ['the left', { start: 0, end: 9 }, ['vers', '2013'], { x: 0, anchor: 'start' }],
    ['the right', { start: 88, end: 97.5 }, ['30', 'vendredi'], { x: 97.5, anchor: 'end' }],
    ['the right, above one day', { start: 88, end: 97.5 }, ['septembre 2017'], { x: 97.5, anchor: 'end' }],
  ])('begins or ends with its stretch where it would leave the drawing on %s', (_side, stretch, lines, place) => {
    expect(hangLabel(stretch, lines)).toEqual(place);
  });

  it('leaves the drawing by its first, bold line as by its second', () => {
    expect(hangLabel({ start: 0, end: 13 }, ['courant', '2013'])).toMatchObject({ anchor: 'start' });
  });
});
