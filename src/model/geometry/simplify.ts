/** Simplifies lines: leaves out positions that cannot be seen at the scale at which they are drawn. */

import type { Coordinates } from './check-geometry.ts';
import { cosine } from './earth.ts';

/**
 * Douglas & Peucker 1973: the indexes of the positions that a line needs to stay within the tolerance, in degrees of latitude;
 * degrees of longitude are shrunk as they are on the Earth. Of a ring at least four, so that it stays one.
 */
export function findNeeded(line: readonly Coordinates[], tolerance: number): number[] {
  const last = line.length - 1;
  const needed = new Set([0, last]);
  const open: [from: number, to: number][] = [[0, last]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    const farthest = findFarthest(line, from, to, tolerance);
    if (farthest === undefined) continue;
    needed.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  const isRing = line[0]?.[0] === line[last]?.[0] && line[0]?.[1] === line[last]?.[1];
  if (isRing && last > 2) for (const third of [1, 2]) if (needed.size < 4) needed.add(Math.round((last * third) / 3));
  return [...needed].sort((a, b) => a - b);
}

/** Lower bound of the cosine: at a pole it is 0, and the corners of a map there would be removed. */
const LEAST_COSINE = 0.05;

/** Of the positions between two, the one that is farthest from the chord; undefined where all lie within the tolerance. */
function findFarthest(line: readonly Coordinates[], from: number, to: number, tolerance: number): number | undefined {
  const [ax, ay] = line[from] ?? [0, 0];
  const [bx, by] = line[to] ?? [0, 0];
  const shorter = Math.max(LEAST_COSINE, cosine(ay));
  const [dx, dy] = [(bx - ax) * shorter, by - ay];
  const square = dx * dx + dy * dy || 1;
  let [farthest, most] = [from, tolerance * tolerance];
  for (let index = from + 1; index < to; index++) {
    const [x, y] = line[index] ?? [ax, ay];
    const [px, py] = [(x - ax) * shorter, y - ay];
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
    const distance = (px - along * dx) ** 2 + (py - along * dy) ** 2;
    if (distance > most) [farthest, most] = [index, distance];
  }
  return farthest === from ? undefined : farthest;
}
