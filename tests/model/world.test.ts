/** The ground of the world, cut to an extent: what is there, in French, at the scale of the map, on either side of 180°. */
import { describe, expect, test } from 'vitest';
import type { GroundLayers, Layer } from '../../src/model/dossier.ts';
import { findDistanceOutside } from '../../src/model/geometry/areas.ts';
import { makeBorders } from '../../src/model/geometry/borders.ts';
import { type Coordinates, type Extent, listLines, listPolygons } from '../../src/model/geometry/check-geometry.ts';
import { clipWorld, findClipBox } from '../../src/model/read/clip-world.ts';
import { loadWorld } from '../../src/model/read/world.ts';

const world = loadWorld();
const clip = (...extent: Extent) => clipWorld(world, extent);

/** The upper Tigris, with the border of three countries. */
const RIVER = clip(41, 35, 44, 37.2);
/** An archipelago across the antimeridian. */
const ISLANDS = clip(176.5, -20, 183, -15);

const names = (layer: readonly { name: string }[] | Layer) =>
  layer.flatMap((entry) => ('name' in entry ? entry.name : (entry.properties.name ?? [])));
type Ground = Omit<GroundLayers, 'borders'>;
const listPositions = ({ governorates, countries, lakes, rivers }: Ground): Coordinates[] =>
  [governorates, countries, lakes, rivers]
    .flat()
    .flatMap(({ geometry }) => [
      ...listLines(geometry).flatMap(({ line }) => line),
      ...listPolygons(geometry).flatMap(({ rings }) => rings.flat()),
    ]);
const holds = (layer: Layer, at: Coordinates) =>
  layer
    .filter(
      ({ geometry }) =>
        findDistanceOutside(
          at,
          listPolygons(geometry).map(({ rings }) => rings),
        ) === 0,
    )
    .map(({ id }) => id);

describe('the ground of a region', () => {
  test('has its countries and provinces by the ids that files name, and its rivers and towns in French', () => {
    expect(names(RIVER.countries)).toEqual(expect.arrayContaining(['Irak', 'Syrie', 'Turquie']));
    expect(RIVER.governorates.map(({ id }) => id)).toContain('irq-3051');
    expect(names(RIVER.rivers)).toEqual(['Tigre', 'Euphrate']);
    expect(names(RIVER.towns)).toContain('Mossoul');
  });

  test('has borders that are those of its provinces', () => {
    const border = (layer: Layer) =>
      new Set(
        layer
          .flatMap(({ geometry }) =>
            listPositions({ ...EMPTY, lakes: [{ type: 'Feature', id: 'a', properties: {}, geometry }] }),
          )
          .map(String),
      );
    const ofProvinces = border(RIVER.governorates);
    const own = [...border(RIVER.countries)];
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((at) => !ofProvinces.has(at)).length / own.length).toBeLessThan(0.03);
  });

  test('ends a little beyond the extent, and weighs little', () => {
    for (const [x, y] of listPositions(RIVER)) {
      expect(x).toBeGreaterThanOrEqual(41 - 0.76);
      expect(x).toBeLessThanOrEqual(44 + 0.76);
      expect(y).toBeGreaterThanOrEqual(35 - 0.56);
    }
    expect(JSON.stringify(RIVER).length).toBeLessThan(80_000);
  });

  test('runs its rings as RFC 7946 asks', () => {
    for (const { geometry } of [...RIVER.countries, ...RIVER.governorates, ...ISLANDS.countries]) {
      for (const { rings } of listPolygons(geometry)) {
        expect(rings.map((ring) => Math.sign(area(ring)))).toEqual(rings.map((_, index) => (index === 0 ? 1 : -1)));
        for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
      }
    }
  });
});

test.for([
  ['Iraq and Syria', [40, 33, 43, 36]],
  ['the United States and Canada, on the 49th parallel', [-112, 47, -104, 51]],
  ['the United States and Canada, in the woods of Maine', [-70.6, 45.2, -69.2, 46.8]],
  ['Alaska and the Yukon', [-142.5, 60.25, -138.5, 62]],
  ['the United States and Mexico', [-108, 29.5, -104, 33]],
] as const)('far from the sea countries have one line between them, and no shore: %s', ([, extent]) => {
  const whole: Extent = [...extent];
  for (const box of [whole, widen(whole, 4)]) {
    const { countries, governorates } = clip(...box);
    const { arcs, objects } = makeBorders(countries, governorates, findClipBox(box));
    const isInside = ([x, y]: Coordinates) => x > extent[0] && x < extent[2] && y > extent[1] && y < extent[3];
    const listInside = (kind: 'coasts' | 'borders') =>
      objects[kind].arcs.flat().flatMap((arc) => (arcs[arc < 0 ? ~arc : arc] ?? []).filter(isInside));
    expect(listInside('coasts')).toEqual([]);
    expect(listInside('borders').length).toBeGreaterThan(0);
  }
});

function widen([west, south, east, north]: Extent, by: number): Extent {
  return [west - by, south - by, east + by, north + by];
}

describe('across the antimeridian', () => {
  test('land is whole, counted on past 180 as the extent is', () => {
    expect(holds(ISLANDS.countries, [178, -17.8])).toEqual(['fji']);
    // Taveuni, on both sides of 180°: no side of it runs along that.
    const along = ISLANDS.countries.flatMap(({ geometry }) =>
      listPolygons(geometry).flatMap(({ rings }) =>
        rings.flatMap((ring) => ring.filter(([x], index) => x === 180 && ring[index + 1]?.[0] === 180)),
      ),
    );
    expect(along).toEqual([]);
    expect(listPositions(ISLANDS).some(([x]) => x > 180)).toBe(true);
    expect(Math.min(...listPositions(ISLANDS).map(([x]) => x))).toBeGreaterThan(174);
  });

  test('a country that reaches both ends of the map is whole where they meet', () => {
    const { countries } = clip(165, 60, 195, 72);
    expect(holds(countries, [176, 67])).toEqual(['rus']);
    const [russia] = countries.filter(({ id }) => id === 'rus');
    const mainland = listPolygons(russia?.geometry ?? { type: 'Point', coordinates: [0, 0] }).find(
      ({ rings: [outer = []] }) => outer.some(([x]) => x < 175) && outer.some(([x]) => x > 185),
    );
    expect(mainland).toBeDefined();
  });
});

describe('far from the equator', () => {
  test('fjords at 70° N are land and sea', () => {
    const { countries, seas } = clip(17, 68.9, 21.5, 70.3);
    expect(holds(countries, [19.5, 69.2])).toEqual(['nor']);
    expect(names(seas)).toContain('Mer de Norvège');
  });

  test('the land around the pole ends at the pole', () => {
    const { countries } = clip(-75, -85, 0, -60);
    expect(holds(countries, [-20, -80])).toEqual(['ata']);
    expect(holds(countries, [-40, -72])).toEqual([]);
  });
});

test('a wider map shows less: a continent has its countries, a sea’s name and no province', () => {
  const { countries, governorates, rivers, seas, towns } = clip(-20, -36, 53, 38);
  expect(countries.length).toBeGreaterThan(50);
  expect(governorates).toEqual([]);
  expect(rivers).toEqual([]);
  expect(names(seas)).toContain('Mer Méditerranée');
  expect(towns.length).toBeLessThan(60);
});

test('in the middle of an ocean there is its name and nothing else', () => {
  const { towns, seas, ...layers } = clip(-140, -40, -135, -36);
  expect(names(seas)).toEqual(['Océan Pacifique']);
  expect([towns, ...Object.values(layers)].flat()).toEqual([]);
});

test('the whole world is cut from the same ground', () => {
  const { countries } = clip(-180, -85, 180, 85);
  expect(holds(countries, [2, 47])).toEqual(['fra']);
  expect(holds(countries, [-100, 40])).toEqual(['usa']);
});

describe('every name in French', () => {
  test.for(['rivers', 'lakes', 'seas'] as const)('that the table has for %s is of one that is there', (layer) => {
    const written = new Set(
      world[layer].shapes.map(({ properties }) => (properties.name ?? '').replaceAll(/\s+/g, ' ')),
    );
    expect(Object.keys(world.french[layer]).filter((name) => !written.has(name))).toEqual([]);
  });
});

const EMPTY: Ground = {
  governorates: [],
  countries: [],
  lakes: [],
  rivers: [],
  own: [],
  seas: [],
  towns: [],
};

/** In square degrees, positive counter-clockwise; no side is taken to cross the antimeridian. */
function area(ring: readonly Coordinates[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [ax, ay] = ring[index - 1] ?? [x, y];
    return sum + (ax * y - x * ay) / 2;
  }, 0);
}
