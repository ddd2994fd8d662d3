/** The site’s icon on a full ground, for systems that cut it to a shape of their own. */

/** Side of the square that every shape leaves whole, in per cent of the icon (W3C, maskable icons). */
const SAFE = 80;

/** `icon` is a whole SVG with a square view box; `ground` the colour around it. */
export function renderMaskable(icon: string, ground: string): string {
  const margin = (100 - SAFE) / 2;
  const inner = icon.replace('<svg ', `<svg x="${margin}" y="${margin}" width="${SAFE}" height="${SAFE}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/>${inner}</svg>`;
}

/** `favicon.ico`, for what asks a host for it unbidden: the pictures as PNG, each a square of so many pixels, below 256. */
export function renderIco(pictures: readonly { png: Uint8Array; size: number }[]): Uint8Array {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  // Of pictures, so many.
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { png, size }] of pictures.entries()) {
    const entry = directory.subarray(6 + 16 * index);
    entry.writeUInt8(size, 0);
    entry.writeUInt8(size, 1);
    // One plane of 32 bits for each point, as the PNG has them.
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}
