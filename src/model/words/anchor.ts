/** Exact words to the place where they stand: the W3C’s TextQuoteSelector, held to a single match. */
import type { Span } from '../dossier.ts';

export interface TextQuoteSelector {
  quote: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Every place in `text` where the words stand between their prefix and suffix. */
export function findQuote(text: string, { quote, prefix = '', suffix = '' }: TextQuoteSelector): Span[] {
  return findAll(text, prefix + quote + suffix).map((start) => ({
    start: start + prefix.length,
    end: start + prefix.length + quote.length,
  }));
}

/**
 * Every place where a name stands as whole words. Hyphens and apostrophes part words, as French elision needs:
 * « Alep » stands in « d’Alep », « Khanacer » in « Ithriya-Khanacer », neither in « Alepin ».
 */
export function findWords(text: string, words: string): Span[] {
  return findAll(text, words)
    .map((start) => ({ start, end: start + words.length }))
    .filter(({ start, end }) => !isLetter(text.slice(0, start).at(-1)) && !isLetter(text[end]));
}

/** Words of `text` that resemble words not found in it: the same letters with other marks, or their longest true beginning. */
export function findSimilar(text: string, quote: string): string | undefined {
  const bare = stripMarks(text);
  const bareQuote = stripMarks(quote).text;
  const start = bare.text.indexOf(bareQuote);
  if (bareQuote !== '' && start !== -1) {
    return text.slice(bare.offsets[start], (bare.offsets[start + bareQuote.length - 1] ?? text.length) + 1);
  }
  for (let length = quote.length - 1; length >= 8; length--) {
    const at = text.indexOf(quote.slice(0, length));
    if (at !== -1) {
      const last = at + quote.length - 1;
      return text.slice(at, last) + (/^[\p{L}\p{N}]*/u.exec(text.slice(last))?.[0] ?? ''); // to the end of the word
    }
  }
  return undefined;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function findAll(text: string, words: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** Letters and digits alone, without accents or case, each with the offset it had. */
function stripMarks(text: string): { text: string; offsets: number[] } {
  const letters: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    for (const letter of character
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []) {
      letters.push(letter);
      offsets.push(offset);
    }
    offset += character.length;
  }
  return { text: letters.join(''), offsets };
}
