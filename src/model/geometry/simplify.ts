/** Simplifies lines: leaves out positions that cannot be seen at the scale at which they are drawn. */

import { at } from '../join/at.ts';
import type { Coordinates } from './check-geometry.ts';
import { cosine } from './earth.ts';

/**
 * The positions that a line needs to stay within the tolerance, in degrees of latitude; degrees of
 * longitude are shrunk as they are on the Earth. Of a ring at least four, so that it stays one.
 */
export function simplifyLine<Position extends Readonly<Coordinates>>(
  line: readonly Position[],
  tolerance: number,
): Position[] {
  const kept = findKept(line, tolerance);
  return line.filter((_, index) => kept[index] === 1);
}

/** The same as 1 for each position that is left. */
export function findKept(line: readonly Readonly<Coordinates>[], tolerance: number): Uint8Array {
  const last = line.length - 1;
  const needed = findNeeded(line, tolerance, (latitude) => Math.max(LEAST_COSINE, cosine(latitude)));
  const count = () => needed.reduce((sum, one) => sum + one, 0);
  const isRing = line[0]?.[0] === line[last]?.[0] && line[0]?.[1] === line[last]?.[1];
  if (!isRing || count() >= 4 || last <= 2) return needed;
  for (const third of [1, 2]) if (count() < 4) needed[Math.round((last * third) / 3)] = 1;
  return needed;
}

/** Douglas & Peucker 1973: 1 for each position that is needed. `shrink` gives how much shorter the first axis is where the second is so much. */
export function findNeeded(
  line: readonly Readonly<Coordinates>[],
  tolerance: number,
  shrink: (second: number) => number,
): Uint8Array {
  const last = line.length - 1;
  const needed = new Uint8Array(line.length);
  needed[0] = needed[last] = 1;
  // Of each stretch that is still to be looked at, its ends.
  const open = [0, last];
  while (open.length > 0) {
    const to = open.pop() as number; // pushed two by two
    const from = open.pop() as number;
    const farthest = findFarthest(line, [from, to], tolerance, shrink);
    if (farthest === undefined) continue;
    needed[farthest] = 1;
    open.push(from, farthest, farthest, to);
  }
  return needed;
}

/** Lower bound of the cosine: at a pole it is 0, and the corners of a map there would be removed. */
const LEAST_COSINE = 0.05;

/** Of the positions between two, the one that is farthest from the chord; undefined where all lie within the tolerance. */
function findFarthest(
  line: readonly Readonly<Coordinates>[],
  [from, to]: readonly [number, number],
  tolerance: number,
  shrink: (second: number) => number,
): number | undefined {
  const start = at(line, from, 'position');
  const end = at(line, to, 'position');
  const shorter = shrink(start[1]);
  const dx = (end[0] - start[0]) * shorter;
  const dy = end[1] - start[1];
  const square = dx * dx + dy * dy || 1;
  let farthest: number | undefined;
  let most = tolerance * tolerance;
  for (let index = from + 1; index < to; index++) {
    const position = line[index] as Readonly<Coordinates>; // between two others
    const px = (position[0] - start[0]) * shorter;
    const py = position[1] - start[1];
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
    const offX = px - along * dx;
    const offY = py - along * dy;
    const distance = offX * offX + offY * offY;
    if (distance > most) {
      farthest = index;
      most = distance;
    }
  }
  return farthest;
}
