/** Places where a label may stand for an area: in it, or beside it. */
import polylabel from 'polylabel';
import { clipRing } from './clip-lines.ts';
import type { FrameSize, HungBox, Point } from './hung-shapes.ts';
import { type Aim, type BoxSize, COSTS, hang, placeBox } from './label-candidates.ts';
import type { Candidate } from './layout-labels.ts';

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
export function inArea(rings: readonly (readonly Point[])[], size: BoxSize, frame: FrameSize): Candidate[] {
  const shown = showRings(rings, frame);
  const [outer] = shown;
  if (!outer) return [];
  const room = findRoom(shown, size, frame);
  const fitting = listFitting(shown, room, size);
  const hanging: Candidate[] =
    fitting.length === 0 ? [{ box: room.hangAt(room.middle), align: 'middle', cost: COSTS.hangsOut }] : [];
  const extreme = (rate: (point: Point) => number): Point =>
    toShare(
      outer.reduce((best, point) => (rate(point) > rate(best) ? point : best)),
      frame,
    );
  const [top, bottom] = [extreme((point) => -point.y), extreme((point) => point.y)];
  const [left, right] = [extreme((point) => -point.x), extreme((point) => point.x)];
  const beside = [
    placeBox(right, size, [1, 0], GAP),
    placeBox(top, size, [0, -1], GAP),
    placeBox(bottom, size, [0, 1], GAP),
    placeBox(left, size, [-1, 0], GAP),
  ].map((place, index) => ({ ...place, cost: COSTS.beside + index * 0.1 }));
  return [...fitting, ...hanging, ...beside];
}

/** The same that the area holds whole, about its middle: none for most areas, which are found to be too small at a glance. */
export function insideArea(rings: readonly (readonly Point[])[], size: BoxSize, frame: FrameSize): Candidate[] {
  const shown = showRings(rings, frame);
  const [outer] = shown;
  return outer && holds(outer, size) ? listFitting(shown, findCentre(shown, size, frame), size) : [];
}

/** How far inside an area a line to it ends, px. */
const INSET_PX = 6;

/** The middle of the widest room of several areas: a line to it ends a little inside. None where nothing of them is on the frame. */
export function aimAtWidest(areas: readonly (readonly (readonly Point[])[])[], frame: FrameSize): Aim[] {
  const shown = areas.map((rings) => showRings(rings, frame)).filter(({ length }) => length > 0);
  const [widest] = shown.toSorted((a, b) => measureBounds(b) - measureBounds(a));
  const [outer] = widest ?? [];
  if (!widest || !outer) return [];
  const { middle } = findRoom(widest, { width: 1, height: 1 }, frame);
  const edges = Array.from({ length: BEARINGS }, (_, bearing) => {
    const angle = (bearing / BEARINGS) * 2 * Math.PI;
    return Math.max(0, findEdge(outer, middle, Math.cos(angle), Math.sin(angle)) - INSET_PX);
  });
  const reach = (cos: number, sin: number) => {
    const bearing = Math.round((Math.atan2(sin, cos) / (2 * Math.PI)) * BEARINGS);
    return edges[(bearing + BEARINGS) % BEARINGS] ?? 0;
  };
  return [
    {
      at: toShare(middle, frame),
      reach,
      onFrame: ({ x, y }) => toShare({ x: middle.x + x, y: middle.y + y }, frame),
    },
  ];
}

/** In which the edge of an area is looked for, once for all lines that lead to it. */
const BEARINGS = 96;

function measureBounds([outer = []]: readonly (readonly Point[])[]): number {
  return measureSpan(outer, ({ x }) => x) * measureSpan(outer, ({ y }) => y);
}

/** How far the outline is from a point within it, in a direction: where it is met last. */
function findEdge(outer: readonly Point[], { x, y }: Point, cos: number, sin: number): number {
  let furthest = 0;
  let start = outer.at(-1);
  for (const end of outer) {
    if (start) {
      // Along the direction and across it.
      const across = (point: Point) => (point.y - y) * cos - (point.x - x) * sin;
      const along = (point: Point) => (point.x - x) * cos + (point.y - y) * sin;
      const [from, to] = [across(start), across(end)];
      if (from > 0 !== to > 0) {
        const at = along(start) + ((along(end) - along(start)) * from) / (from - to);
        if (at > furthest) furthest = at;
      }
    }
    start = end;
  }
  return furthest;
}

function holds(outer: readonly Point[], { width, height }: BoxSize): boolean {
  return measureSpan(outer, ({ x }) => x) >= width && measureSpan(outer, ({ y }) => y) >= height;
}

/** Of the frame at the least width of the class, px, without what is off it; none where nothing is on it. */
function showRings(rings: readonly (readonly Point[])[], { ratio, widths: { least } }: FrameSize): Point[][] {
  const toPx = ({ x, y }: Point): Point => ({ x: x * least, y: (y * least) / ratio });
  const [outer = [], ...holes] = rings.map((ring) => thin(clipRing(ring).map(toPx)));
  return outer.length < 3 ? [] : [outer, ...holes.filter((hole) => hole.length >= 3)];
}

function toShare({ x, y }: Point, { ratio, widths: { least } }: FrameSize): Point {
  return { x: x / least, y: (y / least) * ratio };
}

interface Room {
  middle: Point;
  /** The box with its middle at a point, px, hung on the middle of the room. */
  hangAt: (at: Point) => HungBox;
}

/** The middle of the widest room for a box of such a shape. */
function findRoom(shown: readonly (readonly Point[])[], size: BoxSize, frame: FrameSize): Room {
  // Drawn together by the ratio of the box, so that the greatest circle inside becomes the greatest room for words.
  return makeRoom(findPole(shown, size.height / size.width).middle, size, frame);
}

/** The middle of the area itself, where it has room enough: a name is read there as that of all of it. */
function findCentre(shown: readonly (readonly Point[])[], size: BoxSize, frame: FrameSize): Room {
  const { middle, distance } = findPole(shown, 1);
  return distance * 2 < Math.hypot(size.width, size.height)
    ? findRoom(shown, size, frame)
    : makeRoom(middle, size, frame);
}

function makeRoom(middle: Point, { width, height }: BoxSize, frame: FrameSize): Room {
  const at = toShare(middle, frame);
  return {
    middle,
    hangAt: (point) => hang(at, point.x - middle.x - width / 2, point.y - middle.y - height / 2, { width, height }),
  };
}

/** The middle of the greatest circle in the area, drawn together from side to side, and its radius. */
function findPole(shown: readonly (readonly Point[])[], squeeze: number): { middle: Point; distance: number } {
  const pole = polylabel(
    shown.map((ring) => ring.map((point): [number, number] => [point.x * squeeze, point.y])),
    1,
  );
  return { middle: { x: pole[0] / squeeze, y: pole[1] }, distance: pole.distance };
}

/** Near the middle, then over all of the area. */
function listFitting(shown: readonly (readonly Point[])[], { middle, hangAt }: Room, size: BoxSize): Candidate[] {
  const [outer = []] = shown;
  const columns = findRange(outer, ({ x }) => x);
  const rows = findRange(outer, ({ y }) => y);
  const [spread, rise] = [columns.most - columns.least, rows.most - rows.least];
  const { width, height } = size;
  if (spread < width || rise < height) return [];
  const list = (across: number, down: number) =>
    listPlaces(shown, listSteps(columns, middle.x, across), listSteps(rows, middle.y, down), middle, size);
  const [across, down] = [STEP.across * width, STEP.down * height];
  const [widely, deeply] = [Math.max(spread / STEPS, across), Math.max(rise / STEPS, down)];
  const near = list(across, down);
  // Of an area that is hardly larger than the box they are the same.
  const far = widely === across && deeply === down ? near : list(widely, deeply);
  return [...near.slice(0, MOST_NEAR), ...pickEvenly(far, MOST_FAR)].map(
    (at, index, all): Candidate => ({ box: hangAt(at), align: 'middle', cost: (FAR * index) / all.length }),
  );
}

/** So many of the places, from the first to the last. */
function pickEvenly(places: readonly Point[], most: number): readonly Point[] {
  return places.length <= most
    ? places
    : Array.from({ length: most }, (_, index) => places[Math.round((index * (places.length - 1)) / (most - 1))]).filter(
        (place) => place !== undefined,
      );
}

/** The places on these columns and rows, px, where the area holds the box: nearest to the middle first, by the measure of the box. */
function listPlaces(
  shown: readonly (readonly Point[])[],
  columns: readonly number[],
  rows: readonly number[],
  middle: Point,
  { width, height }: BoxSize,
): Point[] {
  const places: (Point & { far: number })[] = [];
  for (const y of rows) {
    // Of most areas few rows hold a box, and of these few columns.
    const levels = LEVELS.map((down) => findCrossings(shown, y + down * height));
    if (levels.some(({ length }) => length === 0)) continue;
    for (const x of columns) {
      if (!levels.every((crossings) => isHeld(x - width / 2, x + width / 2, crossings))) continue;
      places.push({ x, y, far: Math.hypot((x - middle.x) / width, (y - middle.y) / (3 * height)) });
    }
  }
  return places.sort((a, b) => a.far - b.far || a.y - b.y || a.x - b.x);
}

/** Where on a box, from its middle, an area is asked whether it holds it from one end to the other. */
const LEVELS = [-0.5, 0, 0.5];

/** Values in whole steps from `middle`, within the range. */
function listSteps({ least, most }: Range, middle: number, step: number): number[] {
  const first = Math.ceil((least - middle) / step);
  const last = Math.floor((most - middle) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => middle + (first + index) * step);
}

interface Range {
  least: number;
  most: number;
}

function measureSpan(ring: readonly Point[], read: (point: Point) => number): number {
  const { least, most } = findRange(ring, read);
  return most - least;
}

/** Not by spreading into Math.min: an outline may have more points than a call has arguments. */
function findRange(ring: readonly Point[], read: (point: Point) => number): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of ring) {
    const value = read(point);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** Where a level line enters the rings, leaves them, enters them again, and so on. */
function findCrossings(rings: readonly (readonly Point[])[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let start = ring.at(-1);
    for (const end of ring) {
      if (start && end.y > y !== start.y > y)
        crossings.push(end.x + ((start.x - end.x) * (y - end.y)) / (start.y - end.y));
      start = end;
    }
  }
  return crossings.sort((a, b) => a - b);
}

function isHeld(from: number, to: number, crossings: readonly number[]): boolean {
  for (let index = 0; index < crossings.length; index += 2) {
    if ((crossings[index] ?? from) <= from && (crossings[index + 1] ?? from) >= to) return true;
  }
  return false;
}

/** The ring without the points that are no further than `FINEST_PX` from the one before. */
function thin(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || (point.x - last.x) ** 2 + (point.y - last.y) ** 2 >= FINEST_PX ** 2) kept.push(point);
  }
  return kept;
}
