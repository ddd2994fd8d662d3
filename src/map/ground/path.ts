/** GeoJSON to the `d` of an SVG path: whole units, relative moves, without what no eye would miss, so that a coastline weighs a third. */
import { type GeoContext, geoPath } from 'd3-geo';
import type { Geometry, GeometryCollection, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';
import { type Extent, findSignedArea } from '../../model/geometry/check-geometry.ts';
import { boundShapes } from '../../model/geometry/extents.ts';
import { mapLines } from '../../model/geometry/positions.ts';
import { findNeeded } from '../../model/geometry/simplify.ts';
import type { Frame } from './frame.ts';

/** Points are drawn as circles. */
type Shape = Exclude<Geometry, Point | MultiPoint | GeometryCollection>;

/** Draw the shapes as one path; an empty string where nothing of them falls inside the frame. */
export function renderPath(frame: Frame, ...shapes: readonly Shape[]): string {
  return renderReaching(frame, shapes, TOLERANCE);
}

/** The same for shapes without what no eye would miss: each of their positions is drawn. */
export function renderSimplified(frame: Frame, ...shapes: readonly Shape[]): string {
  return renderReaching(frame, shapes, RESAMPLED);
}

function renderReaching(frame: Frame, shapes: readonly Shape[], tolerance: number): string {
  const { projection } = frame;
  const context = new RelativePath(tolerance);
  const path = geoPath(projection, context);
  const cut = projection.preclip();
  for (const shape of shapes.flatMap(listParts)) {
    const box = boundShapes([shape]);
    // What is far away would be projected point by point, to be clipped to nothing.
    if (!meets(frame, box)) continue;
    // Of an area, half the work would be to find out that it is not cut.
    const isWhole = isUncut(frame, box);
    projection.preclip(isWhole ? (stream) => stream : cut);
    path(rewind(leaveOutPoles(straighten(isWhole ? shape : turnRings(shape), frame), frame)));
  }
  projection.preclip(cut);
  return context.toString();
}

function listParts(shape: Shape): Shape[] {
  if (shape.type !== 'MultiPolygon') return [shape];
  return shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** Whether what is in the box may be in what the frame draws. */
function meets({ reach: [west, south, east, north] }: Frame, box: Extent): boolean {
  // Beyond 180 longitudes begin again at -180, and a box that is more than half around may lie the other way.
  const isOver = (turn: number) => box[0] + turn <= east && box[2] + turn >= west;
  return box[1] <= north && box[3] >= south && (box[2] - box[0] > 180 || [-360, 0, 360].some(isOver));
}

/** Whether the projection cuts nothing in the box: neither at the antimeridian of its middle nor at the other end of the Earth. */
function isUncut({ extent: [west, , east], kind, projection }: Frame, box: Extent): boolean {
  if (kind === 'azimuthal') {
    const [lambda, phi] = projection.rotate();
    const holds = (turn: number) => box[0] - FAR <= turn - lambda && box[2] + FAR >= turn - lambda;
    return phi < box[1] - FAR || phi > box[3] + FAR || ![-540, -180, 180, 540].some(holds);
  }
  const middle = (west + east) / 2;
  return box[0] > middle - 179.99 && box[2] < middle + 179.99;
}

/** Degrees from the other end of the Earth from which on a plane shows what is there as it is. */
const FAR = 5;

/**
 * Rings as RFC 7946 has them. Simplified, a ring may run the other way: d3, which is spherical, would fill the rest of the Earth.
 * What goes all around a pole is left as it is.
 */
function turnRings(shape: Shape): Shape {
  if (shape.type !== 'Polygon') return shape;
  const coordinates = shape.coordinates.flatMap((ring, index) => {
    const [west, , east] = boundShapes([{ coordinates: ring }]);
    if (east - west > 300) return [ring];
    const area = findSignedArea(ring as [number, number][]); // of positions, which have two numbers
    if (area === 0) return [];
    return [area > 0 === (index === 0) ? ring : ring.toReversed()];
  });
  return { ...shape, coordinates };
}

/**
 * The side between two positions is straight in longitude and latitude (RFC 7946, 3.1.1), and d3 draws a great arc: positions are
 * put in, so near one another that the two are apart by less than half a unit of the widest drawing.
 */
function straighten(shape: Shape, { extent: [west, , east] }: Frame): Shape {
  // A great arc over d degrees bows by d² π / 2880 degrees where it bows most, at a latitude of 45; a frame has 560 units.
  const longest = Math.sqrt(((east - west) / 1120) * (2880 / Math.PI));
  const isLong = (to: number[], index: number, line: number[][]) =>
    Math.abs((to[0] ?? 0) - (line[index - 1]?.[0] ?? to[0] ?? 0)) > longest;
  const divide = (line: number[][]): number[][] => {
    // Nearly every line is fine enough as it is.
    if (!line.some(isLong)) return line;
    return line.flatMap((to, index) => {
      const [x = 0, y = 0] = to;
      const [fromX = x, fromY = y] = line[index - 1] ?? [];
      const step = x - fromX;
      // A longer step leads across the antimeridian; one of 360 degrees, along the edge of the map.
      const isAcross = Math.abs(step) > 180 && Math.abs(step) < 360;
      const dx = isAcross ? step - 360 * Math.sign(step) : step;
      const parts = Math.ceil(Math.abs(dx) / longest);
      if (parts < 2) return [to];
      const between = Array.from({ length: parts - 1 }, (_, part) => (part + 1) / parts);
      return [...between.map((share) => [fromX + dx * share, fromY + (y - fromY) * share]), to];
    });
  };
  return mapLines(shape, divide);
}

/**
 * An area around a pole is led along a meridian to the pole and back, for maps on which the pole is a line. On others that
 * would be drawn as a border: its ring is closed around the pole.
 */
function leaveOutPoles(shape: Shape, { kind }: Frame): Shape {
  if (kind === 'mercator') return shape;
  const close = (ring: number[][]): number[][] => {
    const kept = ring.filter(([, latitude = 0]) => Math.abs(latitude) < 90);
    const [first] = kept;
    return kept.length === ring.length || !first ? ring : [...kept, first];
  };
  return isArea(shape) ? mapLines(shape, close) : shape;
}

/** The same for shapes whose rings already run as d3 wants them. */
export function renderWound({ projection }: Pick<Frame, 'projection'>, shapes: readonly Shape[]): string {
  const context = new RelativePath(TOLERANCE);
  const path = geoPath(projection, context);
  for (const shape of shapes) path(shape);
  return context.toString();
}

/** As d3 wants it: it is spherical, and reads a ring by RFC 7946 as the rest of the Earth. */
export function rewind<Geometry extends Shape>(shape: Geometry): Geometry {
  return isArea(shape) ? mapLines(shape, (ring: number[][]) => ring.toReversed()) : shape;
}

function isArea(shape: Shape): shape is Polygon | MultiPolygon {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}

type Position = readonly [x: number, y: number];

/** How far, in units, a drawn line may stray from the true one: less than the width of a line. */
export const TOLERANCE = 1.6;
/** The same for what d3 puts in where a side is drawn as a curve. */
const RESAMPLED = 0.3;

/** What d3 draws on, in place of a canvas. Positions are rounded before they are subtracted, so no error adds up. */
class RelativePath implements GeoContext {
  #lines: { points: Position[]; isClosed: boolean }[] = [];
  readonly #tolerance: number;

  constructor(tolerance: number) {
    this.#tolerance = tolerance;
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#lines.push({ points: [[x, y]], isClosed: false });
  }

  lineTo(x: number, y: number): void {
    this.#lines.at(-1)?.points.push([x, y]);
  }

  arc(): void {
    throw new Error('points are drawn as circles, not as paths');
  }

  closePath(): void {
    const line = this.#lines.at(-1);
    if (line) line.isClosed = true;
  }

  toString(): string {
    let pen: Position = [0, 0];
    let commands = '';
    for (const { points, isClosed } of this.#lines) {
      const [first] = points;
      if (!first) continue;
      const start = roundPosition(first);
      if (isClosed) points.push(start);
      const drawn = simplify(points, this.#tolerance).map(roundPosition);
      drawn[0] = start;
      // It is closed by a command of its own.
      if (isClosed && drawn.length > 1) drawn.pop();
      // An area that is smaller than a unit would be written, and not seen.
      if (isClosed && drawn.every((at) => isSame(at, start))) continue;
      // A repeated `l` may be left out, and so may the space before a minus.
      let command = 'm';
      for (const to of drawn) {
        if (command !== 'm' && isSame(to, pen)) continue;
        const dx = to[0] - pen[0];
        const dy = to[1] - pen[1];
        commands += `${command || (dx < 0 ? '' : ' ')}${dx}${dy < 0 ? '' : ' '}${dy}`;
        command = command === 'm' ? 'l' : '';
        pen = to;
      }
      if (isClosed) {
        commands += 'z';
        pen = start;
      }
    }
    return commands;
  }
}

/** The box of a path that is written here: left, top, right, bottom. */
export function boundPath(d: string): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y] = [0, 0];
  for (const [, line = '', close] of d.matchAll(/m([^mz]*)(z?)/g)) {
    const steps = (line.match(/-?\d+/g) ?? []).map(Number);
    const [dx = 0, dy = 0] = steps;
    const start = [x + dx, y + dy] as const;
    for (let index = 0; index < steps.length; index += 2) {
      x += steps[index] ?? 0;
      y += steps[index + 1] ?? 0;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    if (close) [x, y] = start;
  }
  return box;
}

function roundPosition(at: Position): Position {
  return [Math.round(at[0]), Math.round(at[1])];
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** On the plane of the drawing, both axes are as long. */
function simplify(points: readonly Position[], tolerance: number): readonly Position[] {
  if (points.length < 3) return points;
  const needed = findNeeded(points, tolerance, () => 1);
  return points.filter((_, index) => needed[index]);
}
