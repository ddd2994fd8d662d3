/** SVG to PNG, and not again while nothing of it has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type RenderedImage, renderAsync } from '@resvg/resvg-js';
import type { Card } from './card.ts';
import { loadFaces, writeWhole } from './faces.ts';
import { renderPng } from './png.ts';
import { type Pictured, renderCard } from './render.ts';

/** Colours by the names of the site’s tokens: `{ ink: '#1d1d1b' }`. */
export type Colours = Readonly<Record<string, string>>;

const CACHE = 'node_modules/.cache/sur-pieces/cards';
const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');

// Cut and measured once for all the cards of a build.
const FACES = loadFaces(CACHE);

/** A card as PNG, 1200 × 630. */
export async function drawCard(card: Card, picture: Pictured | undefined, colours: Colours): Promise<Uint8Array> {
  const { files, ...faces } = await FACES;
  const svg = fillColours(renderCard(card, picture, faces), colours);
  return draw(svg, files, ({ pixels, width, height }) => renderPng(pixels, width, height));
}

/** An icon without text as PNG of `size` pixels, its ground left clear. */
export async function drawIcon(svg: string, size: number): Promise<Uint8Array> {
  return draw(svg.replace('<svg ', `<svg width="${size}" height="${size}" `), [], (image) => image.asPng());
}

/** In style sheets alone, `var(--ink)` becomes the colour of that name. Throws for one that the site does not have. */
export function fillColours(svg: string, colours: Colours): string {
  return svg.replaceAll(/<style>[^<]*<\/style>/g, (style) =>
    style.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => {
      const colour = colours[name];
      if (!colour) throw new Error(`there is no colour ${name} among the site’s tokens`);
      return colour;
    }),
  );
}

/** What the PNG is made of is the name that it is kept under. */
async function draw(
  svg: string,
  fontFiles: string[],
  encode: (image: RenderedImage) => Uint8Array,
): Promise<Uint8Array> {
  const parts = [svg, encode.toString(), renderPng.toString(), version, ...fontFiles.map((file) => basename(file))];
  const path = join(CACHE, `${createHash('sha256').update(parts.join('\0')).digest('hex')}.png`);
  if (existsSync(path)) return readFileSync(path);
  // On a thread of its own, so that a caller may ask for several at once.
  const png = encode(await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles } }));
  mkdirSync(CACHE, { recursive: true });
  writeWhole(path, png);
  return png;
}
