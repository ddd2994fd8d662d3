import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/map/layout/drawing.ts';
import { WIDTH_PX } from '../../src/map/layout/labels.ts';
import { drawPlaces } from '../../src/map/render/picture.ts';
import type { Place } from '../../src/model/dossier.ts';
import { basemap, dossier } from '../complete.ts';

function draw(...ids: string[]): Drawing {
  const drawing = drawPlaces(
    dossier,
    basemap,
    dossier.places.filter(({ id }) => ids.includes(id)),
  );
  if (!drawing) throw new Error(`nothing is drawn of ${ids.join()}`);
  return drawing;
}

describe('the map drawn for a few places', () => {
  it('keeps the numbers of an area off it, so that they do not hide what they speak of', () => {
    const drawing = draw('les-tanneurs');
    const area = dossier.places.find(({ id }) => id === 'les-tanneurs')?.geometry;
    const latitudes = area?.type === 'Polygon' ? area.coordinates.flat().map(([, latitude]) => latitude) : [];
    const [, foot = 0] = drawing.frame.projection([-17.885, Math.min(...latitudes)]) ?? [];
    const [mark] = drawing.marks;
    expect(mark?.y).toBeCloseTo((foot / drawing.frame.height) * 100, 1);
    expect(mark?.dy).toBeGreaterThan(0);
  });

  it('writes the name of a province across it', () => {
    expect(draw('province-azir').lettering).toMatchObject([{ text: 'Province d’Azir', kind: 'region' }]);
  });

  it('calls a place of a long name what the map calls it', () => {
    expect(draw('poche-mersoul').names.map(({ text }) => text)).toContain('Mersoul');
  });

  it.each(dossier.places.filter(({ geometry }) => geometry).map((place): [string, Place] => [place.id, place]))(
    'covers no town with a number, and shows none without its name, for %s',
    (_id, place) => {
      const { dots, names, marks, frame } = draw(place.id);
      const scale = WIDTH_PX / 100;
      const ratio = frame.height / frame.width;
      const boxes = marks.map(({ x, y, dx, dy, rows }) => ({
        x: x * scale + dx,
        top: y * scale * ratio + dy,
        bottom: y * scale * ratio + dy + rows.length * 24,
        half: ((rows[0]?.length ?? 0) * 24) / 2,
      }));
      for (const dot of dots) {
        expect(names.some(({ x, y }) => x === dot.x && y === dot.y) || dot.place === place).toBe(true);
        const [x, y] = [dot.x * scale, dot.y * scale * ratio];
        for (const box of boxes)
          expect(Math.abs(x - box.x) < box.half && box.top < y && y < box.bottom, `${dot.place?.id}`).toBe(false);
      }
    },
  );
});
