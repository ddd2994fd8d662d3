/** Where each event stands on the timeline: lanes by theatre, rows within a lane, numbers on their bars. */
import type { Claim, Dossier, Rival, TimelineEvent } from '../model/dossier.ts';
import { INSET, layoutRivals, type RivalMark } from './rivals.ts';
import { addDay, fitScale, IN_ROW, IN_ROW_BESIDE, NUMBER, round, type TimeScale } from './scale.ts';

export interface Bar {
  event: TimelineEvent;
  /** Per cent of the width. Undefined for an event that the text does not date. */
  extent: { start: number; end: number; isStartSharp: boolean; isEndSharp: boolean } | undefined;
  /** Top of the first row, px. */
  top: number;
  /** Rows that the numbers take, one below the other. */
  rows: number;
  /** Where its numbers hang, per cent of the width: at its start, or in the middle where its start is not known. */
  at: number;
  /** Left of each number, px from there: side by side, since a place within the bar would read as an hour. Row, from 0. */
  numbers: { claim: Claim; left: number; row: number }[];
  /** Accounts from outside the text that disagree with its claims. */
  rivals: RivalMark[];
}

export interface Lane {
  name: string;
  /** Top of the lane, px. */
  top: number;
}

export interface TimelineLayout {
  scale: TimeScale;
  lanes: Lane[];
  /** In the order of time. */
  bars: Bar[];
  /** Height of the whole, px. */
  height: number;
}

export const AXIS = 58;
/** Pitch of rows and of the numbers within one, px. */
export const ROW = 24;
/** Width of a number, px. */
const MARK = 20;
const LANE_NAME = 22;
const LANE_GAP = 6;
/** Room for the longest lane name, per cent of the narrowest drawing. */
const NAME_WIDTH = 31;
/** Length of the open side of a bar, and what parts two days that follow each other, per cent. */
const OPEN = 12;
const GAP = 0.7;

/** `depth` is in rows, those of the rivals below the numbers included. */
type Placed = Omit<Bar, 'top'> & { firstRow: number; depth: number };

/**
 * Lay out the whole timeline. What the text does not date comes last, in a lane of its own, without a place in time.
 * Each of the `rivals` stands beside the claim that it disagrees with, or below where both are of one time; none has a
 * place beside a claim of an event that the text does not date.
 */
export function layoutTimeline(
  { chronology: events, theatres }: Pick<Dossier, 'chronology' | 'theatres'>,
  rivals: readonly Rival[] = [],
): TimelineLayout {
  const scale = fitScale(events, rivals);
  const stated = events.filter(({ when }) => when.isStated);
  const undated = events.filter(({ when }) => !when.isStated);
  const groups = [
    ...theatres.map(({ id, name }) => ({
      name,
      placed: layoutLane(
        stated.filter(({ theatre }) => theatre.id === id),
        rivals,
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
    const start = top + (isStartFree(placed) ? LANE_GAP / 2 : LANE_NAME);
    bars.push(...placed.map(({ firstRow, depth: _, ...bar }) => ({ ...bar, top: start + firstRow * ROW })));
    top = start + Math.max(...placed.map(({ firstRow, depth }) => firstRow + depth)) * ROW + LANE_GAP;
  }
  const order = new Map(events.map(({ id }, index) => [id, index]));
  bars.sort((a, b) => (order.get(a.event.id) ?? 0) - (order.get(b.event.id) ?? 0));
  return { scale, lanes, bars, height: top };
}

/** Whether the name of the lane has room at the left of its first row. */
function isStartFree(placed: readonly Placed[]): boolean {
  return placed.every(({ firstRow, extent }) => firstRow > 0 || (extent && extent.start > NAME_WIDTH));
}

/** Each event on the first rows where neither its bar nor its numbers nor its rivals touch those before it. */
function layoutLane(events: readonly TimelineEvent[], rivals: readonly Rival[], scale: TimeScale): Placed[] {
  const inRow = rivals.length > 0 ? IN_ROW_BESIDE : IN_ROW;
  const taken: { start: number; end: number; row: number }[] = [];
  return events.map((event) => {
    const extent = findExtent(event.when, scale);
    const { at, width, numbers } = layoutNumbers(event.claims, extent, inRow);
    const rows = Math.ceil(event.claims.length / inRow);
    const marks = layoutRivals(
      rivals
        .filter((rival) => rival.event === event.id)
        .map((rival) => ({ rival, extent: findExtent(rival.when, scale) })),
      { extent, at, numbers, rows },
    );
    const extents = [
      extent,
      extent.isStartSharp ? { start: at, end: at + width } : { start: at - width / 2, end: at + width / 2 },
      ...marks.map((mark) => ({ start: mark.extent.start, end: Math.max(mark.extent.end, mark.at + NUMBER) })),
    ];
    const start = Math.min(...extents.map((other) => other.start));
    const end = Math.max(...extents.map((other) => other.end));
    const depth = Math.max(rows, ...marks.map(({ row }) => row + 1));
    const isFree = (first: number) =>
      taken.every(
        (other) => other.row < first || other.row >= first + depth || other.end <= start || end <= other.start,
      );
    let firstRow = 0;
    while (!isFree(firstRow)) firstRow++;
    taken.push(...Array.from({ length: depth }, (_, index) => ({ start, end, row: firstRow + index })));
    return { event, extent, at, numbers, rivals: marks, rows, depth, firstRow };
  });
}

function findExtent(
  { min, max, isStartSharp, isEndSharp }: Rival['when'],
  { at }: TimeScale,
): NonNullable<Bar['extent']> {
  const end = max ? at(addDay(max)) - GAP : 100;
  const start = min ? at(min) : Math.max(0, end - OPEN);
  return { start, end: round(end), isStartSharp, isEndSharp };
}

/** From the start of a firm bar; in the middle of one whose start is not known. `width` is per cent of the narrowest drawing. */
function layoutNumbers(
  claims: readonly Claim[],
  { start, end, isStartSharp }: NonNullable<Bar['extent']>,
  inRow: number,
): Pick<Bar, 'at' | 'numbers'> & { width: number } {
  const columns = Math.min(claims.length, inRow);
  const width = columns * NUMBER;
  const middle = Math.min(Math.max((start + end) / 2, width / 2), 100 - width / 2);
  const first = isStartSharp ? INSET : -(columns * ROW - ROW + MARK) / 2;
  return {
    at: round(isStartSharp ? Math.min(start, 100 - width) : middle),
    width,
    numbers: claims.map((claim, index) => ({
      claim,
      left: first + (index % inRow) * ROW,
      row: Math.floor(index / inRow),
    })),
  };
}

function layoutUndated(events: readonly TimelineEvent[]): Placed[] {
  const inRow = Math.floor(100 / NUMBER);
  let reached = 0;
  return events.map((event) => {
    const first = reached;
    const firstRow = Math.floor(first / inRow);
    const numbers = event.claims.map((claim, index) => ({
      claim,
      left: ((first + index) % inRow) * ROW,
      row: Math.floor((first + index) / inRow) - firstRow,
    }));
    reached += event.claims.length;
    const rows = (numbers.at(-1)?.row ?? 0) + 1;
    return { event, extent: undefined, at: 0, numbers, rivals: [], rows, depth: rows, firstRow };
  });
}
