/** Where words about a shape hang that somebody places by hand. */
import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { Place } from '../../model/dossier.ts';
import { findMiddle } from '../../model/geometry/check-geometry.ts';
import { isPoints } from '../../model/geometry/positions.ts';
import { type Frame, locate } from '../ground/frame.ts';
import { rewind } from '../ground/path.ts';

/** On the point itself, on the first of several, or in the middle of the line or area; of several, of the largest. */
export function findAnchor(geometry: Place['geometry'], frame: Frame): { x: number; y: number } | undefined {
  if (!geometry) return undefined;
  if (isPoints(geometry)) return locate(frame, findMiddle(geometry));
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const [longest = []] = lines.toSorted((a, b) => b.length - a.length);
    const middle = longest[Math.floor(longest.length / 2)];
    return middle && locate(frame, middle);
  }
  const wound = rewind(geometry);
  const middle = geoCentroid(wound);
  if (wound.type === 'Polygon' || geoContains(wound, middle)) return locate(frame, middle);
  const [largest] = wound.coordinates
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .sort((a, b) => geoArea(b) - geoArea(a));
  return locate(frame, largest ? geoCentroid(largest) : middle);
}
