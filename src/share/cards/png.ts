/** An opaque picture of few colours as PNG with a palette: a quarter of what the renderer’s own PNG weighs. */
import { crc32, deflateSync } from 'node:zlib';

/** What a palette holds. */
const MOST = 256;
/** So many colours are kept as they are: all the grounds and lines of a card. */
const EXACT = 64;

/** `pixels` are RGBA, row by row. Written by the PNG specification (W3C, third edition), sections 5 and 11. */
export function renderPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, indexOf } = fitPalette(countColours(pixels));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // The first byte of a row is its filter: none, which serves a palette best.
    for (const { colour, from, to } of listRuns(pixels, y * width, (y + 1) * width))
      rows.fill(indexOf.get(colour) ?? 0, from + y + 1, to + y + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which name a colour of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    makeChunk('IHDR', header),
    makeChunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    makeChunk('IDAT', deflateSync(rows)),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most used colours as they are, then others no nearer to them than need be to leave room for all. */
function fitPalette(counts: ReadonlyMap<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const colours = [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([colour]) => colour);
  let palette: number[] = [];
  for (let reach = 0; palette.length === 0 || palette.length > MOST; reach += 2) {
    palette = colours.slice(0, EXACT);
    for (const colour of colours.slice(EXACT)) {
      if (palette.length > MOST) break;
      if (palette.every((other) => findDistance(colour, other) > reach)) palette.push(colour);
    }
  }
  return { palette, indexOf: new Map(colours.map((colour) => [colour, findNearest(colour, palette)])) };
}

function findNearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => findDistance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function countColours(pixels: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { colour, from, to } of listRuns(pixels, 0, pixels.length / 4))
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  return counts;
}

/** Stretches of one colour, by the numbers of their pixels: far fewer than the pixels, of which most are ground. */
function* listRuns(
  pixels: Uint8Array,
  start: number,
  end: number,
): Generator<{ colour: number; from: number; to: number }> {
  let [from, colour] = [start, readColour(pixels, start * 4)];
  for (let at = start + 1; at < end; at++) {
    const next = readColour(pixels, at * 4);
    if (next === colour) continue;
    yield { colour, from, to: at };
    [from, colour] = [at, next];
  }
  yield { colour, from, to: end };
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
