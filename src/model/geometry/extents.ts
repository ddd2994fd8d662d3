/** The smallest extents around positions and around other extents. */
import type { Coordinates, Extent } from './check-geometry.ts';

/** Of no positions: an extent that contains nothing, from Infinity to -Infinity. */
export function boundPositions(positions: readonly Readonly<Coordinates>[]): Extent {
  return boundShapes([{ coordinates: positions }]);
}

type Nested = readonly number[] | readonly Nested[];

/** The same of all positions of GeoJSON shapes. */
export function boundShapes(shapes: readonly { coordinates: Nested }[]): Extent {
  const box: Extent = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { coordinates } of shapes) grow(box, coordinates);
  return box;
}

function grow(box: Extent, part: Nested): void {
  if (!isPosition(part)) {
    for (let index = 0; index < part.length; index++) grow(box, part[index] as Nested); // within the list
    return;
  }
  const x = part[0] as number; // a position has two
  const y = part[1] as number;
  if (x < box[0]) box[0] = x;
  if (y < box[1]) box[1] = y;
  if (x > box[2]) box[2] = x;
  if (y > box[3]) box[3] = y;
}

function isPosition(part: Nested): part is readonly number[] {
  return typeof part[0] === 'number';
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
