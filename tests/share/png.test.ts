import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { drawImage, fillMask, indexPixels, makeImage, OPAQUE } from '../../src/share/cards/indexed-image.ts';
import { renderPng } from '../../src/share/cards/png.ts';

type Colour = readonly [red: number, green: number, blue: number];

const makePixels = (colours: readonly Colour[]) => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

function read(png: Uint8Array): number[][] {
  const { data } = PNG.sync.read(Buffer.from(png));
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 3)]);
}

/** A picture one pixel high. */
function draw(colours: readonly Colour[]): number[][] {
  return read(renderPng(indexPixels(makePixels(colours), colours.length, 1)));
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
    expect(read(renderPng(indexPixels(moved, 3, 4)))).toEqual(colours);
  }
});

it('keeps an image that is drawn into another, in its own colours', () => {
  const image = makeImage(3, 2, 0xfbf9f3);
  drawImage(image, indexPixels(makePixels([INK, BRICK]), 1, 2), { left: 1, top: 0 });
  expect(read(renderPng(image))).toEqual([PAPER, INK, PAPER, PAPER, BRICK, PAPER]);
});

it('keeps every pixel of few colours, however many were covered by others', () => {
  const image = makeImage(200, 1, 0);
  const paint = (red: number) => {
    for (let x = 0; x < 200; x++)
      fillMask(image, { left: x, top: 0, width: 1, height: 1, coverage: Uint8Array.of(OPAQUE) }, (red << 16) | x);
  };
  paint(100);
  paint(200);
  expect(image.colours.length).toBeGreaterThan(256);
  expect(read(renderPng(image))).toEqual(Array.from({ length: 200 }, (_, x) => [200, 0, x]));
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
