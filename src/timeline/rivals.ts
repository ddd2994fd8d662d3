/** Where accounts from outside the text stand: beside the claim that they disagree with, or below it. */
import type { Claim, Rival } from '../model/dossier.ts';

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
  /** Left of its mark, per cent, and its row within the bar, from 0. */
  left: number;
  row: number;
  /** Left of the claim’s number, per cent, and its row. */
  number: { left: number; row: number };
}

interface NumberedBar {
  extent: Extent;
  numbers: readonly { claim: Claim; left: number; row: number }[];
  rows: number;
}

/** On the row of its number where the days are others; in a row of its own below the bar where it speaks of the same. */
export function layoutRivals(
  rivals: readonly { rival: Rival; extent: Extent }[],
  { extent: bar, numbers, rows }: NumberedBar,
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
      left: isBeside ? extent.start : number.left,
      row: isBeside ? number.row : below++,
      number: { left: number.left, row: number.row },
    });
  }
  return marks;
}
