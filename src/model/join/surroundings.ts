/** What the interactive map shows when it is zoomed: the ground of the map, finer than it is drawn, and far around it the country and its neighbours. */
import type { Dossier, GroundLayers, Layer, LayerName, MapFrame } from '../dossier.ts';
import { makeBorders } from '../geometry/borders.ts';
import { type Extent, isInside } from '../geometry/check-geometry.ts';
import { clipAreas, clipLines } from '../geometry/clip.ts';
import { hasLandOf } from '../geometry/land.ts';
import { projectLatitude } from '../geometry/ordinate.ts';
import { chooseProjection } from '../geometry/projection.ts';
import { clipWorld, measureWidth, scaleOf } from '../read/clip-world.ts';
import type { World } from '../read/world.ts';

export interface Surroundings {
  /** Of each part, what it covers: beyond there is nothing to draw. */
  near: { box: Extent; ground: GroundLayers };
  far: { box: Extent; ground: GroundLayers };
}

/** How many times finer than drawn the ground of the map is. */
const FINER = 4;
/** Beyond the frame on each side, as a share of it. */
const MARGIN = 0.2;
/** How wide the surroundings are: so many times the map, and no less than shows a country among others, km. */
const AROUND = { times: 3, leastKm: 1200 };
const MOST_NORTH = 84;
const [LEAST_STEP, MOST_STEP] = [-5, 5];

/** Undefined for a dossier without a map, and for one whose map does not move: what moves is a Mercator map. `basemap`: its layers of the content’s own stand for the world’s. */
export function makeSurroundings(
  { map: { frames } }: Pick<Dossier, 'map'>,
  basemap: Pick<GroundLayers, LayerName | 'own'>,
  world: World,
): Surroundings | undefined {
  const [whole] = frames;
  if (!whole || frames.some(({ extent }) => chooseProjection(extent) !== 'mercator')) return undefined;
  const { extent } = whole;
  const near = widen(extent, 1 + 2 * MARGIN);
  const far = widen(extent, Math.max(AROUND.times, AROUND.leastKm / measureWidth(extent)));
  const make = (layers: Omit<GroundLayers, 'borders'>, names: readonly LayerName[], box: Extent) => {
    // Of the content’s own countries there may be none so far around.
    const own = names.filter((name) => name !== 'countries' || hasLandOf(basemap.countries, layers.countries, box));
    return { box, ground: cut({ ...layers, ...pick(basemap, own), own }, box) };
  };
  return {
    near: make(clipWorld(world, extent, FINER), basemap.own, near),
    far: make(
      clipWorld(world, far),
      basemap.own.filter((name) => name === 'countries'),
      far,
    ),
  };
}

function pick(basemap: Pick<GroundLayers, LayerName>, names: readonly LayerName[]): Partial<Record<LayerName, Layer>> {
  return Object.fromEntries(names.map((name) => [name, basemap[name]]));
}

/** By how many zoom steps a map of the extent must be larger before it names towns of the rank; below 0 for what a wider map names. */
export function findTownStep({ extent }: Pick<MapFrame, 'extent'>, rank: number): number {
  const km = measureWidth(extent);
  for (let step = LEAST_STEP; step < MOST_STEP; step++) if (scaleOf(km / 2 ** step).towns >= rank) return step;
  return MOST_STEP;
}

/** In degrees for the longitude, on a Mercator map for the latitude. */
function widen([west, south, east, north]: Extent, times: number): Extent {
  const x = Math.min(((east - west) * (times - 1)) / 2, (360 - (east - west)) / 2);
  const [bottom, top] = [projectLatitude(south), projectLatitude(north)];
  const y = ((top - bottom) * (times - 1)) / 2;
  const toLatitude = (ordinate: number) =>
    Math.min(MOST_NORTH, Math.max(-MOST_NORTH, 90 - (Math.atan(Math.exp(-ordinate)) * 360) / Math.PI));
  return [west - x, toLatitude(bottom - y), east + x, toLatitude(top + y)];
}

function cut(ground: Omit<GroundLayers, 'borders'>, box: Extent): GroundLayers {
  const cutLayer = (layer: Layer) => layer.flatMap((feature) => cutFeature(feature, box));
  const [countries, governorates] = [cutLayer(ground.countries), cutLayer(ground.governorates)];
  return {
    ...ground,
    countries,
    governorates,
    borders: makeBorders(countries, governorates, box),
    lakes: cutLayer(ground.lakes),
    rivers: cutLayer(ground.rivers),
    towns: ground.towns.filter(({ at }) => isInside(at, box)),
    // The world’s may lie where the content has land.
    seas: ground.own.includes('countries') ? [] : ground.seas,
  };
}

function cutFeature(feature: Layer[number], box: Extent): Layer {
  const { geometry } = feature;
  switch (geometry.type) {
    case 'LineString':
    case 'MultiLineString': {
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      const coordinates = clipLines(lines, box);
      return coordinates.length > 0 ? [{ ...feature, geometry: { type: 'MultiLineString', coordinates } }] : [];
    }
    default: {
      const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const coordinates = clipAreas(areas, box);
      return coordinates.length > 0 ? [{ ...feature, geometry: { type: 'MultiPolygon', coordinates } }] : [];
    }
  }
}
