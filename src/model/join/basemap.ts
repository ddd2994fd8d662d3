/** What a dossier’s map is drawn on: the ground of the world around its frames, and finer layers of its own folder where they serve. */
import type { Basemap, Dossier, Layer, LayerName, Neighbours } from '../dossier.ts';
import { bringNear } from '../geometry/antimeridian.ts';
import { makeBorders } from '../geometry/borders.ts';
import type { Extent } from '../geometry/check-geometry.ts';
import { boundShapes, joinExtents } from '../geometry/extents.ts';
import { hasLandOf } from '../geometry/land.ts';
import { fitRatio } from '../geometry/mercator.ts';
import { measureDrawing } from '../geometry/projection.ts';
import { clipNeighbours, clipWorld, findClipBox, measureWidth } from '../read/clip-world.ts';
import { findOutline } from '../read/outlines.ts';
import type { World } from '../read/world.ts';

/** Layers of `content/basemap/`; one that is left out is the world’s. */
export type OwnLayers = Partial<Record<LayerName, Layer>>;

/** How much wider than the map its surroundings are, for a map that has no locator. */
const AROUND = 3;

export function makeBasemap({ map, places }: Pick<Dossier, 'map' | 'places'>, own: OwnLayers, world: World): Basemap {
  const extent = unite(map.frames.map((frame) => frame.extent));
  if (!extent) return NOTHING;
  // A map that is no Mercator map shows more than its extent.
  const drawn = map.frames.map((frame) => measureDrawing(frame.extent));
  const widthKm = drawn.every(({ kind }) => kind === 'mercator')
    ? measureWidth(extent)
    : Math.max(...drawn.map((one) => one.widthKm));
  const reach = unite([...drawn.map((one) => one.reach), ...fitOutlines(places, own, world)]) ?? extent;
  const ground = clipWorld(world, reach, 1, widthKm);
  const isFiner = covers([...(own.governorates ?? []), ...(own.lakes ?? []), ...(own.rivers ?? [])], extent);
  const chosen = FINER.filter((name) => isFiner && own[name]);
  if (own.countries && hasLandOf(own.countries, ground.countries, reach)) chosen.push('countries');
  const layers = { ...ground, ...Object.fromEntries(chosen.map((name) => [name, own[name] ?? []])) };
  const around = map.locator?.extent ?? widen(extent);
  const governorates = [...layers.governorates, ...listOutlines(places, layers.governorates, own, world)];
  return {
    ...layers,
    governorates,
    borders: makeBorders(layers.countries, governorates, findClipBox(reach)),
    neighbours: findNeighbours(own.countries, around, world),
    own: chosen,
  };
}

/** As far as a locator shows them, and the card of a country, which is wider or higher. */
function findNeighbours(own: Layer | undefined, around: Extent, world: World): Neighbours {
  const onCard = unite([around, fitRatio(around, CROP.ratio)]) ?? around;
  const worlds = clipNeighbours(world, onCard);
  const isOwn = own !== undefined && hasLandOf(own, worlds, around);
  const countries = isOwn ? own : worlds;
  const box = isOwn ? boundShapes(own.map(({ geometry }) => geometry)) : findClipBox(onCard);
  return { countries, borders: makeBorders(countries, countries, box), box };
}

/** A crop is wider than its places by this factor, and has this ratio of width to height. */
export const CROP = { widen: 1.3, ratio: 1.5 };

/** What crops of places with a province’s outline show: it may lie beyond the frames and needs ground too. */
function fitOutlines(places: Dossier['places'], own: OwnLayers, world: World): Extent[] {
  const outlines = listOutlines(places, [], own, world);
  if (outlines.length === 0) return [];
  const [west, south, east, north] = boundShapes(outlines.map(({ geometry }) => geometry));
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [halfX, halfY] = [((east - west) / 2) * CROP.widen, ((north - south) / 2) * CROP.widen];
  return [fitRatio([x - halfX, Math.max(-85, y - halfY), x + halfX, Math.min(85, y + halfY)], CROP.ratio)];
}

/** Layers that are drawn together, and so are taken together. */
const FINER: readonly LayerName[] = ['governorates', 'lakes', 'rivers'];

/** A basemap without layers. */
export const NOTHING: Basemap = {
  governorates: [],
  lakes: [],
  rivers: [],
  countries: [],
  borders: makeBorders([], []),
  neighbours: { countries: [], borders: makeBorders([], []), box: [0, 0, 0, 0] },
  own: [],
  towns: [],
  seas: [],
};

/** Outlines of places that the layer lacks; the whole of each, as a place may lie outside what is drawn first. */
function listOutlines(places: Dossier['places'], layer: Layer, own: OwnLayers, world: World): Layer {
  const known = new Set([...layer, ...(own.countries ?? [])].map(({ id }) => id));
  const wanted = new Set(places.flatMap(({ outline }) => (outline === undefined || known.has(outline) ? [] : outline)));
  return [...wanted].flatMap((id) => {
    const finer = own.governorates?.find((feature) => feature.id === id);
    const outline = finer ? undefined : findOutline(world, id);
    return finer ?? (outline?.kind === 'province' ? outline.feature : []);
  });
}

function unite(extents: readonly Extent[]): Extent | undefined {
  const [first] = extents;
  if (!first) return undefined;
  const middle = (first[0] + first[2]) / 2;
  const near = extents.map(([west, south, east, north]): Extent => {
    const turn = bringNear((west + east) / 2, middle) - (west + east) / 2;
    return [west + turn, south, east + turn, north];
  });
  return joinExtents(near);
}

/** Whether the box around the layer holds most of the extent: a frame may reach a little beyond what there is to draw. */
export function covers(layer: Layer, [west, south, east, north]: Extent): boolean {
  const box = boundShapes(layer.map(({ geometry }) => geometry));
  return shareSpan(west, east, box[0], box[2]) * shareSpan(south, north, box[1], box[3]) >= 0.5;
}

/** How much of the span from one number to another lies within a second span. */
function shareSpan(from: number, to: number, least: number, most: number): number {
  if (from === to) return least <= from && from <= most ? 1 : 0;
  return Math.max(0, Math.min(to, most) - Math.max(from, least)) / (to - from);
}

function widen([west, south, east, north]: Extent): Extent {
  const [x, y] = [((east - west) * (AROUND - 1)) / 2, ((north - south) * (AROUND - 1)) / 2];
  const most = Math.max(0, (360 - (east - west)) / 2);
  return [west - Math.min(x, most), Math.max(-85, south - y), east + Math.min(x, most), Math.min(85, north + y)];
}
