/** What a reader would see wrong on a drawing at one width: counted on what stands, not on what the layout meant. */
import { type Block, measureBlock } from '../../src/map/layout/blocks.ts';
import type { Drawing } from '../../src/map/layout/drawing.ts';
import type { Bounds } from '../../src/map/layout/hung-shapes.ts';
import { cross, crossesBox, overlap, type Segment } from './label-quality.ts';

export interface Faults {
  /** Pairs of words on one another. */
  overlaps: string[];
  /** Words off the frame. */
  outside: string[];
  /** Lines to a place that cross another such line or other words. */
  crossed: string[];
}

/** How wide the letters of the narrowest sans are that a reader may have, of the widest: Carlito’s, of DejaVu Sans’. */
export const NARROWEST = 0.75;

/** Positions are rounded to whole px, and to a tenth of a per cent. */
const SLACK_PX = 1.5;

/** `share`: how wide the reader’s letters are, of the widest. */
export function findFaults({ frame, sets }: Drawing, width: number, share = 1): Faults {
  const set = sets.find(({ widths }) => width >= widths.least && width <= widths.most) ?? sets.at(-1);
  const size = { width, height: (width * frame.height) / frame.width };
  const drawn = (set?.blocks ?? []).map((block) => ({
    words: sayBlock(block),
    box: boxOf(block, size, share),
    line: lineOf(block, size),
    at: `${block.x} ${block.y}`,
  }));
  const pairs = drawn.flatMap((one, index) => drawn.slice(index + 1).map((other) => [one, other] as const));
  return {
    overlaps: pairs.flatMap(([a, b]) => (overlap(a.box, b.box, SLACK_PX) ? [`${a.words} on ${b.words}`] : [])),
    outside: drawn.flatMap(({ words, box: { left, right, top, bottom } }) =>
      left < 0 || right > width || top < 0 || bottom > size.height ? [words] : [],
    ),
    crossed: pairs.flatMap(([a, b]) =>
      (a.line && crossesBox(a.line, shrink(b.box))) ||
      (b.line && crossesBox(b.line, shrink(a.box))) ||
      (a.at !== b.at && a.line && b.line && cross(a.line, b.line))
        ? [`${a.words} and ${b.words}`]
        : [],
    ),
  };
}

function sayBlock({ rows, lines }: Block): string {
  return [...rows.flat().map(({ number }) => number), ...lines.map(({ text }) => text)].join(' ');
}

function boxOf(block: Block, { width, height }: { width: number; height: number }, share: number): Bounds {
  const words = measureBlock({ ...block, rows: [] }).width * share;
  const size = { ...measureBlock(block), width: Math.max(words, measureBlock({ ...block, lines: [] }).width) };
  const left = (block.x / 100) * width + block.at - { start: 0, middle: size.width / 2, end: size.width }[block.anchor];
  const top = (block.y / 100) * height + block.top;
  return { left, right: left + size.width, top, bottom: top + size.height };
}

function lineOf({ x, y, leader }: Block, { width, height }: { width: number; height: number }): Segment | undefined {
  if (!leader) return undefined;
  const [px, py] = [(x / 100) * width, (y / 100) * height];
  return [px + leader.x1, py + leader.y1, px + leader.x2, py + leader.y2];
}

/** Its sides drawn in by the slack. */
function shrink({ left, right, top, bottom }: Bounds): Bounds {
  return { left: left + SLACK_PX, right: right - SLACK_PX, top: top + SLACK_PX, bottom: bottom - SLACK_PX };
}
