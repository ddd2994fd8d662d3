/** Which countries hold a place, and when none is said. */
import { expect, test } from 'vitest';
import type { Layer } from '../../src/model/dossier.ts';
import { findDistanceOutside } from '../../src/model/geometry/areas.ts';
import { listPolygons } from '../../src/model/geometry/check-geometry.ts';
import { BORDER_KM, findCountries } from '../../src/model/geometry/countries.ts';
import { loadBasemap } from '../../src/model/read/basemap.ts';

function makeCountry(id: string, west: number, east: number): Layer[number] {
  const coordinates: [number, number][][] = [
    [
      [west, 0],
      [east, 0],
      [east, 4],
      [west, 4],
      [west, 0],
    ],
  ];
  return { type: 'Feature', id, properties: { name: id }, geometry: { type: 'Polygon', coordinates } };
}

/** Two neighbours, and a third that claims the east of the second. */
const COUNTRIES = [makeCountry('vad', 0, 4), makeCountry('ost', 4, 8), makeCountry('lim', 7, 11)];
const at = (longitude: number) => ({ type: 'Point' as const, coordinates: [longitude, 2] as [number, number] });

test.for([
  ['far inside one', at(2), 5, ['vad']],
  ['by the border', at(3.95), 1, []],
  ['as near the border as its radius may reach', at(3.5), 60, []],
  ['where two outlines overlap', at(7.5), 5, ['ost', 'lim']],
  ['outside all', at(20), 5, []],
] as const)('a place %s', ([, geometry, radiusKm, countries]) =>
  expect(findCountries(geometry, radiusKm, COUNTRIES)).toEqual(countries),
);

test('a road across a border, and what is off the map, lie in none', () => {
  const road = { type: 'LineString' as const, coordinates: [at(2).coordinates, at(6).coordinates] };
  expect(findCountries(road, 1, COUNTRIES)).toEqual([]);
  expect(findCountries(null, 0, COUNTRIES)).toEqual([]);
});

test('no province of the basemap leaves its country by more than the doubt of a border', () => {
  const { governorates = [], countries = [] } = loadBasemap('content/basemap', () => {});
  const areas = countries.map(({ geometry }) => listPolygons(geometry).map(({ rings }) => rings));
  const apart = governorates.map(({ geometry }) => {
    const outline = listPolygons(geometry).flatMap(({ rings: [outer = []] }) => outer);
    return Math.min(...areas.map((area) => Math.max(...outline.map((at) => findDistanceOutside(at, area)))));
  });
  expect(apart.length).toBeGreaterThan(0);
  expect(Math.max(...apart)).toBeLessThan(BORDER_KM);
});
