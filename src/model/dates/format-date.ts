/** Dates in French, never surer than their EDTF: no day where the source gives a month, no month where it gives a year. */
import type { DatePoint, DateRange } from './edtf.ts';

export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
export const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** « 29 juin 2017 », « vers 2013 », « jusqu’au 6 juin 2017 », « à partir du 30 juin 2017 », « du 27 juin 2017 environ au 30 juin 2017 ». */
export function formatDate({ start, end }: DateRange): string {
  if (start === end && start) return formatQualified(start);
  if (!start && end) return withArticle(end, 'jusqu’au ', 'jusqu’en ', 'jusqu’en ');
  if (start && !end) return withArticle(start, 'à partir du ', 'à partir de ', 'à partir de ');
  if (start && end) return `${withArticle(start, 'du ', 'de ', 'de ')} ${withArticle(end, 'au ', 'à ', 'à ')}`;
  throw new Error('a date range has at least one end');
}

/** A day of the calendar, `YYYY-MM-DD`: « 1er octobre 2019 ». */
export function formatDay(text: string): string {
  return formatPoint({ text, precision: 'day' });
}

/** The first day of the Gregorian calendar: before it, the weekdays of the time were others. */
export const FIRST_GREGORIAN_DAY = '1582-10-15';

/** The weekday of a date known to the day, else undefined: « vendredi ». */
export function formatWeekday({ start, end }: DateRange): string | undefined {
  if (!start || start !== end || start.precision !== 'day' || start.qualifier !== '') return undefined;
  if (start.text < FIRST_GREGORIAN_DAY) return undefined;
  const [year = 0, month = 0, day = 0] = start.text.split('-').map(Number);
  return WEEKDAYS[findWeekday(year, month, day)];
}

function formatQualified(point: DatePoint): string {
  const text = formatPoint(point);
  const about = isApproximate(point) ? (point.precision === 'day' ? 'vers le ' : 'vers ') : '';
  return `${about}${text}${formatDoubt(point)}`;
}

function withArticle(point: DatePoint, day: string, month: string, year: string): string {
  const article = { day, month, year }[point.precision];
  const about = isApproximate(point) ? ' environ' : '';
  return `${article}${formatPoint(point)}${about}${formatDoubt(point)}`.replace(/\bde (?=[ao])/, 'd’');
}

function isApproximate({ qualifier }: DatePoint): boolean {
  return qualifier === '~' || qualifier === '%';
}

function formatDoubt({ qualifier }: DatePoint): string {
  return qualifier === '?' || qualifier === '%' ? ' (incertain)' : '';
}

function formatPoint({ text, precision }: Pick<DatePoint, 'text' | 'precision'>): string {
  const [digits, month, day] = text.split('-');
  const year = String(Number(digits));
  if (precision === 'year') return year;
  const monthAndYear = `${MONTHS[Number(month) - 1]} ${year}`;
  if (precision === 'month') return monthAndYear;
  return `${day === '01' ? '1er' : Number(day)} ${monthAndYear}`;
}

/** 0 for Sunday. Sakamoto’s method (1992), so that no time zone can move a day. */
export function findWeekday(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (offsets[month - 1] ?? 0) + day) % 7;
}
