/** A place lies within what it says: asked of outlines on both sides of the antimeridian, with room at the borders. */
import { describe, expect, test } from 'vitest';
import { type Area, findDistanceOutside } from '../../src/model/geometry/areas.ts';
import { readProblems, readRules } from '../changed.ts';

const PLACES = 'places.geojson';
const TISSELMANE = '"coordinates": [-18.22, -28.84] } }';
const within = (to: string) =>
  [PLACES, '"within": "province d’Azir",\n      "radiusKm": 0.5', `"within": "${to}",\n      "radiusKm": 0.5`] as const;

describe('how far a position lies outside an area', () => {
  const square: Area = [
    [
      [
        [178, -2],
        [-178, -2],
        [-178, 2],
        [178, 2],
        [178, -2],
      ],
    ],
  ];

  test('is counted across the antimeridian, from either side of it', () => {
    expect(findDistanceOutside([179.5, 0], square)).toBe(0);
    expect(findDistanceOutside([-179.5, 0], square)).toBe(0);
    expect(findDistanceOutside([177, 0], square)).toBeCloseTo(111.2, 0);
    expect(findDistanceOutside([-177, 0], square)).toBeCloseTo(111.2, 0);
  });

  test('is that to the edge of the hole that it lies in', () => {
    const ring: Area = [
      [
        ...(square[0] ?? []),
        [
          [179, -1],
          [179, 1],
          [-179, 1],
          [-179, -1],
          [179, -1],
        ],
      ],
    ];
    expect(findDistanceOutside([180, 0], ring)).toBeCloseTo(111.2, 0);
  });
});

describe('a place that is said to lie within', () => {
  test.for([
    ['another province', within('plaine d’Ouldara')],
    ['another country', within('Maraland')],
    ['a town far away', within('ville de Beldjara, ouest')],
    ['a sketch of elsewhere', within('Citadelle')],
  ] as const)('%s is told', ([, change]) => {
    const [problem, ...others] = readProblems(change);

    expect(problem).toMatchObject({
      rule: 'outside-within',
      found: expect.stringContaining('`tisselmane` is said to'),
    });
    expect(others).toEqual([]);
  });

  test.for([
    ['its province, by the name alone', within('Azir')],
    ['two provinces', within('plaine d’Ouldara et province d’Azir')],
    ['its province and its country', within('province d’Azir, Sarrane')],
    ['what the map does not have', within('canton de l’Oued')],
    ['what is beside it', within('au sud de la ville de Beldjara')],
    ['a province whose town has its name', within('entre Beldjara et Port-Azir')],
  ] as const)('%s is taken', ([, change]) => expect(readRules(change)).toEqual([]));

  test('a province, and is drawn a little beyond its border, is taken', () => {
    expect(readRules([PLACES, TISSELMANE, '"coordinates": [-18.6, -28.84] } }'])).toEqual([]);
    expect(readRules([PLACES, TISSELMANE, '"coordinates": [-19.22, -28.84] } }'])).toEqual(['outside-within']);
  });
});

test('a place that is drawn outside its own outline is told', () => {
  const [problem] = readProblems([PLACES, '"coordinates": [-17.9, -28.6] } }', '"coordinates": [-19.4, -28.6] } }']);

  expect(problem).toMatchObject({
    rule: 'outside-outline',
    found: expect.stringMatching(/`province-azir` is drawn \d+ km/),
  });
});

describe('words that mean one place', () => {
  const give = (quote: string, paragraph: number) =>
    [
      PLACES,
      '"mentions": [{ "paragraph": 18, "quote": "Sarrane" }]',
      `"mentions": [{ "paragraph": 18, "quote": "Sarrane" }, { "paragraph": ${paragraph}, "quote": "${quote}" }]`,
    ] as const;

  test('are not given to another, found by a form or one by one', () => {
    expect(readRules(give('ce quartier', 17))).toEqual(['words-of-two-places']);
    expect(readRules(give('ville de Beldjara', 10))).toEqual(['words-of-two-places']);
  });

  test('may hold the words of another, and words of several may be of each', () => {
    expect(readRules(give('dernière issue de cette ville', 18))).toEqual([]);
    expect(readRules(give('deux autres quartiers à l’ouest', 17))).toEqual([]);
  });
});
