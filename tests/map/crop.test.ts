import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/map/layout/drawing.ts';
import { PICTURE_CLASSES, WIDTH_PX } from '../../src/map/layout/sizes.ts';
import { drawPlaces } from '../../src/map/render/picture.ts';
import type { Dossier, Place } from '../../src/model/dossier.ts';
import { basemap, dossier } from '../complete.ts';

const WORDS = { classes: PICTURE_CLASSES, hasArabic: false };

function draw(...ids: string[]): Drawing {
  const drawing = drawPlaces(
    dossier,
    basemap,
    dossier.places.filter(({ id }) => ids.includes(id)),
    WORDS,
  );
  if (!drawing) throw new Error(`nothing is drawn of ${ids.join()}`);
  return drawing;
}

const blocksOf = (drawing: Drawing) => drawing.sets.flatMap(({ blocks }) => blocks);
const wordsOf = (drawing: Drawing) => blocksOf(drawing).map(({ lines }) => lines.map(({ text }) => text).join(' '));

describe('the map drawn for a few places', () => {
  it('is of its own dossier and claims, whatever was drawn before', () => {
    const of = (told: Dossier) => drawPlaces(told, basemap, told.places.slice(0, 1), WORDS);
    const first = of(dossier);
    const [place, ...others] = dossier.places;
    const renamed = place && { ...place, name: 'Le Gué' };
    const moved = of({ ...dossier, places: renamed ? [renamed, ...others] : [], claims: [] });
    expect(moved?.sets.flatMap(({ blocks }) => blocks).map(({ place }) => place)).toContain(renamed);
    expect(moved?.sets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))).toEqual([]);
    expect(of(dossier)?.sets).toEqual(first?.sets);
    const silent = of({ ...dossier, claims: [] });
    expect(silent?.sets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))).toEqual([]);
    const own = of({ ...dossier, claims: [...dossier.claims] });
    expect(own).toBe(of(dossier));
  });

  it('writes the name of a province across it', () => {
    expect(blocksOf(draw('province-azir')).map(({ lines }) => lines[0]?.kind)).toContain('region');
  });

  it('tells what is said there in words, and whose word it is', () => {
    expect(wordsOf(draw('les-tanneurs')).join(' | ')).toMatch(/selon le CVO/);
  });

  it('names no place around that is mostly out of it', () => {
    const [tanneurs] = dossier.places.filter(({ id }) => id === 'les-tanneurs');
    if (!tanneurs) throw new Error('the dossier has the quarter');
    const { extent } = draw('les-tanneurs').frame;
    const [west, south, east, north] = extent;
    const nameAround = (longitude: number) => {
      const geometry = {
        type: 'Point' as const,
        coordinates: [longitude, south + (north - south) / 4] as [number, number],
      };
      const precision = { radiusKm: 2.5, reason: 'essai' };
      const around: Place = {
        ...tanneurs,
        id: 'autour',
        name: 'Autour',
        ar: undefined,
        geometry,
        precision,
        status: undefined,
      };
      const places = [...dossier.places.filter(({ id }) => id === 'les-tanneurs'), around];
      const options = { classes: PICTURE_CLASSES, hasArabic: false };
      const drawing = drawPlaces({ ...dossier, places, claims: [] }, basemap, [tanneurs], options);
      return drawing ? wordsOf(drawing) : [];
    };
    expect(nameAround(west + (east - west) / 4)).toContain('Autour');
    expect(nameAround(west - (east - west) / 50)).not.toContain('Autour');
  });

  it.each(dossier.places.filter(({ geometry }) => geometry).map((place): [string, Place] => [place.id, place]))(
    'covers no town with a number, for %s',
    (_id, place) => {
      const drawing = draw(place.id);
      const [scale, ratio] = [WIDTH_PX / 100, drawing.frame.height / drawing.frame.width];
      const boxes = blocksOf(drawing)
        .filter(({ rows }) => rows.length > 0)
        .map(({ x, y, at, top, anchor, rows }) => {
          const width = (rows[0]?.length ?? 0) * 24;
          const left = x * scale + at - { start: 0, middle: width / 2, end: width }[anchor];
          return {
            left,
            right: left + width,
            top: y * scale * ratio + top,
            bottom: y * scale * ratio + top + rows.length * 24,
          };
        });
      for (const dot of drawing.dots) {
        const [x, y] = [dot.x * scale, dot.y * scale * ratio];
        for (const { left, right, top, bottom } of boxes)
          expect(left < x && x < right && top < y && y < bottom, dot.place.id).toBe(false);
      }
    },
  );
});
