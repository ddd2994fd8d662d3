/** Pixels by the numbers of their colours: what a colour gives over another is worked out once, not for each pixel. */
import { FULL, type Mask } from './masks.ts';

export interface Sheet {
  width: number;
  height: number;
  /** Row by row. */
  numbers: Uint16Array;
  /** By their numbers, as 0xrrggbb; each once. */
  colours: number[];
  /** The same the other way round. */
  known: Map<number, number>;
  /** What a colour gives over another, by its number: at 16 places for each number below it, one more than the number, or 0 where that is not known. */
  mixed: Map<number, Uint16Array>;
}

/** Colours below this are remembered by what lies over them: nearly all. */
const MOST_BELOW = 1024;

/** All of one colour. */
export function makeSheet(width: number, height: number, ground: number): Sheet {
  return {
    width,
    height,
    numbers: new Uint16Array(width * height),
    colours: [ground],
    known: new Map([[ground, 0]]),
    mixed: new Map(),
  };
}

/** Throws where a sheet has more colours than can be numbered. */
function numberColour({ colours, known }: Sheet, rgb: number): number {
  const number = known.get(rgb);
  if (number !== undefined) return number;
  if (colours.length > 0xffff) throw new Error('it has more than 65 536 colours');
  known.set(rgb, colours.length);
  return colours.push(rgb) - 1;
}

/** Covers it by `pixels`, opaque RGBA of its own size. */
export function fillSheet(sheet: Sheet, pixels: Uint8Array): void {
  const { numbers } = sheet;
  // Pixels are compared as whole numbers, which must begin where one may.
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const values = new Uint32Array(buffer, byteOffset, numbers.length);
  const known = new Map<number, number>();
  for (let at = 0; at < values.length; ) {
    const value = values[at] ?? 0;
    let number = known.get(value);
    if (number === undefined) {
      number = numberColour(sheet, readColour(pixels, at * 4));
      known.set(value, number);
    }
    do numbers[at++] = number;
    while (values[at] === value);
  }
}

/** Lays one sheet over another, where it has room. */
export function layOver(sheet: Sheet, above: Sheet, { left, top }: { left: number; top: number }): void {
  const numbers = Uint16Array.from(above.colours, (rgb) => numberColour(sheet, rgb));
  for (let y = 0, from = 0; y < above.height; y++)
    for (let to = (top + y) * sheet.width + left, end = to + above.width; to < end; from++, to++)
      sheet.numbers[to] = numbers[above.numbers[from] ?? 0] ?? 0;
}

/** Colours what the mask covers around the pixel at `x` and `y`; what lies beyond an edge is cut off. */
export function layMask(sheet: Sheet, mask: Mask, rgb: number, { x, y } = { x: 0, y: 0 }): void {
  const { levels } = mask;
  const { numbers } = sheet;
  const [left, top] = [x + mask.left, y + mask.top];
  const first = Math.max(0, -left);
  const last = Math.min(mask.width, sheet.width - left);
  const end = Math.min(mask.height, sheet.height - top);
  const over = numberColour(sheet, rgb);
  const mixed = findMixed(sheet, over);
  for (let row = Math.max(0, -top); row < end; row++) {
    let from = row * mask.width + first;
    let to = (top + row) * sheet.width + left + first;
    for (let column = first; column < last; column++, from++, to++) {
      const level = levels[from] ?? 0;
      if (level === 0) continue;
      if (level === FULL) {
        numbers[to] = over;
        continue;
      }
      const below = numbers[to] ?? 0;
      const place = below * (FULL + 1) + level;
      let next = mixed[place] ?? 0;
      if (next === 0) {
        next = numberColour(sheet, mix(sheet.colours[below] ?? 0, rgb, level)) + 1;
        mixed[place] = next;
      }
      numbers[to] = next - 1;
    }
  }
}

function findMixed({ mixed }: Sheet, over: number): Uint16Array {
  const known = mixed.get(over) ?? new Uint16Array(MOST_BELOW * (FULL + 1));
  mixed.set(over, known);
  return known;
}

/** In each channel, `level` of `FULL` parts of the upper one. */
function mix(below: number, above: number, level: number): number {
  let mixed = 0;
  for (const shift of [16, 8, 0]) {
    const [under, over] = [(below >> shift) & 255, (above >> shift) & 255];
    mixed |= Math.round((under * (FULL - level) + over * level) / FULL) << shift;
  }
  return mixed;
}

function readColour(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}
