/** A card or an icon as PNG, on the thread that asks. Read by Node itself, not by the build. */
import { type Faces, loadFaces } from '../../fonts/card-fonts.ts';
import type { ClaimCard } from './claim-card.ts';
import type { ContradictionCard } from './contradiction-card.ts';
import type { Drawable } from './drawables.ts';
import { extractText } from './extract-text.ts';
import { CARDS } from './folder.ts';
import { clearImage, drawImage, indexPixels, makeImage } from './indexed-image.ts';
import { CARD, type CardText, CORNER, layoutCard, PICTURE, type Pictured } from './layout-card.ts';
import { layoutClaimCard } from './layout-claim.ts';
import { layoutContradictionCard } from './layout-contradiction.ts';
import { makePaint } from './paint.ts';
import { renderPng } from './png.ts';
import { renderSvg } from './render-svg.ts';

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

// Once for all that the process draws, one card after the other. One promise: where the faces cannot be had each card says so.
const TOOLS = loadFaces(CARDS).then((faces) => ({
  faces,
  paint: makePaint(faces),
  image: makeImage(CARD.width, CARD.height, 0),
}));

export function drawCard({ card, picture, colours }: CardTask): Promise<Uint8Array> {
  return draw((faces) => layoutCard(card, picture, faces), colours, picture?.svg);
}

export function drawClaimCard({ claim, colours }: ClaimCardTask): Promise<Uint8Array> {
  return draw((faces) => layoutClaimCard(claim, faces), colours);
}

export function drawContradictionCard({ contradiction, colours }: ContradictionCardTask): Promise<Uint8Array> {
  return draw((faces) => layoutContradictionCard(contradiction, faces), colours);
}

/** The picture lies in the corner, below all else. */
async function draw(layout: (faces: Faces) => Drawable[], colours: Colours, picture?: string): Promise<Uint8Array> {
  const { faces, paint, image } = await TOOLS;
  const read = (name: string) => parseColour(findColour(name, colours));
  clearImage(image, read('paper'));
  if (picture !== undefined) {
    const { rest, lines } = extractText(picture);
    const { pixels } = renderSvg(fillColours(wrapPicture(rest), colours));
    const corner = indexPixels(pixels, PICTURE.width, PICTURE.height);
    paint(corner, lines, read);
    drawImage(image, corner, CORNER);
  }
  paint(image, layout(faces), read);
  return renderPng(image);
}

/** An element of the size of `PICTURE` as a whole SVG. */
function wrapPicture(svg: string): string {
  const { width, height } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
}

export function drawIcon({ svg, size }: IconTask): Uint8Array {
  return renderSvg(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)).asPng();
}

/** In style sheets alone, `var(--ink)` becomes the colour of that name. Throws for one that the site does not have. */
export function fillColours(svg: string, colours: Colours): string {
  return svg.replaceAll(/<style>[^<]*<\/style>/g, (style) =>
    style.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => findColour(name, colours)),
  );
}

function findColour(name: string, colours: Colours): string {
  const colour = colours[name];
  if (!colour) throw new Error(`there is no colour ${name} among the site’s tokens`);
  return colour;
}

/** As 0xrrggbb. Throws where it is not written by six digits. */
function parseColour(colour: string): number {
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [];
  if (digits === undefined) throw new Error(`the colour ${colour} is not written by six digits`);
  return Number.parseInt(digits, 16);
}
