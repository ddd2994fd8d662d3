/** Where the paragraphs of a text come from that was put together from others. */
import type { Dossier, Part } from '../dossier.ts';

/** Where a paragraph comes from; undefined where nobody knows. */
export function partAt({ parts }: Pick<Dossier, 'parts'>, paragraph: number): Part | undefined {
  return parts.find(({ from, to }) => from <= paragraph && paragraph <= to);
}

/** « paragraphes 4 à 9 », « paragraphe 22 ». */
export function nameParagraphs({ from, to }: Pick<Part, 'from' | 'to'>): string {
  return from === to ? `paragraphe\u00A0${from}` : `paragraphes\u00A0${from} à\u00A0${to}`;
}
