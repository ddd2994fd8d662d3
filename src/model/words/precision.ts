/** How surely a date and a point are known, in the words and the digits of the exports. */
import { type DateRange, isUnsure } from '../dates/edtf.ts';
import type { Place, PlaceGeometry } from '../dossier.ts';

type Position = readonly [longitude: number, latitude: number];

export interface DatePrecision {
  /** What the EDTF date is given to; an interval is « ouvert » where an end is not given. */
  unit: 'année' | 'mois' | 'jour' | 'intervalle' | 'intervalle ouvert';
  /** Whether `~`, `?` or `%` stands at an end of it. */
  isApproximate: boolean;
}

const UNITS = { year: 'année', month: 'mois', day: 'jour' } as const;

export function describeDatePrecision(range: DateRange): DatePrecision {
  const { start, end } = range;
  const isApproximate = isUnsure(range);
  if (!start || !end) return { unit: 'intervalle ouvert', isApproximate };
  return { unit: start === end ? UNITS[start.precision] : 'intervalle', isApproximate };
}

/** « 0,5 km ». */
export function formatKm(km: number): string {
  return `${String(km).replace('.', ',')}\u00A0km`;
}

/** Decimals of a degree that a radius allows: the last stands for no more than the radius itself, 111 km to a degree. */
export function countDecimals(radiusKm: number): number {
  return Math.max(0, Math.ceil(Math.log10(111 / radiusKm)));
}

/** The place’s geometry with no more decimals than its radius allows; null off the map. */
export function roundGeometry({ geometry, precision }: Pick<Place, 'geometry' | 'precision'>): PlaceGeometry | null {
  if (!geometry || precision.radiusKm === null) return null;
  const decimals = countDecimals(precision.radiusKm);
  // One decimal more within a shape: its radius tells where it is, its corners how it is drawn.
  const shape = decimals + 1;
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: round(geometry.coordinates, decimals) };
    case 'MultiPoint':
      return { ...geometry, coordinates: roundLine(geometry.coordinates, decimals, 1) };
    case 'LineString':
      return { ...geometry, coordinates: roundLine(geometry.coordinates, shape, 2) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => roundLine(line, shape, 2)) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => roundLine(ring, shape, 4)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => roundLine(ring, shape, 4))),
      };
  }
}

function round([longitude, latitude]: Position, decimals: number): [number, number] {
  return [Number(longitude.toFixed(decimals)), Number(latitude.toFixed(decimals))];
}

/** Beyond it a double of a longitude has no more to say. */
const MOST_DECIMALS = 12;

/** Without the corners that rounding has laid on the one before; finer where fewer than `least` would be left of the shape. */
function roundLine(line: readonly Position[], decimals: number, least: number): [number, number][] {
  const rounded = line.map((position) => round(position, decimals));
  const kept = rounded.filter(
    ([x, y], index) => index === 0 || x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1],
  );
  return kept.length >= least || decimals >= MOST_DECIMALS ? kept : roundLine(line, decimals + 1, least);
}
