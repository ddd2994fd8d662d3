/** Where accounts from outside the text stand: beside the claim that they disagree with, or below it. */
import type { Claim, Rival } from '../model/dossier.ts';

/**
 * The sign « ≠ » in a box of 20 px: drawn, since browsers compose it of « = » and a stroke that stands beside it where a
 * typeface lacks it.
 */
export const UNEQUAL = 'M5 7.5h10M5 12h10M12.5 4l-5 11.5';

/** What a bar shows of itself before the first mark, px. */
export const INSET = 2;

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
  /** The same of the claim’s number. */
  number: { at: number; left: number; row: number };
}

interface NumberedBar {
  extent: Extent;
  /** Where its numbers hang, per cent of the width; their lefts are px from there. */
  at: number;
  numbers: readonly { claim: Claim; left: number; row: number }[];
  rows: number;
}

/** On the row of its number where the days are others; in a row of its own below the bar where it speaks of the same. */
export function layoutRivals(
  rivals: readonly { rival: Rival; extent: Extent }[],
  { extent: bar, at, numbers, rows }: NumberedBar,
): RivalMark[] {
  const marks: RivalMark[] = [];
  let below = rows;
  for (const { rival, extent } of rivals) {
    const number = numbers.find(({ claim }) => claim.id === rival.claim);
    if (!number) continue;
    const beside = marks.filter(({ row }) => row === number.row).map((mark) => mark.extent);
    const isBeside = [bar, ...beside].every((other) => extent.end <= other.start || other.end <= extent.start);
    marks.push({
      rival,
      claim: number.claim,
      extent,
      at: isBeside ? extent.start : at,
      left: isBeside ? INSET : number.left,
      row: isBeside ? number.row : below++,
      number: { at, left: number.left, row: number.row },
    });
  }
  return marks;
}
