/** The date, as EDTF, that words of a paragraph most likely give; always to be looked at, and none where they do not say enough. */
import { findContradiction } from '../model/dates/date-words.ts';
import { readRange } from '../model/dates/edtf.ts';
import { findWeekday, MONTHS } from '../model/dates/format-date.ts';
import { findFirstWeekday, findProseDates, formatIso } from '../model/dates/prose-dates.ts';

const DAY_MS = 86_400_000;
const MONTH = new RegExp(`(?<!\\p{L})(${MONTHS.join('|')})(?: (\\d{4}))?(?!\\p{L})`, 'iu');
const YEAR = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/;

/** `latest` is the last day that the text may be of, `YYYY-MM-DD`: what the words leave out is the nearest before it. */
export function offerDate(words: string, latest: string): string | undefined {
  const offered =
    readDay(words, latest) ?? readMonth(words, latest) ?? YEAR.exec(words)?.[1] ?? readWeekday(words, latest);
  const range = offered === undefined ? undefined : readRange(offered);
  return range && findContradiction(words, range) === undefined ? offered : undefined;
}

function readDay(words: string, latest: string): string | undefined {
  const [date] = findProseDates(words);
  return date && findNearest(date.year, latest, (year) => formatIso(year, date.month, date.day));
}

function readMonth(words: string, latest: string): string | undefined {
  const [, name, year] = MONTH.exec(words) ?? [];
  if (name === undefined) return undefined;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return findNearest(year && Number(year), latest, (of) => formatIso(of, month, 1).slice(0, -3));
}

function findNearest(year: number | '' | undefined, latest: string, format: (year: number) => string): string {
  if (year) return format(year);
  const thisYear = Number(latest.slice(0, 4));
  return format(format(thisYear) <= latest ? thisYear : thisYear - 1);
}

function readWeekday(words: string, latest: string): string | undefined {
  const named = findFirstWeekday(words);
  if (!named) return undefined;
  const [year = 0, month = 0, day = 0] = latest.split('-').map(Number);
  const back = (findWeekday(year, month, day) - named.weekday + 7) % 7;
  return new Date(Date.UTC(year, month - 1, day) - back * DAY_MS).toISOString().slice(0, 10);
}
