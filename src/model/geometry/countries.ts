/** The countries of the basemap that a place lies in, as far as outlines that coarse can tell. */

import type { Layer, PlaceGeometry } from '../dossier.ts';
import { type Area, findDistanceOutside } from './areas.ts';
import { listLines, listPolygons } from './check-geometry.ts';

/**
 * How far the outlines of countries, at 1:50 M, may be from the border: the provinces of the basemap, at 1:10 M, leave the
 * outline of their country by up to 16.5 km.
 */
export const BORDER_KM = 20;

/** By id. None where an outline that does not hold the whole place is within its doubt: no side is chosen at a border. */
export function findCountries(geometry: PlaceGeometry | null, radiusKm: number, countries: Layer): string[] {
  if (!geometry) return [];
  const positions =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : [
          ...listLines(geometry).flatMap(({ line }) => line),
          ...listPolygons(geometry).flatMap(({ rings: [outer = []] }) => outer),
        ];
  const near = countries.flatMap((country) => {
    const area: Area = listPolygons(country.geometry).map(({ rings }) => rings);
    if (area.length === 0) return [];
    const distances = positions.map((position) => findDistanceOutside(position, area));
    if (Math.min(...distances) > radiusKm + BORDER_KM) return [];
    return [{ id: country.id, holds: distances.every((distance) => distance <= 0) }];
  });
  return near.every(({ holds }) => holds) ? near.map(({ id }) => id) : [];
}
