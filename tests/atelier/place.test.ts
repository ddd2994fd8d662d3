/** A place of the atelier: where its name may be, how what is drawn becomes a geometry, and what is written of it. */
import { expect, it } from 'vitest';
import { type FindTowns, listCandidates, listPlaced, sayCandidate } from '../../src/atelier/candidates.ts';
import { drawGround, readWindow } from '../../src/atelier/ground.ts';
import { addPlace, addWords, alterPlace, type PlaceEntry } from '../../src/atelier/place-changes.ts';
import { makeGeometry, readDrawn, readPoint } from '../../src/atelier/place-shape.ts';
import type { Town } from '../../src/author/gazetteer.ts';
import type { Coordinates } from '../../src/model/geometry/check-geometry.ts';

const town = (id: number, country: string, population: number, coordinates: Coordinates): Town => ({
  id,
  name: 'Tavri',
  country,
  population,
  coordinates,
});
const towns = [town(1, 'FR', 90_000, [2, 48]), town(2, 'IT', 94, [7, 45])];
const placed = [{ id: 'kvari', name: 'Kvari', at: [7, 46] as Coordinates }];

it('candidates come nearest to the dossier’s other places first, with country, people and distance', () => {
  const found = listCandidates('Tavri', () => towns, placed);
  expect(found.map(({ geonames }) => geonames)).toEqual([2, 1]);
  expect(found[0] && sayCandidate(found[0])).toBe('Tavri (Italie), 94 habitants ; à 111 km, Kvari');
});

it('while no place is there, they stand as the gazetteer has them, the largest first, and none has a distance', () => {
  const found = listCandidates('Tavri', () => towns, []);
  expect(found.map(({ geonames, nearest }) => [geonames, nearest])).toEqual([
    [1, undefined],
    [2, undefined],
  ]);
});

it('a town near by whose name is only like it is offered as such, where none has the name itself', () => {
  const find: FindTowns = (_, likeness) => (likeness === 'sound' ? towns : []);
  expect(listCandidates('Tavry', find, placed).map(sayCandidate)).toEqual([
    'peut-être Tavri (Italie), 94 habitants ; à 111 km, Kvari',
    expect.stringMatching(/^peut-être Tavri \(France\).* à 439 km/),
  ]);
  const far = [{ id: 'loin', name: 'Loin', at: [100, 0] as Coordinates }];
  expect(listCandidates('Tavry', find, far)).toEqual([]);
  expect(listCandidates('Tavri', () => towns, []).some(({ isLoose }) => isLoose)).toBe(false);
  // One that sounds the same on the other side of the world hides none that is near.
  const [here] = towns;
  const further: FindTowns = (_, likeness) =>
    here && likeness !== 'same' ? [likeness === 'near' ? here : { ...here, coordinates: [100, 0] }] : [];
  expect(listCandidates('Tavry', further, placed).map(({ at }) => at)).toEqual([here?.coordinates]);
});

it('a place off the map, and a feature that is none, has no distance', () => {
  const line = {
    id: 'route',
    properties: { name: 'Route' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  };
  expect(listPlaced([null, 7, { id: 'a', properties: { name: 'A' }, geometry: null }, line])).toEqual([
    { id: 'route', name: 'Route', at: [3, 4] },
  ]);
});

it.each<[string, Parameters<typeof makeGeometry>[0], number, unknown]>([
  ['a point, to what its radius allows', { kind: 'point', corners: [[5.56667, 43.2948]] }, 2, [5.57, 43.29]],
  ['a point past the antimeridian', { kind: 'point', corners: [[181.25, -17]] }, 5, [-178.75, -17]],
  ['a point at a pole, or beyond', { kind: 'point', corners: [[-720, 90.5]] }, 20, [0, 90]],
  [
    'a line across the antimeridian',
    {
      kind: 'line',
      corners: [
        [179, 1],
        [181.5, 2],
      ],
    },
    100,
    [
      [179, 1],
      [-178.5, 2],
    ],
  ],
  [
    'an area drawn clockwise',
    {
      kind: 'area',
      corners: [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
    },
    100,
    [
      [
        [0, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ],
  [
    'an area across the antimeridian, drawn clockwise',
    {
      kind: 'area',
      corners: [
        [179, 0],
        [179, 1],
        [181, 1],
      ],
    },
    100,
    [
      [
        [179, 0],
        [-179, 1],
        [179, 1],
        [179, 0],
      ],
    ],
  ],
])('%s', (_what, drawn, radiusKm, coordinates) => {
  expect(makeGeometry(drawn, radiusKm)?.coordinates).toEqual(coordinates);
});

it.each([
  { kind: 'point', corners: [] },
  {
    kind: 'line',
    corners: [
      [1, 1],
      [1, 1],
    ],
  },
  {
    kind: 'area',
    corners: [
      [1, 1],
      [2, 2],
    ],
  },
] satisfies Parameters<typeof makeGeometry>[0][])('what has too few corners is no shape: %j', (drawn) => {
  expect(makeGeometry(drawn, 1)).toBeUndefined();
});

it('what is written is drawn again as it was, counted on across the antimeridian', () => {
  const area = makeGeometry(
    {
      kind: 'area',
      corners: [
        [179, 0],
        [181, 1],
        [179, 1],
      ],
    },
    100,
  );
  expect(readDrawn(area ?? null)).toEqual({
    kind: 'area',
    corners: [
      [179, 0],
      [181, 1],
      [179, 1],
    ],
  });
  expect(readDrawn({ type: 'MultiPoint', coordinates: [[1, 2]] })).toBeUndefined();
});

const wish = {
  name: 'Tavri',
  kind: 'ville',
  isTown: false,
  radiusKm: 2,
  reason: 'Parce que.',
  geometry: { type: 'Point' as const, coordinates: [2, 48] as Coordinates },
  candidate: undefined,
};
const words = { paragraph: 1, quote: 'Tavri' };

it('a candidate brings its number of GeoNames, and its credit where the map has none', () => {
  const [candidate] = listCandidates('Tavri', () => towns, []);
  const [credit, place] = addPlace({ ...wish, candidate }, words, [], ['RI']);
  expect(credit).toMatchObject({ do: 'add', what: 'credit', entry: { id: 'GN' } });
  const properties = { forms: ['Tavri'], identifiers: { geonames: 1 }, sources: ['GN'] };
  expect(place).toMatchObject({ what: 'place', entry: { id: 'tavri', properties } });
  expect(addPlace({ ...wish, candidate }, words, [], ['GN'])).toHaveLength(1);
});

it('words without a capital are a mention, with what tells them apart; a name is a form', () => {
  const place: PlaceEntry = { id: 'tavri', properties: { name: 'Tavri', forms: ['Tavri'] }, geometry: null };
  const mention = { paragraph: 3, quote: 'ce pont', suffix: ' fermé' };
  const [first] = addWords(place, mention);
  expect(first).toMatchObject({ fields: { properties: { forms: ['Tavri'], mentions: [mention] } } });
  const [second] = addWords(place, { paragraph: 3, quote: 'le Pont' });
  expect(second).toMatchObject({ fields: { properties: { forms: ['Tavri', 'le Pont'] } } });
});

it('an alteration leaves what the form does not show, and takes the radius from what is off the map', () => {
  const status = { state: 'claimed', holder: 'a', by: ['b'], asOf: '2026', note: 'n' };
  const place: PlaceEntry = {
    id: 'tavri',
    properties: { name: 'T', kind: 'k', isTown: true, radiusKm: 1, reason: 'r', forms: ['T'], status, sources: ['RI'] },
    geometry: { type: 'MultiPoint', coordinates: [[1, 2]] },
  };
  expect(alterPlace({ ...wish, geometry: undefined }, place, [])).toEqual([
    {
      do: 'alter',
      what: 'place',
      id: 'tavri',
      fields: {
        properties: {
          name: 'Tavri',
          kind: 'ville',
          radiusKm: 2,
          reason: 'Parce que.',
          forms: ['T'],
          status,
          sources: ['RI'],
        },
        geometry: place.geometry,
      },
    },
  ]);
  const [off] = alterPlace({ ...wish, radiusKm: undefined, geometry: null }, place, []);
  expect(off).toMatchObject({ fields: { geometry: null } });
  expect(JSON.stringify(off)).not.toContain('radiusKm');
});

it.each([
  null,
  '',
  '1,2,3',
  '1,2,3,4,5',
  'a,0,1,1',
  '0,0,361,1',
  '-181,0,0,1',
  '0,-91,1,1',
  '1,1,1,2',
  'Infinity,0,1,1',
])('no window: %s', (given) => {
  expect(readWindow(given)).toBeUndefined();
});

it('the ground of a window across the antimeridian is counted as the window is', () => {
  const extent = readWindow('177,-20,182,-15');
  const { parts, towns: named } = drawGround(extent ?? [0, 0, 1, 1]);
  const longitudes = parts.flatMap(({ lines }) => lines.flat().map(([x]) => x));
  expect(Math.min(...longitudes)).toBeGreaterThan(170);
  expect(Math.max(...longitudes)).toBeGreaterThan(180);
  expect(named.map(({ name }) => name)).toContain('Suva');
});

it.each([
  ['36.35, 43.13', [43.13, 36.35]],
  ['36,35° N ; 43,13° E', [43.13, 36.35]],
  ['33.9° S 18.4° O', [-18.4, -33.9]],
  ['-33.9,−18.4', [-18.4, -33.9]],
  ['12, 34, 56', undefined],
  ['96.1, 43', undefined],
  ['36.35', undefined],
])('%j is pasted as %j, longitude first', (text, point) => {
  expect(readPoint(text)).toEqual(point);
});
