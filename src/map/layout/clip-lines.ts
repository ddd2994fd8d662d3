/** Rings and segments, in shares of the frame, without what is off it. */
import type { Point } from './hung-shapes.ts';

const clipped = new WeakMap<readonly Point[], readonly Point[]>();

/** The part of a ring on the frame, found once for all classes of widths and all sizes of words. */
export function clipRing(ring: readonly Point[]): readonly Point[] {
  const known = clipped.get(ring) ?? cutRing(ring);
  clipped.set(ring, known);
  return known;
}

/** Side after side (I. Sutherland and G. Hodgman, 1974). */
function cutRing(ring: readonly Point[]): readonly Point[] {
  const depths: ((point: Point) => number)[] = [({ x }) => x, ({ x }) => 1 - x, ({ y }) => y, ({ y }) => 1 - y];
  return depths.reduce((points, depth) => {
    // Most rings lie wholly on one side.
    if (points.every((point) => depth(point) >= 0)) return points;
    if (points.every((point) => depth(point) < 0)) return [];
    return points.flatMap((end, index) => {
      const start = points[(index + points.length - 1) % points.length] ?? end;
      const [from, to] = [depth(start), depth(end)];
      const crossing = from < 0 !== to < 0 ? [between(start, end, from / (from - to))] : [];
      return to < 0 ? crossing : [...crossing, end];
    });
  }, ring);
}

/** The point at a share of the way from one to another. */
export function between(start: Point, end: Point, share: number): Point {
  return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
}

/** The part of a segment on the frame; undefined where it has none. */
export function clipSegment(start: Point, end: Point): [Point, Point] | undefined {
  // Most lie wholly beyond one side.
  if ((start.x < 0 && end.x < 0) || (start.x > 1 && end.x > 1)) return undefined;
  if ((start.y < 0 && end.y < 0) || (start.y > 1 && end.y > 1)) return undefined;
  let [from, to] = [0, 1];
  const sides = [
    [start.x, end.x],
    [1 - start.x, 1 - end.x],
    [start.y, end.y],
    [1 - start.y, 1 - end.y],
  ] as const;
  for (const [a, b] of sides) {
    if (a < 0) from = Math.max(from, a / (a - b));
    else if (b < 0) to = Math.min(to, a / (a - b));
  }
  if (from > to) return undefined;
  return [from === 0 ? start : between(start, end, from), to === 1 ? end : between(start, end, to)];
}
