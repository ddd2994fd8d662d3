/** Sentences of a paragraph, as far as marks and capitals tell them. */
import type { Span } from '../dossier.ts';

const END = /[.!?…]+(?:\s*[»”"])?\s+(?=[«“"(]?\s*\p{Lu})/gu;
/** A full stop after these ends no sentence: « M. Dupont », « J. Dupont ». */
const ABBREVIATION = /(?:^|[\s«(])(?:M|MM|Mme|Mlle|Dr|Pr|St|Ste|\p{Lu})$/u;

/** From the beginning of the sentence in which the span begins to the end of that in which it ends. */
export function findSentence(text: string, { start, end }: Span): Span {
  const breaks = [...text.matchAll(END)]
    .filter(({ index }) => !ABBREVIATION.test(text.slice(0, index)))
    .map((match) => match.index + match[0].length);
  return {
    start: breaks.findLast((at) => at <= start) ?? 0,
    end: breaks.find((at) => at >= end) ?? text.length,
  };
}
