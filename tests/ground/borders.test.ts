/** The steps by which the ground of the world is made, on an invented ground of a few squares. */
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { mergeCountries } from '../../ground/countries.ts';
import { layBorders } from '../../ground/lay-borders.ts';

type XY = [x: number, y: number];
type Area = Polygon | MultiPolygon;

/** Provinces by their rings, in hundredths of a degree, each with arcs of its own. */
function makeTopology(provinces: readonly { country: string; rings: readonly (readonly XY[])[] }[]): Topology {
  const arcs = provinces.flatMap(({ rings }) =>
    rings.map((ring) =>
      [...ring, ring[0] ?? [0, 0]].map(([x, y], index, all) => {
        const [fromX, fromY] = all[index - 1] ?? [0, 0];
        return [x - fromX, y - fromY];
      }),
    ),
  );
  let next = 0;
  return {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [0, 0] },
    arcs,
    objects: {
      provinces: {
        type: 'GeometryCollection',
        geometries: provinces.map(({ country, rings }) => ({
          type: 'MultiPolygon',
          properties: { country },
          arcs: rings.map(() => [[next++]]),
        })),
      },
    },
  };
}

/** The positions of each area’s rings, in steps of the quantisation. */
function readAreas(topology: Topology, name: string): XY[][][] {
  const lines = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): XY => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });
  const { geometries } = topology.objects[name] as GeometryCollection; // as it was made
  return (geometries as Area[]).map((area) =>
    (area.type === 'Polygon' ? [area.arcs] : area.arcs).flat().map((ring) =>
      ring.flatMap((arc, index) => {
        const line = arc < 0 ? lines[~arc]?.toReversed() : lines[arc];
        return (line ?? []).slice(index === 0 ? 0 : 1);
      }),
    ),
  );
}

const COARSE: XY[] = [
  [0, 0],
  [100, 0],
  [100, 400],
  [0, 400],
];
/** Its western border is that of the coarse one, near enough, and finer. */
const FINE: XY[] = [
  [101, 0],
  [300, 0],
  [300, 400],
  [101, 400],
  [103, 300],
  [99, 200],
  [103, 100],
];
const FAR: XY[] = [
  [500, 0],
  [600, 0],
  [600, 100],
];

describe('the border of two countries from different files', () => {
  const laid = layBorders(
    makeTopology([
      { country: 'AAA', rings: [COARSE] },
      { country: 'BBB', rings: [FINE] },
      { country: 'CCC', rings: [FAR] },
    ]),
    'AAA',
    ['BBB'],
  );
  const [coarse = [], fine = [], far = []] = readAreas(laid, 'provinces').map(([ring]) => ring ?? []);

  it('is the finer one’s for both, position by position', () => {
    const border: XY[] = [
      [101, 0],
      [103, 100],
      [99, 200],
      [103, 300],
      [101, 400],
    ];
    expect(coarse).toEqual(expect.arrayContaining(border));
    expect(fine).toEqual(expect.arrayContaining(border));
    expect(coarse).not.toContainEqual([100, 0]);
    // Neither has a side there that the other lacks.
    const listSides = (ring: readonly XY[]) =>
      ring.slice(1).map((to, index) => [String(ring[index]), String(to)].sort().join(' – '));
    const shared = listSides(coarse).filter((side) => listSides(fine).includes(side));
    expect(shared).toHaveLength(4);
  });

  it('is one line, and all else is as it was', () => {
    const { geometries } = laid.objects['provinces'] as GeometryCollection;
    const [a, b] = (geometries as MultiPolygon[]).map(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
    expect(a?.filter((arc) => b?.includes(arc))).toHaveLength(1);
    expect(coarse).toEqual(
      expect.arrayContaining([
        [0, 0],
        [0, 400],
      ]),
    );
    expect(far).toEqual(expect.arrayContaining(FAR));
  });
});

describe('a country for wide maps', () => {
  it('is its provinces together, without the limits between them, nor islets, and simplified', () => {
    const half = (west: number): XY[] => [
      [west, 0],
      [west + 200, 0],
      [west + 200, 200],
      // Less than two kilometres off the line.
      [west + 100, 201],
      [west, 200],
    ];
    const topology = makeTopology([
      { country: 'AAA', rings: [half(0)] },
      {
        country: 'AAA',
        rings: [
          half(400),
          [
            [900, 900],
            [902, 900],
            [902, 902],
          ],
        ],
      },
    ]);
    const countries = mergeCountries(topology, (code) => String(code).toLowerCase());
    const { geometries } = countries.objects['countries'] as GeometryCollection;
    expect(geometries.map(({ properties }) => properties)).toEqual([{ id: 'aaa' }]);
    const [rings = []] = readAreas(countries, 'countries');
    expect(rings).toHaveLength(2);
    expect(rings.flat()).not.toContainEqual([100, 201]);
    expect(rings.flat()).toEqual(
      expect.arrayContaining([
        [0, 0],
        [200, 200],
        [400, 0],
        [600, 200],
      ]),
    );
  });
});
