/** Shapes across the 180th meridian: counted on beyond it to be measured, and cut there to be kept, as RFC 7946 has them (3.1.9). */
import type { PlaceGeometry } from '../dossier.ts';
import type { Coordinates } from './check-geometry.ts';

/** Whether one step leads across: on the plane it would go more than half around the Earth. Along the edge of the map, it would not. */
function isAcross(from: number, to: number): boolean {
  const step = Math.abs(to - from);
  return step > 180 && step < 360;
}

/** The first position from which a step leads across; undefined where none does. */
export function findCrossing(line: readonly Coordinates[]): number | undefined {
  const index = line.findIndex(([x], number) => isAcross(x, line[number + 1]?.[0] ?? x));
  return index === -1 ? undefined : index;
}

/** The same line with longitudes that go on past 180 or -180. */
export function unwrap(line: readonly Coordinates[]): Coordinates[] {
  let turn = 0;
  return line.map(([x, y], index) => {
    const before = line[index - 1]?.[0] ?? x;
    if (isAcross(before, x)) turn += before > x ? 360 : -360;
    return [x + turn, y];
  });
}

/** A longitude as it is counted nearest to another, beyond 180 or -180 where need be. */
export function bringNear(longitude: number, middle: number): number {
  return longitude + 360 * Math.round((middle - longitude) / 360);
}

/** The geometry cut at the 180th meridian where it crosses that; else as it is. */
export function cut(geometry: PlaceGeometry): PlaceGeometry {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return geometry;
    case 'LineString':
      if (findCrossing(geometry.coordinates) === undefined) return geometry;
      return { type: 'MultiLineString', coordinates: cutLine(geometry.coordinates) };
    case 'MultiLineString':
      if (geometry.coordinates.every((line) => findCrossing(line) === undefined)) return geometry;
      return { ...geometry, coordinates: geometry.coordinates.flatMap(cutLine) };
    case 'Polygon':
      if (geometry.coordinates.every((ring) => findCrossing(ring) === undefined)) return geometry;
      return { type: 'MultiPolygon', coordinates: cutPolygon(geometry.coordinates) };
    case 'MultiPolygon':
      if (geometry.coordinates.flat().every((ring) => findCrossing(ring) === undefined)) return geometry;
      return { ...geometry, coordinates: geometry.coordinates.flatMap(cutPolygon) };
  }
}

/** The stretches of 360 degrees that the longitudes lie in: 0 for -180 to 180. */
function listTurns(line: readonly Coordinates[]): number[] {
  const xs = line.map(([x]) => x);
  const [first, last] = [Math.floor((Math.min(...xs) + 180) / 360), Math.ceil((Math.max(...xs) - 180) / 360)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function cutLine(line: readonly Coordinates[]): Coordinates[][] {
  const parts: Coordinates[][] = [];
  let part: Coordinates[] = [];
  for (const [index, [x, y]] of line.entries()) {
    const [before, from] = line[index - 1] ?? [x, y];
    if (isAcross(before, x)) {
      const edge = before > x ? 180 : -180;
      const at = from + ((y - from) * (edge - before)) / (x + 2 * edge - before);
      parts.push([...part, [edge, at]]);
      part = [[-edge, at]];
    }
    part.push([x, y]);
  }
  return [...parts, part].map(dropRepeated).filter(({ length }) => length > 1);
}

function cutPolygon(rings: readonly (readonly Coordinates[])[]): Coordinates[][][] {
  const [outer = [], ...holes] = rings.map(unwrap);
  // A hole may be counted from the other side than its ring is.
  const west = Math.min(...outer.map(([x]) => x));
  const counted = holes.map((hole) => shift(hole, 360 * Math.ceil((west - Math.min(...hole.map(([x]) => x))) / 360)));
  return listTurns(outer).flatMap((turn) => {
    const [first, ...inner] = [outer, ...counted]
      .map((ring) => shift(clip(clip(ring, turn * 360 - 180, 1), turn * 360 + 180, -1), -turn * 360))
      .map((ring) => close(dropRepeated(ring)));
    return first && isWide(first) ? [[first, ...inner.filter(isWide)]] : [];
  });
}

/** What of a ring lies east of a meridian, or west of it: Sutherland & Hodgman 1974. */
function clip(ring: readonly Coordinates[], edge: number, side: 1 | -1): Coordinates[] {
  const isIn = ([x]: Coordinates) => (x - edge) * side >= 0;
  return ring.flatMap((position, index) => {
    const before = ring.at(index - 1) ?? position;
    const along = (edge - before[0]) / (position[0] - before[0]);
    const crossing: Coordinates = [edge, before[1] + (position[1] - before[1]) * along];
    if (isIn(position)) return isIn(before) ? [position] : [crossing, position];
    return isIn(before) ? [crossing] : [];
  });
}

/** Not what only touches the meridian. */
function isWide(ring: readonly Coordinates[]): boolean {
  return ring.some(([x]) => x !== ring[0]?.[0]);
}

function shift(ring: readonly Coordinates[], by: number): Coordinates[] {
  return ring.map(([x, y]) => [x + by, y]);
}

function dropRepeated(line: readonly Coordinates[]): Coordinates[] {
  return line.filter(([x, y], index) => index === 0 || x !== line[index - 1]?.[0] || y !== line[index - 1]?.[1]);
}

function close(ring: Coordinates[]): Coordinates[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return !first || (first[0] === last?.[0] && first[1] === last[1]) ? ring : [...ring, first];
}
