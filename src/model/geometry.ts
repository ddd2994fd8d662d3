/** Checks of GeoJSON coordinates that no schema can make: order, closure, winding, and the frame of the map. */
import type { PlaceGeometry } from './dossier.ts';
import type { Report } from './problem.ts';
import type { Located, Path } from './yaml.ts';

export type Coordinates = [longitude: number, latitude: number];
/** West, south, east, north, in degrees. */
export type Extent = [west: number, south: number, east: number, north: number];

/** Report what is wrong with the geometry at `path`: `name` is how the author knows it. */
export function checkGeometry(geometry: PlaceGeometry, extents: readonly Extent[], name: string, file: Located, path: Path, report: Report): void {
  if (geometry.type === 'Point') return checkInside([geometry.coordinates], extents, name, file, [...path, 'coordinates'], report);
  if (geometry.type === 'LineString') {
    // A road or a river may leave the map; one that never enters it is a slip.
    const isSeen = geometry.coordinates.some((position) => isInAny(position, extents));
    if (!isSeen) checkInside(geometry.coordinates.slice(0, 1), extents, name, file, [...path, 'coordinates', 0], report);
    return;
  }
  for (const [index, ring] of geometry.coordinates.entries()) {
    const place = [...path, 'coordinates', index];
    checkInside(ring, extents, name, file, place, report);
    checkRing(ring, index === 0, name, file, place, report);
  }
}

function checkInside(positions: readonly Coordinates[], extents: readonly Extent[], name: string, file: Located, path: Path, report: Report): void {
  const outside = positions.find((position) => !isInAny(position, extents));
  if (!outside) return;
  const [longitude, latitude] = outside;
  const isExchanged = isInAny([latitude, longitude], extents);
  report({
    ...file.at(path),
    rule: isExchanged ? 'coordinates-exchanged' : 'outside-frame',
    found: `\`${name}\` stands at longitude ${longitude}, latitude ${latitude}, outside every frame of \`map.yaml\`.`,
    mend: isExchanged ? 'Exchange the two numbers: GeoJSON writes longitude first.' : 'Correct the position, or widen the frame’s `extent`.',
  });
}

/** Rings as RFC 7946 has them: closed, the outer one counter-clockwise, holes clockwise. */
export function checkRing(ring: readonly Coordinates[], isOuter: boolean, name: string, file: Located, path: Path, report: Report): void {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    report({
      ...file.at(path),
      rule: 'ring-not-closed',
      found: `The ring of \`${name}\` begins at [${first}] and ends at [${last}].`,
      mend: 'Repeat its first position as its last.',
    });
  } else if (findSignedArea(ring) > 0 !== isOuter) {
    report({
      ...file.at(path),
      rule: 'ring-wound-wrong-way',
      found: `The ${isOuter ? 'outer ring' : 'hole'} of \`${name}\` runs ${isOuter ? 'clockwise' : 'counter-clockwise'}.`,
      mend: 'Reverse the order of its positions (RFC 7946, section 3.1.6).',
    });
  }
}

/** In square degrees, positive when the ring runs counter-clockwise: the shoelace formula. */
export function findSignedArea(ring: readonly Coordinates[]): number {
  let area = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    area += (x * nextY - nextX * y) / 2;
  }
  return area;
}

export function isInside([longitude, latitude]: Coordinates, [west, south, east, north]: Extent): boolean {
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

function isInAny(position: Coordinates, extents: readonly Extent[]): boolean {
  return extents.some((extent) => isInside(position, extent));
}
