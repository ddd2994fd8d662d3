/** What words say of a stretch of time: a part of a year or month, an end that is open, a time ago, how sure they are. */
import { findQuantities } from '../words/numbers.ts';
import { countDays, type DateRange } from './edtf.ts';
import { MONTHS, WEEKDAYS } from './format-date.ts';
import { formatIso, listYears } from './prose-dates.ts';

/** Words that the range contradicts, and what to do. */
export interface Doubt {
  text: string;
  hint: string;
}

const PART = new RegExp(
  `(?<![\\p{L}\\p{N}])(début|mi-|fin)(?: (?:de |d[’']|du mois de |du mois d[’'])?)?(?:(${MONTHS.join('|')})(?: (\\d{4}))?|(?:l[’']année )?(\\d{4}))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Months and days, generously, and those to write where nothing more is known. */
const PARTS = {
  début: { months: [1, 4], days: [1, 12], usualMonths: [1, 3], usualDays: [1, 10] },
  'mi-': { months: [4, 9], days: [8, 23], usualMonths: [5, 8], usualDays: [10, 20] },
  fin: { months: [9, 12], days: [19, 31], usualMonths: [10, 12], usualDays: [20, 31] },
} as const;

/** « fin 2016 », « mi-juin »: told where the range has no day of that part. */
export function findPart(words: string, range: DateRange): Doubt | undefined {
  for (const [text, name = '', month, monthYear, year] of words.matchAll(PART)) {
    const part = PARTS[name.toLowerCase() as keyof typeof PARTS]; // the pattern lets no other through
    const given = monthYear ?? year;
    const years = given === undefined ? listYears(range) : [Number(given)];
    const bounds = years.map((of) =>
      month === undefined
        ? boundMonths(of, part.months)
        : boundDays(of, MONTHS.indexOf(month.toLowerCase()) + 1, part.days),
    );
    if (bounds.length === 0 || bounds.some(([first, last]) => meets(range, first, last))) continue;
    const [of = 0] = years;
    const [first, last] =
      month === undefined
        ? boundMonths(of, part.usualMonths).map((day) => day.slice(0, 7))
        : boundDays(of, MONTHS.indexOf(month.toLowerCase()) + 1, part.usualDays);
    return { text, hint: `Write a date of that part, \`${first}~/${last}~\` where nothing more is known.` };
  }
  return undefined;
}

function boundMonths(year: number, [first, last]: readonly [number, number]): [string, string] {
  return [formatIso(year, first, 1), formatIso(year, last, countDays(year, last) ?? 31)];
}

function boundDays(year: number, month: number, [first, last]: readonly [number, number]): [string, string] {
  return [formatIso(year, month, first), formatIso(year, month, Math.min(last, countDays(year, month) ?? 31))];
}

function meets({ start, end }: DateRange, first: string, last: string): boolean {
  return (start?.min ?? first) <= last && (end?.max ?? last) >= first;
}

const FROM = /^(?:depuis|à partir d|à compter d)/iu;
const UNTIL = /^jusqu[’']/iu;
/** Of how long it lasts, not of when it began. */
const NAMED = new RegExp(`\\d{4}|(?<!\\p{L})(?:${[...MONTHS, ...WEEKDAYS].join('|')}|hier)(?!\\p{L})`, 'iu');

/** « depuis lundi », « jusqu’à vendredi »: told where the range is that day alone, or open at the end that the words give. */
export function findEnd(words: string, { start, end }: DateRange): Doubt | undefined {
  const isOne = start === end;
  const point = (start ?? end)?.text ?? '';
  if (FROM.test(words) && (isOne || (start === null && NAMED.test(words))))
    return { text: words, hint: `Write when it began and went on, as \`${point}/..\`, or with its end.` };
  if (UNTIL.test(words) && (isOne || end === null))
    return { text: words, hint: `Write until when it lasted, as \`../${point}\`, or with its beginning.` };
  return undefined;
}

/** Whether the words say that a beginning or an end is not given. */
export function isOpenInWords(words: string): boolean {
  return /jusqu|avant|au plus tard|d[’']ici|depuis|à partir|à compter|dès|après|au plus tôt|non daté|inconnu/iu.test(
    words,
  );
}

const AGO =
  /(?<!\p{L})il y a (?<about>plus d(?:e |[’'])|un peu plus d(?:e |[’'])|moins d(?:e |[’'])|un peu moins d(?:e |[’'])|près d(?:e |[’']))?(?<count>.{1,40}?) ?(?<unit>jour|semaine|mois|an|année)s?(?!\p{L})/iu;
/** In days, the unit and how much it is rounded. */
const UNITS = {
  jour: { days: 1, slack: 1 },
  semaine: { days: 7, slack: 4 },
  mois: { days: 30.44, slack: 20 },
  an: { days: 365.25, slack: 150 },
  année: { days: 365.25, slack: 150 },
} as const;
const MS_PER_DAY = 86_400_000;
const MOST_DAYS = 500_000;

/** « il y a six ans », counted from the article’s days. */
export function findAge(words: string, range: DateRange, article: DateRange | undefined): Doubt | undefined {
  const match = AGO.exec(words);
  const { about = '', count = '', unit = '' } = match?.groups ?? {};
  const [quantity, ...others] = findQuantities(count);
  if (!match || !quantity || others.length > 0 || !article?.start || !article.end) return undefined;
  const { days, slack } = UNITS[unit.toLowerCase() as keyof typeof UNITS]; // the pattern lets no other through
  const ago = quantity.value * days;
  // Beyond recorded time no date is meant.
  if (ago > MOST_DAYS) return undefined;
  const rounded = slack + (quantity.value >= 10 ? 0.15 * ago : 0);
  const first = goBack(article.start.min, /plus/iu.test(about) ? 2 * ago : ago + rounded);
  const last = goBack(article.end.max, /moins|près/iu.test(about) ? ago / 2 : Math.max(0, ago - rounded));
  if (meets(range, first, last)) return undefined;
  const length = days > 300 ? 4 : days > 30 ? 7 : 10;
  return {
    text: match[0],
    hint: `Count from the article’s date, which gives \`${goBack(article.end.max, ago).slice(0, length)}~\`, or correct that.`,
  };
}

function goBack(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** « vers le 12 mai », « il y a environ un mois ». */
export function isAbout(words: string): boolean {
  return /^(?:vers|environ|autour d|aux alentours d|à peu près)(?!\p{L})|^(?:il y a|depuis) (?:environ|à peu près|quelque)(?!\p{L})/iu.test(
    words,
  );
}
