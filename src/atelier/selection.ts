/** What an author selects, as whole words of one paragraph, and what must stand beside them to tell them from the same words elsewhere. */

export interface Span {
  start: number;
  end: number;
}

/** A stretch of words of one paragraph. */
export interface Selection extends Span {
  /** Number of the paragraph. */
  paragraph: number;
}

/**
 * A number with its spaces and its comma is one word, and so is one with what is elided before it: « L’armée », « s’est », not « d’Alep »
 * nor « qu’ils », whose first word is said of what stands before. A hyphen parts words, as it does for the model.
 */
const WORD =
  /\p{N}+(?:[\u00A0\u202F .,]\p{N}+)*[\p{L}\p{M}\p{N}]*|(?:aujourd|entr|presqu|prud|quelqu)[’']\p{L}[\p{L}\p{M}]*|(?:[cjlmnst][’'](?=\p{L}))?[\p{L}\p{M}\p{N}]+/giu;

export function listWords(text: string): Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** Signs that part what is said; within a number they part nothing. */
const SIGN = /(?:[;:!?…()«»“”—]|[.,](?!\p{N}))+/gu;

/** The parts of a text between its signs, as whole words. */
export function findClauses(text: string): Span[] {
  const ends = [...text.matchAll(SIGN)].map(({ 0: sign, index }) => ({ start: index, end: index + sign.length }));
  const starts = [0, ...ends.map(({ end }) => end)];
  return starts.flatMap((start, index) => snapToWords(text, { start, end: ends[index]?.start ?? text.length }) ?? []);
}

/** From the first word that is touched to the last, and signs beyond them that were selected whole; undefined where no word is. */
export function snapToWords(text: string, { start, end }: Span): Span | undefined {
  const touched = listWords(text).filter((word) => word.start < end && word.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const before = text.slice(start, first.start);
  const after = text.slice(last.end, end);
  return {
    start: Math.min(first.start, first.start - before.trimStart().length),
    end: Math.max(last.end, last.end + after.trimEnd().length),
  };
}

/** « l’Irak » as « Irak »: what is elided is no part of a name, unless it has a capital within a sentence (« L’Aquila »). */
export function dropElision(text: string, { start, end }: Span): Span {
  const [elided = ''] = /^[cjlmnst][’'](?=\p{L})/iu.exec(text.slice(start, end)) ?? [];
  const isName = /^\p{Lu}/u.test(elided) && !/(?:^|[.!?…:«“—]\s*)$/u.test(text.slice(0, start));
  return { start: isName ? start : start + elided.length, end };
}

export type Quote = { quote: string; prefix?: string; suffix?: string };

/** The words, with as few words before them, or after, as tell them from the same words in the same paragraph. */
export function readQuote(text: string, { start, end }: Span): Quote {
  const quote = text.slice(start, end);
  if (countOf(text, quote) === 1) return { quote };
  const words = listWords(text);
  for (const { start: from } of words.filter((word) => word.start < start).reverse()) {
    const prefix = text.slice(from, start);
    if (countOf(text, prefix + quote) === 1) return { quote, prefix };
  }
  const whole = text.slice(0, start);
  for (const { end: to } of words.filter((word) => word.end > end)) {
    const suffix = text.slice(end, to);
    if (countOf(text, quote + suffix) === 1) return { quote, suffix };
    if (whole !== '' && countOf(text, whole + quote + suffix) === 1) return { quote, prefix: whole, suffix };
  }
  return { quote };
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}
