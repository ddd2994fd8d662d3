/** Every position of a shape, whatever its type. */
import type { Coordinates } from './check-geometry.ts';

type Nested = Coordinates | readonly Nested[];

export function listPositions({ coordinates }: { coordinates: Nested }): Coordinates[] {
  return isPosition(coordinates)
    ? [coordinates]
    : coordinates.flatMap((inner) => listPositions({ coordinates: inner }));
}

function isPosition(coordinates: Nested): coordinates is Coordinates {
  return typeof coordinates[0] === 'number';
}
