/** Lines as a frame shows them, in shares of it: each is projected once for all classes of widths. */
import { feature } from 'topojson-client';
import type { GroundLayers, Layer, PlaceGeometry } from '../../model/dossier.ts';
import { listRuns } from '../../model/geometry/positions.ts';
import { type Frame, project } from '../ground/frame.ts';
import { clipSegment } from './clip-lines.ts';
import type { Point } from './hung-shapes.ts';

type Positions = readonly (readonly [number, number])[];

const projected = new WeakMap<Frame, WeakMap<Positions, readonly Point[]>>();

/** The positions that the projection has a point for. */
export function toShares(positions: Positions, frame: Frame): readonly Point[] {
  let known = projected.get(frame);
  if (!known) {
    known = new WeakMap();
    projected.set(frame, known);
  }
  const before = known.get(positions);
  if (before) return before;
  const points: Point[] = [];
  for (const position of positions) {
    const at = project(frame, position);
    if (at) points.push({ x: at[0] / frame.width, y: at[1] / frame.height });
  }
  known.set(positions, points);
  return points;
}

/** The rings of an area, its holes included; none of another shape. */
export function listRings(geometry: Layer[number]['geometry'] | PlaceGeometry, frame: Frame): (readonly Point[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring) => toShares(ring, frame));
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map((ring) => toShares(ring, frame));
  return [];
}

/** A border of which less is seen, of the frame’s width, tells no country from another. */
const LEAST_BORDER = 0.2;

/** Rivers, shores and borders of a ground that may be on the frame, and whether one between countries is to be seen on the frame. */
export function listLines(
  { rivers, lakes, borders }: GroundLayers,
  frame: Frame,
): { lines: (readonly Point[])[]; hasBorder: boolean } {
  const draw = (shapes: readonly Layer[number]['geometry'][]) =>
    shapes.flatMap((shape) => listRuns(shape).map((line) => toShares(line, frame)));
  const open = (name: 'coasts' | 'borders' | 'deFacto') =>
    feature(borders, borders.objects[name]).geometry as Layer[number]['geometry']; // of positions with two numbers each
  const between = draw([open('borders'), open('deFacto')]);
  const all = [...draw([...[...rivers, ...lakes].map(({ geometry }) => geometry), open('coasts')]), ...between];
  return {
    lines: all.filter((line) => !isBeyond(line)),
    hasBorder: between.reduce((sum, line) => sum + measureShown(line), 0) >= LEAST_BORDER,
  };
}

/** Whether a line lies wholly beyond one side of the frame. */
function isBeyond(line: readonly Point[]): boolean {
  return (
    line.every(({ x }) => x < 0) ||
    line.every(({ x }) => x > 1) ||
    line.every(({ y }) => y < 0) ||
    line.every(({ y }) => y > 1)
  );
}

/** How much of a line is on the frame, of its width and its height alike. */
function measureShown(line: readonly Point[]): number {
  return line.reduce((sum, end, index) => {
    const [from, to] = (index > 0 && clipSegment(line[index - 1] ?? end, end)) || [end, end];
    return sum + Math.hypot(to.x - from.x, to.y - from.y);
  }, 0);
}
