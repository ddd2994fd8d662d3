/** A claim in words, for its details, its page, its card and what is sent of it: when, and of when the text is. */
import type { Claim, Dossier } from '../dossier.ts';
import { formatQuoted } from './quoted.ts';
import { capitalize } from './typography.ts';

/** The words that date it and what they come to; of a claim that nothing dates, what its event is dated, if it is. */
export function sayDate({ date, event: { when } }: Pick<Claim, 'date' | 'event'>): string {
  if (date) return `${formatQuoted(date.text)}, ${when.display}`;
  return when.isStated ? `non datée\u202F; événement\u00A0: ${when.display}` : 'non datée dans le texte';
}

const AFTER_OF =
  /^(?:début|mi-|fin |(?:janvier|février|mars|mai|juin|juillet|septembre|novembre|décembre) |\d{4}(?!\d))/;
const AFTER_VOWEL = /^(?:avril|août|octobre) /;
const DAY = /^(?:1er|\d{1,2})\s/;

/** « texte de fin juin 2017 », « du 30 juin », « d’août 2017 »; a date that follows no « de » stands after a colon. */
export function sayTextDate({ date: { display } }: Pick<Dossier, 'date'>): string {
  if (AFTER_OF.test(display)) return `texte de ${display}`;
  if (AFTER_VOWEL.test(display)) return `texte d’${display}`;
  return DAY.test(display) ? `texte du ${display}` : `texte\u00A0: ${display}`;
}

/** Who says which words, with an ellipsis where they are longer than `most` letters: never the words alone. */
export function sayInShort({ attribution, text }: Pick<Claim, 'attribution' | 'text'>, most: number): string {
  return `${capitalize(attribution)}\u00A0: ${formatQuoted(cutWords(text, most))}`;
}

function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:.«–-]+$/u, '')}…`;
}
