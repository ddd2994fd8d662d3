/** Days and weekdays that French prose names. */
import { plainSpaces } from '../words/spaces.ts';
import type { DateRange } from './edtf.ts';
import { findWeekday, MONTHS, WEEKDAYS } from './format-date.ts';

export interface ProseDate {
  /** As it is written: « lundi 12 juin 2017 ». */
  text: string;
  index: number;
  /** 0 for Sunday. */
  weekday: number | undefined;
  day: number;
  /** From 1. */
  month: number;
  year: number | undefined;
}

const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${WEEKDAYS.join('|')}) (?:le )?)?(1er|\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
);
const WEEKDAY = new RegExp(`(?<![\\p{L}\\p{N}])(${WEEKDAYS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Every day of a month, with its weekday and year where they stand beside it. */
export function findProseDates(text: string): ProseDate[] {
  return [...plainSpaces(text).matchAll(DATE)].map((match) => {
    const [whole, weekday, day = '', month = '', year] = match;
    return {
      text: text.slice(match.index, match.index + whole.length),
      index: match.index,
      weekday: weekday === undefined ? undefined : WEEKDAYS.indexOf(weekday.toLowerCase()),
      day: Number.parseInt(day, 10),
      month: MONTHS.indexOf(month.toLowerCase()) + 1,
      year: year === undefined ? undefined : Number(year),
    };
  });
}

const PERIOD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{4})-(\\d{2})(?:-(\\d{2}))?|(?:(${MONTHS.join('|')}) )?((?:19|20)\\d{2}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The first day of each day, month or year that the text names, `YYYY-MM-DD`; a day without a year is of one of the range’s. */
export function findFirstDays(
  text: string,
  range: DateRange | undefined,
): { text: string; index: number; day: string }[] {
  const days = findProseDates(text).flatMap(({ text: words, index, year, month, day }) => {
    const [first] = year === undefined ? listYears(range) : [year];
    return first === undefined ? [] : [{ text: words, index, day: formatIso(first, month, day) }];
  });
  const periods = [...plainSpaces(text).matchAll(PERIOD)].flatMap((match) => {
    const [words, isoYear, isoMonth = '01', isoDay = '01', name, year] = match;
    const isOfDay = days.some(({ text: whole, index }) => index <= match.index && match.index < index + whole.length);
    if (isOfDay) return [];
    const month = name === undefined ? 1 : MONTHS.indexOf(name.toLowerCase()) + 1;
    const day = isoYear === undefined ? formatIso(Number(year), month, 1) : `${isoYear}-${isoMonth}-${isoDay}`;
    return [{ text: text.slice(match.index, match.index + words.length), index: match.index, day }];
  });
  return [...days, ...periods];
}

/** The first weekday that the text names; 0 for Sunday. */
export function findFirstWeekday(text: string): { index: number; weekday: number; text: string } | undefined {
  const match = WEEKDAY.exec(text);
  return match ? { index: match.index, weekday: WEEKDAYS.indexOf(match[0].toLowerCase()), text: match[0] } : undefined;
}

/** « lundi », of a day that has a year. */
export function nameWeekday(year: number, month: number, day: number): string {
  return WEEKDAYS[findWeekday(year, month, day)] ?? '';
}

/** `YYYY-MM-DD`. */
export function formatIso(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The years that a range may mean, at most three; none where an end is open. */
export function listYears(range: DateRange | undefined): number[] {
  const first = Number((range?.start ?? range?.end)?.min.slice(0, 4));
  const last = Number((range?.end ?? range?.start)?.max.slice(0, 4));
  if (Number.isNaN(first) || Number.isNaN(last) || last - first > 2) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
