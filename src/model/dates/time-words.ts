/** What words say of a stretch of time: a part of a year or month, an end that is open, a time ago, how sure they are. */
import { findQuantities } from '../words/numbers.ts';
import { countDays, type DateRange } from './edtf.ts';
import { MONTHS, WEEKDAYS } from './format-date.ts';
import { findNamedSpans } from './named-spans.ts';
import { formatIso, listYears } from './prose-dates.ts';
import { spellDates } from './written-dates.ts';

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

/** « fin 2016 », « mi-juin », « les années 1990 », « cet hiver »: told where the range has no day of that part. */
export function findPart(text: string, range: DateRange): Doubt | undefined {
  const words = spellDates(text);
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
    return { text, hint: hintPart(`${first}~/${last}~`) };
  }
  const other = findNamedSpans(words, listYears(range)).find(
    ({ bounds }) => !bounds.some(([first, last]) => meets(range, first, last)),
  );
  return other && { text: other.text, hint: hintPart(other.edtf) };
}

function hintPart(edtf: string): string {
  return `Write a date of that part, \`${edtf}\` where nothing more is known.`;
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
  /(?<!\p{L})(?:il y a|voilà|voici) (?<about>plus d(?:e |[’'])|un peu plus d(?:e |[’'])|moins d(?:e |[’'])|un peu moins d(?:e |[’'])|près d(?:e |[’']))?(?<count>.{1,40}?) ?(?<unit>jour|semaine|mois|an|année|décennie|siècle)s?(?!\p{L})/iu;
/** In days, the unit and how much it is rounded. */
const UNITS = {
  jour: { days: 1, slack: 1 },
  semaine: { days: 7, slack: 4 },
  mois: { days: 30.44, slack: 20 },
  an: { days: 365.25, slack: 150 },
  année: { days: 365.25, slack: 150 },
  décennie: { days: 3652.5, slack: 1000 },
  siècle: { days: 36_525, slack: 5000 },
} as const;
const MS_PER_DAY = 86_400_000;
const MOST_DAYS = 500_000;

const LAST_YEAR = /(?<!\p{L})l[’'](?:an|année) (?:derni(?:er|ère)|passée?)(?!\p{L})/iu;
/** « hier », « la semaine dernière », and how many days before the article they may be. */
const LAST = [
  { words: /(?<![\p{L}-])avant-hier(?!\p{L})/iu, least: 2, most: 2, days: 2, length: 10 },
  { words: /(?<![\p{L}-])hier(?!\p{L})/iu, least: 1, most: 1, days: 1, length: 10 },
  { words: /(?<!\p{L})la semaine (?:dernière|passée)(?!\p{L})/iu, least: 1, most: 14, days: 7, length: 10 },
  { words: /(?<!\p{L})le mois (?:dernier|passé)(?!\p{L})/iu, least: 1, most: 62, days: 31, length: 7 },
] as const;

/** « il y a six ans », « l’an dernier », counted from the article’s days. */
export function findAge(words: string, range: DateRange, article: DateRange | undefined): Doubt | undefined {
  const last = article?.start && article.end && findLast(words, article.start.min, article.end.max);
  if (last && !meets(range, last.first, last.last)) return { text: last.text, hint: hintAge(last.date) };
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
  const latest = goBack(article.end.max, /moins|près/iu.test(about) ? ago / 2 : Math.max(0, ago - rounded));
  if (meets(range, first, latest)) return undefined;
  const length = days > 300 ? 4 : days > 30 ? 7 : 10;
  return {
    text: match[0],
    hint: hintAge(goBack(article.end.max, ago).slice(0, length)),
  };
}

/** « hier » or « l’an dernier » of an article of the days from `from` to `to`, as the days that it may mean. */
function findLast(words: string, from: string, to: string) {
  const year = LAST_YEAR.exec(words)?.[0];
  if (year !== undefined) {
    const [first = 0, last = 0] = [from, to].map((day) => Number(day.slice(0, 4)) - 1);
    return { text: year, first: formatIso(first, 1, 1), last: formatIso(last, 12, 31), date: String(last) };
  }
  const named = LAST.find((one) => one.words.test(words));
  if (!named) return undefined;
  const { least, most, days, length } = named;
  const text = named.words.exec(words)?.[0] ?? words;
  return { text, first: goBack(from, most), last: goBack(to, least), date: goBack(to, days).slice(0, length) };
}

function hintAge(date: string): string {
  return `Count from the article’s date, which gives \`${date}~\`, or correct that.`;
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
