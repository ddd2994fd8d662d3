import { expect, it } from 'vitest';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import { basemap, dossiers } from '../complete.ts';

it('draws in the ink of its holder what a voice says is held, and in nobody’s what the text says of itself', () => {
  const shapes = dossiers
    .flatMap((dossier) => drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false }))
    .flatMap((drawing) => drawing.shapes);
  const held = shapes.flatMap(({ style, place: { id, status } }) => (status ? [{ id, style, ...status }] : []));
  const [unsaid, said] = [true, false].map((isUnsaid) =>
    held.filter(({ by }) => by.every(({ unattributed }) => unattributed) === isUnsaid),
  );
  expect(unsaid).not.toEqual([]);
  expect(unsaid?.filter(({ style }) => style !== 'plain')).toEqual([]);
  expect(said).not.toEqual([]);
  expect(said?.filter(({ style, holder }) => style !== holder.style)).toEqual([]);
});
