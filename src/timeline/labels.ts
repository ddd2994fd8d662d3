/** What the stretches of the axis are called, from the fullest form to the shortest. */
import { addDays } from '../model/dates/edtf.ts';

/** Days from `from` up to `to`, which is not included; null where the axis begins or ends open. */
export interface Stretch {
  from: string | null;
  to: string | null;
  /** The date that fills it alone; undefined for a break. */
  told: { display: string; isStartOpen: boolean; isEndOpen: boolean; isSharp: boolean; isAbout: boolean } | undefined;
}

/** One way to name every stretch: each alone means no other time than its own. */
export interface Form {
  labels: (readonly string[] | undefined)[];
  /** Over the labels, from the first of its stretches to the last. */
  bands: { text: string; first: number; last: number }[];
}

/** Digits of a day, `YYYY-MM-DD`, that its month, year, decade and so on have. */
export type Unit = 10 | 7 | 4 | 3 | 2 | 1;

// Made once: a formatter costs as much as a small page.
const WEEKDAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });
const SHORT_MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
/** Before it, the weekdays of the time were others. */
const FIRST_GREGORIAN_DAY = '1582-10-15';
/** Widths in the widest face, px, and how much wider its bold is. */
const LETTER = 7.4;
const DIGIT = 8.3;
const BOLD = 1.13;
/** The longest line of a label, px: « septembre 2017 ». */
const LONGEST = 110;

/** A label’s width at 13 px in DejaVu Sans, the widest of the usual faces, px. The first line of two is bold. */
export function measureLabel(lines: readonly string[]): number {
  const widths = lines.map((line, index) => measureLine(line) * (index < lines.length - 1 ? BOLD : 1));
  return Math.max(...widths);
}

function measureLine(line: string): number {
  return [...line].reduce((width, character) => width + (/\d/.test(character) ? DIGIT : LETTER), 0);
}

/** From the fullest to the shortest. The last has no bands, which may lack room as labels may. */
export function listForms(stretches: readonly Stretch[], unit: Unit): Form[] {
  return [nameLong, nameShort].flatMap((nameOther) =>
    (unit === 10 ? DAYS : UNITS).map(({ name, band }): Form => {
      const bands = new Map<string, Form['bands'][number]>();
      const labels = stretches.map((stretch, index) => {
        if (!stretch.told) return undefined;
        if (!isRegular(stretch, unit)) return nameOther(stretch);
        const text = band?.(stretch);
        if (text !== undefined) bands.set(text, { text, first: bands.get(text)?.first ?? index, last: index });
        return name(stretch, unit);
      });
      return { labels, bands: [...bands.values()] };
    }),
  );
}

interface Span {
  from: string;
  to: string;
}

interface Naming {
  name: (span: Span, unit: Unit) => string[];
  band?: (span: Span) => string;
}

const DAYS: readonly Naming[] = [
  { name: nameDays, band: ({ from }) => `${MONTH.format(toDate(from))} ${nameYear(from)}` },
  { name: nameDays, band: nameShortMonth },
  { name: (span) => [nameNumbers(span)], band: ({ from }) => `${MONTH.format(toDate(from))} ${nameYear(from)}` },
  { name: (span) => [nameNumbers(span)], band: nameShortMonth },
  { name: (span) => [nameNumbers(span), SHORT_MONTH.format(toDate(span.from))], band: ({ from }) => nameYear(from) },
  { name: (span) => [`${nameNumbers(span)} ${SHORT_MONTH.format(toDate(span.from))}`, nameYear(span.from)] },
];
const UNITS: readonly Naming[] = [
  { name: ({ from }, unit) => nameUnit(from, unit, MONTH) },
  { name: ({ from }, unit) => nameUnit(from, unit, SHORT_MONTH) },
];

/** Whether it is a day, or days of one month known at both ends; where the axis has a coarser unit, one of these. */
function isRegular(stretch: Stretch, unit: Unit): stretch is Stretch & Span {
  const { from, to, told } = stretch;
  if (from === null || to === null || !told || told.isStartOpen || told.isEndOpen) return false;
  const last = findLast(to);
  if (unit < 10) return from.slice(0, unit) === last.slice(0, unit);
  return from === last || (told.isSharp && from.slice(0, 7) === last.slice(0, 7));
}

/** « 29 » over « jeudi », « 18 » over « au 19 ». */
function nameDays({ from, to }: Span): string[] {
  const last = findLast(to);
  if (from !== last) return [nameDay(from), `au ${nameDay(last)}`];
  return from < FIRST_GREGORIAN_DAY ? [nameDay(from)] : [nameDay(from), WEEKDAY.format(toDate(from))];
}

/** « 29 », « 18–19 ». */
function nameNumbers({ from, to }: Span): string {
  const last = findLast(to);
  return from === last ? nameDay(from) : `${nameDay(from)}–${nameDay(last)}`;
}

function nameUnit(from: string, unit: Unit, month: Intl.DateTimeFormat): string[] {
  if (unit === 7) return [month.format(toDate(from)), nameYear(from)];
  const year = Number(nameYear(from));
  return unit === 4 ? [`${year}`] : [`${year}`, `à ${year + 10 ** (4 - unit) - 1}`];
}

/** The date in its own words: « vers » over « 2013 », « à partir de » over « mars 2025 ». */
function nameLong(stretch: Stretch): string[] | undefined {
  const words = stretch.told?.display.split(/\s/) ?? [];
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const split = splits.reduceRight<string[] | undefined>(
    (best, next) => (best && measureLabel(best) <= measureLabel(next) ? best : next),
    undefined,
  );
  const lines = split ?? words;
  return measureLabel(lines) <= LONGEST ? lines : nameShort(stretch);
}

/** No more than the years, which is never surer than the date. */
function nameShort({ from, to, told }: Stretch): string[] | undefined {
  const first = from === null || told?.isStartOpen ? undefined : nameYear(from);
  const last = to === null || told?.isEndOpen ? undefined : nameYear(findLast(to));
  const year = first ?? last;
  if (year === undefined) return undefined;
  if (first === undefined || last === undefined || first === last) {
    if (told?.isAbout) return ['vers', year];
    return [first === undefined ? 'jusqu’en' : last === undefined ? 'dès' : 'courant', year];
  }
  return [told?.isAbout ? `vers ${first}` : first, `à ${last}`];
}

function nameDay(day: string): string {
  return String(Number(day.slice(8)));
}

function nameYear(day: string): string {
  return String(Number(day.slice(0, 4)));
}

function nameShortMonth({ from }: Span): string {
  return `${SHORT_MONTH.format(toDate(from))} ${nameYear(from)}`;
}

function findLast(to: string): string {
  return addDays(to, -1);
}

// Only here does a day become a Date, in UTC, for d3 and for Intl.
export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
