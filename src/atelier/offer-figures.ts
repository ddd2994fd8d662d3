/** The quantities that words of a paragraph give, each with the noun that it counts: what a claim may have as its figures. */
import type { Span } from '../model/dossier.ts';
import { findDates } from '../model/words/coverage.ts';
import { findQuantities } from '../model/words/numbers.ts';

export interface OfferedFigure extends Span {
  value: number;
  /** Undefined where no noun follows. */
  unit: string | undefined;
}

/** « une » alone counts nothing, nor does « demi » of « demi-tour ». */
const ARTICLE = /^une?$/iu;
const NOUN = /^\s(?:de |d[’'])?(\p{L}+)/u;

export function offerFigures(text: string): OfferedFigure[] {
  const dates = findDates(text).filter(({ start, end }) => /\d{4}|\p{L}/u.test(text.slice(start, end)));
  return findQuantities(text)
    .filter(({ start, end }) => !ARTICLE.test(text.slice(start, end)) && !/^[-‑]\p{L}/u.test(text.slice(end)))
    .map(({ start, end, value }) => {
      const [after = '', unit] = NOUN.exec(text.slice(end)) ?? [];
      return { start, end: end + after.length, value, unit };
    })
    .filter((figure) => !dates.some((date) => date.start < figure.end && figure.start < date.end));
}
