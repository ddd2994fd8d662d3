/** The broken scale: room for each period that the text speaks of, next to none for the time between. */

import { scaleUtc } from 'd3-scale';
import { addDays, isUnsure } from '../model/dates/edtf.ts';
import type { Rival, TimelineEvent } from '../model/dossier.ts';
import { type Form, listForms, measureLabel, type Stretch, toDate, type Unit } from './labels.ts';

/** A stretch of the axis. `from` and `to` are days, `to` not included; `start` and `end` per cent of the width. */
export interface Period {
  /** Null at the end of the axis where a date is open: there is no day that it begins or ends on. */
  from: string | null;
  to: string | null;
  start: number;
  end: number;
  /** False where the axis is broken, because nothing is told of that time by itself. */
  isTold: boolean;
  /** One or two lines over the stretch; none over a break, nor where there is no room between its neighbours. */
  label: readonly string[] | undefined;
  /** Whether only accounts from outside the text speak of it. */
  isOutside: boolean;
}

export interface TimeScale {
  periods: Period[];
  /** Months over days that stand side by side; years, where the days tell their months. */
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
const LEAST_PERIOD = 11;
const BREAK = 1.3;
/** What is left on the right for states that last. */
const TAIL = 2.5;
/** The narrowest that a period and a break may become before days are told by their months, months by their years. */
const LEAST_TOLD = 1.5;
const LEAST_BREAK = 0.2;
const UNITS: readonly Unit[] = [10, 7, 4, 3, 2, 1];
/** So much of the boxes of two labels is empty at their sides, 3 px; and what must part those of a crowd, per cent. */
const SLACK = 1;
const SPACE = 1.2;

interface Range {
  from: string | null;
  to: string | null;
  when: Rival['when'];
  count: number;
  isOutside: boolean;
}

/**
 * A polylinear scale over the days on which stated dates begin and end. A period that an event fills alone gets the
 * room that its most numerous event needs; what lies between is shortened to a break. Where that is too much for the
 * drawing, the days are taken together by months, these by years, decades and so on.
 */
export function fitScale(events: readonly TimelineEvent[], rivals: readonly Rival[] = []): TimeScale {
  const inRow = rivals.length > 0 ? IN_ROW_BESIDE : IN_ROW;
  const ranges = [
    ...events
      .filter(({ when }) => when.isStated)
      .map(({ when, claims }) => ({ ...readRange(when), count: claims.length, isOutside: false })),
    ...rivals.map(({ when }) => ({ ...readRange(when), count: 1, isOutside: true })),
  ];
  const [first, ...coarser] = UNITS.map((unit) => () => measureStretches(ranges, unit, inRow));
  let fitted = first?.() ?? { unit: 10, stretches: [] };
  for (const measure of coarser) {
    if (fitted.stretches.every(({ told, width }) => width >= (told ? LEAST_TOLD : LEAST_BREAK))) break;
    fitted = measure();
  }
  return drawScale(fitted);
}

interface Stretched extends Stretch {
  width: number;
  isOutside: boolean;
}

function measureStretches(ranges: readonly Range[], unit: Unit, inRow: number): { unit: Unit; stretches: Stretched[] } {
  const cut = cutAxis(ranges.map((range) => ({ ...range, ...widen(range, unit) })));
  const isBroken = (index: number) => cut[index]?.told.length === 0;
  const wished = cut.map(({ told }, index) => {
    // Breaks in a row are shorter: the reader sees one.
    const gap = isBroken(index - 1) || isBroken(index + 1) ? BREAK / 2 : BREAK;
    const need = (most: number) => Math.max(...told.map(({ count }) => Math.min(count, most) * NUMBER));
    return isBroken(index)
      ? { least: gap, width: gap }
      : { least: need(IN_ROW_BESIDE), width: Math.max(LEAST_PERIOD, need(inRow)) };
  });
  const widths = shareRoom(wished);
  const stretches = cut.map(({ from, to, told }, index) => {
    // What is known at both ends names the stretch; a date that is open only ends there.
    const [range] = told.toSorted((a, b) => Number(isOpen(a)) - Number(isOpen(b)));
    return {
      from,
      to,
      told: range && describeTold(range),
      width: widths[index] ?? 0,
      isOutside: told.length > 0 && told.every(({ isOutside }) => isOutside),
    };
  });
  return { unit, stretches };
}

/** The axis at every day on which a range begins or ends, with the ranges that fill a stretch alone. */
function cutAxis(ranges: readonly Range[]): { from: string | null; to: string | null; told: Range[] }[] {
  const days = new Set(ranges.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null));
  const edges: (string | null)[] = [...days].sort((a, b) => toDate(a).getTime() - toDate(b).getTime());
  // What is open before the first day or after the last has room there, and no day to begin or end on.
  if (ranges.some(({ from, to }) => from === null && to === edges[0])) edges.unshift(null);
  if (ranges.some(({ from, to }) => to === null && from === edges.at(-1))) edges.push(null);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? null;
    const told = ranges.filter(
      (range) => (range.from === null || range.from === from) && (range.to === null || range.to === to),
    );
    return { from, to, told };
  });
}

function drawScale({ unit, stretches }: { unit: Unit; stretches: readonly Stretched[] }): TimeScale {
  let reached = 0;
  const placed = stretches.map((stretch) => {
    const start = reached;
    reached = round(start + stretch.width);
    return { ...stretch, start, end: reached };
  });
  const { labels, months } = chooseLabels(placed, unit);
  const periods = placed.map(
    ({ from, to, start, end, told, isOutside }, index): Period => ({
      from,
      to,
      start,
      end,
      isTold: told !== undefined,
      label: labels[index],
      isOutside,
    }),
  );
  const [first, last] = [placed[0], placed.at(-1)];
  // Only the scale gives the open ends a day, since it needs one to run from and to.
  const opening = first && (first.from ?? addDays(first.to ?? '', -1));
  const closing = last && (last.to ?? addDays(last.from ?? '', 1));
  const edges = [opening, ...placed.slice(1).map(({ from }) => from), closing].filter((day) => typeof day === 'string');
  const scale = scaleUtc(edges.map(toDate), [0, ...placed.map(({ end }) => end)]).clamp(true);
  return { periods, months, at: (day) => round(scale(toDate(day))) };
}

/** The fullest form where all of it has room; else that of which most labels stand clear of each other. */
function chooseLabels(
  placed: readonly (Stretched & { start: number; end: number })[],
  unit: Unit,
): { labels: Form['labels']; months: TimeScale['months'] } {
  const placeForm = ({ labels, bands }: Form, space: number) => {
    const months = bands.map(({ text, first, last }) => ({
      text,
      start: placed[first]?.start ?? 0,
      end: placed[last]?.end ?? 100,
    }));
    const boxes = placed.map((stretch, index) => labels[index] && boxLabel(stretch, labels[index]));
    const room = findRoom(boxes, space);
    const monthBoxes = months.map((month) => boxLabel(month, [month.text]));
    return {
      labels: labels.map((lines, index) => (room[index] ? lines : undefined)),
      months,
      count: sum(room.map(Number)),
      // A day whose month is left out would be read as of the month beside it.
      isSafe: findRoom(monthBoxes, space).every(Boolean),
    };
  };
  const forms = listForms(placed, unit);
  const full = forms[0] && placeForm(forms[0], -SLACK);
  if (full?.isSafe && full.count === placed.filter(({ told }) => told).length) return full;
  const safe = forms.map((form) => placeForm(form, SPACE)).filter(({ isSafe }) => isSafe);
  return safe.reduce((best, next) => (next.count > best.count ? next : best));
}

/** Which of the boxes, from the left, have the space between them and those before. */
function findRoom(boxes: readonly ({ left: number; right: number } | undefined)[], space: number): boolean[] {
  let reached = Number.NEGATIVE_INFINITY;
  return boxes.map((box) => {
    const isFree = box !== undefined && box.left >= reached + space;
    if (isFree) reached = box.right;
    return isFree;
  });
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
  const middle = round((start + end) / 2);
  const half = (measureLabel(lines) / 2 / NARROWEST) * 100;
  if (middle < half) return { x: start, anchor: 'start' };
  if (middle > 100 - half) return { x: end, anchor: 'end' };
  return { x: middle };
}

/** What a label takes of the narrowest drawing, per cent. */
export function boxLabel(
  stretch: Pick<Period, 'start' | 'end'>,
  lines: readonly string[],
): { left: number; right: number } {
  const { x, anchor } = hangLabel(stretch, lines);
  const width = (measureLabel(lines) / NARROWEST) * 100;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width };
}

function readRange(when: Rival['when']): Pick<Range, 'from' | 'to' | 'when'> {
  return { from: when.min, to: when.max && addDays(when.max, 1), when };
}

function describeTold({ from, to, when }: Range): NonNullable<Stretch['told']> {
  return {
    display: when.display,
    isStartOpen: from === null,
    isEndOpen: to === null,
    isSharp: when.isStartSharp && when.isEndSharp,
    isAbout: isUnsure(when),
  };
}

function isOpen({ from, to }: Range): boolean {
  return from === null || to === null;
}

/** From the start of the month, year, decade… in which it begins to the end of that in which it ends. */
function widen({ from, to }: Range, unit: Unit): Pick<Range, 'from' | 'to'> {
  if (unit === 10) return { from, to };
  return { from: from && findUnit(from, unit), to: to && findNextUnit(addDays(to, -1), unit) };
}

function findUnit(day: string, unit: Unit): string {
  return `${day.slice(0, unit)}${'0000-01-01'.slice(unit)}`;
}

function findNextUnit(day: string, unit: Unit): string {
  const first = findUnit(day, unit);
  // Longer than the unit, and shorter than two.
  const days = unit === 7 ? 45 : Math.ceil(366 * 10 ** (4 - unit) * 1.2);
  const next = addDays(first, days);
  return next.startsWith('+') ? '+010000-01-01' : findUnit(next, unit);
}

/** Half a pixel at most is lost on a drawing 1000 px wide. */
export function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
