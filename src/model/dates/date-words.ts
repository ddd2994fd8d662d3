/** Holds a date against the words of the text that give it: « jeudi » is no Friday, « le 6 juin » no 7th. */
import { plainSpaces } from '../words/spaces.ts';
import { countDays, type DateRange } from './edtf.ts';
import { FIRST_GREGORIAN_DAY, findWeekday, MONTHS, WEEKDAYS } from './format-date.ts';

/** No more is looked through, day by day. */
const LONGEST_RANGE_DAYS = 400;
const WORD = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const BEFORE = new RegExp(`${WORD}avant${END}`, 'iu');
const AFTER = new RegExp(`${WORD}après${END}`, 'iu');
const NAMED_WEEKDAY = new RegExp(`${WORD}(${WEEKDAYS.join('|')})${END}`, 'giu');
const NAMED_MONTH = new RegExp(`${WORD}(?:(1er|\\d{1,2}) )?(${MONTHS.join('|')})${END}`, 'giu');
const NAMED_YEAR = new RegExp(`${WORD}((?:19|20)\\d{2})${END}`, 'gu');

/** What the words say and no day of the range is, as the end of a sentence: « no Thursday… »; undefined where they agree. */
export function findContradiction(text: string, range: DateRange): string | undefined {
  const words = plainSpaces(text).replaceAll(/ {2,}/g, ' ');
  const days = listDays(range, words);
  if (!days) return undefined;
  for (const [, name = ''] of words.matchAll(NAMED_WEEKDAY)) {
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    const isOf = ([year, month, day]: (typeof days)[number]) =>
      formatDay(year, month, day) < FIRST_GREGORIAN_DAY || findWeekday(year, month, day) === weekday;
    if (!days.some(isOf)) return `no ${name.toLowerCase()}`;
  }
  for (const [, dayText, name = ''] of words.matchAll(NAMED_MONTH)) {
    const number = dayText === undefined ? undefined : Number.parseInt(dayText, 10);
    const monthNumber = MONTHS.indexOf(name.toLowerCase()) + 1;
    if (!days.some(([, month, day]) => month === monthNumber && (number ?? day) === day))
      return `no ${dayText === undefined ? '' : `${dayText} `}${name.toLowerCase()}`;
  }
  for (const [, text] of words.matchAll(NAMED_YEAR)) {
    if (!days.some(([year]) => year === Number(text))) return `no day of ${text}`;
  }
  return undefined;
}

/**
 * Every day that the range may mean; of an open one those of its known end, and the day that « avant » or « après »
 * leaves out; undefined for years on end.
 */
function listDays({ start, end }: DateRange, words: string): [year: number, month: number, day: number][] | undefined {
  const first = (start ?? end)?.min;
  const last = (end ?? start)?.max;
  if (first === undefined || last === undefined) return undefined;
  const days: [number, number, number][] = [];
  let [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  while (days.length <= LONGEST_RANGE_DAYS) {
    days.push([year, month, day]);
    if (formatDay(year, month, day) >= last) break;
    [year, month, day] = findNextDay(year, month, day);
  }
  if (days.length > LONGEST_RANGE_DAYS) return undefined;
  if (!start && BEFORE.test(words)) days.push(findNextDay(year, month, day));
  if (!end && AFTER.test(words)) days.unshift(findDayBefore(first));
  return days;
}

type Day = [year: number, month: number, day: number];

function findNextDay(year: number, month: number, day: number): Day {
  if (day < (countDays(year, month) ?? 0)) return [year, month, day + 1];
  return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
}

function findDayBefore(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  if (day > 1) return [year, month, day - 1];
  return month > 1 ? [year, month - 1, countDays(year, month - 1) ?? 31] : [year - 1, 12, 31];
}

function formatDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
