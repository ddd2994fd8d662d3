/** Where each event stands on the timeline: lanes by theatre, rows within a lane, numbers on their bars. */
import type { Claim, Dossier, TimelineEvent } from '../model/dossier.ts';
import { addDay, fitScale, NUMBER, round, type TimeScale } from './scale.ts';

export interface Bar {
  event: TimelineEvent;
  /** Per cent of the width. Undefined for an event that the text does not date. */
  extent: { start: number; end: number; isStartSharp: boolean; isEndSharp: boolean } | undefined;
  /** Top of the row, px. */
  top: number;
  /** Left of each number, per cent. */
  numbers: { claim: Claim; left: number }[];
}

export interface Lane {
  name: string;
  /** Top of the lane, px. */
  top: number;
}

export interface TimelineLayout {
  scale: TimeScale;
  lanes: Lane[];
  /** In the order of the text. */
  bars: Bar[];
  /** Height of the whole, px. */
  height: number;
}

export const AXIS = 58;
export const ROW = 24;
const LANE_NAME = 22;
const LANE_GAP = 6;
/** Room for the longest lane name, per cent of the narrowest drawing. */
const NAME_WIDTH = 31;
/** Length of the open side of a bar, per cent. */
const OPEN = 12;

type Placed = Omit<Bar, 'top'> & { row: number };

/** Lay out the whole timeline. What the text does not date comes last, in a lane of its own, without a place in time. */
export function layoutTimeline({ events, theatres }: Pick<Dossier, 'events' | 'theatres'>): TimelineLayout {
  const scale = fitScale(events);
  const stated = events.filter(({ when }) => when.isStated);
  const undated = events.filter(({ when }) => !when.isStated);
  const groups = [
    ...theatres.map(({ id, name }) => ({
      name,
      placed: layoutLane(
        stated.filter(({ theatre }) => theatre.id === id),
        scale,
      ),
    })),
    { name: 'Non daté dans le texte', placed: layoutUndated(undated) },
  ].filter(({ placed }) => placed.length > 0);

  let top = AXIS;
  const lanes: Lane[] = [];
  const bars: Bar[] = [];
  for (const { name, placed } of groups) {
    lanes.push({ name, top });
    const rows = top + (isStartFree(placed) ? LANE_GAP / 2 : LANE_NAME);
    bars.push(...placed.map(({ row, ...bar }) => ({ ...bar, top: rows + row * ROW })));
    top = rows + (Math.max(...placed.map(({ row }) => row)) + 1) * ROW + LANE_GAP;
  }
  const order = new Map(events.map(({ id }, index) => [id, index]));
  bars.sort((a, b) => (order.get(a.event.id) ?? 0) - (order.get(b.event.id) ?? 0));
  return { scale, lanes, bars, height: top };
}

/** Whether the name of the lane has room at the left of its first row. */
function isStartFree(placed: readonly Placed[]): boolean {
  return placed.every(({ row, extent }) => row > 0 || (extent && extent.start > NAME_WIDTH));
}

/** Each event on the first row where neither its bar nor its numbers touch those before it. */
function layoutLane(events: readonly TimelineEvent[], scale: TimeScale): Placed[] {
  const rows: { start: number; end: number }[][] = [];
  return events.map((event) => {
    const extent = findExtent(event, scale);
    const numbers = layoutNumbers(event.claims, extent);
    const last = numbers.at(-1)?.left ?? extent.start;
    const taken = {
      start: Math.min(extent.start, numbers[0]?.left ?? extent.start),
      end: Math.max(extent.end, last + NUMBER),
    };
    const free = rows.findIndex((row) => row.every((other) => other.end <= taken.start || taken.end <= other.start));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), taken];
    return { event, extent, numbers, row };
  });
}

function findExtent(
  { when: { min, max, isStartSharp, isEndSharp } }: TimelineEvent,
  { at }: TimeScale,
): NonNullable<Bar['extent']> {
  const end = max ? at(addDay(max)) : 100;
  const start = min ? at(min) : Math.max(0, round(end - OPEN));
  return { start, end, isStartSharp, isEndSharp };
}

/** From the start of a firm bar; in the middle of one whose start is not known. */
function layoutNumbers(
  claims: readonly Claim[],
  { start, end, isStartSharp }: NonNullable<Bar['extent']>,
): Bar['numbers'] {
  const width = claims.length * NUMBER;
  const slack = Math.max(0, end - start - width);
  const from = Math.min(start + (isStartSharp ? Math.min(slack / 2, 0.6) : slack / 2), 100 - width);
  return claims.map((claim, index) => ({ claim, left: round(Math.max(0, from) + index * NUMBER) }));
}

function layoutUndated(events: readonly TimelineEvent[]): Placed[] {
  const inRow = Math.floor(100 / NUMBER);
  let reached = 0;
  return events.map((event) => {
    if ((reached % inRow) + event.claims.length > inRow) reached += inRow - (reached % inRow);
    const numbers = event.claims.map((claim, index) => ({ claim, left: round(((reached + index) % inRow) * NUMBER) }));
    const row = Math.floor(reached / inRow);
    reached += event.claims.length;
    return { event, extent: undefined, numbers, row };
  });
}
