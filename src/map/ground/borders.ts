/** Countries and provinces as a frame shows them: each line simplified once, so that what two areas share stays one. */
import { feature } from 'topojson-client';
import type { GroundLayers, Layer } from '../../model/dossier.ts';
import type { Borders } from '../../model/geometry/borders.ts';
import { cosine, KM_PER_DEGREE } from '../../model/geometry/earth.ts';
import { boundPositions } from '../../model/geometry/extents.ts';
import { mapLines } from '../../model/geometry/positions.ts';
import { simplifyLine } from '../../model/geometry/simplify.ts';
import type { Frame } from './frame.ts';
import { renderSimplified, TOLERANCE } from './path.ts';

/** Each as the `d` of a path. */
export interface DrawnBorders {
  /** The countries together, as an area. */
  land: string;
  /** Where they end: `land` itself, unless the sides along which the ground was cut are in sight. */
  coasts: string;
  /** Between countries. */
  borders: string;
  /** Such as are so in fact, and in dispute. */
  deFacto: string;
  /** Between provinces. */
  limits: string;
}

/** The basemap without what no eye would miss at the scale of the frame. */
export function fitGround(basemap: GroundLayers, frame: Frame): GroundLayers {
  const tolerance = findTolerance(frame);
  const borders = fitBorders(basemap.borders, frame);
  return {
    ...basemap,
    borders,
    countries: openLayer(borders, basemap.countries, 'countries'),
    governorates: openLayer(borders, basemap.governorates, 'provinces'),
    lakes: simplifyEach(basemap.lakes, tolerance),
    rivers: simplifyEach(basemap.rivers, tolerance),
    seas: simplifyEach(basemap.seas, SEAS * tolerance),
  };
}

/** The areas of seas are drawn by their names alone: so many times coarser. */
const SEAS = 4;

function simplifyEach<Thing extends { geometry: Layer[number]['geometry'] }>(
  things: readonly Thing[],
  tolerance: number,
): Thing[] {
  return things.map((thing) => ({
    ...thing,
    geometry: mapLines(thing.geometry, (line) => simplifyLine(line, tolerance)),
  }));
}

/** In degrees of latitude. */
function findTolerance({ unitsPerKm }: Frame): number {
  return TOLERANCE / unitsPerKm / KM_PER_DEGREE;
}

/** Without islands that are smaller than lines may stray: they would be written, and not seen. */
export function fitBorders(borders: Borders, frame: Frame): Borders {
  const tolerance = findTolerance(frame);
  const gone = new Set(borders.arcs.flatMap((arc, index) => (isSpeck(arc, tolerance) ? [index] : [])));
  const isLeft = ([arc = 0]: readonly number[]) => !gone.has(arc < 0 ? ~arc : arc);
  const { countries, provinces, land, coasts, limits } = borders.objects;
  const leave = (layer: typeof countries) => ({
    ...layer,
    geometries: layer.geometries.map((area) => ({ ...area, arcs: area.arcs.filter(([outer = []]) => isLeft(outer)) })),
  });
  return {
    ...borders,
    arcs: borders.arcs.map((arc, index) => (gone.has(index) ? arc : simplifyLine(arc, tolerance))),
    objects: {
      ...borders.objects,
      countries: leave(countries),
      provinces: leave(provinces),
      land: { ...land, arcs: land.arcs.filter(([outer = []]) => isLeft(outer)) },
      coasts: { ...coasts, arcs: coasts.arcs.filter(isLeft) },
      limits: { ...limits, arcs: limits.arcs.filter(isLeft) },
    },
  };
}

/** Whether the line goes around what is no wider and no higher. */
function isSpeck(line: Borders['arcs'][number], tolerance: number): boolean {
  const [first, last] = [line[0], line.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return false;
  const [west, south, east, north] = boundPositions(line);
  return Math.max((east - west) * cosine(south), north - south) < tolerance;
}

/** Of borders that are fitted to the frame. */
export function drawBorders(borders: Borders, frame: Frame): DrawnBorders {
  const { land, coasts, cuts, borders: between, deFacto, limits } = borders.objects;
  // As rings are drawn, the other way: what is the same in both is then the same letters, and weighs once.
  const draw = (lines: typeof coasts) =>
    renderSimplified(
      frame,
      mapLines(feature(borders, lines).geometry, (line: number[][]) => line.toReversed()),
    );
  const area = renderSimplified(frame, feature(borders, land).geometry);
  return {
    land: area,
    coasts: draw(cuts) === '' ? area : draw(coasts),
    borders: draw(between),
    deFacto: draw(deFacto),
    limits: draw(limits),
  };
}

type Area = Extract<Layer[number]['geometry'], { type: 'MultiPolygon' }>;

/** The areas of one of the layers that borders were made from, by the lines of these. */
export function openLayer(borders: Borders, layer: Layer, name: 'countries' | 'provinces'): Layer {
  const opened = new Map(borders.objects[name].geometries.map((geometry) => [geometry.id, geometry]));
  return layer.map((area) => {
    const geometry = opened.get(area.id);
    if (!geometry) return area;
    return { ...area, geometry: feature(borders, geometry).geometry as Area }; // of positions with two numbers each
  });
}
