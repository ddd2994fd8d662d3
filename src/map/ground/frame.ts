/** One drawing’s frame: its part of the Earth, the projection that fits it, and lengths on it. */
import { type GeoProjection, geoMercator } from 'd3-geo';
import type { MapFrame } from '../../model/dossier.ts';
import { EARTH_RADIUS_KM } from '../../model/geometry/earth.ts';
import { projectLatitude } from '../../model/geometry/mercator.ts';

/** West, south, east, north, in degrees. */
type Extent = MapFrame['extent'];

export interface Frame {
  extent: Extent;
  /** Size of the drawing, in units; the page stretches it to the width it has. */
  width: number;
  height: number;
  /** Mercator, as the interactive map’s, from degrees to units, y downwards. */
  projection: GeoProjection;
  /** Units in a kilometre, in the middle of the frame. */
  unitsPerKm: number;
}

/** Fine enough for whole units to stay within a pixel on the widest page; each further digit costs bytes. */
const FINE = 560;

/** A frame of the extent, `width` units wide. */
export function fitFrame(extent: Extent, width = FINE): Frame {
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
      [-width * 0.1, -height * 0.1],
      [width * 1.1, height * 1.1],
    ]);
  // On a Mercator map a parallel is drawn longer than it is by the secant of its latitude.
  const unitsPerKm = scale / (EARTH_RADIUS_KM * Math.cos(toRadians((south + north) / 2)));
  return { extent, width, height, projection, unitsPerKm };
}

/** Where a position falls, in per cent of the frame’s width and height, to two decimals. */
export function locate(
  { projection, width, height }: Frame,
  position: readonly [number, number],
): { x: number; y: number } {
  const [x, y] = projection([...position]) ?? [0, 0];
  return { x: round((x / width) * 100), y: round((y / height) * 100) };
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
