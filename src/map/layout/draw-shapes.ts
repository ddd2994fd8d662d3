/** A place as a frame shows it: as large as its doubt. */
import type { Place, PlaceGeometry } from '../../model/dossier.ts';
import { isPoints, listPoints } from '../../model/geometry/positions.ts';
import { type Frame, project, toPercent } from '../ground/frame.ts';
import { renderPath } from '../ground/path.ts';
import type { Shape } from './drawing.ts';

/** Below this, in units, a ring of doubt would be smaller than the dot that marks the place. */
const LEAST_RING = 5;

const PATTERNS = { brick: undefined, graphite: 'hatched', teal: 'dotted', plain: undefined } as const;

export function drawShapes(place: Place, frame: Frame): Shape[] {
  const { geometry, precision, status } = place;
  const style = findStyle(place);
  const doubt = (precision.radiusKm ?? 0) * frame.unitsPerKm;
  if (!geometry) return [];
  if (isPoints(geometry)) {
    return listPoints(geometry).flatMap((position): Shape[] => {
      const at = project(frame, position);
      if (!at) return [];
      if (doubt < LEAST_RING) return [{ kind: 'dot', place, style, ...toPercent(frame, at) }];
      const [cx, cy] = at.map(Math.round) as [number, number]; // two in, two out
      return [{ kind: 'ring', place, style, radius: Math.round(doubt), cx, cy }];
    });
  }
  const d = renderPath(frame, geometry);
  if (isLine(geometry)) return [{ kind: 'line', place, style, d, width: Math.round(doubt * 2) }];
  const pattern = status?.state === 'disputed' ? 'crossed' : PATTERNS[style];
  const edge = drawEdge(geometry, frame) ?? d;
  return [{ kind: 'area', place, style, d, edge, blur: Math.round(doubt / 3), pattern }];
}

/** What nobody is named for wears nobody’s ink. */
export function findStyle({ status }: Pick<Place, 'status'>): Shape['style'] {
  return status?.by.some(({ unattributed }) => !unattributed) ? status.holder.style : 'plain';
}

export function isLine(
  geometry: PlaceGeometry,
): geometry is PlaceGeometry & { type: 'LineString' | 'MultiLineString' } {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}

type Area = PlaceGeometry & { type: 'Polygon' | 'MultiPolygon' };

export function isArea(geometry: PlaceGeometry): geometry is Area {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** The rings without the sides on which RFC 7946 cuts an area in two (3.1.9): no border runs there. Undefined where there is none. */
function drawEdge(geometry: Area, frame: Frame): string | undefined {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const isCut = ([x]: Position, [next]: Position) => Math.abs(x) === 180 && x === next;
  if (!rings.some((ring) => ring.some((position, index) => isCut(position, ring[index + 1] ?? [0, 0]))))
    return undefined;
  const lines = rings.flatMap((ring) => {
    const parts: Position[][] = [[]];
    for (const [index, position] of ring.entries()) {
      parts.at(-1)?.push(position);
      if (isCut(position, ring[index + 1] ?? [0, 0])) parts.push([]);
    }
    return parts.filter(({ length }) => length > 1);
  });
  return renderPath(frame, { type: 'MultiLineString', coordinates: lines });
}

type Position = [longitude: number, latitude: number];
