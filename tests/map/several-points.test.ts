import { describe, expect, it } from 'vitest';
import { drawMap, type Shape } from '../../src/map/layout/drawing.ts';
import { PAGE_CLASSES } from '../../src/map/layout/sizes.ts';
import type { Dossier, Place } from '../../src/model/dossier.ts';
import { checkGeometry, findMiddle, isInside } from '../../src/model/geometry/check-geometry.ts';
import { findCountries } from '../../src/model/geometry/countries.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { completeMap } from '../../src/model/join/complete-map.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { mapSchema, placesSchema } from '../../src/model/schema/map-schema.ts';
import { roundGeometry } from '../../src/model/words/precision.ts';
import { makeDossier } from './anywhere.ts';

const world = loadWorld();
const CAMPS = {
  type: 'MultiPoint' as const,
  coordinates: [
    [44.2, 41.9],
    [44.9, 42.3],
    [44.25, 42.35],
  ] as [number, number][],
};

/** A dossier of a town and three camps that are one place, with the claims of the camps. */
function makeCamps(radiusKm: number): { dossier: Dossier; camps: Place } {
  const plain = makeDossier('camps', [
    ['Trois camps', 44.2, 41.9, { radiusKm, claims: 2 }],
    ['Kvari', 44.43, 41.98],
  ]);
  const [camps] = plain.places;
  if (!camps) throw new Error('the dossier has a place');
  // The claims keep the place that they are of.
  camps.geometry = CAMPS;
  return { dossier: { ...plain, map: completeMap(mapSchema.parse({}), plain.places, plain.claims) }, camps };
}

function draw(radiusKm: number) {
  const { dossier, camps } = makeCamps(radiusKm);
  const drawings = drawMap(dossier, makeBasemap(dossier, {}, world), { classes: PAGE_CLASSES, hasArabic: false });
  const own = (kind: Shape['kind']) =>
    drawings[0]?.shapes.filter((shape) => shape.place === camps && shape.kind === kind);
  const words = drawings[0]?.sets.flatMap(({ blocks }) => blocks) ?? [];
  return { drawings, dossier, own, words };
}

describe('a place that is several points', () => {
  it('is read as GeoJSON has it, heights left out', () => {
    const geometry = {
      type: 'MultiPoint',
      coordinates: [
        [44.2, 41.9, 800],
        [184.5, 42],
      ],
    };
    const properties = { name: 'Camps', kind: 'camp', radiusKm: 1, reason: 'Relevé inventé.', sources: [] };
    const file = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'camps', properties, geometry }] };
    expect(placesSchema.parse(file).features[0]?.geometry?.coordinates).toEqual([
      [44.2, 41.9],
      [-175.5, 42],
    ]);
  });

  it('has each of its points in a frame of the map, and the fault at the one that is not', () => {
    const faults: string[] = [];
    checkGeometry(CAMPS, [[44, 41.5, 44.6, 42.5]], 'camps', (path, rule) => faults.push(`${rule} ${path.join('.')}`));
    expect(faults).toEqual(['outside-frame coordinates.1']);
  });

  it('is framed whole by the map that lays itself out', () => {
    const [whole] = makeCamps(0.5).dossier.map.frames;
    expect(whole && CAMPS.coordinates.every((position) => isInside(position, whole.extent))).toBe(true);
  });

  it('is a dot for each, or a ring where its radius is larger than a dot, and is named once', () => {
    expect(draw(0.5).own('dot')).toHaveLength(3);
    expect(draw(12).own('ring')).toHaveLength(3);
    for (const { drawings } of [draw(0.5), draw(12)])
      for (const { blocks } of drawings[0]?.sets ?? [])
        expect(blocks.filter(({ lines }) => lines.some(({ text }) => text === 'Trois camps'))).toHaveLength(1);
  });

  it('has the words of its claims on the map', () => {
    expect(draw(0.5).words.some(({ rows }) => rows.flat().some(({ number }) => number === 1))).toBe(true);
  });

  it('is measured from the first, rounded point by point, and in no country when its points are in two', () => {
    const { camps } = makeCamps(50);
    expect(findMiddle(CAMPS)).toEqual([44.2, 41.9]);
    expect(roundGeometry(camps)).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [44.2, 41.9],
        [44.9, 42.3],
        [44.3, 42.4],
      ],
    });
    const [west, east] = [40, 44.5].map((x) => ({
      type: 'Feature' as const,
      id: `c${x}`,
      properties: {},
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [x, 40],
            [x + 4.5, 40],
            [x + 4.5, 44],
            [x, 44],
            [x, 40],
          ],
        ] as [number, number][][],
      },
    }));
    expect(west && east && findCountries(CAMPS, 1, [west, east], 1)).toEqual([]);
  });
});
