/** A paragraph as sentences, a quotation of several sentences within one; and what its guillemets hold. */
import type { Span } from '../model/dossier.ts';
import { plainSpaces } from '../model/words/spaces.ts';

const END = /[.!?…]+(?:\s*[»”"])?(?=\s+[«“"(—–-]?\s*[\p{Lu}\d]|\s*$)/gu;
const ABBREVIATION = /(?:^|[\s«('’])(?:M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|av|J\.-C|\p{Lu})$/u;

/** Without the sign that ends it. */
export function listSentences(text: string): Span[] {
  const quotes = listQuotes(text);
  const sentences: Span[] = [];
  let start = /\S/.exec(text)?.index ?? text.length;
  for (const match of text.matchAll(END)) {
    const isWithin = quotes.some((quote) => quote.start <= match.index && match.index + match[0].length < quote.end);
    if (isWithin || match.index < start || (match[0] === '.' && ABBREVIATION.test(text.slice(start, match.index))))
      continue;
    if (match.index > start) sentences.push({ start, end: match.index });
    const after = match.index + match[0].length;
    start = after + (/^\s*/.exec(text.slice(after))?.[0].length ?? 0);
  }
  if (start < text.trimEnd().length) sentences.push({ start, end: text.trimEnd().length });
  return sentences;
}

/** From guillemet to guillemet, both within; one that is never closed is none. */
export function listQuotes(text: string): Span[] {
  return [...text.matchAll(/«[^«»]*»|“[^“”]*”/g)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
}

/** As long as the text: each sign within guillemets as one that no rule reads. */
export function maskQuotes(text: string): string {
  return text.replaceAll(/«[^«»]*»|“[^“”]*”/g, (quote) => `«${'\uE000'.repeat(quote.length - 2)}»`);
}

/** As long as the text, with plain spaces and straight apostrophes. */
export function straighten(text: string): string {
  return plainSpaces(text).replaceAll('’', "'");
}
