/**
 * Dates as the text gives them: the part of EDTF (ISO 8601-2, levels 0 and 1) that news needs, kept as strings and
 * checked by calendar. Not the package `edtf`: it reads 2017-02-29 as 1 March without a word.
 */

/** A year, a month or a day, perhaps approximate (`~`), uncertain (`?`) or both (`%`). */
export interface DatePoint {
  /** `2017`, `2017-06` or `2017-06-30`, without its qualifier. */
  text: string;
  precision: 'year' | 'month' | 'day';
  qualifier: '' | '~' | '?' | '%';
  /** First and last day that it may mean, `YYYY-MM-DD`. */
  min: string;
  max: string;
}

export interface DateRange {
  edtf: string;
  /** Null where the interval is open (`..`). For a single date, start and end are the same point. */
  start: DatePoint | null;
  end: DatePoint | null;
}

/** Whether a sign of doubt (`~`, `?`, `%`) stands at an end. */
export function isUnsure({ start, end }: Pick<DateRange, 'start' | 'end'>): boolean {
  return [start, end].some((point) => point && point.qualifier !== '');
}

export type DateReading = { ok: true; range: DateRange } | { ok: false; reason: string; hint: string };

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** Read `2017-06-30`, `2013~`, `2017-06`, `2017-06-27~/2017-06-30`, `../2017-06-06` or `2017-06-30/..`. */
export function readDate(edtf: string): DateReading {
  const parts = edtf.split('/');
  if (parts.length > 2) return refuse(`\`${edtf}\` has more than two ends`, 'Write an interval as `start/end`.');
  const points: (DatePoint | null)[] = [];
  for (const part of parts) {
    const point = part === '..' && parts.length === 2 ? null : readPoint(part);
    if (point === undefined)
      return refuse(
        `\`${part || edtf}\` is not a date`,
        'Write the day as `2017-06-30`, the month as `2017-06`, an approximate date as `2013~`.',
      );
    if (typeof point === 'string')
      return refuse(`\`${part}\` is not a date: ${point}`, 'Correct the day or the month.');
    points.push(point);
  }
  const [start = null, end = start] = points;
  if (start === null && end === null) return refuse(`\`${edtf}\` is open at both ends`, 'Give the start or the end.');
  return { ok: true, range: { edtf, start, end } };
}

/** Undefined for what cannot be read, which is a problem of its own. */
export function readRange(edtf: string): DateRange | undefined {
  const reading = readDate(edtf);
  return reading.ok ? reading.range : undefined;
}

/** Whether it is one sure day of the calendar: `2017-06-30`. */
export function isDay(text: string): boolean {
  const { start, end } = readRange(text) ?? {};
  return start === end && start?.precision === 'day' && start.qualifier === '';
}

/** The end of the range that can only mean days after that one. */
export function findLater({ start, end }: DateRange, day: string): DatePoint | undefined {
  return [start, end].find((point) => point !== null && point.min > day) ?? undefined;
}

function refuse(reason: string, hint: string): DateReading {
  return { ok: false, reason: `${reason}.`, hint };
}

/** Undefined for what has not the form of a date; a sentence’s end for a day that no calendar has. */
function readPoint(text: string): DatePoint | string | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, qualifier = ''] = match;
  const base = { text: text.slice(0, text.length - qualifier.length), qualifier: qualifier as DatePoint['qualifier'] }; // the pattern lets no other through
  if (!month) return { ...base, precision: 'year', min: `${year}-01-01`, max: `${year}-12-31` };
  const length = countDays(Number(year), Number(month));
  if (length === undefined) return `there is no month ${month}`;
  if (!day) return { ...base, precision: 'month', min: `${year}-${month}-01`, max: `${year}-${month}-${length}` };
  if (Number(day) < 1 || Number(day) > length) return `${year}-${month} has ${length} days`;
  return { ...base, precision: 'day', min: base.text, max: base.text };
}

/** So many days after one, both `YYYY-MM-DD`; `+010000-01-01` after the last of the days with four digits. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().split('T')[0] ?? day;
}

/** Days of a month of the Gregorian calendar; undefined for a month that there is not. */
export function countDays(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
