/** What of a line lies apart from others: where two sources have the same border, one is enough. */
import type { Coordinates } from './check-geometry.ts';
import { cosine } from './earth.ts';

type Line = readonly Readonly<Coordinates>[];

/** Shares of a side at which it is measured: its ends alone may be near what it leads from and to. */
const SAMPLES = [0, 0.25, 0.5, 0.75, 1];

/** The runs of the line without the sides that lie within `near` of the others from end to end, in degrees of latitude. */
export function findApart(line: Line, others: readonly Line[], near: number): Coordinates[][] {
  const runs: Coordinates[][] = [[]];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const isNear = SAMPLES.every((share) => {
      const at: Coordinates = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      return others.some((other) => isNearLine(at, other, near));
    });
    if (index > 0 && isNear) runs.push([]);
    runs.at(-1)?.push([...to]);
  }
  return runs.filter(({ length }) => length > 1);
}

function isNearLine([x, y]: Readonly<Coordinates>, line: Line, near: number): boolean {
  const narrow = cosine(y);
  return line.some(([bx, by], index) => {
    const [ax, ay] = line[index - 1] ?? [bx, by];
    const [fromX, fromY] = [(ax - x) * narrow, ay - y];
    const [dx, dy] = [(bx - ax) * narrow, by - ay];
    const along = -(fromX * dx + fromY * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(fromX + share * dx, fromY + share * dy) < near;
  });
}
