/** The smallest extents around positions and around other extents. */
import type { Coordinates, Extent } from './check-geometry.ts';

/** Of no positions: an extent that contains nothing, from Infinity to -Infinity. */
export function boundPositions(positions: readonly Coordinates[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
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
