/** The broken scale: room for each period that the text speaks of, next to none for the time between. */
import { scaleUtc } from 'd3-scale';
import type { Rival, TimelineEvent } from '../model/dossier.ts';

/** A stretch of the axis. `from` and `to` are days, `to` not included; `start` and `end` per cent of the width. */
export interface Period {
  from: string;
  to: string;
  start: number;
  end: number;
  /** Two lines over the stretch; none where the axis is broken, because nothing is told of that time by itself. */
  label: [string, string] | undefined;
  /** Whether only accounts from outside the text speak of it. */
  isOutside: boolean;
}

export interface TimeScale {
  periods: Period[];
  /** Months over days that stand side by side. */
  months: { text: string; start: number; end: number }[];
  /** Per cent of the width at which a day begins. */
  at(day: string): number;
}

/** Width of the narrowest drawing, on a page of 320 px, px. */
const NARROWEST = 294;
/** Width of one number with its gap, 24 px, in per cent of the narrowest drawing. */
export const NUMBER = 8.2;
/** Numbers side by side on a bar; more stand in a second row. */
export const IN_ROW = 3;
/** The same where accounts from outside the text need room for days of their own. */
export const IN_ROW_BESIDE = 2;
// Made once: a formatter costs as much as a small page.
const WEEKDAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const LEAST_PERIOD = 11;
/** Widths in the widest face, px, and how much wider its bold is. */
const LETTER = 7.4;
const DIGIT = 8.3;
const BOLD = 1.13;
const BREAK = 1.3;
/** What is left on the right for states that last. */
const TAIL = 2.5;

/**
 * A polylinear scale over the days on which stated dates begin and end. A period that an event fills alone gets the
 * room that its most numerous event needs; what lies between is shortened to a break. */
export function fitScale(events: readonly TimelineEvent[], rivals: readonly Rival[] = []): TimeScale {
  const inRow = rivals.length > 0 ? IN_ROW_BESIDE : IN_ROW;
  const stated = events.filter(({ when }) => when.isStated);
  const ranges = [
    ...stated.map(({ when, claims }) => ({ ...readRange(when), count: claims.length, isOutside: false })),
    ...rivals.map(({ when }) => ({ ...readRange(when), count: 1, isOutside: true })),
  ];
  // An interval with one end still has its own day beside it, so that it has a length.
  const days = ranges.flatMap(({ from, to }) => [from ?? (to && addDays(to, -1)), to ?? (from && addDays(from, 1))]);
  const edges = [...new Set([...days, ...ranges.flatMap(({ from, to }) => [from, to])])]
    .filter((day) => day !== null)
    .sort();
  const spans = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? from;
    const told = ranges.filter(
      (range) => (range.from ?? from) === from && (range.to ?? to) === to && (range.from ?? range.to) !== null,
    );
    return { from, to, told };
  });
  const isBroken = (index: number) => spans[index]?.told.length === 0;
  const stretches = spans.map(({ from, to, told }, index) => {
    // Breaks in a row are shorter: the reader sees one.
    const gap = isBroken(index - 1) || isBroken(index + 1) ? BREAK / 2 : BREAK;
    const need = (most: number) => Math.max(...told.map(({ count }) => Math.min(count, most) * NUMBER));
    const least = isBroken(index) ? gap : need(IN_ROW_BESIDE);
    const width = isBroken(index) ? gap : Math.max(LEAST_PERIOD, need(inRow));
    const isOutside = told[0]?.isOutside === true;
    return { from, to, least, width, label: told[0] && labelPeriod(from, to, told[0].display), isOutside };
  });
  const widths = shareRoom(stretches);
  let end = 0;
  const periods = stretches.map(({ least: _, width: __, ...stretch }, index): Period => {
    const start = end;
    end = round(start + (widths[index] ?? 0));
    return { ...stretch, start, end };
  });
  const scale = scaleUtc(edges.map(toDate), [0, ...periods.map((period) => period.end)]).clamp(true);
  return { periods, months: labelMonths(periods), at: (day) => round(scale(toDate(day))) };
}

/** Widths that fill the drawing: all in proportion, but none below what its numbers need while there is room for that. */
function shareRoom(stretches: readonly { least: number; width: number }[]): number[] {
  const room = 100 - TAIL;
  const [least, width] = [sum(stretches.map((each) => each.least)), sum(stretches.map((each) => each.width))];
  if (width <= room || least >= room) return stretches.map((each) => (each.width * room) / width);
  const share = (room - least) / (width - least);
  return stretches.map((each) => each.least + (each.width - each.least) * share);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Where a label of one or two lines hangs: in the middle of its stretch, or from the edge of the drawing that it would
 * cross on the narrowest, set in the widest face. The first line of two is bold.
 */
export function hangLabel(
  { start, end }: Pick<Period, 'start' | 'end'>,
  lines: readonly string[],
): { x: number; anchor?: 'start' | 'end' } {
  const middle = (start + end) / 2;
  const widths = lines.map((line, index) => measureWidest(line) * (index < lines.length - 1 ? BOLD : 1));
  const half = (Math.max(...widths) / 2 / NARROWEST) * 100;
  if (middle < half) return { x: start, anchor: 'start' };
  if (middle > 100 - half) return { x: end, anchor: 'end' };
  return { x: round(middle) };
}

/** Width of a line at 13 px in DejaVu Sans, the widest of the usual faces, px. */
function measureWidest(line: string): number {
  return sum([...line].map((character) => (/\d/.test(character) ? DIGIT : LETTER)));
}

function readRange({ min, max, display }: Rival['when']) {
  return { from: min, to: max && addDay(max), display };
}

/** The day after, `YYYY-MM-DD`. */
export function addDay(day: string): string {
  return addDays(day, 1);
}

function addDays(day: string, count: number): string {
  return new Date(toDate(day).getTime() + count * 86_400_000).toISOString().slice(0, 10);
}

/** Half a pixel at most is lost on a drawing 1000 px wide. */
export function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

// Only here does a day become a Date, in UTC, for d3 and for Intl.
function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isDay({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return addDay(from) === to;
}

/** « 29 » over « jeudi » for a day; « fin » over « 2014 » for what is longer. */
function labelPeriod(from: string, to: string, display: string): [string, string] {
  if (isDay({ from, to })) return [String(Number(from.slice(8))), WEEKDAY.format(toDate(from))];
  const words = display.split(' ');
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

function labelMonths(periods: readonly Period[]): TimeScale['months'] {
  const months = new Map<string, { text: string; start: number; end: number }>();
  for (const period of periods.filter((candidate) => candidate.label && isDay(candidate))) {
    const key = period.from.slice(0, 7);
    const { start = period.start } = months.get(key) ?? {};
    months.set(key, { text: MONTH.format(toDate(period.from)), start, end: period.end });
  }
  return [...months.values()];
}
