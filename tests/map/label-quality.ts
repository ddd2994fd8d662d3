/** The quality of a layout, counted from the boxes as they are drawn at sampled widths, not from how they were placed. */
import { type Bounds, type HungBox, toPx } from '../../src/map/layout/hung-shapes.ts';
import type { Candidate, Layout, Scene } from '../../src/map/layout/layout-labels.ts';

export interface Quality {
  /** Pairs of boxes, or of a box and an obstacle, that overlap at any sampled width. */
  overlaps: number;
  /** Boxes that leave the frame at any sampled width. */
  outside: number;
  /** Leaders that cross another leader, the box of another label, or an obstacle, counted by pairs. */
  crossed: number;
  dropped: number;
  /** From the point of each label to its box, px. */
  meanDistancePx: number;
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Px below which a touch is no overlap. */
const SLACK = 1e-6;

/** Count what a reader would see wrong, at `samples` widths from the least to the most. */
export function measureQuality(
  { ratio, widths, obstacles }: Scene,
  { placed, dropped }: Layout,
  samples = 20,
): Quality {
  const [overlaps, outside, crossed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (let sample = 0; sample < samples; sample++) {
    const width = widths.least + ((widths.most - widths.least) * sample) / Math.max(1, samples - 1);
    const drawn = [...placed].map(([key, candidate]) => ({
      key,
      at: candidate.box,
      box: toPx(candidate.box, width, ratio),
      leader: findLeader(candidate, width, ratio),
    }));
    drawn.forEach(({ key, at, box, leader }, index) => {
      const fixed = obstacles.map((obstacle, index) => ({
        key: `obstacle ${index}`,
        box: toPx(isOn(obstacle, at) ? shrink(obstacle) : obstacle, width, ratio),
      }));
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > width / ratio) outside.add(key);
      for (const other of [...drawn.slice(index + 1), ...fixed]) {
        if (overlap(box, other.box)) overlaps.add(`${key} on ${other.key}`);
      }
      if (!leader) return;
      for (const other of [...drawn, ...fixed]) {
        if (other.key !== key && crossesBox(leader, other.box)) crossed.add(`${key} through ${other.key}`);
      }
      for (const other of drawn.slice(index + 1)) {
        if (other.leader && cross(leader, other.leader)) crossed.add(`${key} over ${other.key}`);
      }
    });
  }
  const distances = [...placed.values()].map(({ box: { left, top, right, bottom } }) =>
    Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0)),
  );
  return {
    overlaps: overlaps.size,
    outside: outside.size,
    crossed: crossed.size,
    dropped: dropped.length,
    meanDistancePx: distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length),
  };
}

function isOn(a: HungBox, b: HungBox): boolean {
  return a.x === b.x && a.y === b.y;
}

/** The dot of the label itself is round: what touches the corners of its box is clear of it. */
function shrink({ left, right, top, bottom, ...at }: HungBox): HungBox {
  // The half of the square root of two, less what the position of a leader’s end is inexact by.
  const by = 0.7;
  return { ...at, left: left * by, right: right * by, top: top * by, bottom: bottom * by };
}

function findLeader({ box, leader }: Candidate, width: number, ratio: number): Segment | undefined {
  if (!leader) return undefined;
  const [x, y] = [box.x * width, (box.y * width) / ratio];
  return [x + leader.x1, y + leader.y1, x + leader.x2, y + leader.y2];
}

/** Whether the two have more than `slack` px in common on each axis. */
export function overlap(a: Bounds, b: Bounds, slack = SLACK): boolean {
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

export function crossesBox(line: Segment, { left, top, right, bottom }: Bounds): boolean {
  const [x1, y1, x2, y2] = line;
  const holds = (x: number, y: number) => x > left && x < right && y > top && y < bottom;
  return (
    holds(x1, y1) || holds(x2, y2) || cross(line, [left, top, right, bottom]) || cross(line, [left, bottom, right, top])
  );
}

/** Whether two lines cross each other within both, by the side of each on which the ends of the other lie. */
export function cross(a: Segment, b: Segment): boolean {
  return (
    sideOf(a, b[0], b[1]) * sideOf(a, b[2], b[3]) < -SLACK && sideOf(b, a[0], a[1]) * sideOf(b, a[2], a[3]) < -SLACK
  );
}

function sideOf([x1, y1, x2, y2]: Segment, x: number, y: number): number {
  return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
}
