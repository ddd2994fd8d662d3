/** A card or an icon as PNG, on the thread that asks. Read by Node itself, not by the build. */
import { Resvg } from '@resvg/resvg-js';
import { CACHE, loadFaces } from '../../fonts/card-fonts.ts';
import type { ClaimCard } from './claim-card.ts';
import type { ContradictionCard } from './contradiction-card.ts';
import { makeDrawMarks } from './draw-marks.ts';
import { liftWords } from './lift-words.ts';
import type { Mark } from './marks.ts';
import { renderPng } from './png.ts';
import { CARD, type CardText, CORNER, PICTURE, type Pictured, renderCard } from './render.ts';
import { renderClaimCard } from './render-claim.ts';
import { renderContradictionCard } from './render-contradiction.ts';
import { fillSheet, layOver, makeSheet } from './sheet.ts';

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

// Cut, and the masks of their glyphs worked out, once for all that the thread draws.
const FACES = loadFaces(CACHE);
const DRAW_MARKS = FACES.then(makeDrawMarks);

export async function drawCard({ card, picture, colours }: CardTask): Promise<Uint8Array> {
  return draw(renderCard(card, picture, await FACES), colours, picture?.svg);
}

export async function drawClaimCard({ claim, colours }: ClaimCardTask): Promise<Uint8Array> {
  return draw(renderClaimCard(claim, await FACES), colours);
}

export async function drawContradictionCard({ contradiction, colours }: ContradictionCardTask): Promise<Uint8Array> {
  return draw(renderContradictionCard(contradiction, await FACES), colours);
}

/** `picture` lies in the corner, below the marks. */
async function draw(marks: readonly Mark[], colours: Colours, picture?: string): Promise<Uint8Array> {
  const drawMarks = await DRAW_MARKS;
  const read = (name: string) => Number.parseInt(findColour(name, colours).slice(1), 16);
  const sheet = makeSheet(CARD.width, CARD.height, read('paper'));
  if (picture !== undefined) {
    const { rest, words } = liftWords(picture);
    const corner = makeSheet(PICTURE.width, PICTURE.height, read('paper'));
    fillSheet(corner, new Resvg(fillColours(renderSheet(rest), colours), WITHOUT_FONTS).render().pixels);
    drawMarks(corner, words, read);
    layOver(sheet, corner, CORNER);
  }
  drawMarks(sheet, marks, read);
  return renderPng(sheet);
}

/** An element of the size of `PICTURE` as a whole SVG. */
function renderSheet(svg: string): string {
  const { width, height } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
}

export function drawIcon({ svg, size }: IconTask): Uint8Array {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  return new Resvg(sized, WITHOUT_FONTS).render().asPng();
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
