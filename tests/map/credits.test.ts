import { describe, expect, it } from 'vitest';
import { formatCredits, noteBorders } from '../../src/map/ground/credits.ts';
import { drawMap } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { basemap, dossier as here } from '../complete.ts';

const [whole] = here.map.frames;
if (!whole) throw new Error('the complete dossier has a frame');

/** A map of the Andes: nothing of the basemap lies there. */
const elsewhere: Dossier = {
  ...here,
  places: [],
  landmarks: [],
  events: [],
  map: {
    ...here.map,
    credits: [
      { id: 'RI', name: 'Relevé inventé', licence: 'domaine public' },
      { id: 'AR', name: 'Autre relevé', licence: 'CC BY 4.0' },
    ],
    frames: [{ ...whole, extent: [-71, -34, -70, -33], labels: [], landmarks: [], lettering: [], marks: [] }],
  },
};
const credit = (dossier: Dossier) =>
  formatCredits(
    dossier,
    drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false }).flatMap(({ layers }) => layers),
  );

describe('the credits of a map', () => {
  it('name each layer that it shows something of, once, then the dossier’s own data', () => {
    expect(credit(here)).toBe('Natural Earth, © contributeurs d’OpenStreetMap (ODbL), Relevé inventé');
  });

  it('name no layer of which nothing lies within it', () => {
    expect(credit(elsewhere)).toBe('Relevé inventé');
  });
});

it('the caption of a map with borders between countries says that they are so in fact, and no position; of the folder’s own it says nothing', () => {
  const drawn = { land: 'M0 0', coasts: '', borders: '', deFacto: '', limits: 'M0 0h1' };
  expect(noteBorders(drawn, [])).toBe('');
  expect(noteBorders({ ...drawn, borders: 'M0 0v1' }, ['lakes'])).toBe('Frontières de fait, sans prise de position.');
  expect(noteBorders({ ...drawn, deFacto: 'M0 0v1' }, [])).toBe('Frontières de fait, sans prise de position.');
  expect(noteBorders({ ...drawn, borders: 'M0 0v1' }, ['countries'])).toBe('');
});
