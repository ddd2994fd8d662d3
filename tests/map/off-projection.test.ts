/** What a projection has no point for, as Mercator’s has none for the poles, is drawn nowhere: least of all in a corner. */
import { describe, expect, it } from 'vitest';
import { type Drawing, drawMap } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { renderPicture } from '../../src/map/render/picture.ts';
import type { Dossier, PlaceGeometry } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { makeDossier } from './anywhere.ts';

const world = loadWorld();

/** With its map framed around the second place. */
function draw(geometry: PlaceGeometry, radiusKm: number): { dossier: Dossier; drawing: Drawing; picture: string } {
  const framed = makeDossier('cadre', [['Lyon', 4.8, 45.7]]);
  const made = makeDossier('pole', [
    ['Pôle', 0, 0, { radiusKm, claims: 2 }],
    ['Lyon', 4.8, 45.7],
  ]);
  Object.assign(at(made.places, 0, 'place'), { geometry });
  const dossier = { ...made, map: framed.map };
  const basemap = makeBasemap(dossier, {}, world);
  const [drawing] = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });
  const picture = renderPicture(dossier, basemap, { claims: dossier.claims }, 560)?.svg ?? '';
  if (!drawing) throw new Error('the map is drawn');
  return { dossier, drawing, picture };
}

describe.each([
  ['a pole', { type: 'Point', coordinates: [0, -90] }],
  ['the other pole', { type: 'Point', coordinates: [12, 90] }],
  [
    'both',
    {
      type: 'MultiPoint',
      coordinates: [
        [0, -90],
        [0, 90],
      ],
    },
  ],
] satisfies [string, PlaceGeometry][])('on a map framed elsewhere, %s', (_name, geometry) => {
  it.each([
    ['a dot', 0.5],
    ['a ring', 60],
  ])('is no %s on the frame', (_kind, radiusKm) => {
    const { dossier, drawing, picture } = draw(geometry, radiusKm);
    const [place] = dossier.places;
    const drawn = drawing.shapes.filter((shape) => shape.place === place);
    for (const shape of drawn) {
      const [x, y] = shape.kind === 'dot' ? [shape.x, shape.y] : shape.kind === 'ring' ? [shape.cx, shape.cy] : [];
      expect([x, y].every(Number.isFinite), `${x} ${y}`).toBe(true);
      const [width, height] = shape.kind === 'dot' ? [100, 100] : [drawing.frame.width, drawing.frame.height];
      expect(Number(x) > 0 && Number(x) < width && Number(y) > 0 && Number(y) < height).toBe(false);
    }
    for (const { x, y } of drawing.dots.filter((dot) => dot.place === place))
      expect(Number.isFinite(x) && Number.isFinite(y) && (x < 0 || x > 100 || y < 0 || y > 100)).toBe(true);
    for (const { blocks, dropped } of drawing.sets) {
      expect(blocks.filter((block) => block.place === place)).toEqual([]);
      expect(dropped.map(({ number }) => number)).toEqual([1, 2]);
      expect(blocks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    }
    expect(picture).not.toMatch(/NaN|Infinity/);
  });
});
