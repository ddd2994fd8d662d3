/** Extents on a Mercator map: made as wide and as high as a drawing is to be. */
import type { Extent } from './check-geometry.ts';
import { toRadians } from './earth.ts';
import { projectLatitude } from './ordinate.ts';
import { chooseProjection, measureRatio } from './projection.ts';

/** Latitude up to which Mercator maps are drawn, north and south. */
export const MERCATOR_EDGE = 85;

/**
 * The extent with more ground around it, so that its drawing is `ratio` times as wide as it is high; moved in where it would
 * reach beyond what Mercator has, and cut where there is not so much of the Earth.
 */
export function fitRatio(extent: Extent, ratio: number): Extent {
  const [west, south, east, north] = extent;
  if (chooseProjection(extent) !== 'mercator') return growTo(extent, ratio);
  const edge = projectLatitude(MERCATOR_EDGE);
  const [bottom, top] = [clampLatitude(south), clampLatitude(north)].map(projectLatitude) as [number, number]; // two in, two out
  const width = Math.min(Math.max(toRadians(east - west), (top - bottom) * ratio), 2 * Math.PI);
  const half = Math.min(width / ratio / 2, edge);
  const middle = Math.min(edge - half, Math.max(half - edge, (top + bottom) / 2));
  const [x, reach] = [(west + east) / 2, toDegrees(width) / 2];
  return [x - reach, findLatitude(middle - half), x + reach, findLatitude(middle + half)];
}

/** The same for other projections, by bisection: as far as the Earth has more ground and the projection stays the same. */
function growTo([west, south, east, north]: Extent, ratio: number): Extent {
  const kind = chooseProjection([west, south, east, north]);
  const isWide = measureRatio([west, south, east, north]) > ratio;
  const grow = (degrees: number): Extent =>
    isWide
      ? [west, Math.max(-90, south - degrees), east, Math.min(90, north + degrees)]
      : [west - degrees, south, east + degrees, north];
  let [least, most] = [0, isWide ? Math.max(90 - north, 90 + south) : (360 - (east - west)) / 2];
  for (let step = 0; step < 20; step++) {
    const middle = (least + most) / 2;
    const grown = grow(middle);
    if (chooseProjection(grown) === kind && measureRatio(grown) > ratio === isWide) least = middle;
    else most = middle;
  }
  return grow(least);
}

/** Width over height of the extent, drawn. */
export function findRatio(extent: Extent): number {
  if (chooseProjection(extent) !== 'mercator') return measureRatio(extent);
  const [west, south, east, north] = extent;
  const height = projectLatitude(clampLatitude(north)) - projectLatitude(clampLatitude(south));
  return toRadians(east - west) / height;
}

/** The latitude of an ordinate (7-4). */
function findLatitude(ordinate: number): number {
  return 90 - toDegrees(2 * Math.atan(Math.exp(-ordinate)));
}

function clampLatitude(latitude: number): number {
  return Math.min(MERCATOR_EDGE, Math.max(-MERCATOR_EDGE, latitude));
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
