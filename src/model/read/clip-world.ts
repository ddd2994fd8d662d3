/** What a map of an extent is drawn on, out of the ground of the world: so much of each layer as its scale can show. */

import { iso31661 } from 'iso-3166';
import type { GroundLayers, Layer } from '../dossier.ts';
import { bringNear } from '../geometry/antimeridian.ts';
import { type Coordinates, type Extent, isInside } from '../geometry/check-geometry.ts';
import { clipAreas, clipLines } from '../geometry/clip.ts';
import { cosine, KM_PER_DEGREE } from '../geometry/earth.ts';
import { joinLines, mergeAreas, openAreas, type Shape, selectShapes } from './topology.ts';
import type { Sea, Town, World } from './world.ts';

/** Up to which `scalerank` waters and towns are shown, and which rivers are the main ones; by the width of the map, km. */
interface Scale {
  mostKm: number;
  rivers: number;
  mainRivers: number;
  lakes: number;
  seas: number;
  towns: number;
  hasProvinces: boolean;
}

const SCALES: readonly Scale[] = [
  { mostKm: 150, rivers: 12, mainRivers: 8, lakes: 12, seas: 12, towns: 12, hasProvinces: true },
  { mostKm: 500, rivers: 8, mainRivers: 6, lakes: 9, seas: 12, towns: 9, hasProvinces: true },
  { mostKm: 1000, rivers: 7, mainRivers: 5, lakes: 6, seas: 7, towns: 7, hasProvinces: false },
  { mostKm: 2500, rivers: 5, mainRivers: 3, lakes: 4, seas: 5, towns: 5, hasProvinces: false },
  { mostKm: 6000, rivers: 2, mainRivers: 1, lakes: 1, seas: 3, towns: 3, hasProvinces: false },
  { mostKm: Number.POSITIVE_INFINITY, rivers: -1, mainRivers: -1, lakes: 1, seas: 2, towns: 1, hasProvinces: false },
];
/** Wider maps are drawn with countries made for them. */
const MOST_KM_OF_PROVINCES = 1500;
/** What is kept on each side, as a share of the extent: a drawing goes on a little beyond its frame. */
const MARGIN = 0.25;
/** Lines may stray by this share of the width: less than a pixel on the widest page. */
const STRAY = 1 / 1400;

/**
 * The extent is west, south, east, north; east may go on past 180. Longitudes come counted as its own are. `finer`: as
 * for a map so many times smaller; `ownKm`: how wide the map is, where the extent is more than it.
 */
export function clipWorld(
  world: World,
  extent: Extent,
  finer = 1,
  ownKm = measureWidth(extent),
): Omit<GroundLayers, 'borders'> {
  const widthKm = ownKm / finer;
  const scale = scaleOf(widthKm);
  const box = findClipBox(extent);
  const tolerance = (widthKm * STRAY) / KM_PER_DEGREE;
  const around: Around = { world, box, tolerance };
  return {
    governorates: scale.hasProvinces ? clipProvinces(around) : [],
    countries: widthKm > MOST_KM_OF_PROVINCES ? clipCountries(around) : mergeCountries(world, box, tolerance),
    lakes: clipLakes(around, scale),
    rivers: clipRivers(around, scale),
    seas: clipSeas(around, scale),
    towns: listTowns(around, scale),
    own: [],
  };
}

/** A drawing of neighbours is small: what it shows may stray by this share of its width. */
const NEIGHBOURS_STRAY = 1 / 250;
/** What of them is narrower than a hundredth of the drawing is left out, in its tolerances. */
const NEIGHBOURS_LEAST = 2.5;

/** The countries of an extent for a drawing of some hundred pixels. */
export function clipNeighbours(world: World, extent: Extent): Layer {
  const tolerance = (measureWidth(extent) * NEIGHBOURS_STRAY) / KM_PER_DEGREE;
  return clipCountries({ world, box: findClipBox(extent), tolerance }, NEIGHBOURS_LEAST);
}

/** What a map of so many kilometres shows. */
export function scaleOf(widthKm: number): Scale {
  return SCALES.find(({ mostKm }) => widthKm <= mostKm) ?? (SCALES.at(-1) as Scale); // the last has no end
}

interface Around {
  world: World;
  box: Extent;
  tolerance: number;
}

/** In the middle of the extent, or where it is nearest to the equator if it is on both sides, km. */
export function measureWidth([west, south, east, north]: Extent): number {
  const latitude = south < 0 && north > 0 ? 0 : (south + north) / 2;
  return (east - west) * KM_PER_DEGREE * cosine(latitude);
}

/** The box to which the ground of an extent is cut. */
export function findClipBox([west, south, east, north]: Extent): Extent {
  const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
  // A little less than all around, or what is cut there would be drawn on either side.
  const most = Math.max(0, (359.9998 - (east - west)) / 2);
  return [west - Math.min(x, most), Math.max(-90, south - y), east + Math.min(x, most), Math.min(90, north + y)];
}

type Geometry = Layer[number]['geometry'];

export function toArea(areas: Coordinates[][][]): Geometry | undefined {
  const [first] = areas;
  if (!first) return undefined;
  return areas.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: areas };
}

function toLine(lines: Coordinates[][]): Geometry | undefined {
  const [first] = lines;
  if (!first) return undefined;
  return lines.length === 1
    ? { type: 'LineString', coordinates: first }
    : { type: 'MultiLineString', coordinates: lines };
}

/** None where nothing of it lies in the extent. */
function toFeature(
  id: string,
  name: string | undefined,
  geometry: Geometry | undefined,
  properties: { rank?: number } = {},
): Layer {
  if (!geometry) return [];
  return [{ type: 'Feature', id, properties: { ...(name !== undefined && { name }), ...properties }, geometry }];
}

function clipProvinces({ world, box, tolerance }: Around): Layer {
  const shapes = selectShapes(world.provinces, box).filter(isArea);
  return openAreas(world.provinces, shapes, tolerance).flatMap((areas, index) => {
    const { id = '', name } = shapes[index]?.properties ?? {};
    return toFeature(id, name, toArea(clipAreas(areas, box)));
  });
}

/** From the provinces, so that their borders are the same. */
export function mergeCountries(world: World, box: Extent, tolerance: number): Layer {
  const shapes = selectShapes(world.provinces, box).filter(isArea);
  return [...Map.groupBy(shapes, ({ properties }) => properties.country)].flatMap(([id, provinces]) =>
    toFeature(
      id,
      nameCountry(id),
      toArea(dropSmall(clipAreas(mergeAreas(world.provinces, provinces, tolerance), box), LEAST_WIDTH * tolerance)),
    ),
  );
}

function clipCountries({ world, box, tolerance }: Around, least = LEAST_WIDTH): Layer {
  const shapes = selectShapes(world.countries, box).filter(isArea);
  return openAreas(world.countries, shapes, tolerance).flatMap((areas, index) => {
    const { id = '' } = shapes[index]?.properties ?? {};
    return toFeature(id, nameCountry(id), toArea(dropSmall(clipAreas(areas, box), least * tolerance)));
  });
}

/** An islet that is wider than this many pixels of the widest page is drawn. */
const LEAST_WIDTH = 2;

/** Without the areas that are narrower, in degrees, than is to be seen; of a country that is nothing else, all. */
function dropSmall(areas: Coordinates[][][], least: number): Coordinates[][][] {
  const left = areas.filter(([outer = []]) => {
    const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
    return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) > least;
  });
  return left.length > 0 ? left : areas;
}

const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });

/** By the ids of countries; Kosovo has a code that ISO 3166 leaves free. */
const codes = new Map([
  ['xkx', 'XK'],
  ...iso31661.map(({ alpha2, alpha3 }) => [alpha3.toLowerCase(), alpha2] as const),
]);

/** In French; undefined for what ISO 3166 has no code for. */
export function nameCountry(id: string): string | undefined {
  const alpha2 = codes.get(id);
  return alpha2 && names.of(alpha2);
}

function clipLakes({ world, box, tolerance }: Around, { lakes }: Scale): Layer {
  const shapes = selectShapes(world.lakes, box)
    .filter(isArea)
    .filter(({ properties }) => properties.scalerank <= lakes);
  return openAreas(world.lakes, shapes, tolerance).flatMap((areas, index) => {
    const name = world.french.lakes[clean(shapes[index]?.properties.name)];
    return toFeature(`lac-${index + 1}`, name, toArea(clipAreas(areas, box)));
  });
}

/** Each river in one piece as far as its name goes; rank 1 are the main ones at this scale. */
function clipRivers({ world, box, tolerance }: Around, { rivers, mainRivers }: Scale): Layer {
  const shapes = selectShapes(world.rivers, box)
    .filter(isLine)
    .filter(({ properties }) => properties.scalerank <= rivers);
  const groups = Map.groupBy(shapes, ({ properties: { name, scalerank } }) => {
    const written = clean(name);
    return `${scalerank <= mainRivers ? 1 : 2} ${world.french.rivers[written] ?? written}`;
  });
  return [...groups.values()].flatMap((parts, index) => {
    const { name, scalerank = 0 } = parts[0]?.properties ?? {};
    const lines = clipLines(joinLines(world.rivers, parts, tolerance), box);
    const rank = scalerank <= mainRivers ? 1 : 2;
    return toFeature(`cours-${index + 1}`, world.french.rivers[clean(name)], toLine(lines), { rank });
  });
}

function clipSeas({ world, box, tolerance }: Around, { seas }: Scale): Sea[] {
  const shapes = selectShapes(world.seas, box)
    .filter(isArea)
    .filter(({ properties }) => properties.scalerank <= seas);
  return openAreas(world.seas, shapes, tolerance).flatMap((areas, index) => {
    const { name: written, french, scalerank = 0 } = shapes[index]?.properties ?? {};
    const name = world.french.seas[clean(written)] ?? french?.replaceAll("'", '’');
    const coordinates = name === undefined ? [] : clipAreas(areas, box);
    return name === undefined || coordinates.length === 0
      ? []
      : [{ name, rank: scalerank, geometry: { type: 'MultiPolygon', coordinates } }];
  });
}

function listTowns({ world, box: [west, south, east, north] }: Around, { towns }: Scale): Town[] {
  return world.towns.flatMap(([name, longitude, latitude, population, rank, country, geonames]) => {
    if (rank > towns || !isInside([longitude, latitude], [west, south, east, north])) return [];
    const at: Coordinates = [bringNear(longitude, (west + east) / 2), latitude];
    return [{ name, at, population, rank, country: country.toLowerCase(), geonames: geonames ?? undefined }];
  });
}

/** Blanks are doubled here and there in the source. */
function clean(name: string | null | undefined): string {
  return (name ?? '').replaceAll(/\s+/g, ' ');
}

export function isArea<P>(shape: Shape<P>): shape is Extract<Shape<P>, { type: 'MultiPolygon' }> {
  return shape.type === 'MultiPolygon';
}

function isLine<P>(shape: Shape<P>): shape is Extract<Shape<P>, { type: 'MultiLineString' }> {
  return shape.type === 'MultiLineString';
}
