/** What a rule for French dates is, and what such rules count with. */
import { addDays } from '../../model/dates/edtf.ts';
import { formatDay, MONTHS, WEEKDAYS } from '../../model/dates/format-date.ts';
import { formatIso } from '../../model/dates/prose-dates.ts';
import { findQuantities } from '../../model/words/numbers.ts';

/** An EDTF with its reason in French; or why there is none, as a sentence’s end. */
export type DateReading = { edtf: string; reason: string } | { fault: string };

/** What a date is told by, apart from its words. */
export interface DateSetting {
  /** The last day that the text may be of, `YYYY-MM-DD`. */
  on: string;
  /** The day that the text named last. */
  named: string | undefined;
  /** Whether its clause tells what is to come. */
  isFuture: boolean;
}

export interface DateRule {
  /** Text, the words of it, the day of the text, what is read: an EDTF, or nothing. */
  examples: readonly (readonly [text: string, words: string, on: string, edtf: string | undefined])[];
  /** Of the whole words, in small letters with plain spaces and straight apostrophes. */
  pattern: RegExp;
  /** Undefined where the words say too little. */
  read(
    groups: Readonly<Record<string, string | undefined>>,
    setting: DateSetting,
    words: string,
  ): DateReading | undefined;
}

/** The names of days and of months, each as what a pattern has between its brackets. */
export const WEEKDAY_NAMES = WEEKDAYS.join('|');
export const MONTH_NAMES = MONTHS.join('|');
/** What may stand after a day. */
export const HOUR = '(?: (?:au )?(?:matin|midi|soir|après-midi))?';

/** « samedi » of a day. */
export function nameDay(iso: string): string {
  return WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The year in which the date is the last before the text, or the first after it. */
export function findYear(on: string, isFuture: boolean, format: (year: number) => string): number {
  const year = Number(on.slice(0, 4));
  if (isFuture) return format(year) >= on ? year : year + 1;
  return format(year) <= on ? year : year - 1;
}

export function sayNearest(on: string, isFuture: boolean): string {
  return `${isFuture ? 'la première' : 'la dernière'} date possible ${isFuture ? 'après' : 'avant'} le ${formatDay(on)}`;
}

export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  return formatIso(Math.floor(index / 12), (index % 12) + 1, 1).slice(0, 7);
}

/** As sure as the unit: years give a year, months a month, weeks a day or so. Undefined where no number is said. */
export function countFrom(
  day: string,
  count: string,
  unit: string,
  sign: 1 | -1,
  isAbout: boolean,
): string | undefined {
  const [quantity] = findQuantities(count);
  if (!quantity) return undefined;
  const number = Math.round(quantity.value) * sign;
  const isRound = isAbout || /aine/.test(count);
  if (/^(?:an|ann|déc|siè)/.test(unit)) {
    const years = /^déc/.test(unit) ? 10 : /^siè/.test(unit) ? 100 : 1;
    return `${Number(day.slice(0, 4)) + number * years}~`;
  }
  if (unit === 'mois') return `${addMonths(day, number)}~`;
  if (/^sem/.test(unit)) return `${addDays(day, number * 7)}~`;
  if (/^heure/.test(unit)) return addDays(day, Math.round(number / 24));
  return `${addDays(day, number)}${isRound ? '~' : ''}`;
}
