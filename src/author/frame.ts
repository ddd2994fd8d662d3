/** What reading a sentence gives of one who says something: the stretch, the words of saying, the words that say who. */
import type { Span } from '../model/dossier.ts';
import type { OrderName } from './french/orders.ts';

/** Offsets are those of the sentence. */
export interface Frame extends Span {
  order: OrderName;
  act: string;
  /** The words that say who, with all that is said of them. */
  by: string;
  /** The words of saying: « a indiqué », « selon ». */
  verb: Span;
  /** What stands beside them and may say through whom: « à l’AFP », « cité par l’agence ». */
  beside: string;
}

/** With the place of the words that say who, in place of the words. */
export type Found = Omit<Frame, 'by'> & { byStart: number; byEnd: number };

/** A guillemet that closes belongs to what is said. */
export function endOf(index: number, words: string): number {
  return words.startsWith('»') ? index + 1 : index;
}

export function spanOf(start: number, words = ''): Span {
  return { start, end: start + words.length };
}
