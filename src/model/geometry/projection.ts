/** Which projection an extent is drawn in, how it lies there, and how much of the Earth comes with it. */
import { type GeoProjection, geoAzimuthalEqualArea, geoConicEqualArea, geoDistance, geoEqualEarth } from 'd3-geo';
import { bringNear } from './antimeridian.ts';
import type { Coordinates, Extent } from './check-geometry.ts';
import { cosine, EARTH_RADIUS_KM, KM_PER_DEGREE } from './earth.ts';

export type ProjectionKind = 'mercator' | 'conic' | 'azimuthal' | 'world';

/** Mercator is used for extents up to this width, whose scale varies at most by this factor. */
const MERCATOR = { mostKm: 1500, mostStretch: 1.4, edge: 85 };
/** Latitudes of the middle of a map: from the first on, and below the second, it is azimuthal. */
const POLAR = 60;
const TROPICAL = 20;
/** Degrees of longitude: wider extents are drawn in Equal Earth. */
const WORLDWIDE = 150;
/** Except those that lie wholly beyond this latitude, such as Russia. */
const NORTHERN = 30;
/** A wider extent has the pole in its middle. */
const AROUND_POLE = 240;

/**
 * By extent and latitude, after J. P. Snyder (Map Projections: A Working Manual, 1987, p. 34): Mercator where its shapes are
 * true and its scale hardly changes, at any latitude; else areas are kept: a cone in the middle latitudes, a plane at the equator
 * and the poles, and Equal Earth for most of the world.
 */
export function chooseProjection([west, south, east, north]: Extent): ProjectionKind {
  const middle = (south + north) / 2;
  const far = Math.max(Math.abs(south), Math.abs(north));
  const near = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const widthKm = (east - west) * KM_PER_DEGREE * cosine(middle);
  const { mostKm, mostStretch, edge } = MERCATOR;
  if (far <= edge && widthKm < mostKm && cosine(near) < mostStretch * cosine(far)) return 'mercator';
  if (Math.abs(middle) >= POLAR) return 'azimuthal';
  if (east - west > WORLDWIDE) return near < NORTHERN ? 'world' : 'azimuthal';
  return Math.abs(middle) < TROPICAL ? 'azimuthal' : 'conic';
}

export interface Drawn {
  projection: GeoProjection;
  width: number;
  height: number;
  /** The part of the Earth that the drawing shows, its overhang included; its east may exceed 180. */
  reach: Extent;
  /** In the middle. */
  unitsPerKm: number;
}

/** How far the ground is drawn beyond each side of the frame, as a share of the drawing. */
export const OVERHANG = 0.1;

/** The whole of an extent that is no Mercator map, `width` units wide; with more ground around it where a ratio is asked for. */
export function fitProjection(extent: Extent, width: number, ratio?: number): Drawn {
  const projection = makeProjection(extent);
  const { x, y, across, down } = measureBox(projection, extent);
  const height = Math.round(width / (ratio ?? across / down));
  const scale = Math.min(width / across, height / down);
  projection
    .scale(scale)
    .translate([width / 2 - (x + across / 2) * scale, height / 2 - (y + down / 2) * scale])
    .clipExtent([
      [-width * OVERHANG, -height * OVERHANG],
      [width * (1 + OVERHANG), height * (1 + OVERHANG)],
    ]);
  const from = projection.invert?.([width / 2 - 1, height / 2]) ?? [0, 0];
  const to = projection.invert?.([width / 2 + 1, height / 2]) ?? [0, 0];
  const unitsPerKm = 2 / (geoDistance(from, to) * EARTH_RADIUS_KM);
  return { projection, width, height, unitsPerKm, reach: findReach(projection, extent, width, height) };
}

/** How wide the drawing of an extent is, and what of the Earth it shows. */
export function measureDrawing(extent: Extent): { kind: ProjectionKind; widthKm: number; reach: Extent } {
  const kind = chooseProjection(extent);
  const [west, south, east, north] = extent;
  if (kind === 'mercator')
    return { kind, widthKm: (east - west) * KM_PER_DEGREE * cosine((south + north) / 2), reach: extent };
  const { reach, unitsPerKm } = fitProjection(extent, 1000);
  return { kind, widthKm: 1000 / unitsPerKm, reach };
}

/** Width over height of an extent that is no Mercator map. */
export function measureRatio(extent: Extent): number {
  const { across, down } = measureBox(makeProjection(extent), extent);
  return across / down;
}

/** At scale 1, not translated. */
function makeProjection(extent: Extent): GeoProjection {
  const [west, south, east, north] = extent;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const kind = chooseProjection(extent);
  const sixth = (north - south) / 6;
  const projection =
    kind === 'world'
      ? geoEqualEarth().rotate([-x, 0])
      : kind === 'conic'
        ? geoConicEqualArea()
            .rotate([-x, 0])
            .parallels([south + sixth, north - sixth])
        : geoAzimuthalEqualArea().rotate([-x, east - west > AROUND_POLE ? -90 * Math.sign(y) : -y]);
  return projection.scale(1).translate([0, 0]);
}

const SAMPLES = 32;
/** At the antimeridian of its middle an extent’s two sides would be one, degrees. */
const INSET = 1e-6;

function measureBox(projection: GeoProjection, [west, south, east, north]: Extent) {
  const shares = Array.from({ length: SAMPLES + 1 }, (_, step) => step / SAMPLES);
  const [from, to] = [west + INSET, east - INSET];
  const border: Coordinates[] = [
    ...shares.flatMap((share): Coordinates[] => [
      [from + share * (to - from), south],
      [from + share * (to - from), north],
      [from, south + share * (north - south)],
      [to, south + share * (north - south)],
    ]),
    // A parallel is longest at the equator.
    ...(south < 0 && north > 0 ? [[from, 0] satisfies Coordinates, [to, 0] satisfies Coordinates] : []),
  ];
  const points = border.flatMap((position) => [projection(position) ?? []]);
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, across: Math.max(...xs) - x, down: Math.max(...ys) - y };
}

/** Cuts must not lie exactly on the antimeridian of the middle, which is projected to both sides. */
const HALF_AROUND = 180 - 1e-4;

function findReach(projection: GeoProjection, extent: Extent, width: number, height: number): Extent {
  const middle = (extent[0] + extent[2]) / 2;
  const [first, last] = [middle - HALF_AROUND, middle + HALF_AROUND];
  const around: Extent = [first, -90, last, 90];
  if (chooseProjection(extent) === 'world') return around;
  const [left, right] = [-width * OVERHANG, width * (1 + OVERHANG)];
  const [top, bottom] = [-height * OVERHANG, height * (1 + OVERHANG)];
  const shares = Array.from({ length: SAMPLES + 1 }, (_, step) => step / SAMPLES);
  const border = shares
    .flatMap((share): Coordinates[] => {
      const [x, y] = [left + share * (right - left), top + share * (bottom - top)];
      return [
        [x, top],
        [x, bottom],
        [left, y],
        [right, y],
      ];
    })
    .map((point): Coordinates => projection.invert?.(point) ?? [Number.NaN, Number.NaN]);
  // A corner beyond the edge of the Earth: the whole Earth is shown.
  if (border.some(([x, y]) => Number.isNaN(x) || Number.isNaN(y))) return around;
  const shows = (pole: number) => {
    const [x = Number.NaN, y = Number.NaN] = projection([middle, pole]) ?? [];
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const longitudes = border.map(([x]) => bringNear(x, middle));
  const latitudes = border.map(([, y]) => y);
  const [isNorth, isSouth] = [shows(90), shows(-90)];
  const isAround = isNorth || isSouth;
  return [
    isAround ? first : Math.min(...longitudes, extent[0]),
    isSouth ? -90 : Math.min(...latitudes, extent[1]),
    isAround ? last : Math.max(...longitudes, extent[2]),
    isNorth ? 90 : Math.max(...latitudes, extent[3]),
  ];
}
