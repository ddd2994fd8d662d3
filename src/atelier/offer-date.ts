/** The date, as EDTF, that words of a paragraph most likely give; always to be looked at, and none where they do not say enough. */
import { findContradiction } from '../model/dates/date-words.ts';
import { readRange } from '../model/dates/edtf.ts';
import { findWeekday, MONTHS, WEEKDAYS } from '../model/dates/format-date.ts';

const DAY_MS = 86_400_000;
const FULL = new RegExp(`(?:(1er|\\d{1,2}) )?(${MONTHS.join('|')})(?: (\\d{4}))?`, 'iu');
const YEAR = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/;

/** `latest` is the last day that the text may be of, `YYYY-MM-DD`: what the words leave out is the nearest before it. */
export function offerDate(words: string, latest: string): string | undefined {
  const offered = readFull(words, latest) ?? YEAR.exec(words)?.[1] ?? readWeekday(words, latest);
  const range = offered === undefined ? undefined : readRange(offered);
  return range && findContradiction(words, range) === undefined ? offered : undefined;
}

function readFull(words: string, latest: string): string | undefined {
  const [, day, name, year] = FULL.exec(words) ?? [];
  if (name === undefined) return undefined;
  const month = String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
  const rest = day === undefined ? month : `${month}-${String(Number.parseInt(day, 10)).padStart(2, '0')}`;
  const thisYear = Number(latest.slice(0, 4));
  const nearest = `${thisYear}-${rest}` <= latest ? thisYear : thisYear - 1;
  return `${year ?? nearest}-${rest}`;
}

function readWeekday(words: string, latest: string): string | undefined {
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(words));
  if (weekday === -1) return undefined;
  const [year = 0, month = 0, day = 0] = latest.split('-').map(Number);
  const back = (findWeekday(year, month, day) - weekday + 7) % 7;
  return new Date(Date.UTC(year, month - 1, day) - back * DAY_MS).toISOString().slice(0, 10);
}
