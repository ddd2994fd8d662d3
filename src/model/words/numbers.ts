/** The numbers that French words say, so that a figure is never another than its quote. */
import type { Span } from '../dossier.ts';

/** One number with all the words and figures that make it: « 12 mille », « vingt-cinq », « 1,5 million ». */
export interface Quantity extends Span {
  value: number;
  /** What its words would say alone: 12 and 1000 of « 12 mille ». */
  parts: number[];
}

/** A scale multiplies what stands before it, a fraction or a share too; a half adds to it when « et » parts them, a sign such as « ½ » always. */
type Kind = 'digits' | 'unit' | 'ten' | 'scale' | 'collective' | 'fraction' | 'share' | 'half' | 'sign';

interface Token extends Span {
  kind: Kind;
  value: number;
}

const UNITS = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' ',
);
/** Words with an « s » where there are several, by kind, then those without. */
const LEXICON = new Map<string, Pick<Token, 'kind' | 'value'>>([
  ...UNITS.map((word, value) => [word, { kind: 'unit', value }] as const),
  ['une', { kind: 'unit', value: 1 }],
  ...enter('ten', { trente: 30, quarante: 40, cinquante: 50, soixante: 60 }),
  ...enter('ten', { septante: 70, huitante: 80, octante: 80, nonante: 90 }),
  ...enterBoth('ten', { vingt: 20 }),
  ...enter('scale', { mille: 1000, mil: 1000 }),
  ...enterBoth('scale', { cent: 100, millier: 1000, million: 1e6, milliard: 1e9, billion: 1e12 }),
  ...enterBoth('collective', { huitaine: 8, dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20, trentaine: 30 }),
  ...enterBoth('collective', { quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100 }),
  ...enter('fraction', { tiers: 1 / 3 }),
  ...enterBoth('fraction', { moitié: 1 / 2, quart: 1 / 4 }),
  ...enterBoth('share', { cinquième: 1 / 5, sixième: 1 / 6, huitième: 1 / 8, dixième: 1 / 10, centième: 1 / 100 }),
  ...enter('sign', { '¼': 1 / 4, '½': 1 / 2, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 }),
  ...enter('half', { demi: 1 / 2, demie: 1 / 2 }),
]);

function enter(kind: Kind, words: Readonly<Record<string, number>>) {
  return Object.entries(words).map(([word, value]) => [word, { kind, value }] as const);
}

function enterBoth(kind: Kind, words: Readonly<Record<string, number>>) {
  return [...enter(kind, words), ...enter(kind, words).map(([word, entry]) => [`${word}s`, entry] as const)];
}

/** « 2.500 », « 100 000 » with any space, « 4’856 »; « 3,5 », « 1.5 »; « 57 » of « 57mm »; « ½ »; or a word. */
const TOKEN = /\d{1,3}(?:[.\s’']\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+|(?<!\.\d+)\.\d{1,2}(?!\.?\d))?|[¼½¾⅓⅔]|\p{L}+/gu;
/** « 1er », « 2e », « 21ème », « 3ᵉ ». */
const ORDINAL_DIGITS = /^(?:er|ers|ère|ères|re|res|nd|nds|nde|ndes|e|es|è|ème|èmes|eme|emes|ᵉ|ᵉʳ)$/iu;
/** « vingt-cinquième », « vingt et unième ». */
const ORDINAL_WORD = /^(?:[-‐‑]\p{L}{1,12}ième|[-‐‑\s]et[-‐‑\s](?:un|onz)ième)s?(?!\p{L})/iu;
const JOIN = /^(?:\s+|[-‐‑])$/u;
const AND = /^(?:\s+|[-‐‑])et(?:\s+|[-‐‑])$/iu;
const POINT = /^\s+virgule\s+$/iu;
const OF = /^\s+(?:de\s+|d[’'])$/iu;
/** A noun between a number and its half: « trois heures et demie ». */
const HALF_AFTER_NOUN = /^\s+\p{L}{1,30}\s+et\s+demie?(?!\p{L})/iu;

/** Every number that the words say, each part of a longer one too: « 12 mille » is 12, 1000 and 12 000. */
export function findNumbers(words: string): Set<number> {
  return new Set(findQuantities(words).flatMap(({ value, parts }) => [...parts, value]));
}

/** « −5 », « moins 5 »; a dash between two numbers or words is none, nor is « au moins ». */
const MINUS = /(?:−|(?:^|[\s(])[-–]|(?<!(?:au|du|ou|en|à) )(?<!\p{L})moins )$/iu;

/** Whether the words say the value; with or without its minus, and a third as it is rounded. */
export function saysNumber(words: string, value: number): boolean {
  if (findNumbers(words).has(value)) return true;
  return findQuantities(words).some(
    ({ start, value: said }) =>
      (said === -value && MINUS.test(words.slice(0, start))) || (said !== value && isRounded(value, said)),
  );
}

/** Of a number without end, to two decimals or more. */
function isRounded(value: number, exact: number): boolean {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals >= 2 && String(exact).length > 15 && Number(exact.toFixed(decimals)) === value;
}

/** The numbers of the text, each with all that belongs to it. An ordinal is none. */
export function findQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  let reading: Reading | undefined;
  const close = () => {
    const quantity = reading && finish(reading, text);
    if (quantity) quantities.push(quantity);
    reading = undefined;
  };
  for (const token of listTokens(text)) {
    if (reading && !extend(reading, token, text.slice(reading.end, token.start))) close();
    const isTaken = token.start < (quantities.at(-1)?.end ?? 0);
    if (!isTaken && token.kind !== 'share') reading ??= begin(token);
  }
  close();
  return quantities;
}

function listTokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match): Token[] => {
    const [word] = match;
    const [start, end] = [match.index, match.index + word.length];
    if (/^\d/.test(word)) {
      const suffix = /^[\p{L}\p{M}ᵉʳ]{1,5}/u.exec(text.slice(end, end + 5))?.[0] ?? '';
      return ORDINAL_DIGITS.test(suffix) ? [] : [{ kind: 'digits', value: readDigits(word), start, end }];
    }
    const entry = LEXICON.get(word.toLowerCase());
    // « pour cent », « pour mille » are units.
    const isUnit = /^(?:cent|mille)$/iu.test(word) && /pour\s+$/iu.test(text.slice(Math.max(0, start - 8), start));
    // « un dixième homme » is the tenth.
    const isOrdinal =
      entry?.kind === 'share' && !/s$/iu.test(word) && !/^\s+(?:d[’']|d(?:e|u|es)\s)/iu.test(text.slice(end, end + 8));
    return entry && !isUnit && !isOrdinal ? [{ ...entry, start, end }] : [];
  });
}

function readDigits(text: string): number {
  return Number(text.replaceAll(/[.\s’'](?=\d{3})/g, '').replace(',', '.'));
}

/** A number that is being read: `done` up to its last scale, `below` after it. */
interface Reading extends Span {
  done: number;
  below: number;
  /** Of `done`; infinite before any. */
  scale: number;
  last: Kind;
  parts: number[];
}

function begin({ kind, value, start, end }: Token): Reading {
  const isScale = kind === 'scale' && value > 100;
  return {
    start,
    end,
    done: isScale ? value : 0,
    below: isScale ? 0 : value,
    scale: isScale ? value : Number.POSITIVE_INFINITY,
    last: kind,
    parts: [value],
  };
}

/** Takes the token into the number where French lets it go on with it. */
function extend(reading: Reading, token: Token, gap: string): boolean {
  const next = compose(reading, token, gap);
  if (!next) return false;
  Object.assign(reading, next, { end: token.end, last: token.kind });
  reading.parts.push(token.value);
  return true;
}

type Sum = Partial<Pick<Reading, 'done' | 'below' | 'scale'>>;

function compose(reading: Reading, { kind, value }: Token, gap: string): Sum | undefined {
  const { done, below, scale, last } = reading;
  const isJoined = JOIN.test(gap);
  if (kind === 'sign') return last === 'digits' && /^\s?$/u.test(gap) ? { below: below + value } : undefined;
  if (POINT.test(gap)) return kind === 'unit' && value < 10 ? { below: below + value / 10 } : undefined;
  if (AND.test(gap)) {
    if (kind === 'half' && below === 0 && scale >= 1000) return { done: done + value * scale };
    // « deux et demi », « vingt et un », « soixante et onze », « mille et une ».
    const takes =
      kind === 'half'
        ? ['digits', 'unit', 'ten'].includes(last)
        : kind === 'unit' &&
          ((value === 1 && ['ten', 'scale'].includes(last)) || (value === 11 && last === 'ten' && below % 100 === 60));
    return takes ? { below: below + value } : undefined;
  }
  if (OF.test(gap)) {
    // « une centaine de milliers ».
    return kind === 'scale' && value > 100 && last === 'collective'
      ? { done: below * value, below: 0, scale: value }
      : undefined;
  }
  if (!isJoined) return undefined;
  switch (kind) {
    case 'unit':
      return fitsBelow(reading, value) ? { below: below + value } : undefined;
    case 'ten':
      // « quatre-vingts »; « cent vingt », « mille vingt ».
      if (value === 20 && last === 'unit' && below % 100 === 4) return { below: below + 76 };
      return last !== 'digits' && below % 100 === 0 && (below > 0 || done > 0) ? { below: below + value } : undefined;
    case 'scale':
      if (value === 100) {
        if (below === 0) return done > 0 ? { below: 100 } : undefined;
        return below < 100 && last !== 'collective' ? { below: below * 100 } : undefined;
      }
      if (below === 0 && value > scale) return { done: done * value, scale: value };
      if (done > 0 && value > scale) return { done: (done + below) * value, below: 0, scale: value };
      return value < scale ? { done: done + (below || 1) * value, below: 0, scale: value } : undefined;
    case 'collective':
      // « deux douzaines », « une demi-douzaine ».
      return below > 0 && below < 10 && done === 0 && last !== 'collective' ? { below: below * value } : undefined;
    case 'fraction':
    case 'share':
      return ['digits', 'unit'].includes(last) && done === 0 && below > 0 && below < 10
        ? { below: below * value }
        : undefined;
    case 'half':
      return last === 'unit' && done === 0 && below === 1 ? { below: value } : undefined;
    case 'digits':
      // « 3 millions 500 000 »; a year before a number is another number.
      return last === 'scale' && below === 0 && value < scale && scale >= 1000 ? { below: value } : undefined;
  }
}

/** « vingt-cinq », « dix-sept », « soixante-quinze », « cent un », « mille deux ». */
function fitsBelow({ done, below, last }: Reading, value: number): boolean {
  if (last === 'digits' || value === 0) return false;
  const rest = below % 100;
  if (rest === 0) return below > 0 || done > 0;
  if (last === 'unit') return [10, 70, 90].includes(rest) && value >= 7 && value <= 9;
  if (last !== 'ten') return false;
  return value < 10 || (value < 17 && (rest === 60 || rest === 80));
}

function finish({ start, end, done, below, parts, last }: Reading, text: string): Quantity | undefined {
  const after = text.slice(end, end + 60);
  if (ORDINAL_WORD.test(after)) return undefined;
  const half = HALF_AFTER_NOUN.exec(after)?.[0];
  // 1,1 times a million is no whole number to a computer, nor three fifths 0,6.
  const exact = done + below;
  const short = Number(exact.toPrecision(12));
  const value = Math.abs(short - exact) <= 1e-15 * exact ? short : exact;
  if (half === undefined || last === 'fraction') return { start, end, value, parts };
  return { start, end: end + half.length, value: value + 1 / 2, parts: [...parts, value] };
}
