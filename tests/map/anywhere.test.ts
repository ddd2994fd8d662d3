import { describe, expect, it } from 'vitest';
import { measureBlock } from '../../src/map/layout/blocks.ts';
import { type Drawing, drawMap } from '../../src/map/layout/drawing.ts';
import { listShortSigns } from '../../src/map/layout/legend.ts';
import { PAGE_CLASSES, PICTURE_CLASSES } from '../../src/map/layout/sizes.ts';
import { renderPicture } from '../../src/map/render/picture.ts';
import { makeBasemap } from '../../src/model/join/basemap.ts';
import { loadWorld } from '../../src/model/read/world.ts';
import { ANYWHERE } from './anywhere.ts';

const world = loadWorld();

interface Fault {
  width: number;
  words: string;
}

/** Words off the frame, and words on other words, at the least, the most and the middle width of each class. */
function findFaults({ frame, sets }: Drawing): Fault[] {
  return sets.flatMap(({ widths: { least, most }, blocks }) =>
    [least, (least + most) / 2, most].flatMap((width) => {
      const height = (width * frame.height) / frame.width;
      const boxes = blocks.map((block) => {
        const size = measureBlock(block);
        const left =
          (block.x / 100) * width + block.at - { start: 0, middle: size.width / 2, end: size.width }[block.anchor];
        const top = (block.y / 100) * height + block.top;
        const words = [...block.rows.flat().map(({ number }) => number), ...block.lines.map(({ text }) => text)].join(
          ' ',
        );
        return { words, left, right: left + size.width, top, bottom: top + size.height };
      });
      return boxes.flatMap((a, index) => {
        const isOff = a.left < 0 || a.right > width || a.top < 0 || a.bottom > height;
        const other = boxes
          .slice(index + 1)
          // A px of slack: positions are rounded to whole px.
          .find(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5,
          );
        return [
          ...(isOff ? [{ width, words: `${a.words} leaves the frame` }] : []),
          ...(other ? [{ width, words: `${a.words} on ${other.words}` }] : []),
        ];
      });
    }),
  );
}

describe.each(ANYWHERE)('the map of $slug, of which nobody has typed a line', (dossier) => {
  const basemap = makeBasemap(dossier, {}, world);
  const drawings = drawMap(dossier, basemap, { classes: PAGE_CLASSES, hasArabic: false });

  it('has no word off its frame or on another, at any width', () => {
    expect(drawings.flatMap(findFaults)).toEqual([]);
  });

  it('shows every place, and names each of them on some frame', () => {
    for (const { least } of PAGE_CLASSES.filter((widths) => widths.least >= 460)) {
      const named = drawings.flatMap(({ sets }) => sets.find(({ widths }) => widths.most > least)?.blocks ?? []);
      const words = named.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' | ');
      const missing = dossier.places.filter(({ name }) => !words.replaceAll('…', '').includes(name.slice(0, 12)));
      expect(missing.map(({ name }) => name)).toEqual([]);
    }
    const dots = drawings.flatMap(({ dots, shapes }) => [...dots, ...shapes].map(({ place }) => place));
    expect(dossier.places.filter((place) => !dots.includes(place))).toEqual([]);
  });

  it('draws or lists each claim once, and tells one in words', () => {
    const sets = drawings.flatMap(({ sets }) => sets.at(-1) ?? []);
    const told = sets.flatMap(({ blocks, dropped }) => [...blocks.flatMap(({ rows }) => rows.flat()), ...dropped]);
    expect(told.map(({ number }) => number).sort((a, b) => a - b)).toEqual(dossier.claims.map(({ number }) => number));
    expect(sets.some(({ blocks }) => blocks.some(({ lines }) => lines.some(({ kind }) => kind === 'whose')))).toBe(
      true,
    );
  });

  it('names each ring, line and area by a word, or says in the key what it is', () => {
    const signs = listShortSigns(drawings).map(({ sign }) => sign);
    for (const { sets, shapes } of drawings) {
      for (const { place, kind } of shapes.filter((shape) => shape.kind !== 'dot')) {
        const isInKey = kind === 'ring' ? signs.includes('ring') : place.status !== undefined;
        const isNamed = sets.every(({ blocks }) =>
          blocks.some((block) => block.place === place && block.lines.length > 0),
        );
        expect(isInKey || isNamed, place.name).toBe(true);
      }
    }
  });

  it('has a card with no word off it or on another', () => {
    const [card] = drawMap(dossier, basemap, { classes: PICTURE_CLASSES, hasArabic: false });
    expect(card && findFaults(card)).toEqual([]);
    expect(renderPicture(dossier, basemap, { claims: dossier.claims }, 560)?.svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('the ground of a map that nobody has prepared', () => {
  const draw = (slug: string) => {
    const dossier = ANYWHERE.find((other) => other.slug === slug);
    if (!dossier) throw new Error(`there is no dossier ${slug}`);
    const drawings = drawMap(dossier, makeBasemap(dossier, {}, world), { classes: PAGE_CLASSES, hasArabic: false });
    const [whole] = drawings;
    if (!whole) throw new Error('a map has a whole');
    const words = whole.sets.at(-1)?.blocks.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
    return { whole, drawings, words };
  };

  it('has the river, the border and the provinces around Mossoul, in French', () => {
    const { whole, words } = draw('mossoul');
    expect(words).toContain('Tigre');
    expect(whole.land.match(/m/g)?.length).toBeGreaterThan(1);
    expect(whole.provinces.length).toBeGreaterThan(2);
    expect(whole.water.rivers.length).toBeGreaterThan(1);
  });

  it('is one piece across the antimeridian', () => {
    const { whole, words } = draw('pacifique');
    expect(whole.land).not.toBe('');
    expect(words).toContain('Océan Pacifique');
  });

  it('is left out of a sketch, whose box stands on the whole', () => {
    const { whole, drawings } = draw('mossoul');
    expect(drawings[1]).toMatchObject({ isSketch: true, land: '', provinces: [] });
    expect(whole.insets).toHaveLength(1);
  });

  it('names the great lakes of half the Earth, and none that is drawn as a speck', () => {
    const { words } = draw('quatre-continents');
    expect(words).toContain('Lac Baïkal');
    expect(words.join()).not.toMatch(/Okeechobee|Titicaca|Albert/);
  });

  it('names no sea on land', () => {
    expect(draw('vers-le-pole').words.join()).not.toMatch(/Océan|Mer/);
  });
});
