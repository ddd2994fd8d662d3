/** Places where a label may stand for a line: along it, and at its ends. */
import { between, clipSegment } from './clip-lines.ts';
import type { FrameSize, Point } from './hung-shapes.ts';
import { type Aim, aroundPoint, type BoxSize } from './label-candidates.ts';
import type { Candidate } from './layout-labels.ts';

/** Px between a line and a label beside it. */
const GAP_PX = 4;

/** About its middle, then its quarters, then its ends; of a line partly off the frame, its longest run on it. */
export function alongLine(
  points: readonly Point[],
  size: BoxSize,
  { ratio }: FrameSize,
  clearance = GAP_PX,
): Candidate[] {
  const run = longestRun(points, ratio);
  return [0.5, 0.25, 0.75, 0, 1].flatMap((share, order) => {
    const at = walk(run, share, ratio);
    return at ? aroundPoint(at, size, clearance).map((place) => ({ ...place, cost: place.cost + order * 0.25 })) : [];
  });
}

/** Shares of a line to which lines may lead. */
const AIMS = [0.5, 0.2, 0.8];

/** Points of its longest run on the frame. */
export function aimAlong(points: readonly Point[], { ratio }: FrameSize): Aim[] {
  const run = longestRun(points, ratio);
  return AIMS.flatMap((share) => {
    const at = walk(run, share, ratio);
    return at ? [{ at, reach: () => 0 }] : [];
  });
}

const longest = new WeakMap<readonly Point[], readonly Point[]>();

/** The run of the line on the frame that is longest, found once for all classes of widths and all sizes of words. */
function longestRun(points: readonly Point[], ratio: number): readonly Point[] {
  const known = longest.get(points) ?? findLongestRun(points, ratio);
  longest.set(points, known);
  return known;
}

function findLongestRun(points: readonly Point[], ratio: number): readonly Point[] {
  const runs: Point[][] = [[]];
  points.forEach((end, index) => {
    const start = points[index - 1];
    if (!start) {
      runs.at(-1)?.push(end);
      return;
    }
    const part = clipSegment(start, end);
    const last = runs.at(-1)?.at(-1);
    if (!part) {
      // Many segments in a row are off the frame.
      if (last) runs.push([]);
    } else if (last && last.x === part[0].x && last.y === part[0].y) runs.at(-1)?.push(part[1]);
    else runs.push([...part]);
  });
  const inside = runs.map((run) => run.filter(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1));
  return inside.reduce((best, run) => (measure(run, ratio) > measure(best, ratio) ? run : best), inside[0] ?? []);
}

/** How much of a line is on the frame, of the frame’s width. */
export function measureShown(points: readonly Point[], ratio: number): number {
  return measure(longestRun(points, ratio), ratio);
}

function measure(run: readonly Point[], ratio: number): number {
  return run.reduce((sum, point, index) => sum + distance(run[index - 1] ?? point, point, ratio), 0);
}

function distance(a: Point, b: Point, ratio: number): number {
  return Math.hypot(a.x - b.x, (a.y - b.y) / ratio);
}

/** The point at a share of the run’s length. */
function walk(run: readonly Point[], share: number, ratio: number): Point | undefined {
  let left = measure(run, ratio) * share;
  for (const [index, end] of run.entries()) {
    const start = run[index - 1] ?? end;
    const length = distance(start, end, ratio);
    if (length > 0 && left <= length) return between(start, end, left / length);
    left -= length;
  }
  return run.at(-1);
}
