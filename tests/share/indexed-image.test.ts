import { expect, it } from 'vitest';
import {
  clearImage,
  fillMask,
  indexPixels,
  type Mask,
  makeImage,
  OPAQUE,
} from '../../src/share/cards/indexed-image.ts';

const dot = (coverage: number): Mask => ({ left: 0, top: 0, width: 1, height: 1, coverage: Uint8Array.of(coverage) });

it('a colour that covers a third of a pixel gives a third of the way to it, whatever lies below', () => {
  for (const [below, above, blend] of [
    [0xffffff, 0x000000, 0xaaaaaa],
    [0x000000, 0xffffff, 0x555555],
    [0x306090, 0x30c000, 0x308060],
  ] as const) {
    const image = makeImage(1, 1, below);
    fillMask(image, dot(OPAQUE / 3), above);
    expect(image.colours[image.numbers[0] ?? 0]).toBe(blend);
  }
});

it('so does one over more colours than blends are remembered for', () => {
  const pixels = Uint8Array.from({ length: 4 * 1500 }, (_, at) => [at >> 10, (at >> 2) & 255, 0, 255][at % 4] ?? 0);
  const image = indexPixels(pixels, 1500, 1);
  const before = Array.from(image.numbers, (number) => image.colours[number] ?? 0);
  for (let x = 0; x < 1500; x++) fillMask(image, dot(OPAQUE / 3), 0x0000ff, { x, y: 0 });
  const mix = (rgb: number) =>
    ([16, 8, 0] as const)
      .map((shift) => Math.round((((rgb >> shift) & 255) * 2 + (shift === 0 ? 255 : 0)) / 3) << shift)
      .reduce((sum, part) => sum + part);
  expect(Array.from(image.numbers, (number) => image.colours[number] ?? 0)).toEqual(before.map(mix));
});

it('an image of more colours than can be numbered is refused', () => {
  const pixels = new Uint8Array(Uint32Array.from({ length: 70_000 }, (_, index) => 0xff000000 | index).buffer);
  expect(() => indexPixels(pixels, 70_000, 1)).toThrow('more than 65 535 colours');
});

it('an image that is cleared is as a new one of that colour', () => {
  const image = makeImage(2, 1, 0xffffff);
  fillMask(image, dot(OPAQUE / 3), 0x000000);
  clearImage(image, 0x306090);
  expect(image).toEqual(makeImage(2, 1, 0x306090));
});
