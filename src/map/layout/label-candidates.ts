/** Places where a label may stand for a point: around it, and further off at the end of a leader. */
import type { HungBox, Point } from './hung-shapes.ts';
import type { Candidate } from './layout-labels.ts';

/** Of a box of words, px. */
export interface BoxSize {
  width: number;
  height: number;
}

/** Which way a box lies from its point: −1 left or above, 0 in the middle, 1 right or below. */
type Side = readonly [horizontal: -1 | 0 | 1, vertical: -1 | 0 | 1];

/**
 * The order of T. A. Slocum et al. (Thematic Cartography, 2005) after P. Yoeli (The Logic of Automated Map Lettering,
 * 1972) and E. Imhof (Positioning Names on Maps, 1975): right of the point and above it first; straight beside it last,
 * where the dot reads as a letter of the name.
 */
const AROUND: readonly { side: Side; cost: number }[] = [
  { side: [1, -1], cost: 0 },
  { side: [1, 1], cost: 0.15 },
  { side: [-1, -1], cost: 0.3 },
  { side: [-1, 1], cost: 0.45 },
  { side: [0, -1], cost: 0.55 },
  { side: [0, 1], cost: 0.7 },
  { side: [1, 0], cost: 0.8 },
  { side: [-1, 0], cost: 1 },
];

/** Share of the clearance that a box at a corner keeps on each axis: a little less, since its corner is further off than a side would be. */
const DIAGONAL = 0.95;

/** Eight places around the point: a side `clearance` px from it, a corner 0.95 of that on each axis; none for a point off the frame. */
export function aroundPoint(at: Point, size: BoxSize, clearance: number): Candidate[] {
  if (!isOnFrame(at)) return [];
  return AROUND.map(({ side, cost }) => ({ ...placeBox(at, size, side, clearance), cost }));
}

/** The box beside its point on one side, with words set towards it. */
export function placeBox(
  at: Point,
  { width, height }: BoxSize,
  [horizontal, vertical]: Side,
  clearance: number,
): Pick<Candidate, 'box' | 'align'> {
  const gap = horizontal !== 0 && vertical !== 0 ? clearance * DIAGONAL : clearance;
  const left = horizontal * gap - (width * (1 - horizontal)) / 2;
  const top = vertical * gap - (height * (1 - vertical)) / 2;
  return { box: hang(at, left, top, { width, height }), align: alignTo(horizontal) };
}

/** What a line leads to: a dot, or a shape around a point. */
export interface Aim {
  at: Point;
  /** How far it reaches from the point in a direction, px: there the line ends. */
  reach: (cos: number, sin: number) => number;
  /** Of a shape that grows with the frame, the point of the frame that is so many px from `at` at its least width. */
  onFrame?: (px: Point) => Point;
  /** No box stands on it, nor so near that a line would be too short to be seen: it has places around it. */
  isDot?: boolean;
}

interface Rings {
  /** Px from the edge of what is led to, to the box. */
  distances?: readonly number[];
  directions?: number;
}

/** Where a box stands that is partly on its shape, or beside it, without a line; with one, and for each px of that. */
export const COSTS = { hangsOut: 1.2, beside: 1.6, leader: 1.8, px: 1 / 32 };
/** So near to its shape a box needs no line to it, px. */
const BESIDE_PX = 10;

/** Rings of places, each with a leader from the nearest side of its box; none for a point off the frame. */
export function awayFrom(
  aim: Aim,
  size: BoxSize,
  { distances = [20, 34, 54, 79, 114, 154], directions = 12 }: Rings = {},
): Candidate[] {
  const { at, reach, isDot = false } = aim;
  if (!isOnFrame(at)) return [];
  const candidates: Candidate[] = [];
  for (let index = 0; index < directions; index++) {
    const angle = (index / directions) * 2 * Math.PI - Math.PI / 4;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const edge = reach(cos, sin);
    for (const distance of distances) {
      if (isDot && distance < BESIDE_PX) continue;
      const candidate = placeAway(aim, size, cos, sin, edge + distance);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates;
}

function placeAway(
  { at, reach, onFrame }: Aim,
  { width, height }: BoxSize,
  cos: number,
  sin: number,
  distance: number,
): Candidate | undefined {
  // A box nearly above or below its point is centred on the leader, any other begins or ends there.
  const horizontal = Math.abs(cos) < 0.4 ? 0 : cos > 0 ? 1 : -1;
  const vertical = Math.abs(sin) < 0.3 ? 0 : sin > 0 ? 1 : -1;
  const left = distance * cos - (width * (1 - horizontal)) / 2;
  const top = distance * sin - (height * (1 - vertical)) / 2;
  const align = alignTo(horizontal);
  const x1 = limit(0, left, left + width);
  const y1 = limit(0, top, top + height);
  const length = Math.sqrt(x1 * x1 + y1 * y1);
  const edge = length > 0 ? reach(x1 / length, y1 / length) : 0;
  if (length <= edge) return { box: hang(at, left, top, { width, height }), align, cost: COSTS.hangsOut };
  const x2 = (x1 * edge) / length;
  const y2 = (y1 * edge) / length;
  // On the edge itself, or the shape would grow over the words where the frame is wider.
  const point = onFrame?.({ x: x2, y: y2 });
  if (point && !isOnFrame(point)) return undefined;
  const px = point ? x2 : 0;
  const py = point ? y2 : 0;
  const box = hang(point ?? at, left - px, top - py, { width, height });
  if (length - edge < BESIDE_PX) return { box, align, cost: COSTS.beside };
  const leader = { x1: x1 - px, y1: y1 - py, x2: x2 - px, y2: y2 - py };
  return { box, align, cost: COSTS.leader + (length - edge) * COSTS.px, leader };
}

export function hang({ x, y }: Point, left: number, top: number, { width, height }: BoxSize): HungBox {
  return { x, y, left, top, right: left + width, bottom: top + height };
}

export function isOnFrame({ x, y }: Point): boolean {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

function alignTo(horizontal: number): Candidate['align'] {
  if (horizontal === 0) return 'middle';
  return horizontal > 0 ? 'start' : 'end';
}

function limit(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
