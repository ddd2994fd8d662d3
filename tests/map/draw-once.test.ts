import { expect, it } from 'vitest';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { WIDE_PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { drawMapOnce } from '../../src/map/render/draw-once.ts';
import { basemap, dossier } from '../complete.ts';

const words = { classes: WIDE_PAGE_CLASSES, hasArabic: true };

it('draws a map once for all pages that show it, and anew for another dossier or other words', () => {
  const drawings = drawMapOnce(dossier, basemap, words);
  const list = (of: typeof drawings) => of.map(({ id, sets }) => ({ id, sets }));
  expect(list(drawings)).toEqual(list(drawMap(dossier, basemap, words)));
  expect(drawMapOnce(dossier, basemap, { ...words })).toBe(drawings);
  expect(drawMapOnce(dossier, basemap, { ...words, hasArabic: false })).not.toBe(drawings);
  expect(drawMapOnce({ ...dossier }, basemap, words)).not.toBe(drawings);
});
