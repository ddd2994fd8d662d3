/** Provinces and countries of the world by id, as places name them for their outlines. */

import type { Layer, PlaceGeometry } from '../dossier.ts';
import { isWithinArea } from '../geometry/areas.ts';
import type { Coordinates, Extent } from '../geometry/check-geometry.ts';
import { clipAreas } from '../geometry/clip.ts';
import { listCorners } from '../geometry/countries.ts';
import { cosine, KM_PER_DEGREE } from '../geometry/earth.ts';
import { boundPositions } from '../geometry/extents.ts';
import { listPositions } from '../geometry/positions.ts';
import { isArea, mergeCountries, nameCountry, toArea } from './clip-world.ts';
import { openAreas, type PackedTopology, selectShapes } from './topology.ts';
import type { World } from './world.ts';

export interface Outline {
  kind: 'country' | 'province';
  feature: Layer[number];
}

/** Cut at the antimeridian, as RFC 7946 has it (3.1.9). */
const EARTH: Extent = [-180, -90, 180, 90];

/** The whole province, `irq-3051`, or country, `irq`; undefined where there is none. */
export function findOutline(world: World, id: string): Outline | undefined {
  if (!/^[a-z]{3}(?:-|$)/.test(id)) return undefined;
  if (id.includes('-')) {
    const feature = open(world.provinces, id, (properties) => properties.name);
    return feature && { kind: 'province', feature };
  }
  const feature = open(world.countries, id, () => nameCountry(id));
  return feature && { kind: 'country', feature };
}

function open<Properties extends { id: string }>(
  topology: PackedTopology<Properties>,
  id: string,
  nameOf: (properties: Properties) => string | undefined,
): Layer[number] | undefined {
  const shape = topology.shapes.find(({ properties }) => properties.id === id);
  if (shape?.type !== 'MultiPolygon') return undefined;
  const [areas = []] = openAreas(topology, [shape], 0);
  const geometry = toArea(clipAreas(areas, EARTH));
  const name = nameOf(shape.properties);
  return geometry && { type: 'Feature', id, properties: { ...(name !== undefined && { name }) }, geometry };
}

/** What an id that is not there may have been meant for: the provinces of its country, or the countries. */
export function listNearIds(world: World, id: string): string[] {
  if (!/^[a-z]{3}(?:-|$)/.test(id)) return [];
  if (!id.includes('-')) return world.countries.shapes.map(({ properties }) => properties.id);
  return world.provinces.shapes
    .map(({ properties }) => properties.id)
    .filter((other) => other.startsWith(id.slice(0, 4)));
}

/** The countries around a place, as far as `km` from it, with the borders of their provinces. */
export function listCountriesNear(world: World, geometry: PlaceGeometry, km: number): Layer {
  return mergeCountries(world, reachAround(geometry, km), 0);
}

/**
 * Of `listCountriesNear` the one country that there is, by its id, where the place lies within its provinces. Undefined where there are
 * more or none, or part of the place lies outside or on a border: to say more, provinces must be merged, which takes ten times as long.
 */
export function findOnlyCountry(world: World, geometry: PlaceGeometry, km: number): string | undefined {
  const shapes = selectShapes(world.provinces, reachAround(geometry, km)).filter(isArea);
  const [id, ...others] = new Set(shapes.map(({ properties }) => properties.country));
  if (id === undefined || others.length > 0) return undefined;
  const provinces = openAreas(world.provinces, shapes, 0);
  const isWithin = (position: Coordinates) => provinces.some((areas) => isWithinArea(position, areas));
  return listCorners(geometry).every(isWithin) ? id : undefined;
}

function reachAround(geometry: PlaceGeometry, km: number): Extent {
  const [west, south, east, north] = boundPositions(listPositions(geometry));
  const reach = (km * 1.2) / KM_PER_DEGREE;
  const x = Math.min(reach / Math.max(0.01, cosine(Math.max(Math.abs(south), Math.abs(north)))), 180);
  return [west - x, south - reach, east + x, north + reach];
}
