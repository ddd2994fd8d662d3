/** Places where a label may stand for an area or a line: in it, along it, or beside it. */
import polylabel from 'polylabel';
import type { FrameSize, Point } from './hung-shapes.ts';
import { aroundPoint, type BoxSize, hang, placeBox } from './label-candidates.ts';
import type { Candidate } from './layout-labels.ts';

/** Where a box stands that hangs out of its area, or beside it. */
const HANGS_OUT = 1.2;
const BESIDE = 1.6;
/** Px between an area and a label beside it. */
const GAP = 4;
/** Steps between the places that are tried in an area, in widths and heights of the box, and how many are kept. */
const STEP = { across: 0.2, down: 0.8 };
const MOST_INSIDE = 32;
/** What the place furthest from the middle costs of those that fit. */
const FAR = 1;

/**
 * In the area, given as its outer ring and its holes, in shares of the frame: about the middle of the widest room
 * for words, then beside its extreme points. Of an area that is partly off the frame, its part on it.
 */
export function inArea(
  rings: readonly (readonly Point[])[],
  { width, height }: BoxSize,
  { ratio, widths: { least } }: FrameSize,
): Candidate[] {
  const shown = rings.map(clipRing).filter((ring) => ring.length >= 3);
  const [outer] = shown;
  if (!outer || (rings[0] && clipRing(rings[0]).length < 3)) return [];
  // Drawn together by the ratio of the box, so that the greatest circle inside becomes the greatest room for words.
  const squeeze = height / width;
  const toPlane = ({ x, y }: Point): [number, number] => [x * squeeze * least, (y * least) / ratio];
  const pole = polylabel(
    shown.map((ring) => ring.map(toPlane)),
    1,
  );
  const middle = { x: (pole[0] ?? 0) / squeeze / least, y: ((pole[1] ?? 0) * ratio) / least };
  const inside = listShifts(outer, middle, { width, height }, { ratio, least }).map(([dx, dy]) =>
    hang(middle, dx - width / 2, dy - height / 2, { width, height }),
  );
  const fitting = inside
    .filter((box) => listProbes(box, least, ratio).every((point) => isInRings(point, shown)))
    .slice(0, MOST_INSIDE)
    .map((box, index, all): Candidate => ({ box, align: 'middle', cost: (FAR * index) / all.length }));
  const [first] = inside;
  const hanging: Candidate[] = first && fitting.length === 0 ? [{ box: first, align: 'middle', cost: HANGS_OUT }] : [];
  const [top, bottom] = [extreme(outer, ({ y }) => -y), extreme(outer, ({ y }) => y)];
  const [left, right] = [extreme(outer, ({ x }) => -x), extreme(outer, ({ x }) => x)];
  const beside = [
    placeBox(right, { width, height }, [1, 0], GAP),
    placeBox(top, { width, height }, [0, -1], GAP),
    placeBox(bottom, { width, height }, [0, 1], GAP),
    placeBox(left, { width, height }, [-1, 0], GAP),
  ].map((place, index) => ({ ...place, cost: BESIDE + index * 0.1 }));
  return [...fitting, ...hanging, ...beside];
}

/** Px from the middle to the places that are tried over the whole area, nearest first by the measure of the box. */
function listShifts(
  outer: readonly Point[],
  middle: Point,
  { width, height }: BoxSize,
  { ratio, least }: { ratio: number; least: number },
): (readonly [number, number])[] {
  const xs = outer.map(({ x }) => (x - middle.x) * least);
  const ys = outer.map(({ y }) => ((y - middle.y) * least) / ratio);
  const [across, down] = [STEP.across * width, STEP.down * height];
  const columns = listSteps(Math.min(...xs), Math.max(...xs), across);
  const rows = listSteps(Math.min(...ys), Math.max(...ys), down);
  const rate = ([dx, dy]: readonly [number, number]) => Math.hypot(dx / width, dy / (3 * height));
  return rows
    .flatMap((dy) => columns.map((dx) => [dx, dy] as const))
    .sort((a, b) => rate(a) - rate(b) || a[1] - b[1] || a[0] - b[0]);
}

/** The whole multiples of a step from the least to the most, 0 among them. */
function listSteps(least: number, most: number, step: number): number[] {
  const first = Math.ceil(Math.min(0, least) / step);
  const last = Math.floor(Math.max(0, most) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Points of the box, in shares of the frame at one width: an area that holds them all holds the box, or nearly. */
function listProbes(box: Candidate['box'], width: number, ratio: number): Point[] {
  const columns = [0, 0.25, 0.5, 0.75, 1];
  return columns.flatMap((share) =>
    [0, 0.5, 1].map((down) => ({
      x: box.x + (box.left + share * (box.right - box.left)) / width,
      y: box.y + ((box.top + down * (box.bottom - box.top)) / width) * ratio,
    })),
  );
}

function isInRings(point: Point, rings: readonly (readonly Point[])[]): boolean {
  return rings.filter((ring) => isInRing(point, ring)).length % 2 === 1;
}

function isInRing({ x, y }: Point, ring: readonly Point[]): boolean {
  let isIn = false;
  ring.forEach((end, index) => {
    const start = ring[(index + ring.length - 1) % ring.length] ?? end;
    if (end.y > y !== start.y > y && x < ((start.x - end.x) * (y - end.y)) / (start.y - end.y) + end.x) isIn = !isIn;
  });
  return isIn;
}

function extreme(ring: readonly Point[], rate: (point: Point) => number): Point {
  return ring.reduce((best, point) => (rate(point) > rate(best) ? point : best));
}

/** The part of a ring on the frame, side after side (I. Sutherland and G. Hodgman, 1974). */
function clipRing(ring: readonly Point[]): Point[] {
  const depths: ((point: Point) => number)[] = [({ x }) => x, ({ x }) => 1 - x, ({ y }) => y, ({ y }) => 1 - y];
  return depths.reduce<Point[]>(
    (points, depth) =>
      points.flatMap((end, index) => {
        const start = points[(index + points.length - 1) % points.length] ?? end;
        const [from, to] = [depth(start), depth(end)];
        const crossing = from < 0 !== to < 0 ? [between(start, end, from / (from - to))] : [];
        return to < 0 ? crossing : [...crossing, end];
      }),
    [...ring],
  );
}

function between(start: Point, end: Point, share: number): Point {
  return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
}

/** Along a line: about its middle, then its quarters, then its ends; of a line partly off the frame, its longest run on it. */
export function alongLine(points: readonly Point[], size: BoxSize, { ratio }: FrameSize, clearance = GAP): Candidate[] {
  const run = longestRun(points, ratio);
  return [0.5, 0.25, 0.75, 0, 1].flatMap((share, order) => {
    const at = walk(run, share, ratio);
    return at ? aroundPoint(at, size, clearance).map((place) => ({ ...place, cost: place.cost + order * 0.25 })) : [];
  });
}

/** The runs of the line on the frame; their lengths are of the frame’s width. */
function longestRun(points: readonly Point[], ratio: number): readonly Point[] {
  const runs: Point[][] = [[]];
  points.forEach((end, index) => {
    const start = points[index - 1];
    if (!start) {
      runs.at(-1)?.push(end);
      return;
    }
    const part = clipSegment(start, end);
    const last = runs.at(-1)?.at(-1);
    if (!part) runs.push([]);
    else if (last && last.x === part[0].x && last.y === part[0].y) runs.at(-1)?.push(part[1]);
    else runs.push([...part]);
  });
  const inside = runs.map((run) => run.filter(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1));
  return inside.reduce((best, run) => (measure(run, ratio) > measure(best, ratio) ? run : best), inside[0] ?? []);
}

function clipSegment(start: Point, end: Point): [Point, Point] | undefined {
  let [from, to] = [0, 1];
  const sides = [
    [start.x, end.x],
    [1 - start.x, 1 - end.x],
    [start.y, end.y],
    [1 - start.y, 1 - end.y],
  ] as const;
  for (const [a, b] of sides) {
    if (a < 0 && b < 0) return undefined;
    if (a < 0) from = Math.max(from, a / (a - b));
    else if (b < 0) to = Math.min(to, a / (a - b));
  }
  if (from > to) return undefined;
  return [from === 0 ? start : between(start, end, from), to === 1 ? end : between(start, end, to)];
}

function measure(run: readonly Point[], ratio: number): number {
  return run.reduce((sum, point, index) => sum + distance(run[index - 1] ?? point, point, ratio), 0);
}

function distance(a: Point, b: Point, ratio: number): number {
  return Math.hypot(a.x - b.x, (a.y - b.y) / ratio);
}

/** The point at a share of the run’s length. */
function walk(run: readonly Point[], share: number, ratio: number): Point | undefined {
  let left = measure(run, ratio) * share;
  for (const [index, end] of run.entries()) {
    const start = run[index - 1] ?? end;
    const length = distance(start, end, ratio);
    if (length > 0 && left <= length) return between(start, end, left / length);
    left -= length;
  }
  return run.at(-1);
}
