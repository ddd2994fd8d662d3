/** Many documents in one answer, each after its name: a generator of sites has its price for each answer, not for what stands in it. */

import { ONCE } from '../site.ts';

/** Around a name. No content has this sign, nor `ONCE`: `model/words/characters.ts` refuses both. */
const NAMING = '\0';

/** In the address of an answer it stands for the ids of all its documents; no id has it. */
export const BATCH = '_';

export interface Document {
  name: string;
  text: string;
}

/** What stands before the text of the document so named. */
export function nameDocument(name: string): string {
  return `${NAMING}${name}${NAMING}`;
}

export function partDocuments(answer: string): Document[] {
  const [, ...parts] = answer.split(NAMING);
  return parts.flatMap((name, index) => (index % 2 === 0 ? [{ name, text: parts[index + 1] ?? '' }] : []));
}

/**
 * The answer with each of its pages whole, then changed; one without names is one page. Whole: with what stands before all names,
 * as a doctype does, and with what the first page alone has of what is written once. Throws where a page has another number of
 * places for that.
 */
export function changePages(answer: string, change: (page: string) => string): string {
  const [start = ''] = answer.split(NAMING, 1);
  if (start.length === answer.length) return change(answer.replaceAll(ONCE, ''));
  const pages = partDocuments(answer).map(({ name, text }) => ({ name, pieces: text.split(ONCE) }));
  const [first] = pages;
  return pages
    .map(({ name, pieces }) => {
      if (pieces.length !== first?.pieces.length) throw new Error(`${name} is no page as the others are.`);
      const whole = pieces.map((piece, index) => (index % 2 === 0 ? piece : first.pieces[index]));
      return nameDocument(name) + change([start, ...whole].join(''));
    })
    .join('');
}
