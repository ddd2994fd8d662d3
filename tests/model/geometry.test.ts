import { describe, expect, test } from 'vitest';
import type { PlaceGeometry } from '../../src/model/dossier.ts';
import {
  type Coordinates,
  checkGeometry,
  type Extent,
  findSignedArea,
} from '../../src/model/geometry/check-geometry.ts';

const FRAME: Extent = [10, 40, 12, 42];
const COUNTER_CLOCKWISE: Coordinates[] = [
  [11, 41],
  [11.5, 41],
  [11.5, 41.5],
  [11, 41],
];

/** Each fault as its rule and its path in the geometry. */
function check(geometry: PlaceGeometry, ...extents: Extent[]): string[] {
  const faults: string[] = [];
  checkGeometry(geometry, extents, 'lieu', (path, rule) => faults.push(`${rule} ${path.join('.')}`));
  return faults;
}

describe('a point', () => {
  test('stands in one of the frames, its edges included', () => {
    expect(check({ type: 'Point', coordinates: [12, 42] }, FRAME)).toEqual([]);
    expect(check({ type: 'Point', coordinates: [5, 5] }, FRAME, [4, 4, 6, 6])).toEqual([]);
    expect(check({ type: 'Point', coordinates: [12.1, 41] }, FRAME)).toEqual(['outside-frame coordinates']);
  });

  test('stands in a frame across the antimeridian on either side of it', () => {
    const fiji: Extent = [177, -20, 182, -15];
    expect(check({ type: 'Point', coordinates: [178, -18] }, fiji)).toEqual([]);
    expect(check({ type: 'Point', coordinates: [-179, -17] }, fiji)).toEqual([]);
    expect(check({ type: 'Point', coordinates: [-177, -17] }, fiji)).toEqual(['outside-frame coordinates']);
  });

  test('that would stand inside with its numbers exchanged is told so', () => {
    expect(check({ type: 'Point', coordinates: [41, 11] }, FRAME)).toEqual(['coordinates-exchanged coordinates']);
  });
});

describe('a line', () => {
  test('may leave the frames', () => {
    const coordinates: Coordinates[] = [
      [11, 41],
      [50, 41],
    ];

    expect(check({ type: 'LineString', coordinates }, FRAME)).toEqual([]);
  });

  test('leads from one position to another', () => {
    const coordinates: Coordinates[] = [
      [11, 41],
      [11, 41],
    ];

    expect(check({ type: 'LineString', coordinates }, FRAME)).toEqual(['line-without-length coordinates']);
    expect(
      check(
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [11, 41],
              [12, 41],
            ],
            coordinates,
          ],
        },
        FRAME,
      ),
    ).toEqual(['line-without-length coordinates.1']);
  });

  test('enters one of them somewhere', () => {
    const coordinates: Coordinates[] = [
      [20, 41],
      [50, 41],
    ];

    expect(check({ type: 'LineString', coordinates }, FRAME)).toEqual(['outside-frame coordinates.0']);
  });
});

test('a line with one position exchanged is told so, though the others are inside', () => {
  const coordinates: Coordinates[] = [
    [11, 41],
    [41.5, 11.5],
    [50, 41],
  ];

  expect(check({ type: 'LineString', coordinates }, FRAME)).toEqual(['coordinates-exchanged coordinates.1']);
});

test('without a frame nothing is outside', () => {
  const faults: string[] = [];
  checkGeometry({ type: 'Point', coordinates: [100, 80] }, undefined, 'lieu', (_, rule) => faults.push(rule));

  expect(faults).toEqual([]);
});

describe('an area', () => {
  test('is closed, and its outer ring runs counter-clockwise', () => {
    const clockwise = COUNTER_CLOCKWISE.toReversed();
    const open = COUNTER_CLOCKWISE.slice(0, -1);

    expect(check({ type: 'Polygon', coordinates: [COUNTER_CLOCKWISE] }, FRAME)).toEqual([]);
    expect(check({ type: 'Polygon', coordinates: [clockwise] }, FRAME)).toEqual(['ring-wound-wrong-way coordinates.0']);
    expect(check({ type: 'Polygon', coordinates: [open] }, FRAME)).toEqual(['ring-not-closed coordinates.0.2']);
  });

  test('encloses something', () => {
    const flat: Coordinates[] = [
      [11, 41],
      [11.5, 41],
      [11.2, 41],
      [11, 41],
    ];

    expect(check({ type: 'Polygon', coordinates: [flat] }, FRAME)).toEqual(['ring-without-area coordinates.0']);
  });

  test('has holes that run clockwise', () => {
    const hole = COUNTER_CLOCKWISE.map(([x, y]): Coordinates => [x === 11 ? 11.25 : x, y === 41 ? 41.1 : 41.2]);
    const coordinates = [COUNTER_CLOCKWISE, hole];

    expect(check({ type: 'Polygon', coordinates }, FRAME)).toEqual(['ring-wound-wrong-way coordinates.1']);
  });

  test('outside the frames is one problem, at the first corner that is', () => {
    const exchanged = COUNTER_CLOCKWISE.map(([x, y]): Coordinates => [y, x]);

    expect(check({ type: 'Polygon', coordinates: [exchanged] }, FRAME)).toEqual([
      'coordinates-exchanged coordinates.0.0',
    ]);
  });
});

test('the area of a ring is positive counter-clockwise, negative clockwise', () => {
  expect(findSignedArea(COUNTER_CLOCKWISE)).toBeCloseTo(0.125);
  expect(findSignedArea(COUNTER_CLOCKWISE.toReversed())).toBeCloseTo(-0.125);
});
