/** An image whose pixels are numbers of colours: what one colour gives over another is computed once, not for each pixel. */

/** Coverage of a pixel that nothing below shows through; there are 16 levels, since the eye tells no more apart and each gives a colour. */
export const OPAQUE = 15;

/** How much of each pixel something covers. */
export interface Mask {
  /** Of its upper left pixel. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Row by row, 0 to `OPAQUE`. */
  coverage: Uint8Array;
}

export interface IndexedImage {
  width: number;
  height: number;
  /** Row by row. */
  numbers: Uint16Array;
  /** By their numbers, as 0xrrggbb; each once. Not all need be in use. */
  colours: number[];
  /** Numbers by colour. */
  known: Map<number, number>;
  /** By the number of the colour above, a table of what it gives over each other: see `fillMask`. */
  blends: Map<number, Uint16Array>;
}

/** Blends over colours of higher numbers are not remembered; few images have any. */
const MOST_BELOW = 1024;

/** All of one colour. */
export function makeImage(width: number, height: number, ground: number): IndexedImage {
  return {
    width,
    height,
    numbers: new Uint16Array(width * height),
    colours: [ground],
    known: new Map([[ground, 0]]),
    blends: new Map(),
  };
}

/** All of one colour again, as `makeImage` gives it, in the memory that it has. */
export function clearImage({ numbers, colours, known, blends }: IndexedImage, ground: number): void {
  numbers.fill(0);
  colours.splice(0, colours.length, ground);
  known.clear();
  known.set(ground, 0);
  blends.clear();
}

/** Opaque RGBA, row by row, as an indexed image. Throws where it has more colours than can be numbered. */
export function indexPixels(pixels: Uint8Array, width: number, height: number): IndexedImage {
  const image = makeImage(width, height, readColour(pixels, 0));
  const { numbers } = image;
  // Pixels are compared as whole 32-bit values, which must be aligned.
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const values = new Uint32Array(buffer, byteOffset, numbers.length);
  const known = new Map<number, number>();
  for (let at = 0; at < values.length; ) {
    const value = values[at] ?? 0;
    const number = known.get(value) ?? numberColour(image, readColour(pixels, at * 4));
    known.set(value, number);
    do numbers[at++] = number;
    while (values[at] === value);
  }
  return image;
}

/** Copies one image into another, which has room for it. Throws as `fillMask` does. */
export function drawImage(
  image: IndexedImage,
  other: IndexedImage,
  { left, top }: { left: number; top: number },
): void {
  const numbers = Uint16Array.from(other.colours, (rgb) => numberColour(image, rgb));
  for (let y = 0, from = 0; y < other.height; y++)
    for (let to = (top + y) * image.width + left, end = to + other.width; to < end; from++, to++)
      image.numbers[to] = numbers[other.numbers[from] ?? 0] ?? 0;
}

/**
 * Colours what the mask covers, where `x` and `y` is the pixel that its `left` and `top` are counted from; what lies beyond an edge is cut off.
 * Throws where the image then has more colours than can be numbered.
 */
export function fillMask(image: IndexedImage, mask: Mask, rgb: number, { x, y } = { x: 0, y: 0 }): void {
  const { numbers } = image;
  const { coverage } = mask;
  const [left, top] = [x + mask.left, y + mask.top];
  const first = Math.max(0, -left);
  const last = Math.min(mask.width, image.width - left);
  const end = Math.min(mask.height, image.height - top);
  const above = numberColour(image, rgb);
  // At 16 places for each number below, by the coverage: one more than the number of the blend, 0 where it is not known.
  const blends = image.blends.get(above) ?? new Uint16Array(MOST_BELOW * (OPAQUE + 1));
  image.blends.set(above, blends);
  for (let row = Math.max(0, -top); row < end; row++) {
    let from = row * mask.width + first;
    let to = (top + row) * image.width + left + first;
    for (let column = first; column < last; column++, from++, to++) {
      const covered = coverage[from] ?? 0;
      if (covered === 0) continue;
      if (covered === OPAQUE) {
        numbers[to] = above;
        continue;
      }
      const below = numbers[to] ?? 0;
      const place = below * (OPAQUE + 1) + covered;
      let blend = (blends[place] ?? 0) - 1;
      if (blend < 0) {
        blend = numberColour(image, mix(image.colours[below] ?? 0, rgb, covered));
        blends[place] = blend + 1;
      }
      numbers[to] = blend;
    }
  }
}

function numberColour({ colours, known }: IndexedImage, rgb: number): number {
  const number = known.get(rgb);
  if (number !== undefined) return number;
  // One number less than there are, since a table of blends has 0 for none.
  if (colours.length >= 0xffff) throw new Error('it has more than 65 535 colours');
  known.set(rgb, colours.length);
  return colours.push(rgb) - 1;
}

/** In each channel, `covered` parts in `OPAQUE` of the upper colour. */
function mix(below: number, above: number, covered: number): number {
  let mixed = 0;
  for (const shift of [16, 8, 0]) {
    const [under, over] = [(below >> shift) & 255, (above >> shift) & 255];
    mixed |= Math.round((under * (OPAQUE - covered) + over * covered) / OPAQUE) << shift;
  }
  return mixed;
}

function readColour(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}
