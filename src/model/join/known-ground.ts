/** What of the ground a dossier’s files may name, and which countries its places lie in: of the folder’s own layers, then of the world. */
import type { Layer, PlaceGeometry } from '../dossier.ts';
import { BORDER_KM, findCountries, OWN_BORDER_KM } from '../geometry/countries.ts';
import { boundShapes } from '../geometry/extents.ts';
import { nameCountry } from '../read/clip-world.ts';
import { findOnlyCountry, findOutline, listCountriesNear, listNearIds, type Outline } from '../read/outlines.ts';
import type { World } from '../read/world.ts';
import type { MapFile, PlacesFile } from '../schema/map-schema.ts';
import { covers, type OwnLayers } from './basemap.ts';

export interface KnownGround {
  /** By id: all of the folder’s own, and those of the world that are asked for or were meant. */
  outlines: ReadonlyMap<string, Pick<Outline, 'kind'>>;
  countries: ReadonlyMap<string, unknown>;
  /** The folder’s own layers, with the outlines of the world that a place is drawn by. */
  layers: { governorates: Layer; countries: Layer };
  findCountries: (geometry: PlaceGeometry | null, radiusKm: number) => string[];
}

export function findGround(
  own: OwnLayers,
  places: PlacesFile | undefined,
  map: MapFile | undefined,
  world: World,
): KnownGround {
  const { governorates = [], countries = [] } = own;
  const outlines = new Map<string, Pick<Outline, 'kind'>>([
    ...governorates.map(({ id }) => [id, { kind: 'province' }] as const),
    ...countries.map(({ id }) => [id, { kind: 'country' }] as const),
  ]);
  const wanted = [map?.locator?.country, ...(places?.features ?? []).map(({ properties }) => properties.outline)];
  const found = [...new Set(wanted)].flatMap((id) => {
    if (id === undefined || outlines.has(id)) return [];
    const outline = findOutline(world, id);
    if (outline) outlines.set(id, outline);
    else
      for (const near of listNearIds(world, id))
        outlines.set(near, { kind: near.includes('-') ? 'province' : 'country' });
    return outline ?? [];
  });
  const listKind = (kind: Outline['kind']) =>
    found.filter((outline) => outline.kind === kind).map(({ feature }) => feature);
  return {
    outlines,
    countries: new Map([...outlines].filter(([, { kind }]) => kind === 'country')),
    layers: {
      governorates: [...governorates, ...listKind('province')],
      countries: [...countries, ...listKind('country')],
    },
    findCountries: (geometry, radiusKm) => {
      if (!geometry) return [];
      if (covers(countries, boundShapes([geometry])))
        return findCountries(geometry, radiusKm, countries, OWN_BORDER_KM);
      return findOnce(world, geometry, radiusKm);
    },
  };
}

/** What was found, by the world, then by the place: while a dossier is written it is read at each change, and its places stay. */
const answers = new WeakMap<World, Map<string, readonly string[]>>();
/** More places than any dossiers have that are written at once. */
const MOST = 5000;

function findOnce(world: World, geometry: PlaceGeometry, radiusKm: number): string[] {
  const known = answers.get(world) ?? new Map<string, readonly string[]>();
  answers.set(world, known);
  if (known.size > MOST) known.clear();
  const key = JSON.stringify([geometry, radiusKm]);
  const ids = known.get(key) ?? findInWorld(world, geometry, radiusKm);
  known.set(key, ids);
  return [...ids];
}

function findInWorld(world: World, geometry: PlaceGeometry, radiusKm: number): string[] {
  const reachKm = radiusKm + BORDER_KM;
  const only = findOnlyCountry(world, geometry, reachKm);
  const ids =
    only === undefined
      ? findCountries(geometry, radiusKm, listCountriesNear(world, geometry, reachKm), BORDER_KM)
      : [only];
  // No side is chosen of what ISO 3166 has no code for.
  return ids.every((id) => nameCountry(id) !== undefined) ? ids : [];
}
