/** A card or an icon from SVG to PNG, on the thread that asks. Read by Node itself, not by the build. */
import { Resvg } from '@resvg/resvg-js';
import { CACHE, type Faces, loadFaces } from '../../fonts/card-fonts.ts';
import type { ClaimCard } from './claim-card.ts';
import type { ContradictionCard } from './contradiction-card.ts';
import { outlineWords } from './outline-words.ts';
import { renderPng } from './png.ts';
import { type CardText, CORNER, type Pictured, renderCard, renderSheet } from './render.ts';
import { renderClaimCard } from './render-claim.ts';
import { renderContradictionCard } from './render-contradiction.ts';

/** Colours by the names of the site’s tokens: `{ ink: '#1d1d1b' }`. */
export type Colours = Readonly<Record<string, string>>;

export interface CardTask {
  card: CardText;
  picture: Pictured | undefined;
  colours: Colours;
}

export interface ClaimCardTask {
  claim: ClaimCard;
  colours: Colours;
}

export interface ContradictionCardTask {
  contradiction: ContradictionCard;
  colours: Colours;
}

export interface IconTask {
  /** Without text. */
  svg: string;
  /** Side, px. */
  size: number;
}

const WITHOUT_FONTS = { font: { loadSystemFonts: false } };

// Cut and measured once for all that the thread draws.
const FACES = loadFaces(CACHE);

export function drawCard({ card, picture, colours }: CardTask): Promise<Uint8Array> {
  return draw((faces) => renderCard(card, picture, faces), colours, picture && renderSheet(picture));
}

export function drawClaimCard({ claim, colours }: ClaimCardTask): Promise<Uint8Array> {
  return draw((faces) => renderClaimCard(claim, faces), colours);
}

export function drawContradictionCard({ contradiction, colours }: ContradictionCardTask): Promise<Uint8Array> {
  return draw((faces) => renderContradictionCard(contradiction, faces), colours);
}

/** `inCorner` is laid over the corner of what is rendered. */
async function draw(render: (faces: Faces) => string, colours: Colours, inCorner?: string): Promise<Uint8Array> {
  const faces = await FACES;
  const rasterize = (svg: string) => new Resvg(fillColours(outlineWords(svg, faces), colours), WITHOUT_FONTS).render();
  const { pixels, width, height } = rasterize(render(faces));
  if (inCorner) {
    const corner = rasterize(inCorner);
    overlay({ pixels, width }, { pixels: corner.pixels, width: corner.width }, CORNER);
  }
  return renderPng(pixels, width, height);
}

/** RGBA, row by row. */
interface Raster {
  pixels: Uint8Array;
  width: number;
}

/** Puts each pixel of one, which has room there, in the place of one of the other’s. */
function overlay(below: Raster, above: Raster, { left, top }: { left: number; top: number }): void {
  const row = above.width * 4;
  for (let y = 0; y * row < above.pixels.length; y++)
    below.pixels.set(above.pixels.subarray(y * row, (y + 1) * row), ((top + y) * below.width + left) * 4);
}

export function drawIcon({ svg, size }: IconTask): Uint8Array {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  return new Resvg(sized, WITHOUT_FONTS).render().asPng();
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
