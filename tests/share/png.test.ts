import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { renderPng } from '../../src/share/cards/png.ts';

/** A picture one pixel high. */
function draw(colours: readonly [number, number, number][]): number[][] {
  const pixels = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
  const { data } = PNG.sync.read(Buffer.from(renderPng(pixels, colours.length, 1)));
  return colours.map((_, index) => [...data.subarray(index * 4, index * 4 + 3)]);
}

it('keeps every pixel of a picture of few colours', () => {
  const colours: [number, number, number][] = [
    [251, 249, 243],
    [29, 29, 27],
    [143, 50, 32],
    [251, 249, 243],
  ];
  expect(draw(colours)).toEqual(colours);
});

it('keeps rows that are repeated between others', () => {
  const rows = ['aab', 'aab', 'aab', 'bca', 'aab', 'aab'];
  const colours: Record<string, number[]> = { a: [251, 249, 243, 255], b: [29, 29, 27, 255], c: [143, 50, 32, 255] };
  const bytes = rows.flatMap((row) => [...row].flatMap((letter) => colours[letter] ?? []));
  // Whole numbers begin at every fourth byte, and a view may begin anywhere.
  for (const offset of [0, 1]) {
    const pixels = new Uint8Array(bytes.length + offset).subarray(offset);
    pixels.set(bytes);
    expect([...PNG.sync.read(Buffer.from(renderPng(pixels, 3, rows.length))).data]).toEqual(bytes);
  }
});

it('keeps the colours used most, and moves the others by little', () => {
  const many = Array.from({ length: 4000 }, (_, index): [number, number, number] => [index % 256, index >> 6, 200]);
  const ground = Array.from({ length: 500 }, (): [number, number, number] => [251, 249, 243]);
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
