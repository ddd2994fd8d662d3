/** Ground and shapes for the interactive map: positions as small whole numbers. */
import type { GroundLayers, Layer } from '../../model/dossier.ts';
import { makeBorders } from '../../model/geometry/borders.ts';
import { listRuns } from '../../model/geometry/positions.ts';
import type { Box, InteractiveGround, Joined, Line } from '../layout/interactive-data.ts';

type Position = [longitude: number, latitude: number];

/** `names`: by the id of a province, the place that the text names; `provinces`: those that may be, where the ground has none. */
export function writeGround(
  ground: GroundLayers,
  box: Box,
  quantum: number,
  names: ReadonlyMap<string, string>,
  provinces?: Layer,
): InteractiveGround {
  // Of the provinces that are drawn further off only those that the text names are told, none by its limits.
  const { arcs, objects } = provinces ? makeBorders(ground.countries, provinces, box) : ground.borders;
  const lines = arcs.map((arc) => writeLine(arc, quantum));
  // What is smaller than the positions can tell is left out.
  const isSeen = (joined: Joined) => joined.some((arc) => (lines[arc < 0 ? ~arc : arc]?.length ?? 0) > 2);
  const used: Line[] = [];
  const numbers = new Map<number, number>();
  /** The number of an arc among those that are used. */
  const renumber = (arc: number): number => {
    if (arc < 0) return ~renumber(~arc);
    const number = numbers.get(arc) ?? used.push(lines[arc] ?? []) - 1;
    numbers.set(arc, number);
    return number;
  };
  const join = (joined: readonly Joined[]) => joined.filter(isSeen).map((one) => one.map(renumber));
  return {
    box,
    quantum,
    arcs: used,
    land: join(objects.land.arcs.flat()),
    named: objects.provinces.geometries.flatMap(({ id, arcs: rings }) => {
      const place = names.get(String(id));
      return place === undefined ? [] : [{ place, rings: join(rings.flat()) }];
    }),
    coasts: join(objects.coasts.arcs),
    borders: join(objects.borders.arcs),
    ...(objects.deFacto.arcs.length > 0 && { deFacto: join(objects.deFacto.arcs) }),
    limits: provinces ? [] : join(objects.limits.arcs),
    lakes: ground.lakes.flatMap(({ geometry }) => writeShape(geometry, quantum)),
    rivers: ground.rivers.map(({ geometry, properties }) => ({
      ...((properties.rank ?? 1) > 1 && { from: 1 }),
      lines: writeShape(geometry, quantum),
    })),
  };
}

/** What is smaller than the positions can tell is left out. */
function writeShape(geometry: Layer[number]['geometry'], quantum: number): Line[] {
  return listRuns(geometry).flatMap((line) => {
    const written = writeLine(line, quantum);
    return written.length > 2 ? [written] : [];
  });
}

/** What does not move by a whole number is left out. */
export function writeLine(positions: readonly Readonly<Position>[], quantum: number): Line {
  const line: Line = [];
  let [atX, atY] = [0, 0];
  for (const [longitude, latitude] of positions) {
    const [x, y] = [Math.round(longitude * quantum), Math.round(latitude * quantum)];
    if (line.length > 0 && x === atX && y === atY) continue;
    line.push(x - atX, y - atY);
    [atX, atY] = [x, y];
  }
  return line;
}
