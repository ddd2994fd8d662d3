/** Masks of glyphs and shapes, each rendered once for all cards that a process draws. */
import type { Cut, DrawnFaces } from '../../fonts/card-fonts.ts';
import type { Box, Shape } from './drawables.ts';
import { type Mask, OPAQUE } from './indexed-image.ts';
import { renderSvg } from './render-svg.ts';
import { renderShape } from './shapes.ts';

interface Masks {
  /** Counted from the card’s corner. */
  ofShape(shape: Shape): Mask;
  /** Counted from the pixel that its origin is in; undefined where nothing of the glyph is seen. */
  ofGlyph(glyph: GlyphSetting): Mask | undefined;
}

interface GlyphSetting {
  id: number;
  cut: Cut;
  /** Px. */
  size: number;
  /** Where in its pixel the origin lies, px from the left and from the top. */
  x: number;
  y: number;
  /** Around its outline, px. */
  halo: number;
}

/** A glyph’s mask has some 500 bytes. */
const MOST_GLYPHS = 20_000;
/** A rail’s has 5 kB, that of the largest panel 230 kB. */
const MOST_SHAPES = 500;

/** They live as long as what is returned. */
export function makeMasks(faces: DrawnFaces): Masks {
  const shapes = makeMemo<Mask>(MOST_SHAPES);
  const glyphs = makeMemo<Mask | undefined>(MOST_GLYPHS);
  return {
    ofShape(shape) {
      const [left, top] = [Math.floor(shape.x), Math.floor(shape.y)];
      const inPixel = { ...shape, x: shape.x - left, y: shape.y - top };
      const mask = shapes(JSON.stringify(inPixel), () => renderMask(renderShape(shape), inPixel, inPixel));
      return { ...mask, left, top };
    },
    ofGlyph(glyph) {
      const { id, cut, size, x, y, halo } = glyph;
      return glyphs(`${cut} ${id} ${size} ${x} ${y} ${halo}`, () => renderGlyph(glyph, faces));
    },
  };
}

/** Forgets all once it has more than `most`. */
function makeMemo<Value>(most: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, { value: Value }>();
  return (key, make) => {
    const known = values.get(key);
    if (known) return known.value;
    if (values.size >= most) values.clear();
    const value = make();
    values.set(key, { value });
    return value;
  };
}

function renderGlyph({ id, cut, size, x, y, halo }: GlyphSetting, faces: DrawnFaces): Mask | undefined {
  const outline = faces.outline(id, cut);
  if (!outline) return;
  const { d, box, unitsPerEm } = outline;
  const scale = size / unitsPerEm;
  const stroke = halo > 0 ? ` stroke="#000" stroke-linejoin="round" stroke-width="${(2 * halo) / scale}"` : '';
  return renderMask(
    `<path transform="scale(${scale} ${-scale})" d="${d}"${stroke}/>`,
    { x, y },
    {
      x: x + box.x * scale - halo,
      y: y - (box.y + box.height) * scale - halo,
      width: box.width * scale + 2 * halo,
      height: box.height * scale + 2 * halo,
    },
  );
}

/** `svg` is drawn in black from `origin` and lies in `box`: both in px from the corner of one pixel. */
function renderMask(svg: string, origin: Pick<Box, 'x' | 'y'>, box: Box): Mask {
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const [width, height] = [Math.ceil(box.x + box.width) - left, Math.ceil(box.y + box.height) - top];
  const coverage = new Uint8Array(Math.max(0, width * height));
  // The renderer refuses an empty image: a rail has no height beside text of which no face has a glyph.
  if (coverage.length === 0) return { left, top, width: 0, height: 0, coverage };
  const { pixels } = renderSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="translate(${origin.x - left} ${origin.y - top})">${svg}</g></svg>`,
  );
  for (let index = 0; index < coverage.length; index++)
    coverage[index] = Math.round(((pixels[index * 4 + 3] ?? 0) / 255) * OPAQUE);
  return { left, top, width, height, coverage };
}
