/** Shapes that no hand would draw: a ring that crosses itself, a hole outside its area, one vertex far from the others. */
import { unwrap } from '../geometry/antimeridian.ts';
import { isWithinRing, type Ring } from '../geometry/areas.ts';
import { type Coordinates, listLines, listPolygons } from '../geometry/check-geometry.ts';
import type { Path } from '../read/yaml.ts';
import { findDistance } from '../words/whereabouts.ts';
import type { Scene } from './scene.ts';
import type { Tell } from './waivers.ts';

export function checkShapes({ placesFile, landmarksFile, tellIn }: Scene): void {
  for (const { value, file } of [placesFile, landmarksFile]) {
    const tell = tellIn(file);
    for (const [index, { id, geometry }] of value.features.entries()) {
      if (!geometry) continue;
      const whole = ['features', index, 'geometry'];
      for (const { line, path } of listLines(geometry)) checkSpike(line, id, [...whole, ...path], tell);
      for (const { rings, path } of listPolygons(geometry)) checkPolygon(rings, id, [...whole, ...path], tell);
    }
  }
}

function checkPolygon(rings: readonly Ring[], id: string, path: Path, tell: Tell): void {
  for (const [index, ring] of rings.entries()) {
    checkSpike(ring, id, [...path, index], tell);
    const crossing = findCrossing(ring);
    const outer = rings[0] ?? [];
    const first = ring[0];
    if (crossing !== undefined)
      tell(
        [...path, index, crossing],
        'ring-crossed',
        id,
        `The ${index === 0 ? 'outer ring' : 'hole'} of \`${id}\` crosses itself after [${ring[crossing]?.join(', ')}].`,
        'Put its positions in the order in which a hand would draw them.',
      );
    else if (index > 0 && first && !isWithinRing(first, outer))
      tell(
        [...path, index],
        'hole-outside',
        id,
        `A hole of \`${id}\`, at [${first.join(', ')}], lies outside the area that it is a hole of.`,
        'Correct its positions, or draw it as a place of its own.',
      );
  }
}

/** Beyond it each pair of segments would take too long to try. */
const MOST_TRIED = 1000;

/** The first segment that another one crosses. */
function findCrossing(given: Ring): number | undefined {
  const ring = unwrap(given);
  if (ring.length > MOST_TRIED) return undefined;
  const last = ring.length - 2;
  for (let one = 0; one <= last; one++) {
    for (let other = one + 2; other <= last; other++) {
      if (one === 0 && other === last) continue; // they meet where the ring closes
      const [a, b, c, d] = [ring[one], ring[one + 1], ring[other], ring[other + 1]];
      if (a && b && c && d && turns(a, b, c) * turns(a, b, d) < 0 && turns(c, d, a) * turns(c, d, b) < 0) return one;
    }
  }
  return undefined;
}

/** Positive where the way from `a` by `b` to `c` turns left, negative where right. */
function turns([ax, ay]: Coordinates, [bx, by]: Coordinates, [cx, cy]: Coordinates): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** How many times longer than the others both ways to a vertex are, where it is a slip of a digit; of few others, and of an area, more. */
const SPIKE = { line: 8, fewOthers: 20, ring: 20 };

/** A vertex within the line, or of a ring, to which the way is long on both sides, while its neighbours lie near. */
function checkSpike(line: Ring, id: string, path: Path, tell: Tell): void {
  const [first, last] = [line[0], line.at(-1)];
  const isRing = first !== undefined && last !== undefined && line.length > 3 && findDistance(first, last) === 0;
  const steps = line.slice(1).map((position, index) => findDistance(line[index] ?? position, position));
  for (let index = isRing ? 0 : 1; index < line.length - 1; index++) {
    const own = [index === 0 ? steps.length - 1 : index - 1, index];
    const [before = 0, after = 0] = own.map((step) => steps[step]);
    const others = steps.filter((_, step) => !own.includes(step)).sort((a, b) => a - b);
    const [previous, next] = [index === 0 ? line.at(-2) : line[index - 1], line[index + 1]];
    if (!previous || !next) continue;
    const across = findDistance(previous, next);
    // Of three positions, how far apart the two others are.
    const median = others[Math.floor(others.length / 2)] ?? across;
    const least = Math.min(before, after);
    const times = isRing ? SPIKE.ring : others.length < 2 ? SPIKE.fewOthers : SPIKE.line;
    if (median === 0 || least < times * median || across > least) continue;
    // One whose numbers are exchanged is a problem already.
    const [x, y] = line[index] ?? previous;
    if (findDistance(previous, [y, x]) < least / times) continue;
    tell(
      [...path, index],
      'vertex-far-off',
      id,
      `\`${id}\` runs ${Math.round(least)} km aside to [${line[index]?.join(', ')}] and back, and its other steps are of ${median.toFixed(1)} km.`,
      'Correct the position.',
    );
  }
}
