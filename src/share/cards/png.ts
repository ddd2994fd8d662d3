/** An opaque picture of few colours as PNG with a palette: a quarter of what the renderer’s own PNG weighs. */
import { crc32, deflateSync } from 'node:zlib';
import type { IndexedImage } from './indexed-image.ts';

/** What a palette holds. */
const MOST = 256;
/** So many colours are kept as they are: all the grounds and lines of a card. */
const EXACT = 64;

/** Of zlib. A level more takes longer than the bytes that it spares are worth. */
const LEVEL = 4;

/** By the PNG specification (W3C, third edition), sections 5 and 11. */
export function renderPng(image: IndexedImage): Uint8Array {
  const { width, height } = image;
  const { palette, indices } = index(image);
  // The first byte of a row is its filter: none, which serves a palette best.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
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

interface Indexed {
  palette: readonly number[];
  /** Of each pixel its colour in the palette. */
  indices: Uint8Array | Uint16Array;
}

function index(image: IndexedImage): Indexed {
  const { numbers, colours } = image;
  if (colours.length <= MOST) return { palette: colours, indices: numbers };
  const used = listByUse(image);
  const palette = used.length <= MOST ? used : fitPalette(used);
  const nearest = Uint8Array.from(colours, (rgb) => findNearest(rgb, palette));
  const indices = new Uint8Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) indices[at] = nearest[numbers[at] ?? 0] ?? 0;
  return { palette, indices };
}

/** The colours that any pixel has, those of most pixels first. */
function listByUse({ numbers, colours }: IndexedImage): number[] {
  const counts = new Uint32Array(colours.length);
  // By runs of one number, without an iterator, which is slow over so many.
  for (let at = 0; at < numbers.length; ) {
    const from = at;
    const number = numbers[at] ?? 0;
    do at++;
    while (numbers[at] === number);
    counts[number] = (counts[number] ?? 0) + at - from;
  }
  return [...colours.keys()]
    .filter((number) => counts[number])
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (colours[a] ?? 0) - (colours[b] ?? 0))
    .map((number) => colours[number] ?? 0);
}

/** The most used colours as they are, then others no nearer to them than need be to leave room for all. */
function fitPalette(byUse: readonly number[]): number[] {
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
