/** Whether a position lies in an area, and how far outside it else, on either side of the antimeridian. */

import { findDistance } from '../words/whereabouts.ts';
import { bringNear, unwrap } from './antimeridian.ts';
import type { Coordinates } from './check-geometry.ts';
import { cosine } from './earth.ts';

export type Ring = readonly Coordinates[];
/** Polygons, each by its outer ring and its holes. */
export type Area = readonly (readonly Ring[])[];

/** On either side of the antimeridian. */
export function isWithinRing([longitude, latitude]: Coordinates, given: Ring): boolean {
  const ring = unwrap(given);
  const [x, y] = [bringNear(longitude, ring[0]?.[0] ?? longitude), latitude];
  // The number of sides that a line to the right meets is odd.
  let isIn = false;
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
  }
  return isIn;
}

export function isWithinArea(position: Coordinates, area: Area): boolean {
  return area.some(
    ([outer = [], ...holes]) => isWithinRing(position, outer) && !holes.some((hole) => isWithinRing(position, hole)),
  );
}

/** In km, 0 within the area; infinite where the area has no ring. */
export function findDistanceOutside(position: Coordinates, area: Area): number {
  if (isWithinArea(position, area)) return 0;
  const sides = area.flat().flatMap((given) => {
    const ring = unwrap(given);
    return ring.slice(1).map((to, index) => findDistanceToSide(position, ring[index] ?? to, to));
  });
  return Math.min(...sides);
}

/** On the plane tangent to the Earth at the position: the error is small for short distances, which are the ones compared. */
function findDistanceToSide([x, y]: Coordinates, from: Coordinates, to: Coordinates): number {
  const scale = Math.max(cosine(y), 1e-6);
  const [ax, ay] = [(bringNear(from[0], x) - x) * scale, from[1] - y];
  const [dx, dy] = [(to[0] - from[0]) * scale, to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return findDistance([x, y], [x + (ax + along * dx) / scale, y + ay + along * dy]);
}
