import { describe, expect, test } from 'vitest';
import { loadFaces } from '../../src/fonts/card-fonts.ts';
import { type Drawable, placeLine, type TextLine } from '../../src/share/cards/drawables.ts';
import { CARDS } from '../../src/share/cards/folder.ts';
import { makeImage } from '../../src/share/cards/indexed-image.ts';
import { makePaint, positionGlyphs } from '../../src/share/cards/paint.ts';

const faces = await loadFaces(CARDS);
const line = (text: string, more: Partial<TextLine> = {}) => placeLine(text, { x: 50, y: 9, size: 10, ...more });

describe('the words of a card', () => {
  test('are set glyph by glyph, each as far on as those before it are wide, from where their anchor lets them begin', () => {
    const [first, second, ...others] = positionGlyphs(line('Brumal & l’Été'), faces);
    expect(others.length).toBe(12);
    expect(first).toMatchObject({ cut: 'regular', x: 50, y: 9 });
    expect(second?.x).toBeCloseTo(50 + faces.measure('B', 'regular') * 10, 5);
    const width = faces.measure('Brumal & l’Été', 'regular') * 10;
    for (const [anchor, before] of [
      ['middle', width / 2],
      ['end', width],
    ] as const)
      expect(positionGlyphs(line('Brumal & l’Été', { anchor }), faces)[0]?.x).toBeCloseTo(50 - before, 5);
  });

  test('are bold and spaced as they say; in the middle by their letters: there are five gaps between six', () => {
    expect(positionGlyphs(line('Brumal', { weight: 'bold' }), faces).every(({ cut }) => cut === 'bold')).toBe(true);
    const spaced = positionGlyphs(line('Brumal', { anchor: 'middle', spacing: 2 }), faces);
    expect(spaced[0]?.x).toBeCloseTo(50 - faces.measure('Brumal', 'regular') * 5 - 5, 5);
    expect((spaced[1]?.x ?? 0) - (spaced[0]?.x ?? 0)).toBeCloseTo(faces.measure('B', 'regular') * 10 + 2, 5);
  });

  test('are set stretch by stretch, each in a face that has its letters', () => {
    const set = positionGlyphs(line('Haleb حلب'), faces);
    expect(set.map(({ cut }) => cut).join(' ')).toMatch(/^(regular ){6}arabic( arabic)+$/);
    expect(Math.min(...set.slice(6).map(({ x }) => x))).toBeCloseTo(50 + faces.measure('Haleb ', 'regular') * 10, 5);
    expect(positionGlyphs(line('新华社'), faces)).toEqual([]);
  });
});

const COLOURS: Record<string, number> = { paper: 0xffffff, ink: 0x000000, muted: 0x808080, far: 0xcccccc };

/** What is drawn on an image of 40 by 20 px, row by row: `.` where there is paper, `#` where there is ink, `o` for the ground that words lie on, `+` for any other colour. */
function draw(drawables: Drawable[], ground = 0xffffff): string[] {
  const image = makeImage(40, 20, ground);
  makePaint(faces)(image, drawables, (name) => COLOURS[name] ?? 0xff0000);
  const signs = new Map([
    [0xffffff, '.'],
    [0x000000, '#'],
    [0xcccccc, 'o'],
  ]);
  return Array.from({ length: 20 }, (_, y) =>
    Array.from({ length: 40 }, (_, x) => signs.get(image.colours[image.numbers[y * 40 + x] ?? 0] ?? 0) ?? '+').join(''),
  );
}

describe('on an image', () => {
  test('a shape fills its box and nothing else, to parts of a pixel', () => {
    const rows = draw([{ kind: 'bar', x: 2, y: 3, width: 4, height: 2.5 }]);
    expect(rows.slice(2, 7).map((row) => row.slice(0, 8))).toEqual([
      '........',
      '..####..',
      '..####..',
      '..++++..',
      '........',
    ]);
  });

  test('what lies beyond an edge is cut off there', () => {
    const rows = draw([
      { kind: 'bar', x: -3, y: -3, width: 5, height: 5 },
      { kind: 'bar', x: 38, y: 19, width: 9, height: 9 },
      line('Brumal', { x: 500 }),
    ]);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 3))).toEqual(['##.', '##.', '...']);
    expect(rows.at(-1)).toBe(`${'.'.repeat(38)}##`);
    expect(rows.join('').replaceAll('.', '').length).toBe(6);
  });

  test('a shape without extent leaves no trace, as a rail beside words that no face can draw', () => {
    expect(draw([{ kind: 'rail', voice: 'party', x: 2, y: 3.5, width: 14, height: 0 }]).join('')).not.toMatch(/[^.]/);
  });

  test('words stand on their base line', () => {
    const rows = draw([line('H', { x: 5, y: 15, size: 12, weight: 'bold' })]);
    const inked = rows.flatMap((row, y) => (/[#+]/.test(row) ? y : []));
    expect(inked.at(-1)).toBe(14);
    expect(inked.length).toBeGreaterThan(6);
  });

  test('a halo keeps the ground from the letters', () => {
    const letter = (halo: number) => line('l', { x: 12, y: 15, size: 14, halo });
    const countBeside = (rows: string[]) => rows.join('\n').match(/o#|#o/g)?.length ?? 0;
    const touch = (halo: number) => countBeside(draw([{ ...letter(halo), weight: 'bold' }], COLOURS['far']));
    expect(draw([letter(2)], COLOURS['far']).join('')).toContain('.');
    expect(touch(2)).toBe(0);
    expect(draw([letter(0)], COLOURS['far']).join('')).not.toContain('.');
  });

  test('no halo wears off the letters of a name before it', () => {
    const name = (x: number) => line('l', { x, y: 15, size: 14, weight: 'bold', halo: 2 });
    const countInk = (drawables: Drawable[]) => draw(drawables, COLOURS['far']).join('').match(/#/g)?.length ?? 0;
    expect(countInk([name(12)])).toBeGreaterThan(5);
    expect(countInk([name(12), name(18)])).toBe(2 * countInk([name(12)]));
  });
});
