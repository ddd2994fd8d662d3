/** The positions of a shape: all of them, and those that are points and no line or area. */
import type { Layer, PlaceGeometry } from '../dossier.ts';
import type { Coordinates } from './check-geometry.ts';

type Nested = Coordinates | readonly Nested[];

export function listPositions({ coordinates }: { coordinates: Nested }): Coordinates[] {
  const found: Coordinates[] = [];
  addPositions(coordinates, found);
  return found;
}

function addPositions(coordinates: Nested, found: Coordinates[]): void {
  if (isPosition(coordinates)) found.push(coordinates);
  else for (const inner of coordinates) addPositions(inner, found);
}

type Lined<Position> =
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

/** The same shape with each of its lines or rings changed. */
export function mapLines<Position, Shape extends Lined<Position>>(
  shape: Shape & Lined<Position>,
  change: (line: Position[]) => Position[],
): Shape {
  const changeAll = () => {
    switch (shape.type) {
      case 'LineString':
        return change(shape.coordinates);
      case 'MultiLineString':
      case 'Polygon':
        return shape.coordinates.map(change);
      case 'MultiPolygon':
        return shape.coordinates.map((rings) => rings.map(change));
    }
  };
  return { ...shape, coordinates: changeAll() };
}

/** Each run of positions of a shape; each point is a run of one. */
export function listRuns(geometry: PlaceGeometry | Layer[number]['geometry']): readonly (readonly Coordinates[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** Whether it is drawn as dots, or as rings around them, and not as a line or an area. */
export function isPoints<Shape extends { type: string }>(
  geometry: Shape | null | undefined,
): geometry is Shape & { type: 'Point' | 'MultiPoint' } {
  return geometry?.type === 'Point' || geometry?.type === 'MultiPoint';
}

/** Its points, that of a `Point` alone; none of a line or an area. */
export function listPoints(geometry: { type: string; coordinates: Nested } | null | undefined): Coordinates[] {
  return geometry && isPoints(geometry) ? listPositions(geometry) : [];
}

function isPosition(coordinates: Nested): coordinates is Coordinates {
  return typeof coordinates[0] === 'number';
}
