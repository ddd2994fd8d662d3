/** Where each event stands on the timeline: lanes by theatre, rows within a lane, numbers on their bars. */
import { addDays } from '../model/dates/edtf.ts';
import type { Claim, Dossier, Rival, TimelineEvent } from '../model/dossier.ts';
import { at } from '../model/join/at.ts';
import { INSET, layoutRivals, MARK, type RivalMark } from './conflicting-accounts.ts';
import { fitScale, IN_ROW, IN_ROW_BESIDE, NUMBER, round, type TimeScale } from './scale.ts';

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
const LANE_NAME = 22;
const LANE_GAP = 6;
/** Room for the longest lane name, per cent of the narrowest drawing. */
const NAME_WIDTH = 31;
/** Length of the open side of a bar, and what parts two days that follow each other at most, per cent. */
const OPEN = 12;
const GAP = 0.7;
/** The shortest bar, per cent: 1.5 px on the narrowest drawing. */
const LEAST_BAR = 0.5;

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
  const placed: Bar[] = [];
  for (const { name, placed: here } of groups) {
    lanes.push({ name, top });
    const start = top + (isStartFree(here) ? LANE_GAP / 2 : LANE_NAME);
    placed.push(...here.map(({ firstRow, depth: _, ...bar }) => ({ ...bar, top: start + firstRow * ROW })));
    top = start + Math.max(...here.map(({ firstRow, depth }) => firstRow + depth)) * ROW + LANE_GAP;
  }
  const bars = events.map((event) => at(placed, (bar) => bar.event === event, `bar of the event ${event.id}`));
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
    const { at, box, rows, numbers } = layoutNumbers(event.claims, extent, inRow);
    const marks = layoutRivals(
      rivals
        .filter((rival) => event.claims.includes(rival.claim))
        .map((rival) => ({ rival, extent: findExtent(rival.when, scale) })),
      { extent: { start: Math.min(extent.start, box.start), end: Math.max(extent.end, box.end) }, at, numbers, rows },
    );
    const extents = [extent, box, ...marks.flatMap((mark) => [mark.extent, mark.box])];
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
  { at, periods: [first] }: TimeScale,
): NonNullable<Bar['extent']> {
  const until = max ? at(addDays(max, 1)) : 100;
  // The axis may begin with room for what is open.
  const opening = first?.from === null && until === first.end ? until : Math.min(until, OPEN + GAP);
  const start = Math.min(min ? at(min) : until - opening, 100 - LEAST_BAR);
  const end = max ? Math.max(until - Math.min(GAP, (until - start) / 4), start + LEAST_BAR) : until;
  return { start: round(start), end: round(end), isStartSharp, isEndSharp };
}

/**
 * From the start of a firm bar, in as many columns as there is room to its right; in the middle of one whose start is
 * not known. `box` is what they take of the narrowest drawing, per cent.
 */
function layoutNumbers(
  claims: readonly Claim[],
  { start, end, isStartSharp }: NonNullable<Bar['extent']>,
  most: number,
): Pick<Bar, 'at' | 'numbers' | 'rows'> & { box: { start: number; end: number } } {
  const room = Math.floor((100 - start) / NUMBER);
  const inRow = isStartSharp ? Math.min(most, Math.max(room, 1)) : most;
  const columns = Math.min(claims.length, inRow);
  const width = columns * NUMBER;
  const rows = Math.ceil(claims.length / inRow);
  const place = (first: number) =>
    claims.map((claim, index) => ({ claim, left: first + (index % inRow) * ROW, row: Math.floor(index / inRow) }));
  if (isStartSharp && room > 0) return { at: start, box: { start, end: start + width }, rows, numbers: place(INSET) };
  // A bar at the edge of the drawing has its only column before its end.
  if (isStartSharp) return { at: end, box: { start: end - width, end }, rows, numbers: place(-MARK) };
  const middle = round(Math.min(Math.max((start + end) / 2, width / 2), 100 - width / 2));
  const box = { start: middle - width / 2, end: middle + width / 2 };
  return { at: middle, box, rows, numbers: place(-(columns * ROW - ROW + MARK) / 2) };
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
