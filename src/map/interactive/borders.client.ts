/** The borders of areas as lines, each once: with coasts, and without the sides along which the ground was cut. */
import type { Box, InteractiveGround, Line } from '../layout/interactive-data.ts';

export type Position = [latitude: number, longitude: number];
type Kind = 'coast' | 'province' | 'border';

/** In degrees, latitude first, as Leaflet has it. */
export function readLine(line: Line, quantum: number): Position[] {
  let [x, y] = [0, 0];
  return Array.from({ length: line.length / 2 }, (_, index) => {
    x += line[2 * index] ?? 0;
    y += line[2 * index + 1] ?? 0;
    return [y / quantum, x / quantum];
  });
}

/** Of two areas of one owner the border is a province’s, of two owners a country’s; where there is but one area lies the sea. */
export function listBorders({ areas, box, quantum }: InteractiveGround): Record<Kind, Position[][]> {
  const rings = areas.flatMap(({ owner, rings }) => rings.map((ring) => ({ owner, ring: readLine(ring, quantum) })));
  const owners = new Map<string, string[]>();
  for (const { owner, ring } of rings)
    for (const key of listSides(ring)) owners.set(key, [...(owners.get(key) ?? []), owner]);
  const found: Record<Kind, Position[][]> = { coast: [], province: [], border: [] };
  for (const { ring } of rings) {
    let last: Kind | undefined;
    for (const [index, key] of listSides(ring).entries()) {
      const [from, to] = [ring[index], ring[index + 1]];
      const [one, other] = owners.get(key) ?? [];
      // Drawn already, with the area on its other side.
      owners.delete(key);
      const kind =
        !from || !to || one === undefined || isCut(from, to, box, 1.5 / quantum)
          ? undefined
          : other === undefined
            ? 'coast'
            : one === other
              ? 'province'
              : 'border';
      if (kind && from && to) {
        if (kind === last) found[kind].at(-1)?.push(to);
        else found[kind].push([from, to]);
      }
      last = kind;
    }
  }
  return found;
}

/** Each side of a ring by its ends, whichever way it is run. */
function listSides(ring: readonly Position[]): string[] {
  return ring.slice(0, -1).map((from, index) => [`${from}`, `${ring[index + 1]}`].sort().join(' '));
}

function isCut([y1, x1]: Position, [y2, x2]: Position, [west, south, east, north]: Box, near: number): boolean {
  const along = (a: number, b: number, side: number) => Math.abs(a - side) < near && Math.abs(b - side) < near;
  return along(x1, x2, west) || along(x1, x2, east) || along(y1, y2, south) || along(y1, y2, north);
}
