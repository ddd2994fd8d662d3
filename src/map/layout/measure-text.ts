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
  for (const character of shown.normalize('NFC')) {
    const advance = findAdvance(character, weight);
    em += advance;
    if (advance > 0) letters++;
  }
  return em * size + letters * letterSpacing;
}

function findAdvance(character: string, weight: TextStyle['weight']): number {
  // A letter with its accent is as wide as without, but for those that the table has.
  const find = (letter: string) => KNOWN[weight].get(letter.codePointAt(0) ?? 0);
  return find(character) ?? find(character.normalize('NFD')) ?? findByKind(character);
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
  const counted = fill(widths, space, widthPx).length;
  // The narrowest width that needs no more lines makes them even; found by halving, to half a px.
  let [narrow, wide] = [Math.max(...widths), widthPx];
  while (counted > 1 && wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2;
    if (fill(widths, space, middle).length > counted) narrow = middle;
    else wide = middle;
  }
  let start = 0;
  return fill(widths, space, wide).map((count) => {
    start += count;
    return words.slice(start - count, start).join(' ');
  });
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
  let best = '…';
  // The shortest first: what comes after one that is too wide is wider still.
  for (const cut of listCuts(whole.split(BREAK))) {
    const kept = cut.replace(LOOSE_END, '');
    if (kept === '') continue;
    if (measureText(`${kept}…`, style) > widthPx) break;
    best = `${kept}…`;
  }
  return best;
}

const LETTERS = new Intl.Segmenter('fr');

/** The first word letter by letter, then more words, one by one, but for the last. */
function* listCuts([first = '', ...others]: readonly string[]): Generator<string> {
  let cut = '';
  for (const { segment } of LETTERS.segment(first)) {
    cut += segment;
    yield cut;
  }
  for (const word of others.slice(0, -1)) {
    cut += ` ${word}`;
    yield cut;
  }
}
