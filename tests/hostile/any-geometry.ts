/** Shapes of every type in the unit square: whole, in parts, with holes, tiny, with heights. */
import fc from 'fast-check';
import type { Coordinates } from '../../src/model/geometry/check-geometry.ts';

export interface Unit {
  type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
  coordinates: unknown;
}

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const position = fc
  .tuple(share, share, fc.option(fc.double({ min: -400, max: 9000, noNaN: true })))
  .map(([x, y, height]) => (height === null ? [x, y] : [x, y, height]));
const line = fc.array(position, { minLength: 2, maxLength: 7 });
/** A star around its middle, counter-clockwise, with or without a hole of its form. */
const polygon = fc
  .record({
    middle: fc.tuple(share, share),
    size: fc.oneof(fc.constantFrom(1e-7, 1e-4, 1), share),
    rays: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }),
    hasHole: fc.boolean(),
  })
  .map(({ middle: [x, y], size, rays, hasHole }) => {
    const reach = size * Math.min(x, y, 1 - x, 1 - y);
    const ring = rays.map((ray, index): Coordinates => {
      const angle = (2 * Math.PI * index) / rays.length;
      return [x + reach * ray * Math.cos(angle), y + reach * ray * Math.sin(angle)];
    });
    const closed = [...ring, ring[0] ?? [x, y]];
    const hole = closed.map(([cornerX, cornerY]) => [x + (cornerX - x) / 5, y + (cornerY - y) / 5]).reverse();
    return hasHole ? [closed, hole] : [closed];
  });

export const GEOMETRY: fc.Arbitrary<Unit> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 4 })
    .map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(polygon, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
