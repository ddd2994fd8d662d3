/** One drawing’s frame: its part of the Earth, the projection that fits it, and lengths on it. */
import { type GeoProjection, geoMercator } from 'd3-geo';
import type { MapFrame } from '../../model/dossier.ts';
import { cosine, EARTH_RADIUS_KM, toRadians } from '../../model/geometry/earth.ts';
import { projectLatitude } from '../../model/geometry/ordinate.ts';
import { chooseProjection, fitProjection, OVERHANG, type ProjectionKind } from '../../model/geometry/projection.ts';

/** West, south, east, north, in degrees. */
type Extent = MapFrame['extent'];

export interface Frame {
  extent: Extent;
  /** Size of the drawing, in units; the page stretches it to the width it has. */
  width: number;
  height: number;
  kind: ProjectionKind;
  /** From degrees to units, y downwards. */
  projection: GeoProjection;
  /** Nothing outside is drawn; degrees, as those of the extent. */
  reach: Extent;
  /** Units in a kilometre, in the middle of the frame. */
  unitsPerKm: number;
}

/** Fine enough for whole units to stay within a pixel on the widest page; each further digit costs bytes. */
const FINE = 560;

/**
 * A frame that shows all of the extent, `width` units wide. A `ratio` is kept to by all but a Mercator map, which has that of
 * its extent, as the interactive map that is laid over it.
 */
export function fitFrame(extent: Extent, width = FINE, ratio?: number): Frame {
  const kind = chooseProjection(extent);
  if (kind !== 'mercator') return { extent, kind, ...fitProjection(extent, width, ratio) };
  const [west, south, east, north] = extent;
  const scale = width / toRadians(east - west);
  const top = projectLatitude(north);
  const height = Math.round((top - projectLatitude(south)) * scale);
  const projection = geoMercator()
    // Turned to the middle of the frame, so that one across the antimeridian is whole.
    .rotate([-(west + east) / 2, 0])
    .scale(scale)
    .center([0, 0])
    .translate([width / 2, top * scale])
    .clipExtent([
      [-width * OVERHANG, -height * OVERHANG],
      [width * (1 + OVERHANG), height * (1 + OVERHANG)],
    ]);
  // On a Mercator map a parallel is drawn longer than it is by the secant of its latitude.
  const unitsPerKm = scale / (EARTH_RADIUS_KM * cosine((south + north) / 2));
  // Of Mercator a tenth of the drawing may be more degrees than a tenth of the extent.
  const [x, y] = [(east - west) * 2 * OVERHANG, (north - south) * 2 * OVERHANG];
  const reach: Extent = [west - x, south - y, east + x, north + y];
  return { extent, kind, width, height, projection, reach, unitsPerKm };
}

/** Where a position falls, in units of the frame; undefined where the projection has no point for it, as Mercator’s has none for a pole. */
export function project(
  { projection }: Frame,
  position: readonly [number, number],
): [x: number, y: number] | undefined {
  const at = projection(position as [number, number]); // which does not change it
  return at && Number.isFinite(at[0]) && Number.isFinite(at[1]) ? at : undefined;
}

/** The same in per cent of the frame’s width and height, to two decimals. */
export function locate(frame: Frame, position: readonly [number, number]): { x: number; y: number } | undefined {
  const at = project(frame, position);
  return at && toPercent(frame, at);
}

export function toPercent({ width, height }: Frame, [x, y]: readonly [number, number]): { x: number; y: number } {
  return { x: round((x / width) * 100), y: round((y / height) * 100) };
}

/** The box around an extent as another one’s frame shows it, in per cent. */
export function locateBox(
  frame: Frame,
  [west, south, east, north]: Extent,
): { x: number; y: number; width: number; height: number } {
  const corners = [west, (west + east) / 2, east].flatMap((x) =>
    [south, north].flatMap((y) => locate(frame, [x, y]) ?? []),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
