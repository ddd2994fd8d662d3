/** An opaque picture of few colours as PNG with a palette: a quarter of what the renderer’s own PNG weighs. */
import { crc32, deflateSync } from 'node:zlib';

/** What a palette holds. */
const MOST = 256;
/** So many colours are kept as they are: all the grounds and lines of a card. */
const EXACT = 64;

/** The least that packs runs of one pixel as well as zlib’s own choice, 6, to two per cent, in two thirds of its time. */
const LEVEL = 5;

/**
 * `pixels` are RGBA, row by row, and are used up: what is worked out of them stands in their place. Written by the PNG specification
 * (W3C, third edition), sections 5 and 11.
 */
export function renderPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const heights = measureRows(pixels, width * 4, height);
  const { colours, numbers } = numberColours(pixels, width, heights);
  const palette = fitPalette(colours);
  const indices = colours.map(({ rgb }) => findNearest(rgb, palette));
  // The first byte of a row is its filter: none, which serves a palette best.
  const stride = width + 1;
  const rows = new Uint8Array(stride * height);
  let y = 0;
  for (const tall of heights) {
    const start = y * stride;
    for (let from = y * width, x = 0; x < width; x++) rows[start + 1 + x] = indices[numbers[from + x] ?? 0] ?? 0;
    for (const end = y + tall; ++y < end; ) rows.copyWithin(y * stride, start, start + stride);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which name a colour of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    makeChunk('IHDR', header),
    makeChunk('PLTE', Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))),
    makeChunk('IDAT', deflateSync(rows, { level: LEVEL })),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Colour {
  rgb: number;
  /** Pixels that have it. */
  count: number;
}

/** Of each row that is not as the one above it, how many there are of it in all: half of a card’s are repeated. `stride` is in bytes. */
function measureRows(pixels: Uint8Array, stride: number, height: number): number[] {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  const heights: number[] = [];
  let first = 0;
  for (let y = 1; y <= height; y++) {
    const [above, start, end] = [(y - 1) * stride, y * stride, (y + 1) * stride];
    if (y < height && bytes.compare(bytes, above, start, start, end) === 0) continue;
    heights.push(y - first);
    first = y;
  }
  return heights;
}

interface Numbered {
  /** Each once, by its number. */
  colours: Colour[];
  /** Of each pixel, the number of its colour; of rows that are alike, in the first. In the place of the pixels. */
  numbers: Int32Array;
}

function numberColours(pixels: Uint8Array, width: number, heights: readonly number[]): Numbered {
  // Pixels are compared as whole numbers, which must begin where one may.
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const numbers = new Int32Array(buffer, byteOffset, pixels.length / 4);
  const colours: Colour[] = [];
  const known = new Map<number, number>();
  let at = 0;
  for (const tall of heights) {
    const next = at + tall * width;
    for (const end = at + width; at < end; ) {
      const from = at;
      const pixel = numbers[at] ?? 0;
      let number = known.get(pixel);
      if (number === undefined) {
        number = colours.push({ rgb: readColour(pixels, at * 4), count: 0 }) - 1;
        known.set(pixel, number);
      }
      do numbers[at++] = number;
      while (at < end && numbers[at] === pixel);
      const colour = colours[number];
      if (colour) colour.count += (at - from) * tall;
    }
    at = next;
  }
  return { colours, numbers };
}

/** The most used colours as they are, then others no nearer to them than need be to leave room for all. */
function fitPalette(colours: readonly Colour[]): number[] {
  const byUse = colours.toSorted((a, b) => b.count - a.count || a.rgb - b.rgb).map(({ rgb }) => rgb);
  let palette: number[] = [];
  for (let reach = 0; palette.length === 0 || palette.length > MOST; reach += 2) {
    palette = byUse.slice(0, EXACT);
    for (const rgb of byUse.slice(EXACT)) {
      if (palette.length > MOST) break;
      if (palette.every((other) => findDistance(rgb, other) > reach)) palette.push(rgb);
    }
  }
  return palette;
}

function findNearest(rgb: number, palette: readonly number[]): number {
  let [nearest, least] = [0, Infinity];
  for (let index = 0; index < palette.length && least > 0; index++) {
    const distance = findDistance(rgb, palette[index] ?? 0);
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}

function readColour(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

/** The largest of the differences in red, green and blue. */
function findDistance(a: number, b: number): number {
  return Math.max(
    Math.abs((a >> 16) - (b >> 16)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs((a & 255) - (b & 255)),
  );
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
