/** Holds a date against the words of the text that give it: « jeudi » is no Friday, « le 6 juin » no 7th. */
import { countDays, type DateRange } from './edtf.ts';
import { FIRST_GREGORIAN_DAY, findWeekday, MONTHS, WEEKDAYS } from './format-date.ts';
import { spellDates } from './written-dates.ts';

/** No more is looked through, day by day. */
const LONGEST_RANGE_DAYS = 400;
const WORD = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const BEFORE = new RegExp(`${WORD}avant${END}`, 'iu');
const AFTER = new RegExp(`${WORD}après${END}`, 'iu');
const NAMED_WEEKDAY = new RegExp(`${WORD}(${WEEKDAYS.join('|')})${END}`, 'giu');
const NAMED_MONTH = new RegExp(`${WORD}(?:(1er|\\d{1,2}) )?(${MONTHS.join('|')})${END}`, 'giu');
/** After a month, of three figures too; four figures may count days, and name a decade. */
const NAMED_YEAR = new RegExp(
  `(?<=${WORD}(?:${MONTHS.join('|')}) )(\\d{3,4})${END}|${WORD}(?<!(?:années|décennie|décennies) )(1\\d{3}|20\\d{2})${END}(?! (?:heures|jours|nuits|semaines|mois|ans|années)${END})`,
  'giu',
);
const DAY = '(1er|\\d{1,2})';
/** « le 12 », « les 21 et 22 », whose month stands elsewhere: before no noun of so many things. */
const LONE_DAY = new RegExp(
  `${WORD}(?:les?|du|au|${WEEKDAYS.join('|')}) ${DAY}(?: et ${DAY})?(?=$| ?[,;:.!?…)»]| (?:et|ou|au|à|matin|midi|soir)${END})`,
  'giu',
);
/** « 12 » of « les 12 et 13 juin », « 12-13 juin ». */
const DAY_BEFORE_DAY = new RegExp(
  `${WORD}${DAY}(?: et | ou | ?[-–] ?)(?=(?:1er|\\d{1,2}) (?:${MONTHS.join('|')})${END})`,
  'giu',
);

/** What the words say and no day of the range is, as the end of a sentence: « no Thursday… »; undefined where they agree. */
export function findContradiction(text: string, range: DateRange): string | undefined {
  const words = spellDates(text);
  const days = listDays(range, words);
  if (!days) return findOtherYear(words, listEnds(range));
  return findOtherDay(words, days) ?? findOtherYear(words, days);
}

function findOtherDay(words: string, days: readonly Day[]): string | undefined {
  for (const [, name = ''] of words.matchAll(NAMED_WEEKDAY)) {
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    const isOf = ([year, month, day]: Day) =>
      formatDay(year, month, day) < FIRST_GREGORIAN_DAY || findWeekday(year, month, day) === weekday;
    if (!days.some(isOf)) return `no ${name.toLowerCase()}`;
  }
  for (const [, dayText, name = ''] of words.matchAll(NAMED_MONTH)) {
    const number = dayText === undefined ? undefined : Number.parseInt(dayText, 10);
    const monthNumber = MONTHS.indexOf(name.toLowerCase()) + 1;
    if (!days.some(([, month, day]) => month === monthNumber && (number ?? day) === day))
      return `no ${dayText === undefined ? '' : `${dayText} `}${name.toLowerCase()}`;
  }
  const lone = [...words.matchAll(LONE_DAY), ...words.matchAll(DAY_BEFORE_DAY)].flatMap(([, ...found]) => found);
  const other = lone.find((text) => text && !days.some(([, , day]) => day === Number.parseInt(text, 10)));
  return other && `no ${other}`;
}

/** `days` are all days, or the ends of a range whose days are too many. */
function findOtherYear(words: string, days: readonly Day[]): string | undefined {
  if (days.length === 0) return undefined;
  const years = days.map(([year]) => year);
  for (const [, afterMonth, alone] of words.matchAll(NAMED_YEAR)) {
    const year = Number(afterMonth ?? alone);
    if (year < Math.min(...years) || year > Math.max(...years)) return `no day of ${year}`;
  }
  return undefined;
}

/** Of years on end the first and the last day; of an open one none, since nobody says how far it goes. */
function listEnds({ start, end }: DateRange): Day[] {
  return start && end ? [parseDay(start.min), parseDay(end.max)] : [];
}

/**
 * Every day that the range may mean; of an open one those of its known end, and the day that « avant » or « après »
 * leaves out; undefined for years on end.
 */
function listDays({ start, end }: DateRange, words: string): Day[] | undefined {
  const first = (start ?? end)?.min;
  const last = (end ?? start)?.max;
  if (first === undefined || last === undefined) return undefined;
  const days: Day[] = [];
  let [year, month, day] = parseDay(first);
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
  const [year, month, day] = parseDay(text);
  if (day > 1) return [year, month, day - 1];
  return month > 1 ? [year, month - 1, countDays(year, month - 1) ?? 31] : [year - 1, 12, 31];
}

function parseDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return [year, month, day];
}

function formatDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
