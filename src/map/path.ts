/** GeoJSON to the `d` of an SVG path: whole units, relative moves, so that a coastline weighs half. */
import { type GeoContext, geoPath } from 'd3-geo';
import type { Geometry, GeometryCollection, MultiPoint, Point } from 'geojson';
import type { Frame } from './frame.ts';

/** Points are drawn as circles. */
type Shape = Exclude<Geometry, Point | MultiPoint | GeometryCollection>;

/** Draw the shapes as one path; an empty string where nothing of them falls inside the frame. */
export function renderPath({ projection }: Frame, ...shapes: readonly Shape[]): string {
  const context = new RelativePath();
  const path = geoPath(projection, context);
  for (const shape of shapes) path(rewind(shape));
  return context.toString();
}

/** As d3 wants it: it is spherical, and reads a ring by RFC 7946 as the rest of the Earth. */
function rewind(shape: Shape): Shape {
  if (shape.type === 'Polygon') return { ...shape, coordinates: shape.coordinates.map((ring) => ring.toReversed()) };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.toReversed())) };
  return shape;
}

/** What d3 draws on, in place of a canvas. Positions are rounded before they are subtracted, so no error adds up. */
class RelativePath implements GeoContext {
  #commands = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#startX = Math.round(x);
    this.#startY = Math.round(y);
    this.#commands += `m${this.#step(this.#startX, this.#startY)}`;
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    if (toX !== this.#x || toY !== this.#y) this.#commands += `l${this.#step(toX, toY)}`;
  }

  arc(): void {
    throw new Error('points are drawn as circles, not as paths');
  }

  closePath(): void {
    this.#commands += 'z';
    this.#x = this.#startX;
    this.#y = this.#startY;
  }

  #step(x: number, y: number): string {
    const [dx, dy] = [x - this.#x, y - this.#y];
    this.#x = x;
    this.#y = y;
    return `${dx}${dy < 0 ? '' : ' '}${dy}`;
  }

  toString(): string {
    // A repeated `l` may be left out, and a path that begins with `m` begins at its own origin.
    return this.#commands
      .replaceAll(/(?<=l-?\d+[ -]\d+(?:[ -]\d+)*)l(?=-)/g, '')
      .replaceAll(/(?<=l-?\d+[ -]\d+(?:[ -]-?\d+)*)l/g, ' ');
  }
}
