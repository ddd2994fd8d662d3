/** How much of each pixel a glyph or a shape covers: worked out once for all cards that a process draws, where it stands alike. */
import { Resvg } from '@resvg/resvg-js';
import type { Cut, DrawnFaces } from '../../fonts/card-fonts.ts';
import type { Box, Shape } from './marks.ts';
import { renderShape } from './shapes.ts';

/** What a pixel is covered by is told in so many steps: more are not seen, and each is a colour of its own. */
export const FULL = 15;

export interface Mask {
  /** Of its first pixel. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Row by row, 0 to `FULL`. */
  levels: Uint8Array;
}

export interface Masks {
  /** Of a shape on its card. */
  ofShape(shape: Shape): Mask;
  /** Of a glyph around the pixel that its origin is in; undefined where nothing of it is seen. */
  ofGlyph(glyph: GlyphSetting): Mask | undefined;
}

export interface GlyphSetting {
  id: number;
  cut: Cut;
  /** Px. */
  size: number;
  /** How far to the right in its pixel the origin lies: 0 to below 1. */
  phase: number;
  /** Around its outline, px. */
  halo: number;
}

/** Some 10 MB. */
const MOST = 20_000;
const WITHOUT_FONTS = { font: { loadSystemFonts: false } };

export function keepMasks(faces: DrawnFaces): Masks {
  const masks = new Map<string, Mask | undefined>();
  const keep = <Found extends Mask | undefined>(key: string, make: () => Found): Found => {
    if (masks.has(key)) return masks.get(key) as Found; // what this call made of this key
    if (masks.size >= MOST) masks.clear();
    const mask = make();
    masks.set(key, mask);
    return mask;
  };
  return {
    ofShape(shape) {
      const [left, top] = [Math.floor(shape.x), Math.floor(shape.y)];
      const inPixel = { ...shape, x: shape.x - left, y: shape.y - top };
      const mask = keep(JSON.stringify(inPixel), () => renderMask(renderShape(shape), inPixel, inPixel));
      return { ...mask, left, top };
    },
    ofGlyph(glyph) {
      const { id, cut, size, phase, halo } = glyph;
      return keep(`${cut} ${id} ${size} ${phase} ${halo}`, () => renderGlyph(glyph, faces));
    },
  };
}

function renderGlyph({ id, cut, size, phase, halo }: GlyphSetting, faces: DrawnFaces): Mask | undefined {
  const outline = faces.outline(id, cut);
  if (!outline) return;
  const { d, box, unitsPerEm } = outline;
  const scale = size / unitsPerEm;
  const stroke = halo > 0 ? ` stroke="#000" stroke-linejoin="round" stroke-width="${(2 * halo) / scale}"` : '';
  return renderMask(
    `<path transform="scale(${scale} ${-scale})" d="${d}"${stroke}/>`,
    { x: phase, y: 0 },
    {
      x: phase + box.x * scale - halo,
      y: -(box.y + box.height) * scale - halo,
      width: box.width * scale + 2 * halo,
      height: box.height * scale + 2 * halo,
    },
  );
}

/** Of what is drawn in black from `origin` on and lies in `box`, all px from the corner of one pixel. */
function renderMask(svg: string, origin: Pick<Box, 'x' | 'y'>, box: Box): Mask {
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const [width, height] = [Math.ceil(box.x + box.width) - left, Math.ceil(box.y + box.height) - top];
  const levels = new Uint8Array(Math.max(0, width * height));
  // As of a rail beside words that no face can draw.
  if (levels.length === 0) return { left, top, width: 0, height: 0, levels };
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="translate(${origin.x - left} ${origin.y - top})">${svg}</g></svg>`;
  const { pixels } = new Resvg(sheet, WITHOUT_FONTS).render();
  for (let index = 0; index < levels.length; index++)
    levels[index] = Math.round(((pixels[index * 4 + 3] ?? 0) / 255) * FULL);
  return { left, top, width, height, levels };
}
