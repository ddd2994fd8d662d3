/** Draws text and shapes on an image. Glyphs stand where the face sets them, to a quarter of a pixel; base lines stand on whole pixels. */
import type { Cut, DrawnFaces } from '../../fonts/card-fonts.ts';
import type { Drawable, TextLine } from './drawables.ts';
import { fillMask, type IndexedImage } from './indexed-image.ts';
import { makeMasks } from './masks.ts';
import { findFill } from './shapes.ts';
import { keepDrawable, splitRuns } from './text-lines.ts';

/** A colour of the site by its name, as 0xrrggbb. */
type ReadColour = (name: string) => number;

const HALO_FILL = 'paper';
/** Of a pixel, in which a glyph may begin. */
const PARTS = 4;

/** What draws on an image; it remembers the masks that it made. */
export function makePaint(
  faces: DrawnFaces,
): (image: IndexedImage, drawables: readonly Drawable[], read: ReadColour) => void {
  const masks = makeMasks(faces);
  const paintText = (image: IndexedImage, line: TextLine, halo: number, rgb: number) => {
    const base = Math.round(line.y);
    for (const { id, cut, x, y } of positionGlyphs({ ...line, y: base }, faces)) {
      const [column, row] = [splitPixel(x), splitPixel(y)];
      const mask = masks.ofGlyph({ id, cut, size: line.size, x: column.part, y: row.part, halo });
      if (mask) fillMask(image, mask, rgb, { x: column.pixel, y: row.pixel });
    }
  };
  return (image, drawables, read) => {
    // Before all else, so that no halo covers a part of another name.
    for (const one of drawables)
      if (one.kind === 'text' && one.halo > 0) paintText(image, one, one.halo, read(HALO_FILL));
    for (const one of drawables)
      if (one.kind === 'text') paintText(image, one, 0, read(one.fill));
      else fillMask(image, masks.ofShape(one), read(findFill(one)));
  };
}

function splitPixel(at: number): { pixel: number; part: number } {
  const rounded = Math.round(at * PARTS) / PARTS;
  const pixel = Math.floor(rounded);
  return { pixel, part: rounded - pixel };
}

interface PositionedGlyph {
  /** Its number in its cut. */
  id: number;
  cut: Cut;
  /** Of its origin, px. */
  x: number;
  y: number;
}

/** From left to right; characters that no face has are left out. */
export function positionGlyphs(
  { text, weight, size, x, y, anchor, spacing }: TextLine,
  faces: DrawnFaces,
): PositionedGlyph[] {
  const runs = splitRuns(keepDrawable(text, faces), weight, faces).map((run) => ({
    cut: run.cut,
    glyphs: faces.set(run.text, run.cut),
    width: faces.measure(run.text, run.cut) * size,
  }));
  const gaps = runs.reduce((sum, { glyphs }) => sum + glyphs.length, -1);
  const width = runs.reduce((sum, run) => sum + run.width, 0) + gaps * spacing;
  let left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return runs.flatMap(({ cut, glyphs, width: advance }) => {
    const from = left;
    left += advance + glyphs.length * spacing;
    return glyphs.map((glyph, index) => ({
      id: glyph.id,
      cut,
      x: from + glyph.x * size + index * spacing,
      y: y + glyph.y * size,
    }));
  });
}
