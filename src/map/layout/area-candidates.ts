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
/** Steps between the places that are tried near the middle of an area, in widths and heights of the box. */
const STEP = { across: 0.2, down: 0.8 };
/** Steps from one side of an area to the other, for the places that are tried over all of it. */
const STEPS = 10;
/** Places that are kept of both. */
const MOST_NEAR = 18;
const MOST_FAR = 24;
/** What the place furthest from the middle costs of those that fit. */
const FAR = 1;
/** Px between points of an outline: finer ones would not show. */
const FINEST_PX = 1;

/**
 * In the area, given as its outer ring and its holes, in shares of the frame: about the middle of the widest room
 * for words, then beside its extreme points. Of an area that is partly off the frame, its part on it.
 */
export function inArea(
  rings: readonly (readonly Point[])[],
  { width, height }: BoxSize,
  { ratio, widths: { least } }: FrameSize,
): Candidate[] {
  const toPx = ({ x, y }: Point): Point => ({ x: x * least, y: (y * least) / ratio });
  const [outer = [], ...holes] = rings.map((ring) => thin(clipRing(ring).map(toPx)));
  if (outer.length < 3) return [];
  const shown = [outer, ...holes.filter((hole) => hole.length >= 3)];
  // Drawn together by the ratio of the box, so that the greatest circle inside becomes the greatest room for words.
  const squeeze = height / width;
  const [x, y] = polylabel(
    shown.map((ring) => ring.map((point): [number, number] => [point.x * squeeze, point.y])),
    1,
  );
  const middle = { x: x / squeeze, y };
  const size = { width, height };
  const findSpans = readSpans(shown);
  const hangAt = (at: Point) =>
    hang(
      { x: middle.x / least, y: (middle.y / least) * ratio },
      at.x - middle.x - width / 2,
      at.y - middle.y - height / 2,
      size,
    );
  const isFree = (at: Point) => fits(at, size, findSpans);
  const near = listPlaces(outer, middle, size, { across: STEP.across * width, down: STEP.down * height });
  const [spread, rise] = [measureSpan(outer, (point) => point.x), measureSpan(outer, (point) => point.y)];
  const far = listPlaces(outer, middle, size, {
    across: Math.max(spread / STEPS, STEP.across * width),
    down: Math.max(rise / STEPS, STEP.down * height),
  });
  const fitting = [...take(near, isFree, MOST_NEAR), ...pickEvenly(far.filter(isFree), MOST_FAR)].map(
    (at, index, all): Candidate => ({ box: hangAt(at), align: 'middle', cost: (FAR * index) / all.length }),
  );
  const hanging: Candidate[] = fitting.length === 0 ? [{ box: hangAt(middle), align: 'middle', cost: HANGS_OUT }] : [];
  const extreme = (rate: (point: Point) => number): Point => {
    const end = outer.reduce((best, point) => (rate(point) > rate(best) ? point : best));
    return { x: end.x / least, y: (end.y / least) * ratio };
  };
  const [top, bottom] = [extreme((point) => -point.y), extreme((point) => point.y)];
  const [left, right] = [extreme((point) => -point.x), extreme((point) => point.x)];
  const beside = [
    placeBox(right, size, [1, 0], GAP),
    placeBox(top, size, [0, -1], GAP),
    placeBox(bottom, size, [0, 1], GAP),
    placeBox(left, size, [-1, 0], GAP),
  ].map((place, index) => ({ ...place, cost: BESIDE + index * 0.1 }));
  return [...fitting, ...hanging, ...beside];
}

/** The first `most` of the places that are free. */
function take(places: readonly Point[], isFree: (at: Point) => boolean, most: number): Point[] {
  const found: Point[] = [];
  for (const at of places) {
    if (found.length === most) break;
    if (isFree(at)) found.push(at);
  }
  return found;
}

/** So many of the places, from the first to the last. */
function pickEvenly(places: readonly Point[], most: number): readonly Point[] {
  return places.length <= most
    ? places
    : Array.from({ length: most }, (_, index) => places[Math.round((index * (places.length - 1)) / (most - 1))]).filter(
        (place) => place !== undefined,
      );
}

/** Places in steps from the middle over the bounds of the area, px, nearest first by the measure of the box. */
function listPlaces(
  outer: readonly Point[],
  middle: Point,
  { width, height }: BoxSize,
  { across, down }: { across: number; down: number },
): Point[] {
  const columns = listSteps(
    outer.map(({ x }) => x),
    middle.x,
    across,
  );
  const rows = listSteps(
    outer.map(({ y }) => y),
    middle.y,
    down,
  );
  const rate = ({ x, y }: Point) => Math.hypot((x - middle.x) / width, (y - middle.y) / (3 * height));
  return rows
    .flatMap((y) => columns.map((x) => ({ x, y })))
    .sort((a, b) => rate(a) - rate(b) || a.y - b.y || a.x - b.x);
}

/** Values in whole steps from `middle`, within the least and the most of `all`. */
function listSteps(all: readonly number[], middle: number, step: number): number[] {
  const [least, most] = findRange(all);
  const first = Math.ceil((least - middle) / step);
  const last = Math.floor((most - middle) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => middle + (first + index) * step);
}

function measureSpan(ring: readonly Point[], read: (point: Point) => number): number {
  const [least, most] = findRange(ring.map(read));
  return most - least;
}

/** Not by spreading into Math.min: an outline may have more points than a call has arguments. */
function findRange(all: readonly number[]): [number, number] {
  return all.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Whether the area holds the box at its top, middle and bottom, from one end to the other. */
function fits(at: Point, { width, height }: BoxSize, findSpans: ReturnType<typeof readSpans>): boolean {
  return [-0.5, 0, 0.5].every((down) =>
    findSpans(at.y + down * height).some(([from, to]) => from <= at.x - width / 2 && to >= at.x + width / 2),
  );
}

/** Where a level line lies inside the rings, from and to: each line is measured once. */
function readSpans(rings: readonly (readonly Point[])[]): (y: number) => readonly (readonly [number, number])[] {
  const known = new Map<number, readonly (readonly [number, number])[]>();
  return (y) => {
    const before = known.get(y);
    if (before) return before;
    const crossings = rings.flatMap((ring) =>
      ring.flatMap((end, index) => {
        const start = ring[(index || ring.length) - 1] ?? end;
        return end.y > y === start.y > y ? [] : [end.x + ((start.x - end.x) * (y - end.y)) / (start.y - end.y)];
      }),
    );
    crossings.sort((a, b) => a - b);
    const spans = crossings.flatMap((from, index) =>
      index % 2 === 0 ? [[from, crossings[index + 1] ?? from] as const] : [],
    );
    known.set(y, spans);
    return spans;
  };
}

/** The ring without the points that are no further than `FINEST_PX` from the one before. */
function thin(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= FINEST_PX) kept.push(point);
  }
  return kept;
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
