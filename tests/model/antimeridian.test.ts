import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlaceGeometry } from '../../src/model/dossier.ts';
import { cut, unwrap } from '../../src/model/geometry/antimeridian.ts';
import {
  type Coordinates,
  checkGeometry,
  type Extent,
  findMiddle,
  findSignedArea,
} from '../../src/model/geometry/check-geometry.ts';
import { landmarksSchema } from '../../src/model/schema/map-schema.ts';

const FIJI: Extent = [176, -20, 184, -14];
/** Counter-clockwise, from 178 to -178. */
const ACROSS: Coordinates[] = [
  [178, -18],
  [-178, -18],
  [-178, -16],
  [178, -16],
  [178, -18],
];
const WEST: Coordinates[] = [
  [178, -18],
  [180, -18],
  [180, -16],
  [178, -16],
  [178, -18],
];
const EAST: Coordinates[] = WEST.map(([x, y]): Coordinates => [x === 178 ? -180 : -178, y]);

function check(geometry: PlaceGeometry): string[] {
  const faults: string[] = [];
  checkGeometry(geometry, [FIJI], 'lieu', (path, rule, _found, hint) =>
    faults.push(`${rule} ${path.join('.')}: ${hint}`),
  );
  return faults;
}

describe('an area across the antimeridian', () => {
  test('is taken whole, counter-clockwise as everywhere, and kept in two as RFC 7946 has it', () => {
    expect(check({ type: 'Polygon', coordinates: [ACROSS] })).toEqual([]);
    const kept = cut({ type: 'Polygon', coordinates: [ACROSS] });
    expect(kept.type).toBe('MultiPolygon');
    const rings = kept.type === 'MultiPolygon' ? kept.coordinates.flat() : [];
    expect(rings.map(findSignedArea)).toEqual([4, 4]);
    expect(rings.map((ring) => Math.max(...ring.map(([x]) => Math.abs(x))))).toEqual([180, 180]);
    expect(check(kept)).toEqual([]);
  });

  test('is taken in two', () => {
    const geometry: PlaceGeometry = { type: 'MultiPolygon', coordinates: [[WEST], [EAST]] };
    expect(check(geometry)).toEqual([]);
    expect(cut(geometry)).toBe(geometry);
  });

  test.each([180, -180])('is taken with longitudes that go on past %d, with a height', (edge) => {
    const ring = ACROSS.map(([x, y]) => [x * edge < 0 ? x + 2 * edge : x, y, 12.5]);
    const properties = { name: 'Île', kind: 'île', layer: 'site', note: 'Inventée.' };
    const feature = { type: 'Feature', id: 'ile', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    const { features } = landmarksSchema.parse({ type: 'FeatureCollection', features: [feature] });
    expect(features[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [ACROSS] });
  });

  test('that runs clockwise is told so, with the way that it is taken to go', () => {
    const [fault, ...others] = check({ type: 'Polygon', coordinates: [ACROSS.toReversed()] });
    expect(others).toEqual([]);
    expect(fault).toMatch(/^ring-wound-wrong-way coordinates\.0: Reverse .* From 178 to -178 it is taken to cross/);
  });

  test('has its hole on the side where that lies, and its middle within itself', () => {
    const hole: Coordinates[] = [
      [-179.5, -17.5],
      [-179.5, -16.5],
      [-179, -16.5],
      [-179.5, -17.5],
    ];
    const geometry: PlaceGeometry = { type: 'Polygon', coordinates: [ACROSS, hole] };
    expect(check(geometry)).toEqual([]);
    const kept = cut(geometry);
    expect(kept.type === 'MultiPolygon' && kept.coordinates.map(({ length }) => length)).toEqual([1, 2]);
    expect(Math.abs(findMiddle(geometry)[0])).toBeGreaterThan(178);
  });

  test('around a pole is told so', () => {
    const ring: Coordinates[] = [-120, 0, 120, -120].map((x) => [x, -17]);
    ring.splice(1, 0, [-60, -17]);
    ring.splice(3, 0, [60, -17]);
    const faults: string[] = [];
    checkGeometry({ type: 'Polygon', coordinates: [ring] }, undefined, 'lieu', (_path, rule, found) =>
      faults.push(`${rule}: ${found}`),
    );
    expect(faults).toEqual([expect.stringMatching(/^ring-without-area: .* runs around a pole/)]);
  });
});

test('a line across the antimeridian is kept in two, each ending where it is cut', () => {
  const line: Coordinates[] = [
    [178, -18],
    [-178, -16],
    [-177, -16],
  ];
  expect(check({ type: 'LineString', coordinates: line })).toEqual([]);
  expect(cut({ type: 'LineString', coordinates: line })).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [178, -18],
        [180, -17],
      ],
      [
        [-180, -17],
        [-178, -16],
        [-177, -16],
      ],
    ],
  });
});

test('a shape along the edge of the map, from -180 to 180, crosses nothing', () => {
  const band: Coordinates[] = [
    [-180, -85],
    [180, -85],
    [180, -70],
    [0, -75],
    [-180, -70],
    [-180, -85],
  ];
  expect(unwrap(band)).toEqual(band);
  expect(findSignedArea(band)).toBeGreaterThan(0);
});

test('nothing of any area is lost or won where it is cut', () => {
  const side = fc.double({ min: 0.1, max: 30, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 100, max: 180, noNaN: true }), side, side, (west, width, height) => {
      const wrap = (x: number) => (x > 180 ? x - 360 : x);
      const ring: Coordinates[] = [
        [west, 0],
        [wrap(west + width), 0],
        [wrap(west + width), height],
        [wrap(west + width / 2), height / 2],
        [west, height],
        [west, 0],
      ];
      const kept = cut({ type: 'Polygon', coordinates: [ring] });
      const rings =
        kept.type === 'MultiPolygon' ? kept.coordinates.flat() : kept.type === 'Polygon' ? kept.coordinates : [];
      expect(rings.reduce((sum, piece) => sum + findSignedArea(piece), 0)).toBeCloseTo(findSignedArea(ring), 6);
      for (const piece of rings) expect(unwrap(piece)).toEqual(piece);
    }),
  );
});
