/** Checks of GeoJSON coordinates that no schema can make: order, closure, winding, and the frame of the map. */
import type { PlaceGeometry } from '../dossier.ts';
import type { Rule } from '../problem.ts';
import type { Path } from '../read/yaml.ts';
import { bringNear, findCrossing, unwrap } from './antimeridian.ts';
import { listPoints } from './positions.ts';

export type Coordinates = [longitude: number, latitude: number];
/** West, south, east, north, in degrees. */
export type Extent = [west: number, south: number, east: number, north: number];
/** Reports a problem; `path` leads from the geometry to the fault. */
export type Flag = (path: Path, rule: Rule, found: string, hint: string) => void;

/** `name` is how the author knows the place; without extents, because the map is unread, nothing is outside. */
export function checkGeometry(
  geometry: PlaceGeometry,
  extents: readonly Extent[] | undefined,
  name: string,
  flag: Flag,
): void {
  for (const [index, position] of listPoints(geometry).entries())
    checkInside(position, extents, name, ['coordinates', ...(geometry.type === 'Point' ? [] : [index])], flag);
  const lines = listLines(geometry);
  // A road or a river may leave the map; one that never enters it is a slip.
  const isSeen = lines.some(({ line }) => line.some((position) => isInAny(position, extents)));
  for (const { line, path } of lines) {
    if (line.every(([x, y]) => x === line[0]?.[0] && y === line[0]?.[1]))
      flag(
        path,
        'line-without-length',
        `The line of \`${name}\` stays at [${line[0]?.join(', ')}]: it leads nowhere.`,
        'Correct its positions, or draw a `Point`.',
      );
    const fault = line.findIndex((position) => !isSeen || isExchanged(position, extents));
    const position = line[fault];
    if (position) checkInside(position, extents, name, [...path, fault], flag);
    if (position && !isSeen) return;
  }
  for (const { rings, path: whole } of listPolygons(geometry)) {
    for (const [index, ring] of rings.entries()) {
      const path = [...whole, index];
      const outside = ring.findIndex((position) => !isInAny(position, extents));
      const position = ring[outside];
      // A ring whose numbers are exchanged also runs the wrong way: one fault, one problem.
      if (position) checkInside(position, extents, name, [...path, outside], flag);
      else checkRing(ring, index === 0, name, path, flag);
    }
    const [area = 0, ...holes] = rings.map((ring) => Math.abs(findSignedArea(ring)));
    if (area > 0 && holes.reduce((sum, hole) => sum + hole, 0) >= area)
      flag(
        [...whole, 1],
        'ring-without-area',
        `The holes of \`${name}\` are as large as its outer ring: they leave nothing of it.`,
        'Correct their positions, or leave them out.',
      );
  }
}

/** Its lines, each with the path that leads to it from the geometry; none of points or areas. */
export function listLines({ type, coordinates }: PlaceGeometry): { line: readonly Coordinates[]; path: Path }[] {
  if (type === 'LineString') return [{ line: coordinates, path: ['coordinates'] }];
  if (type !== 'MultiLineString') return [];
  return coordinates.map((line, index) => ({ line, path: ['coordinates', index] }));
}

/** Its areas, each by its rings, with the path that leads to them from the geometry. */
export function listPolygons({
  type,
  coordinates,
}: PlaceGeometry): { rings: readonly (readonly Coordinates[])[]; path: Path }[] {
  if (type === 'Polygon') return [{ rings: coordinates, path: ['coordinates'] }];
  if (type !== 'MultiPolygon') return [];
  return coordinates.map((rings, index) => ({ rings, path: ['coordinates', index] }));
}

function checkInside(
  position: Coordinates,
  extents: readonly Extent[] | undefined,
  name: string,
  path: Path,
  flag: Flag,
): void {
  if (isInAny(position, extents)) return;
  const [longitude, latitude] = position;
  const areExchanged = isExchanged(position, extents);
  flag(
    path,
    areExchanged ? 'coordinates-exchanged' : 'outside-frame',
    `\`${name}\` stands at longitude ${longitude}, latitude ${latitude}, outside every frame of \`map.yaml\`.`,
    areExchanged
      ? 'Exchange the two numbers: GeoJSON writes longitude first.'
      : 'Correct the position, or widen the frame’s `extent`.',
  );
}

/** Rings as RFC 7946 has them: closed, the outer one counter-clockwise, holes clockwise. */
export function checkRing(ring: readonly Coordinates[], isOuter: boolean, name: string, path: Path, flag: Flag): void {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    flag(
      [...path, ring.length - 1],
      'ring-not-closed',
      `The ring of \`${name}\` begins at [${first?.join(', ')}] and ends at [${last?.join(', ')}].`,
      'Repeat its first position as its last.',
    );
  } else if (unwrap(ring).at(-1)?.[0] !== ring[0]?.[0]) {
    flag(
      path,
      'ring-without-area',
      `The ring of \`${name}\` runs around a pole: on a map that ends before the poles it encloses nothing.`,
      'Draw it along the latitude 85 or -85, from -180 to 180.',
    );
  } else if (findSignedArea(ring) === 0) {
    flag(
      path,
      'ring-without-area',
      `The ${isOuter ? 'outer ring' : 'hole'} of \`${name}\` goes and comes back on itself: it encloses nothing.`,
      'Correct its positions, or draw a `LineString`.',
    );
  } else if (findSignedArea(ring) > 0 !== isOuter) {
    flag(
      path,
      'ring-wound-wrong-way',
      `The ${isOuter ? 'outer ring' : 'hole'} of \`${name}\` runs ${isOuter ? 'clockwise' : 'counter-clockwise'}.`,
      `Reverse the order of its positions (RFC 7946, section 3.1.6).${describeCrossing(ring)}`,
    );
  }
}

function describeCrossing(ring: readonly Coordinates[]): string {
  const index = findCrossing(ring);
  if (index === undefined) return '';
  const [from, to] = [ring[index]?.[0], ring[index + 1]?.[0]];
  return ` From ${from} to ${to} it is taken to cross the antimeridian; if it is to go the long way round, give it positions on that way.`;
}

/** In square degrees, positive when the ring runs counter-clockwise: the shoelace formula. */
export function findSignedArea(given: readonly Coordinates[]): number {
  const ring = unwrap(given);
  let area = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    area += (x * nextY - nextX * y) / 2;
  }
  return area;
}

/** A point to measure from: the point itself, the first of several, the middle of a line, the mean of a ring’s corners; of several the longest’s, the largest’s. */
export function findMiddle(geometry: PlaceGeometry): Coordinates {
  const [first] = listPoints(geometry);
  if (first) return first;
  const [line] = listLines(geometry).sort((a, b) => b.line.length - a.line.length);
  if (line) return line.line[Math.floor(line.line.length / 2)] ?? [0, 0];
  const outer = listPolygons(geometry).map(({ rings: [ring = []] }) => ring);
  const [largest = []] = outer.sort((a, b) => Math.abs(findSignedArea(b)) - Math.abs(findSignedArea(a)));
  const corners = unwrap(largest).slice(1);
  const sum = corners.reduce(([x, y], [cornerX, cornerY]) => [x + cornerX, y + cornerY], [0, 0] as const);
  const [x, y] = [sum[0] / corners.length, sum[1] / corners.length];
  return [bringNear(x, 0), y];
}

export function isInside([longitude, latitude]: Readonly<Coordinates>, [west, south, east, north]: Extent): boolean {
  // East of the antimeridian longitudes begin again at -180, and the extent goes on past 180.
  const near = bringNear(longitude, (west + east) / 2);
  return west <= near && near <= east && south <= latitude && latitude <= north;
}

function isInAny(position: Coordinates, extents: readonly Extent[] | undefined): boolean {
  return extents?.some((extent) => isInside(position, extent)) ?? true;
}

/** Whether it stands outside as it is, and inside with its numbers exchanged. */
function isExchanged([longitude, latitude]: Coordinates, extents: readonly Extent[] | undefined): boolean {
  return !isInAny([longitude, latitude], extents) && isInAny([latitude, longitude], extents);
}
