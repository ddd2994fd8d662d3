/** What a thread does: SVG to PNG, and not again while nothing of it has changed. Read by Node itself, not by the build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { loadFaces, writeWhole } from './faces.ts';
import { renderPng } from './png.ts';
import { type CardText, type Pictured, renderCard } from './render.ts';

/** Colours by the names of the site’s tokens: `{ ink: '#1d1d1b' }`. */
export type Colours = Readonly<Record<string, string>>;

export interface CardTask {
  card: CardText;
  picture: Pictured | undefined;
  colours: Colours;
}

export interface IconTask {
  /** Without text. */
  svg: string;
  /** Side, px. */
  size: number;
}

const CACHE = 'node_modules/.cache/sur-pieces/cards';
/** What makes a PNG of pixels: another text of it, other cards. */
const CODE = readFileSync(join(import.meta.dirname, 'png.ts'), 'utf8');
const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');

// Cut and measured once for all that the thread draws.
const FACES = loadFaces(CACHE);

export async function drawCard({ card, picture, colours }: CardTask): Promise<Uint8Array> {
  const { files, ...faces } = await FACES;
  const svg = fillColours(renderCard(card, picture, faces), colours);
  return draw(svg, files, ({ pixels, width, height }) => renderPng(pixels, width, height));
}

export function drawIcon({ svg, size }: IconTask): Uint8Array {
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
function draw(svg: string, fontFiles: string[], encode: (image: RenderedImage) => Uint8Array): Uint8Array {
  const parts = [svg, encode.toString(), CODE, version, ...fontFiles.map((file) => basename(file))];
  const path = join(CACHE, `${createHash('sha256').update(parts.join('\0')).digest('hex')}.png`);
  if (existsSync(path)) return readFileSync(path);
  const png = encode(new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).render());
  mkdirSync(CACHE, { recursive: true });
  writeWhole(path, png);
  return png;
}
