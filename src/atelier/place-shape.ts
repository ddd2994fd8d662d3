/** What is drawn of a place, corner by corner, as the geometry of its file and back: closed, the right way round, no finer than it is known. */
import type { PlaceGeometry } from '../model/dossier.ts';
import { bringNear } from '../model/geometry/antimeridian.ts';
import { type Coordinates, findSignedArea } from '../model/geometry/check-geometry.ts';
import { roundGeometry } from '../model/words/precision.ts';

export interface Drawn {
  kind: 'point' | 'line' | 'area';
  /** Those of an area are not closed. Longitudes may go on past 180. */
  corners: readonly Coordinates[];
}

/** Nearer to a pole the projection of the map has nothing. */
export const MOST_LATITUDE = 85;

const LEAST = { point: 1, line: 2, area: 3 };

/** Undefined where there are too few corners for what it is to be. */
export function makeGeometry({ kind, corners }: Drawn, radiusKm: number): PlaceGeometry | undefined {
  const positions = corners.map(settle).filter(([x, y], at, all) => x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]);
  const [first] = positions;
  if (!first || positions.length < LEAST[kind]) return undefined;
  return roundGeometry({ geometry: shape(kind, first, positions), precision: { radiusKm, reason: '' } }) ?? undefined;
}

function shape(kind: Drawn['kind'], first: Coordinates, positions: readonly Coordinates[]): PlaceGeometry {
  if (kind === 'point') return { type: 'Point', coordinates: first };
  if (kind === 'line') return { type: 'LineString', coordinates: [...positions] };
  const ring = [...positions, first];
  return { type: 'Polygon', coordinates: [findSignedArea(ring) < 0 ? ring.toReversed() : ring] };
}

/** Between -180 and 180, and between the poles. */
function settle([x, y]: Coordinates): Coordinates {
  return [bringNear(x, 0) + 0, Math.max(-90, Math.min(90, y)) + 0];
}

/** Undefined for a shape of several parts or with holes, which is left as it is written. */
export function readDrawn(geometry: PlaceGeometry | null): Drawn | undefined {
  switch (geometry?.type) {
    case 'Point':
      return { kind: 'point', corners: [geometry.coordinates] };
    case 'LineString':
      return { kind: 'line', corners: count(geometry.coordinates) };
    case 'Polygon': {
      const [ring, hole] = geometry.coordinates;
      return ring && !hole ? { kind: 'area', corners: count(ring).slice(0, -1) } : undefined;
    }
    default:
      return undefined;
  }
}

/** Each longitude as it is nearest to the one before: drawn, a line across the antimeridian goes on. */
function count(line: readonly Coordinates[]): Coordinates[] {
  let before = line[0]?.[0] ?? 0;
  return line.map(([x, y]) => {
    before = bringNear(x, before);
    return [before, y];
  });
}

/** « 36,2 N, 38,1 E ». */
export function sayDegrees([x, y]: Coordinates): string {
  const longitude = bringNear(x, 0);
  const say = (degrees: number) => Math.abs(degrees).toFixed(3).replace('.', ',');
  return `${say(y)} ${y < 0 ? 'S' : 'N'}, ${say(longitude)} ${longitude < 0 ? 'O' : 'E'}`;
}

const DEGREES = String.raw`([-+−]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*`;
const POINT = new RegExp(`^\\s*${DEGREES}([NS])?\\s*[,;\\s]\\s*${DEGREES}([EOW])?\\s*$`, 'iu');

/** « 36.35, 43.13 », « 36,35° N ; 43,13° E »: latitude first; undefined for anything else, and for what is no latitude. */
export function readPoint(text: string): Coordinates | undefined {
  const [, first = '', north = '', second = '', east = ''] = POINT.exec(text) ?? [];
  const read = (degrees: string, side: string) =>
    Number(degrees.replace('−', '-').replace(',', '.')) * (/[SOW]/i.test(side) ? -1 : 1);
  const point: Coordinates = [read(second, east), read(first, north)];
  return first !== '' && Math.abs(point[1]) <= 90 && Math.abs(point[0]) <= 180 ? point : undefined;
}
