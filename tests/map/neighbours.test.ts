/** The country among its neighbours: on a card, and on the locator of the page. */
import { describe, expect, it } from 'vitest';
import { PICTURE_CLASSES, RATIO } from '../../src/map/layout/sizes.ts';
import { drawPlaces } from '../../src/map/render/picture.ts';
import type { Dossier, Place } from '../../src/model/dossier.ts';
import { at } from '../../src/model/join/at.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { makeDossier } from './anywhere.ts';

const world = loadWorld();
const words = { classes: PICTURE_CLASSES, hasArabic: false, ratio: RATIO };

/** Of one country, on a locator of that extent. */
function drawCountry(country: string, extent: [number, number, number, number]) {
  const made = makeDossier('pays', [['Ville', (extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2]]);
  const place: Place = { ...at(made.places, 0, 'place'), id: 'pays', name: 'Pays', outline: country };
  const dossier: Dossier = {
    ...made,
    places: [...made.places, place],
    map: { ...made.map, locator: { extent, country } },
  };
  const drawing = drawPlaces(dossier, makeBasemap(dossier, {}, world), [place], words);
  if (!drawing) throw new Error('the country is drawn');
  return drawing;
}

/** Of a path of relative moves. */
function listCorners(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return d.split('z').flatMap((line) => {
    const steps = line.match(/-?\d+/g)?.map(Number) ?? [];
    const corners = Array.from({ length: steps.length / 2 }, (_, index): [number, number] => {
      x += steps[2 * index] ?? 0;
      y += steps[2 * index + 1] ?? 0;
      return [x, y];
    });
    // A ring ends where it began.
    [x, y] = corners[0] ?? [x, y];
    return corners;
  });
}

describe('a country among its neighbours, on a card', () => {
  it.each([
    ['tall', [13, 8, 23, 24]],
    ['flat', [8, 14, 30, 18]],
    ['as it comes', [12, 10, 24, 20]],
  ] as const)('has no shore in the midst of a continent, where its locator is %s', (_shape, extent) => {
    const { borders, frame } = drawCountry('tcd', [...extent]);
    expect(borders.borders).not.toBe('');
    const [land, coasts] = [listCorners(borders.land), listCorners(borders.coasts)];
    expect(coasts.filter(([x, y]) => x > 0 && x < frame.width && y > 0 && y < frame.height)).toEqual([]);
    expect(land.some(([x, y]) => x <= 0 && y <= 0)).toBe(true);
    expect(land.some(([x, y]) => x >= frame.width && y >= frame.height)).toBe(true);
  });
});
