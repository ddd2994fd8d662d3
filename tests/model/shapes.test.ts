/** A slip of a digit in one vertex is seen in any line or area, and areas have something left of them. */
import { expect, test } from 'vitest';
import { readProblems } from '../changed.ts';

const POINT = '"geometry": { "type": "Point", "coordinates": [-18.22, -28.84] }';
const draw = (type: string, coordinates: unknown) =>
  readProblems(['places.geojson', POINT, `"geometry": ${JSON.stringify({ type, coordinates })}`])
    .map(({ rule }) => rule)
    .filter((rule) => ['vertex-far-off', 'ring-without-area', 'outside-frame'].includes(rule));

const SQUARE = [
  [-18.3, -28.9],
  [-18.2, -28.9],
  [-18.2, -28.8],
  [-18.3, -28.8],
  [-18.3, -28.9],
];

test.for([
  [
    'of four positions',
    [
      [-18.3, -28.9],
      [-18.2, -28.9],
      [-81.2, -28.8],
      [-18.3, -28.8],
    ],
  ],
  [
    'of three positions',
    [
      [-18.3, -28.9],
      [-81.2, -28.8],
      [-18.31, -28.8],
    ],
  ],
] as const)('one vertex far from a line %s', ([, line]) => {
  expect(draw('LineString', line)).toEqual(['vertex-far-off']);
});

test('one vertex far from an area, the first too', () => {
  const small = [
    [-18.3, -28.9],
    [-18.29, -28.9],
    [-18.28, -28.895],
    [-18.28, -28.89],
    [-18.3, -28.89],
  ];
  const [first, ...others] = small;
  expect(draw('Polygon', [[...small, first]])).toEqual([]);
  expect(draw('Polygon', [[first, others[0], [-17.4, -28.895], ...others.slice(2), first]])).toEqual([
    'vertex-far-off',
  ]);
  expect(draw('Polygon', [[[-19.9, -28.9], ...others, [-19.9, -28.9]]])).toEqual(['vertex-far-off']);
});

test.for([
  [
    'a bend',
    [
      [-18.3, -28.9],
      [-18.2, -28.8],
      [-18.3, -28.7],
    ],
  ],
  [
    'a long last stretch',
    [
      [-18.3, -28.9],
      [-18.29, -28.9],
      [-18.28, -28.89],
      [-17.5, -28.5],
    ],
  ],
] as const)('%s is none', ([, line]) => expect(draw('LineString', line)).toEqual([]));

test('holes that take the whole area', () => {
  expect(draw('Polygon', [SQUARE, SQUARE.toReversed()])).toContain('ring-without-area');
});
