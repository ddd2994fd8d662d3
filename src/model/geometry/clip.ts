/** Shapes cut to an extent on the plane of longitudes and latitudes, where GeoJSON has its sides (RFC 7946, 3.1.1). */
import { type GeoStream, geoClipRectangle } from 'd3-geo';
import type { Coordinates, Extent } from './check-geometry.ts';
import { boundPositions } from './extents.ts';

type Line = readonly Coordinates[];

/** The areas within the extent, their longitudes counted as its own are; outer rings run counter-clockwise, holes clockwise. */
export function clipAreas(areas: readonly (readonly Line[])[], extent: Extent): Coordinates[][][] {
  return sew(areas).flatMap((rings) => {
    const [outer = [], ...holes] = rings.map((ring) => followRing(ring, extent));
    const [west] = findSpan(outer);
    const near = holes.map((hole) => shift(hole, 360 * Math.ceil((west - findSpan(hole)[0]) / 360)));
    return listTurns(outer, extent).flatMap((turn) => {
      const clipped = stream(
        extent,
        true,
        [outer, ...near].map((ring) => ring.slice(0, -1)),
        turn,
      );
      return nest(
        clipped
          .filter(({ length }) => length > 2)
          .map(close)
          .map(divideSides),
      );
    });
  });
}

/** The lines within the extent, their longitudes counted as its own are. */
export function clipLines(lines: readonly Line[], extent: Extent): Coordinates[][] {
  return lines.flatMap((given) => {
    const line = follow(given);
    return listTurns(line, extent).flatMap((turn) => stream(extent, false, [line], turn));
  });
}

/** The same line with longitudes that go on past 180 or -180: no step leads more than half around. */
function follow(line: Line): Line {
  // Most lead over no antimeridian.
  if (line.every(([x], index) => Math.abs(x - (line[index - 1]?.[0] ?? x)) <= 180)) return line;
  let turn = 0;
  return line.map(([x, y], index) => {
    const before = line[index - 1]?.[0] ?? x;
    if (Math.abs(x - before) > 180) turn += before > x ? 360 : -360;
    return [x + turn, y];
  });
}

/** A ring around a pole goes on for as many turns as the extent sees, then along the pole and back, out of sight. */
function followRing(ring: Line, [west, , east]: Extent): Line {
  const followed = follow(ring);
  const [first, last] = [followed[0], followed.at(-1)];
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return followed;
  const eastward = last[0] > first[0] ? followed : followed.toReversed();
  const start = eastward[0]?.[0] ?? 0;
  const [least, most] = [Math.floor((west - start) / 360) - 1, Math.ceil((east - start) / 360) + 1];
  const turns = Array.from({ length: most - least + 1 }, (_, index) => shift(eastward, (least + index) * 360)).flat();
  const pole = first[1] < 0 ? -90 : 90;
  const [from, to] = [turns[0] ?? first, turns.at(-1) ?? last];
  return [...turns, [to[0], pole], [from[0], pole], from];
}

/** So near the antimeridian that it is on it, in degrees: what quantising leaves in doubt. */
const SEAM = 0.005;

/**
 * The areas, those that are cut at the antimeridian (3.1.9) and those that run along it to a pole sewn together again, so
 * that no border is drawn there.
 */
function sew(areas: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const isOnSeam = ([x, y]: Coordinates) => Math.abs(x) > 180 - SEAM || Math.abs(y) > 90 - SEAM;
  const runsAlong = ([outer = []]: readonly Line[]) =>
    outer.some((at, index) => index > 0 && isOnSeam(at) && isOnSeam(outer[index - 1] ?? at));
  const cut = areas.filter(runsAlong);
  if (cut.length === 0) return areas;
  const whole = areas.filter((area) => !cut.includes(area));
  const open = cut.flatMap(([outer = []]) => splitAtSeam(outer.slice(0, -1), isOnSeam));
  const rings: Coordinates[][] = [];
  for (let chain = open.pop(); chain; chain = open.pop()) {
    for (;;) {
      const end = chain.at(-1);
      const own = measureGap(end, chain[0]);
      const [next] = [...open].sort((a, b) => measureGap(end, a[0]) - measureGap(end, b[0]));
      if (!next || own <= measureGap(end, next[0])) break;
      open.splice(open.indexOf(next), 1);
      chain = [...chain, ...next.slice(1)];
    }
    rings.push(close(chain.slice(0, -1)));
  }
  const holes = cut.flatMap(([, ...inner]) => inner);
  return [...whole, ...rings.map((ring, index) => (index === 0 ? [ring, ...holes] : [ring]))];
}

/** What lies between two points of the seam on either side of it, in degrees of latitude. */
function measureGap(from: Coordinates | undefined, to: Coordinates | undefined): number {
  return Math.abs((from?.[1] ?? 0) - (to?.[1] ?? 0));
}

/** The stretches of an open ring off the seam, each with the points at which it leaves that and comes back. */
function splitAtSeam(ring: Line, isOnSeam: (at: Coordinates) => boolean): Coordinates[][] {
  const start = ring.findIndex((at, index) => isOnSeam(at) && isOnSeam(ring.at(index - 1) ?? at));
  const chains: Coordinates[][] = [[]];
  for (const at of [...ring.slice(start), ...ring.slice(0, start)]) {
    const chain = chains.at(-1) ?? [];
    const before = chain.at(-1);
    if (before && isOnSeam(before) && isOnSeam(at)) chains.push([at]);
    else chain.push(at);
  }
  return chains.filter(({ length }) => length > 1);
}

/** By how much the line is to be moved, in whole turns, to fall into the extent: each way of doing so. */
function listTurns(line: Line, [west, , east]: Extent): number[] {
  const [least, most] = findSpan(line);
  // One that was led around a pole goes all the way already.
  if (most - least > 720) return [0];
  const [first, last] = [Math.ceil((west - most) / 360), Math.floor((east - least) / 360)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * 360);
}

/** The least and the greatest longitude. */
function findSpan(line: Line): [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const [x] of line) {
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return [least, most];
}

/**
 * What d3’s clipping leaves of them, moved by some whole turns, which with neither projection nor sphere is a clipping on the
 * plane.
 */
function stream(extent: Extent, isArea: boolean, lines: readonly Line[], turn: number): Coordinates[][] {
  const [west, south, east, north] = extent;
  const left: Coordinates[][] = [];
  const sink: GeoStream = {
    point: (x, y) => left.at(-1)?.push([round(x), round(y)]),
    lineStart: () => left.push([]),
    lineEnd: () => {},
    polygonStart: () => {},
    polygonEnd: () => {},
  };
  const clip = geoClipRectangle(west, south, east, north)(sink);
  if (isArea) clip.polygonStart();
  for (const line of lines) {
    clip.lineStart();
    for (const [x, y] of dropFarSide(line, turn, extent)) clip.point(x + turn, y);
    clip.lineEnd();
  }
  if (isArea) clip.polygonEnd();
  return left.map(divideSides);
}

/**
 * The line, still to be moved by the turn, without those positions that lie, with those on either side of them, beyond one side
 * of the extent: the way between two that are left lies beyond it too, and runs around what is within as often.
 */
function dropFarSide(line: Line, turn: number, [west, south, east, north]: Extent): Line {
  /** One bit for each side beyond which the position lies. */
  const findSides = ([x, y]: Coordinates) =>
    (x + turn < west ? 1 : x + turn > east ? 2 : 0) | (y < south ? 4 : y > north ? 8 : 0);
  const left: Coordinates[] = [];
  let leftAt = -1;
  const leave = (index: number) => {
    const at = line[index];
    if (at && index !== leftAt) left.push(at);
    leftAt = index;
    return at ? findSides(at) : 0;
  };
  /** Those beyond which all positions lie since the last that is left. */
  let sides = leave(0);
  for (const [index, at] of line.entries()) {
    const own = findSides(at);
    sides = sides & own || leave(Math.max(0, index - 1)) & own;
  }
  leave(line.length - 1);
  return left;
}

/** To a tenth of a metre: two areas that share a border are cut at the same point of it, whichever way each runs. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** A longer side would be taken to cross the antimeridian, in degrees. */
const LONGEST = 90;

function divideSides(line: Coordinates[]): Coordinates[] {
  if (line.every(([x], index) => Math.abs(x - (line[index - 1]?.[0] ?? x)) <= LONGEST)) return line;
  return line.flatMap(([x, y], index) => {
    const [ax, ay] = line[index - 1] ?? [x, y];
    const parts = Math.max(1, Math.ceil(Math.abs(x - ax) / LONGEST));
    return Array.from({ length: parts }, (_, part): Coordinates => {
      const share = (part + 1) / parts;
      return share === 1 ? [x, y] : [ax + (x - ax) * share, ay + (y - ay) * share];
    });
  });
}

/** Rings as polygons, by which of them lies in which. */
function nest(rings: readonly Coordinates[][]): Coordinates[][][] {
  const boxes = new Map<Line, Extent>(rings.map((ring) => [ring, boundPositions(ring)]));
  const mayHold = (other: Line, ring: Line) => {
    const [a, b] = [boxes.get(other), boxes.get(ring)];
    return !a || !b || (a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]);
  };
  const depths = rings.map((ring) =>
    rings.filter((other) => other !== ring && mayHold(other, ring) && isIn(ring, other)),
  );
  return rings.flatMap((outer, index) => {
    if ((depths[index]?.length ?? 0) % 2 > 0) return [];
    const holes = rings.filter((_, other) => depths[other]?.includes(outer) && (depths[other]?.length ?? 0) % 2 > 0);
    return [[wind(outer, 1), ...holes.map((hole) => wind(hole, -1))]];
  });
}

/** Corners that tell whether a ring lies in another. One may stand on the other’s side, where both were cut: most of them tell. */
const WITNESSES = 15;

function isIn(ring: Line, other: Line): boolean {
  const step = Math.max(1, Math.floor(ring.length / WITNESSES));
  const witnesses = ring.filter((_, index) => index % step === 0);
  return witnesses.filter((position) => isWithin(position, other)).length * 2 > witnesses.length;
}

/** By the number of sides that a line eastward meets. No side is taken to cross the antimeridian: it may be as long as the extent. */
function isWithin([x, y]: Coordinates, ring: Line): boolean {
  let isIn = false;
  let [ax, ay] = ring[0] ?? [x, y];
  for (const [bx, by] of ring) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    [ax, ay] = [bx, by];
  }
  return isIn;
}

function wind(ring: Coordinates[], way: 1 | -1): Coordinates[] {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [ax, ay] = ring[index - 1] ?? [x, y];
    return sum + ax * y - x * ay;
  }, 0);
  return doubled * way < 0 ? ring.toReversed() : ring;
}

function shift(line: Line, by: number): Coordinates[] {
  return line.map(([x, y]) => [x + by, y]);
}

function close(ring: Coordinates[]): Coordinates[] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}
