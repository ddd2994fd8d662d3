import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { renderPng } from '../../src/share/cards/png.ts';
import { fillSheet, layOver, makeSheet } from '../../src/share/cards/sheet.ts';

type Colour = readonly [red: number, green: number, blue: number];

const makePixels = (colours: readonly Colour[]) => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

function read(png: Uint8Array): number[][] {
  const { data } = PNG.sync.read(Buffer.from(png));
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 3)]);
}

/** A picture one pixel high. */
function draw(colours: readonly Colour[]): number[][] {
  const sheet = makeSheet(colours.length, 1, 0);
  fillSheet(sheet, makePixels(colours));
  return read(renderPng(sheet));
}

const [PAPER, INK, BRICK] = [
  [251, 249, 243],
  [29, 29, 27],
  [143, 50, 32],
] as const;

it('keeps every pixel of a picture of few colours', () => {
  const colours = [PAPER, INK, BRICK, PAPER];
  expect(draw(colours)).toEqual(colours);
});

it('keeps each row, wherever in its memory the pixels begin', () => {
  const colours = [...'aababcaaabca'].map((letter) => ({ a: PAPER, b: INK, c: BRICK })[letter] ?? PAPER);
  const pixels = makePixels(colours);
  for (const offset of [0, 1]) {
    const moved = new Uint8Array(pixels.length + offset).subarray(offset);
    moved.set(pixels);
    const sheet = makeSheet(3, 4, 0);
    fillSheet(sheet, moved);
    expect(read(renderPng(sheet))).toEqual(colours);
  }
});

it('keeps a sheet that is laid over another, in its own colours', () => {
  const sheet = makeSheet(3, 2, 0xfbf9f3);
  const above = makeSheet(1, 2, 0x8f3220);
  fillSheet(above, makePixels([INK, BRICK]));
  layOver(sheet, above, { left: 1, top: 0 });
  expect(read(renderPng(sheet))).toEqual([PAPER, INK, PAPER, PAPER, BRICK, PAPER]);
});

it('keeps the colours used most, and moves the others by little', () => {
  const many = Array.from({ length: 4000 }, (_, index): Colour => [index % 256, index >> 6, 200]);
  const ground = Array.from({ length: 500 }, (): Colour => [251, 249, 243]);
  const drawn = draw([...ground, ...many]);
  expect(drawn[0]).toEqual([251, 249, 243]);
  expect(new Set(drawn.map(String)).size).toBeLessThanOrEqual(256);
  const worst = Math.max(
    ...many.map((colour, index) =>
      Math.max(...colour.map((part, channel) => Math.abs(part - (drawn[index + 500]?.[channel] ?? 0)))),
    ),
  );
  expect(worst).toBeLessThan(16);
});
