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

interface Rings {
  /** Px from the point at which the leader ends: it does not run into the dot. */
  clearance: number;
  /** Px from the point to the box. */
  distances?: readonly number[];
  directions?: number;
}

/** What a place with a leader costs, and each px of the leader. */
const LEADER_COST = 1.8;
const PX_COST = 1 / 32;

/** Rings of places, each with a leader from the nearest side of its box; none for a point off the frame. */
export function awayFrom(
  at: Point,
  { width, height }: BoxSize,
  { clearance, distances = [26, 40, 60, 85, 120, 160], directions = 12 }: Rings,
): Candidate[] {
  if (!isOnFrame(at)) return [];
  return distances.flatMap((distance) =>
    Array.from({ length: directions }, (_, index): Candidate => {
      const angle = (index / directions) * 2 * Math.PI - Math.PI / 4;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      // A box nearly above or below its point is centred on the leader, any other begins or ends there.
      const horizontal = Math.abs(cos) < 0.4 ? 0 : cos > 0 ? 1 : -1;
      const vertical = Math.abs(sin) < 0.3 ? 0 : sin > 0 ? 1 : -1;
      const left = distance * cos - (width * (1 - horizontal)) / 2;
      const top = distance * sin - (height * (1 - vertical)) / 2;
      const box = hang(at, left, top, { width, height });
      return { box, align: alignTo(horizontal), cost: LEADER_COST + distance * PX_COST, leader: lead(box, clearance) };
    }),
  );
}

/** From the point of the box that is nearest to its place, to `clearance` px before the place. */
function lead({ left, right, top, bottom }: HungBox, clearance: number) {
  const [x1, y1] = [limit(0, left, right), limit(0, top, bottom)];
  const length = Math.hypot(x1, y1);
  const share = length > 0 ? Math.min(1, clearance / length) : 0;
  return { x1, y1, x2: x1 * share, y2: y1 * share };
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
