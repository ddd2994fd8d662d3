/** Extents that hold what is given, all of it and no more. */
import type { Coordinates, Extent } from './check-geometry.ts';

/** Of none, one that holds nothing. */
export function boundPositions(positions: readonly Coordinates[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  return [west, south, east, north];
}

/** Their longitudes are counted alike: see `bringNear`. */
export function joinExtents(extents: readonly Extent[]): Extent {
  return boundPositions(
    extents.flatMap(([west, south, east, north]): Coordinates[] => [
      [west, south],
      [east, north],
    ]),
  );
}
