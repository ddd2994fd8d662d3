/** The countries of the basemap that a place lies in, as far as outlines that coarse can tell. */

import type { Layer, PlaceGeometry } from '../dossier.ts';
import { type Area, findDistanceOutside } from './areas.ts';
import { type Coordinates, listLines, listPolygons } from './check-geometry.ts';
import { listPoints } from './positions.ts';

/**
 * How far the world’s outlines of countries may be from the border. Of the 135 000 towns of GeoNames, which are placed by
 * other hands, 15 lie deeper in a country that is not theirs, all but a few of them where a border is disputed.
 */
export const BORDER_KM = 5;
/** The same of outlines that a folder has of its own, which may be as coarse as 1:50 M. */
export const OWN_BORDER_KM = 20;

/** The positions by which a place lies in a country: an area’s, those of its outer sides. */
export function listCorners(geometry: PlaceGeometry): Coordinates[] {
  return [
    ...listPoints(geometry),
    ...listLines(geometry).flatMap(({ line }) => line),
    ...listPolygons(geometry).flatMap(({ rings: [outer = []] }) => outer),
  ];
}

/** By id. None where an outline that does not hold the whole place is within its doubt: no side is chosen at a border. */
export function findCountries(
  geometry: PlaceGeometry | null,
  radiusKm: number,
  countries: Layer,
  borderKm: number,
): string[] {
  if (!geometry) return [];
  const positions = listCorners(geometry);
  const near = countries.flatMap((country) => {
    const area: Area = listPolygons(country.geometry).map(({ rings }) => rings);
    if (area.length === 0) return [];
    const distances = positions.map((position) => findDistanceOutside(position, area));
    if (Math.min(...distances) > radiusKm + borderKm) return [];
    return [{ id: country.id, holds: distances.every((distance) => distance <= 0) }];
  });
  return near.every(({ holds }) => holds) ? near.map(({ id }) => id) : [];
}
