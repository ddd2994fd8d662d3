/** What a dossier’s map is drawn on: the world’s ground, or the folder’s own layers where they serve. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/model/dossier.ts';
import { boundShapes } from '../../src/model/geometry/extents.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { makeSurroundings } from '../../src/model/join/surroundings.ts';
import { findTarget } from '../../src/model/read/target.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { dossier as invented } from '../complete.ts';
import { makeFolder } from '../folder.ts';
import { readProblemsOf } from '../problems.ts';

const world = loadWorld();
const [frame] = invented.map.frames;
if (!frame) throw new Error('the complete dossier has a frame');
const { locator: _, ...map } = invented.map;
/** Framed around Mosul. */
const there: Dossier = { ...invented, places: [], map: { ...map, frames: [{ ...frame, extent: [41, 35, 44, 37.2] }] } };
const square = (id: string, west: number, south: number, side: number) => ({
  type: 'Feature' as const,
  id,
  properties: { name: id },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ] as [number, number][],
    ],
  },
});

describe('a map is drawn on', () => {
  test('the world’s ground, where the folder has none', () => {
    const basemap = makeBasemap(there, {}, world);
    expect(basemap.own).toEqual([]);
    expect(basemap.rivers.map(({ properties }) => properties.name)).toContain('Tigre');
    expect(basemap.neighbours.countries.map(({ id }) => id)).toEqual(expect.arrayContaining(['irq', 'syr', 'irn']));
  });

  test('the folder’s layers, where they cover most of it; the others are the world’s', () => {
    const basemap = makeBasemap(there, { lakes: [square('lac', 40, 34, 5)] }, world);
    expect(basemap.own).toEqual(['lakes']);
    expect(basemap.lakes.map(({ id }) => id)).toEqual(['lac']);
    expect(basemap.rivers.map(({ properties }) => properties.name)).toContain('Tigre');
  });

  test('the world’s ground, where the folder’s layers lie elsewhere', () => {
    const basemap = makeBasemap(there, { lakes: [square('lac', 10, 34, 5)] }, world);
    expect(basemap.own).toEqual([]);
    expect(basemap.lakes.map(({ id }) => id)).not.toContain('lac');
  });

  test('the folder’s countries, where they have all the land of it', () => {
    const basemap = makeBasemap(there, { countries: [square('val', 38, 33, 8)] }, world);
    expect(basemap.own).toEqual(['countries']);
    expect(basemap.countries.map(({ id }) => id)).toEqual(['val']);
  });

  test.each([
    ['half of it', square('val', 40, 33, 3.1)],
    ['nearly all', square('val', 38, 33, 5.9)],
    ['a strip along a side', square('val', 41.1, 33, 8)],
  ])('the world’s countries, where the folder’s have %s: land is never drawn as sea', (_part, country) => {
    const own = { countries: [country] };
    const basemap = makeBasemap(
      { ...there, map: { ...there.map, frames: [{ ...frame, extent: [41, 35, 44, 37.2] }] } },
      own,
      world,
    );
    expect(basemap.own).toEqual([]);
    expect(basemap.countries.map(({ id }) => id)).toEqual(expect.arrayContaining(['irq', 'syr']));
    expect(basemap.neighbours.countries.map(({ id }) => id)).toEqual(expect.arrayContaining(['irq', 'syr']));
  });

  test('the world’s far around, where the folder’s countries end: near and far each has all of its land', () => {
    const basemap = makeBasemap(there, { countries: [square('val', 38, 33, 8)] }, world);
    const around = makeSurroundings(there, basemap, world);
    expect(around?.near.ground.countries.map(({ id }) => id)).toEqual(['val']);
    expect(around?.far.ground.countries.map(({ id }) => id)).toEqual(expect.arrayContaining(['irq', 'syr', 'tur']));
    expect(basemap.neighbours.countries.map(({ id }) => id)).toEqual(expect.arrayContaining(['irq', 'syr', 'tur']));
  });

  test('the whole outline of a place, even where the map is too wide for provinces', () => {
    const [place] = invented.places;
    if (!place) throw new Error('the complete dossier has a place');
    const wide = { ...there.map, frames: [{ ...frame, extent: [20, 15, 60, 45] as [number, number, number, number] }] };
    const basemap = makeBasemap({ map: wide, places: [{ ...place, outline: 'irq-3051' }] }, {}, world);
    expect(basemap.governorates.map(({ id }) => id)).toEqual(['irq-3051']);
  });

  test('the ground around a province that reaches far beyond the frames: a crop of it shows no sea where there is land', () => {
    const [place] = invented.places;
    if (!place) throw new Error('the complete dossier has a place');
    const small = {
      ...there.map,
      frames: [{ ...frame, extent: [43, 36, 43.3, 36.2] as [number, number, number, number] }],
    };
    const basemap = makeBasemap({ map: small, places: [{ ...place, outline: 'irq-3051' }] }, {}, world);
    const province = boundShapes(
      basemap.governorates.filter(({ id }) => id === 'irq-3051').map(({ geometry }) => geometry),
    );
    const land = boundShapes(basemap.countries.map(({ geometry }) => geometry));
    const margin = 0.1 * (province[2] - province[0]);
    expect(land[0]).toBeLessThan(province[0] - margin);
    expect(land[2]).toBeGreaterThan(province[2] + margin);
  });

  test('nothing, where there is no frame', () => {
    const { borders, neighbours, ...layers } = makeBasemap({ ...there, map: { ...map, frames: [] } }, {}, world);
    expect([...borders.arcs, ...neighbours.countries, ...Object.values(layers).flat()]).toEqual([]);
  });
});

describe('a folder without layers of its own', () => {
  const copy = () => {
    const folder = join(makeFolder(), 'content');
    cpSync('tests/fixtures/good', folder, { recursive: true });
    rmSync(join(folder, 'basemap'), { recursive: true });
    return folder;
  };
  const name = (outline: string) => {
    const folder = copy();
    const text = readFileSync(join(folder, 'col-du-vent/places.geojson'), 'utf8');
    expect(text).toContain('"outline": "brumal"');
    writeFileSync(
      join(folder, 'col-du-vent/places.geojson'),
      text.replace('"outline": "brumal"', `"outline": "${outline}"`),
    );
    return readProblemsOf(folder).flatMap(({ found, hint }) => [found, hint]);
  };

  test('may name a province or a country of the world, and is told of one that is meant', () => {
    expect(name('ita-5375').join(' ')).not.toContain('no basemap outline');
    expect(name('fra').join(' ')).not.toContain('no basemap outline');
    expect(name('ita-537x').slice(0, 2)).toEqual([
      'There is no basemap outline `ita-537x`.',
      expect.stringMatching(/^Did you mean `ita-537\d` or /),
    ]);
  });

  test('is known for content, and its folders for dossiers, by what they hold', () => {
    const folder = copy();
    expect(findTarget(join(folder, 'col-du-vent'), 'content')).toEqual({ folder, slug: 'col-du-vent' });
    expect(findTarget(folder, 'content')).toEqual({ folder, slug: undefined });
  });
});
