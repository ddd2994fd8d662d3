/** The smallest extents around positions and around other extents. */
import type { Coordinates, Extent } from './check-geometry.ts';

/** Of no positions: an extent that contains nothing, from Infinity to -Infinity. */
export function boundPositions(positions: readonly Coordinates[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const x = position[0];
    const y = position[1];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** Their longitudes must be counted from the same meridian: see `bringNear`. */
export function joinExtents(extents: readonly Extent[]): Extent {
  return boundPositions(
    extents.flatMap(([west, south, east, north]): Coordinates[] => [
      [west, south],
      [east, north],
    ]),
  );
}
