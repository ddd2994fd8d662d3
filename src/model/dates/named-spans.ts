/** Stretches of time by their names: decades, centuries, seasons, « l’an dernier », each as the days that it may mean. */
import { countDays } from './edtf.ts';
import { formatIso } from './prose-dates.ts';

/** Any of the bounds will do: « années 20 » are of one century or of the other. */
export interface NamedSpan {
  text: string;
  bounds: readonly (readonly [first: string, last: string])[];
  /** What to write where nothing more is known. */
  edtf: string;
}

const DECADE = /(?<![\p{L}\p{N}])(?:années|décennie)s? (\d{2})?(\d)0(?![\p{L}\p{N}])/giu;
const CENTURY = /(?<![\p{L}\p{N}])([IVX]{1,5})(?:ᵉʳ|er|ᵉ|e|ème) siècle(?! av)(?![\p{L}\p{N}])/gu;
/** « été » alone is a participle; « après l’hiver » and the seasons of the South are of other months. */
const SEASON =
  /(?<![\p{L}\p{N}])(?<!(?:avant|après|depuis|jusqu[’']à|a) (?:l[’']|le )?)(?:(printemps)|(?<=l[’']|cet |d[’']|en |mi-|fin |début )(été)|(automne)|(hiver))(?: (\d{4})(?!-\d))?(?: austral(e)?)?(?![\p{L}\p{N}])/giu;
/** First and last month, generously; a winter ends in the next year. */
const SEASON_MONTHS = [
  [3, 6],
  [6, 9],
  [9, 12],
  [12, 15],
] as const;
const ROMAN = { I: 1, V: 5, X: 10 } as const;

/** The decades, centuries and seasons that the words name; a season without its year is of one of `years`. */
export function findNamedSpans(words: string, years: readonly number[]): NamedSpan[] {
  const decades = [...words.matchAll(DECADE)].map(([text, century, ten]): NamedSpan => {
    const centuries = century === undefined ? ['19', '20'] : [century];
    const firsts = centuries.map((two) => Number(`${two}${ten}0`));
    const [first = 0] = firsts;
    return { text, bounds: firsts.map((year) => boundYears(year, year + 9)), edtf: writeYears(first, first + 9) };
  });
  const centuries = [...words.matchAll(CENTURY)].map(([text, number = '']): NamedSpan => {
    const last = 100 * readRoman(number);
    // Some count it from the year with two noughts.
    return { text, bounds: [boundYears(last - 100, last)], edtf: writeYears(last - 99, last) };
  });
  const seasons = [...words.matchAll(SEASON)].flatMap(([text, spring, summer, autumn, , given]): NamedSpan[] => {
    const [first, last] = SEASON_MONTHS[spring ? 0 : summer ? 1 : autumn ? 2 : 3];
    const known = given === undefined ? years : [Number(given)];
    const [year] = known;
    if (year === undefined || /austral/iu.test(text)) return [];
    // Of a winter the year may be that of its end.
    const begins = last > 12 ? known.flatMap((one) => [one - 1, one]) : known;
    const bounds = begins.map((one) => boundMonths(one, first, last));
    const [from = '', to = ''] = (bounds.at(-1) ?? []).map((day) => day.slice(0, 7));
    return [{ text, bounds, edtf: `${from}~/${to}~` }];
  });
  return [...decades, ...centuries, ...seasons];
}

function boundYears(first: number, last: number): [string, string] {
  return [formatIso(Math.max(0, first), 1, 1), formatIso(last, 12, 31)];
}

function writeYears(first: number, last: number): string {
  return [first, last].map((year) => `${String(year).padStart(4, '0')}~`).join('/');
}

function boundMonths(year: number, first: number, last: number): [string, string] {
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return [formatIso(year, first, 1), formatIso(endYear, endMonth, countDays(endYear, endMonth) ?? 31)];
}

function readRoman(text: string): number {
  const values = [...text].map((sign) => ROMAN[sign as keyof typeof ROMAN]); // the pattern lets no other through
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
