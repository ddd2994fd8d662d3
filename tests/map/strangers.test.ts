import { expect, it } from 'vitest';
import { measureBlock } from '../../src/map/layout/blocks.ts';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import type { Dossier, PlaceGeometry } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { makeBasemap, NOTHING } from '../../src/model/join/basemap.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { makeDossier } from './anywhere.ts';

const world = loadWorld();
const dossier = makeDossier('rive', [
  ['Rive', 3, 47, { claims: 2 }],
  ['Ouest', 1.5, 46.4],
  ['Est', 4.5, 47.6],
]);
const basemap = makeBasemap(dossier, {}, world);
/** North of the first town, where its words would stand, which is in a notch of its shore. */
const NORTH: PlaceGeometry & { type: 'Polygon' } = {
  type: 'Polygon',
  coordinates: [
    [
      [2, 46.99],
      [2.98, 46.99],
      [2.98, 47.01],
      [3.02, 47.01],
      [3.02, 46.99],
      [4.2, 46.99],
      [4.2, 47.6],
      [2, 47.6],
      [2, 46.99],
    ],
  ],
};

/** Of the first town, at a wide screen: whether its words and numbers, or its name, stand north of it. */
function isNorth(of: Dossier, ground = basemap, what: 'claims' | 'name' = 'claims'): boolean {
  const [whole] = drawMap(of, ground, { classes: PAGE_CLASSES.slice(-1), hasArabic: false });
  const own = whole?.sets[0]?.blocks.filter(({ place }) => place?.name === 'Rive') ?? [];
  const blocks = own.filter(({ rows }) => rows.length > 0 === (what === 'claims'));
  return at(blocks, 0, 'block') && blocks.some((block) => block.top + measureBlock(block).height / 2 < 0);
}

it('sets words about a town on land beside a lake, not on it', () => {
  const lake = { type: 'Feature' as const, id: 'lac', geometry: NORTH, properties: {} };
  expect(isNorth(dossier)).toBe(true);
  expect(isNorth(dossier, { ...basemap, lakes: [lake] })).toBe(false);
});

it('sets words about a place outside the area of another, where they would be read as about that', () => {
  const area = { ...at(dossier.places, 1, 'place'), id: 'zone', name: 'Zone', geometry: NORTH };
  expect(isNorth({ ...dossier, places: [...dossier.places, area] })).toBe(false);
});

it('sets the name of a place outside the area of another, which it would seem to be the name of', () => {
  const alone = { ...dossier, claims: [] };
  const area = { ...at(dossier.places, 1, 'place'), id: 'zone', name: 'Zone', geometry: NORTH };
  // Without a river or a border that the name would keep off.
  expect(isNorth(alone, NOTHING, 'name')).toBe(true);
  expect(isNorth({ ...alone, places: [...dossier.places, area] }, NOTHING, 'name')).toBe(false);
});
