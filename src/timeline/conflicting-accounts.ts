/** Where accounts from outside the text stand: beside the claim that they disagree with, or below it. */
import type { Claim, Rival } from '../model/dossier.ts';
import { at } from '../model/join/at.ts';
import { NUMBER } from './scale.ts';

/** What a bar shows of itself before the first mark, px. */
export const INSET = 2;
/** Width of a number or mark, px. */
export const MARK = 20;
/** Positions are rounded; so little of two neighbours is no overlap, per cent. */
const ROUNDING = 0.3;

interface Extent {
  /** Per cent of the width. */
  start: number;
  end: number;
}

export interface RivalMark {
  rival: Rival;
  /** What it disagrees with. */
  claim: Claim;
  extent: Extent;
  /** Where its mark hangs, per cent of the width; its left, px from there, and its row within the bar, from 0. */
  at: number;
  left: number;
  row: number;
  /** What the mark takes of the narrowest drawing, per cent. */
  box: Extent;
  /** The same of the claim’s number. */
  number: { at: number; left: number; row: number };
}

interface NumberedBar {
  /** With its numbers. */
  extent: Extent;
  /** Where its numbers hang, per cent of the width; their lefts are px from there. */
  at: number;
  numbers: readonly { claim: Claim; left: number; row: number }[];
  rows: number;
}

/**
 * On the row of its number where the days are others and both have room; in a row of its own below the bar where it
 * speaks of the same.
 */
export function layoutRivals(
  rivals: readonly { rival: Rival; extent: Extent }[],
  { extent: bar, at: hung, numbers, rows }: NumberedBar,
): RivalMark[] {
  const marks: RivalMark[] = [];
  let below = rows;
  for (const { rival, extent } of rivals) {
    const number = at(numbers, ({ claim }) => claim === rival.claim, `number of the claim ${rival.claim.id}`);
    const isAtEdge = extent.start > 100 - NUMBER;
    const own = isAtEdge
      ? { at: extent.end, left: -MARK, box: { start: extent.end - NUMBER, end: extent.end } }
      : { at: extent.start, left: INSET, box: { start: extent.start, end: extent.start + NUMBER } };
    const taken = [bar, ...marks.filter(({ row }) => row === number.row).flatMap((mark) => [mark.extent, mark.box])];
    const isBeside = taken.every((other) => [extent, own.box].every((each) => !touches(each, other)));
    // Below, it hangs as its number does, and takes no more room than the bar.
    const place = isBeside ? own : { at: hung, left: number.left, box: bar };
    marks.push({
      rival,
      claim: number.claim,
      extent,
      ...place,
      row: isBeside ? number.row : below++,
      number: { at: hung, left: number.left, row: number.row },
    });
  }
  return marks;
}

function touches(a: Extent, b: Extent): boolean {
  return a.start + ROUNDING < b.end && b.start + ROUNDING < a.end;
}
