/** What a card is made of: lines of text and shapes, each in one colour of the site, in px from its upper left corner. */
import type { Voice } from '../../model/join/voice.ts';
import type { Weight } from './text-lines.ts';

/** Listed in the order in which they are drawn. */
export type Drawable = TextLine | Shape;

export interface TextLine {
  kind: 'text';
  text: string;
  weight: Weight;
  size: number;
  /** Of the base line: where the text begins, ends or has its middle, as `anchor` says. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** After each glyph. */
  spacing: number;
  /** So far around the glyphs the paper covers what is below them. */
  halo: number;
  /** Name of a colour of the site. */
  fill: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** It fills its box; `shapes.ts` says how it looks. */
export type Shape = Box & (Plain | Voiced);

interface Plain {
  kind: 'bar' | 'panel' | 'rule' | 'outside' | 'unequal';
}

/** Shows who speaks. */
interface Voiced {
  kind: 'sign' | 'rail' | 'piece';
  voice: Voice;
}

type Line = Pick<TextLine, 'x' | 'y' | 'size'> & Partial<Omit<TextLine, 'kind' | 'text'>>;

/** A line of text, regular and in ink from its left end unless told otherwise. */
export function placeLine(text: string, line: Line): TextLine {
  return { kind: 'text', text, weight: 'regular', anchor: 'start', spacing: 0, halo: 0, fill: 'ink', ...line };
}
