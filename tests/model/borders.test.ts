/** Countries and provinces by the lines that bound them, each once. */
import { expect, it } from 'vitest';
import type { Layer } from '../../src/model/dossier.ts';
import { type Borders, makeBorders } from '../../src/model/geometry/borders.ts';
import type { Coordinates, Extent } from '../../src/model/geometry/check-geometry.ts';

function area(id: string, ...corners: Coordinates[]): Layer[number] {
  const ring = [...corners, corners[0] ?? [0, 0]];
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Two countries side by side, each of two provinces one above the other. */
const COUNTRIES = [
  area('sarrane', [0, 0], [4, 0], [4, 2], [4, 4], [0, 4], [0, 2]),
  area('mersoul', [4, 0], [8, 0], [8, 2], [8, 4], [4, 4], [4, 2]),
];
const PROVINCES = [
  area('sarrane-1', [0, 0], [4, 0], [4, 2], [0, 2]),
  area('sarrane-2', [0, 2], [4, 2], [4, 4], [0, 4]),
  area('mersoul-1', [4, 0], [8, 0], [8, 2], [4, 2]),
  area('mersoul-2', [4, 2], [8, 2], [8, 4], [4, 4]),
];

/** The lines of one kind, as the sides that they have, whichever way they run. */
function listSides({ arcs, objects }: Borders, kind: 'coasts' | 'borders' | 'limits' | 'cuts'): string[] {
  return objects[kind].arcs.flat().flatMap((arc) => {
    const line = arcs[arc < 0 ? ~arc : arc] ?? [];
    return line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' – '));
  });
}

it('has the border of two countries as one line, and the limits of provinces only within them', () => {
  const borders = makeBorders(COUNTRIES, PROVINCES);
  expect(listSides(borders, 'borders').sort()).toEqual(['4,0 – 4,2', '4,2 – 4,4']);
  expect(listSides(borders, 'limits').sort()).toEqual(['0,2 – 4,2', '4,2 – 8,2']);
  expect(listSides(borders, 'coasts')).toHaveLength(8);
});

it('has all countries together as land, without the border between them', () => {
  const { arcs, objects } = makeBorders(COUNTRIES, PROVINCES);
  const ring = objects.land.arcs.flat(2).flatMap((arc) => arcs[arc < 0 ? ~arc : arc] ?? []);
  expect(objects.land.arcs).toHaveLength(1);
  expect(ring.map(String)).not.toContain('4,2');
});

it('takes for no coast the sides along which the ground was cut', () => {
  const box: Extent = [0, 0, 8, 5];
  const borders = makeBorders(COUNTRIES, [], box);
  expect(listSides(borders, 'coasts').sort()).toEqual(['0,4 – 4,4', '4,4 – 8,4']);
  expect(listSides(borders, 'borders')).toHaveLength(2);
  expect(listSides(borders, 'cuts')).toHaveLength(6);
});

it('has a country within another by one ring, wherever each of the two begins it', () => {
  const inner: Coordinates[] = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
  ];
  const [x, y, z, w] = inner as [Coordinates, Coordinates, Coordinates, Coordinates]; // four, above
  const around = area('around', [0, 0], [4, 0], [4, 4], [0, 4]);
  if (around.geometry.type === 'Polygon') around.geometry.coordinates.push([z, y, x, w, z]);
  const borders = makeBorders([around, area('enclave', ...inner)], []);
  expect(listSides(borders, 'borders')).toHaveLength(4);
  expect(borders.arcs).toHaveLength(2);
});

it('keeps an area whole that leaves a border where its neighbour goes on along it', () => {
  const below = area('below', [0, 0], [2, -1], [4, 0], [2, 0]);
  const above = area('above', [0, 0], [2, 0], [1, 1]);
  if (above.geometry.type === 'Polygon') {
    const second: Coordinates[] = [
      [2, 0],
      [4, 0],
      [3, 1],
      [2, 0],
    ];
    above.geometry = { type: 'MultiPolygon', coordinates: [above.geometry.coordinates, [second]] };
  }
  const { arcs, objects } = makeBorders([below, above], []);
  const rings = objects.countries.geometries.flatMap((country) =>
    country.arcs
      .flat()
      .map((ring) =>
        ring.flatMap((arc) => (arc < 0 ? arcs[~arc]?.toReversed() : arcs[arc])?.slice(1).map(String) ?? []).sort(),
      ),
  );
  expect(rings).toEqual([
    ['0,0', '2,-1', '2,0', '4,0'],
    ['0,0', '1,1', '2,0'],
    ['2,0', '3,1', '4,0'],
  ]);
});

it('has the border of provinces of a coarser source only where no country’s is drawn already', () => {
  const rough = area('province', [0, 0.001], [4, 0.002], [4, 1.5], [0, 1.5]);
  const borders = makeBorders(COUNTRIES, [rough], [-1, -1, 9, 5]);
  expect(listSides(borders, 'limits')).toEqual(['0,1.5 – 4,1.5']);
});

it('takes two lines for one by how near they are on the ground, also in the far north', () => {
  const country = area('north', [0, 77], [4, 77], [4, 79], [0, 79]);
  const province = area('province', [0, 77.03], [4, 77.03], [4, 78.5], [0, 78.5]);
  const borders = makeBorders([country], [province], [-1, 76, 9, 80]);
  expect(listSides(borders, 'limits')).toEqual(['0,77.03 – 4,77.03', '0,78.5 – 4,78.5']);
});
