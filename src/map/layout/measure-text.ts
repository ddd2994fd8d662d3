/** How wide words are before any browser has set them, and how they break: never narrower than what a reader sees. */
import { ADVANCES, DIGITS, UNITS_PER_EM } from './text-advances.ts';

export interface TextStyle {
  /** Of an em, px. */
  size: number;
  weight: 400 | 700;
  /** After each letter, px. */
  letterSpacing?: number;
  isCapitals?: boolean;
}

/** Advances by kind of character, in em, for what the table has not; the first kind that fits. */
const KINDS: readonly (readonly [kind: RegExp, em: number])[] = [
  [/[\p{M}\p{Cf}\p{Cc}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u, 1],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 1.4],
  [/\p{Script=Arabic}|\p{Script=Hebrew}/u, 0.75],
  [/\p{Lu}|\p{S}/u, 0.95],
];
const OTHER = 0.85;

/** The table, by code point, in em: a page measures the same few characters thousands of times. */
const KNOWN = { 400: readAdvances(400), 700: readAdvances(700) };

function readAdvances(weight: TextStyle['weight']): ReadonlyMap<number, number> {
  return new Map(
    ADVANCES[weight].flatMap(([first, digits]) =>
      [...digits].map((digit, index): [number, number] => [first + index, DIGITS.indexOf(digit) / UNITS_PER_EM]),
    ),
  );
}

/** The width of one line, px, in the widest of the sans families that a reader may have. */
export function measureText(text: string, { size, weight, letterSpacing = 0, isCapitals = false }: TextStyle): number {
  const shown = isCapitals ? text.toLocaleUpperCase('fr') : text;
  let em = 0;
  let letters = 0;
  const composed = shown.normalize('NFC');
  let index = 0;
  // By code point and not by character: each of these would be a string of its own.
  for (let code = composed.codePointAt(0); code !== undefined; code = composed.codePointAt(index)) {
    const advance = KNOWN[weight].get(code) ?? findAdvance(String.fromCodePoint(code), weight);
    em += advance;
    if (advance > 0) letters++;
    index += code > LAST_OF_ONE_UNIT ? 2 : 1;
  }
  return em * size + letters * letterSpacing;
}

const LAST_OF_ONE_UNIT = 0xffff;

/** Of a character that the table has not: a letter with its accent is as wide as without. */
function findAdvance(character: string, weight: TextStyle['weight']): number {
  return KNOWN[weight].get(character.normalize('NFD').codePointAt(0) ?? 0) ?? findByKind(character);
}

function findByKind(character: string): number {
  return KINDS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
}

/** Spaces at which a line may break: none before French double punctuation or within guillemets. */
const BREAK = /(?<![«“‹]) +(?![»”›:;!?])/;

/** As few lines as fit in `widthPx`, of lengths as even as can be; a word that is wider has a line of its own. */
export function wrapText(text: string, widthPx: number, style: TextStyle): string[] {
  const words = text.trim().split(BREAK);
  const widths = words.map((word) => measureText(word, style));
  const space = measureText(' ', style);
  const counted = countLines(widths, space, widthPx);
  // The narrowest width that needs no more lines makes them even; found by halving, to half a px.
  let [narrow, wide] = [Math.max(...widths), widthPx];
  while (counted > 1 && wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2;
    if (countLines(widths, space, middle) > counted) narrow = middle;
    else wide = middle;
  }
  let start = 0;
  return fill(widths, space, wide).map((count) => {
    start += count;
    return words.slice(start - count, start).join(' ');
  });
}

function countLines(widths: readonly number[], space: number, widthPx: number): number {
  let [count, filled] = [0, Number.POSITIVE_INFINITY];
  for (const width of widths) {
    filled += space + width;
    if (filled <= widthPx) continue;
    count++;
    filled = width;
  }
  return count;
}

/** How many words each line has, as full as it can be. */
function fill(widths: readonly number[], space: number, widthPx: number): number[] {
  const counts: number[] = [];
  let filled = 0;
  for (const width of widths) {
    const last = counts.length - 1;
    filled += space + width;
    if (last >= 0 && filled <= widthPx) counts[last] = (counts[last] ?? 0) + 1;
    else {
      counts.push(1);
      filled = width;
    }
  }
  return counts;
}

/** What a cut leaves at its end that would hang in the air: spaces, signs, an opened guillemet. */
const LOOSE_END = /[\s,;:.!?«“‹(–—-]+$/u;

/** The text where it fits, else as many whole words as do with an ellipsis; of a first word too wide, its first letters. */
export function cutWords(text: string, widthPx: number, style: TextStyle): string {
  const whole = text.trim();
  if (measureText(whole, style) <= widthPx) return whole;
  const words = whole.split(BREAK);
  const [first = ''] = words;
  return (
    cutParts(words.length > 1 ? words.slice(0, -1) : words, ' ', widthPx, style) ??
    cutParts(
      Array.from(LETTERS.segment(first), ({ segment }) => segment),
      '',
      widthPx,
      style,
    ) ??
    '…'
  );
}

const LETTERS = new Intl.Segmenter('fr');

/** As many of the parts as fit with an ellipsis; undefined where the first does not. */
function cutParts(parts: readonly string[], between: string, widthPx: number, style: TextStyle): string | undefined {
  let best: string | undefined;
  let cut = '';
  for (const part of parts) {
    cut += cut === '' ? part : between + part;
    const kept = cut.replace(LOOSE_END, '');
    if (kept === '') continue;
    // What comes after one that is too wide is wider still.
    if (measureText(`${kept}…`, style) > widthPx) break;
    best = `${kept}…`;
  }
  return best;
}
