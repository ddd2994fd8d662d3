/** GeoJSON to the `d` of an SVG path: whole units, relative moves, without what no eye would miss, so that a coastline weighs a third. */
import { type GeoContext, geoPath } from 'd3-geo';
import type { Geometry, GeometryCollection, MultiPoint, Point } from 'geojson';
import { at } from '../../model/join/at.ts';
import type { Frame } from './frame.ts';

/** Points are drawn as circles. */
type Shape = Exclude<Geometry, Point | MultiPoint | GeometryCollection>;

/** Draw the shapes as one path; an empty string where nothing of them falls inside the frame. */
export function renderPath(frame: Frame, ...shapes: readonly Shape[]): string {
  // What is far away would be projected point by point, to be clipped to nothing.
  return renderWound(
    frame,
    ...shapes
      .filter((shape) => mayReach(frame, shape))
      .map((shape) => rewind(leaveOutPoles(straighten(shape, frame), frame))),
  );
}

/** Whether the box around the shape meets what the frame draws; a box never misses what the shape would meet. */
function mayReach({ reach: [west, south, east, north] }: Frame, { coordinates }: Shape): boolean {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  const grow = (part: Part) => {
    if (isPosition(part)) {
      const [longitude = 0, latitude = 0] = part;
      box.west = Math.min(box.west, longitude);
      box.east = Math.max(box.east, longitude);
      box.south = Math.min(box.south, latitude);
      box.north = Math.max(box.north, latitude);
    } else for (const inner of part) grow(inner);
  };
  for (const part of coordinates) grow(part);
  // Beyond 180 longitudes begin again at -180, and a box that is more than half around may lie the other way.
  const meets = (turn: number) => box.west + turn <= east && box.east + turn >= west;
  return box.south <= north && box.north >= south && (box.east - box.west > 180 || [-360, 0, 360].some(meets));
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
  switch (shape.type) {
    case 'LineString':
      return { ...shape, coordinates: divide(shape.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...shape, coordinates: shape.coordinates.map(divide) };
    case 'MultiPolygon':
      return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map(divide)) };
  }
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
  if (shape.type === 'Polygon') return { ...shape, coordinates: shape.coordinates.map(close) };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map(close)) };
  return shape;
}

/** A position, or GeoJSON’s lists of them, or lists of those. */
type Part = number[] | Part[];

function isPosition(part: Part): part is number[] {
  return typeof part[0] === 'number';
}

/** The same for shapes whose rings already run as d3 wants them. */
export function renderWound({ projection }: Pick<Frame, 'projection'>, ...shapes: readonly Shape[]): string {
  const context = new RelativePath();
  const path = geoPath(projection, context);
  for (const shape of shapes) path(shape);
  return context.toString();
}

/** As d3 wants it: it is spherical, and reads a ring by RFC 7946 as the rest of the Earth. */
export function rewind<Geometry extends Shape>(shape: Geometry): Geometry {
  if (shape.type === 'Polygon') return { ...shape, coordinates: shape.coordinates.map((ring) => ring.toReversed()) };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.toReversed())) };
  return shape;
}

type Position = readonly [x: number, y: number];

/** How far, in units, a drawn line may stray from the true one: less than the width of a line. */
const TOLERANCE = 1.6;

/** What d3 draws on, in place of a canvas. Positions are rounded before they are subtracted, so no error adds up. */
class RelativePath implements GeoContext {
  #lines: { points: Position[]; isClosed: boolean }[] = [];

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
      const start = points.slice(0, 1).map(roundPosition);
      const rest = simplify(isClosed ? [...points, ...start] : points).slice(1, isClosed ? -1 : undefined);
      const drawn = [...start, ...rest.map(roundPosition)];
      // An area that is smaller than a unit would be written, and not seen.
      if (isClosed && drawn.every(([x, y]) => x === start[0]?.[0] && y === start[0]?.[1])) continue;
      // A repeated `l` may be left out, and so may the space before a minus.
      let command = 'm';
      for (const [index, to] of drawn.entries()) {
        if (index > 0 && to[0] === pen[0] && to[1] === pen[1]) continue;
        const [dx, dy] = [to[0] - pen[0], to[1] - pen[1]];
        commands += `${command || (dx < 0 ? '' : ' ')}${dx}${dy < 0 ? '' : ' '}${dy}`;
        command = command === 'm' ? 'l' : '';
        pen = to;
      }
      if (isClosed) {
        commands += 'z';
        pen = start[0] ?? pen;
      }
    }
    return commands;
  }
}

function roundPosition([x, y]: Position): Position {
  return [Math.round(x), Math.round(y)];
}

/** Douglas & Peucker 1973: keep the point farthest from the chord where it is farther than the tolerance, on each side anew. */
function simplify(points: readonly Position[]): readonly Position[] {
  if (points.length < 3) return points;
  const kept = new Uint8Array(points.length);
  const spans: [first: number, last: number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    kept[first] = kept[last] = 1;
    const farthest = findFarthest(points, first, last);
    if (farthest !== undefined) spans.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, index) => kept[index]);
}

/** Between the first and the last, that which is farther than the tolerance from the segment between these two; the farthest. */
function findFarthest(points: readonly Position[], first: number, last: number): number | undefined {
  const [[x1, y1], [x2, y2]] = [at(points, first, 'point'), at(points, last, 'point')];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy || 1;
  let farthest: number | undefined;
  let most = TOLERANCE * TOLERANCE;
  for (let index = first + 1; index < last; index++) {
    const [x, y] = points[index] as Position; // between two others
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
    const [offX, offY] = [x - x1 - along * dx, y - y1 - along * dy];
    const distance = offX * offX + offY * offY;
    if (distance > most) [farthest, most] = [index, distance];
  }
  return farthest;
}
