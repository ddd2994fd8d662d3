/** What a card is made of, before its pixels: words and shapes, each in one colour of the site, in px from its upper left corner. */
import type { Voice } from '../../model/join/voice.ts';
import type { Weight } from './text-lines.ts';

/** In the order in which they are drawn. */
export type Mark = Words | Shape;

/** A line of text. */
export interface Words {
  kind: 'words';
  text: string;
  weight: Weight;
  size: number;
  /** Of its base line: where the words begin, end or have their middle, as `anchor` says. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** After each letter. */
  spacing: number;
  /** So far around the letters the paper covers what is below them. */
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

/** Fills its box: how it looks is said in `shapes.ts`. */
export type Shape = Box & (Plain | Voiced);

interface Plain {
  kind: 'bar' | 'panel' | 'rule' | 'outside' | 'unequal';
}

/** What shows who speaks. */
interface Voiced {
  kind: 'sign' | 'rail' | 'piece';
  voice: Voice;
}

type Line = Pick<Words, 'x' | 'y' | 'size'> & Partial<Omit<Words, 'kind' | 'text'>>;

/** A line as most are: in ink, from its left end. */
export function setLine(text: string, line: Line): Words {
  return { kind: 'words', text, weight: 'regular', anchor: 'start', spacing: 0, halo: 0, fill: 'ink', ...line };
}
