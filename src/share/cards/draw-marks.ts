/** Words and shapes laid on a sheet: glyph by glyph, each where the face sets it, to a quarter of a pixel across and to whole pixels down. */
import type { Cut, DrawnFaces } from '../../fonts/card-fonts.ts';
import type { Mark, Words } from './marks.ts';
import { keepMasks } from './masks.ts';
import { findFill } from './shapes.ts';
import { layMask, type Sheet } from './sheet.ts';
import { keepDrawable, splitRuns } from './text-lines.ts';

/** Colours by the names of the site’s tokens, as 0xrrggbb. */
export type ReadColour = (name: string) => number;

/** What covers what is below words with a halo. */
const HALO = 'paper';
/** To a pixel. */
const PHASES = 4;

/** The masks of one process: what it draws later is drawn sooner. */
export function makeDrawMarks(faces: DrawnFaces): (sheet: Sheet, marks: readonly Mark[], read: ReadColour) => void {
  const masks = keepMasks(faces);
  const layWords = (sheet: Sheet, words: Words, halo: number, rgb: number) => {
    for (const { id, cut, x, y } of setWords(words, faces)) {
      const at = Math.round(x * PHASES) / PHASES;
      const pixel = Math.floor(at);
      const mask = masks.ofGlyph({ id, cut, size: words.size, phase: at - pixel, halo });
      if (mask) layMask(sheet, mask, rgb, { x: pixel, y: Math.round(y) });
    }
  };
  return (sheet, marks, read) => {
    // No name wears off another.
    for (const mark of marks) if (mark.kind === 'words' && mark.halo > 0) layWords(sheet, mark, mark.halo, read(HALO));
    for (const mark of marks)
      if (mark.kind === 'words') layWords(sheet, mark, 0, read(mark.fill));
      else layMask(sheet, masks.ofShape(mark), read(findFill(mark)));
  };
}

export interface SetGlyph {
  id: number;
  cut: Cut;
  /** Of its origin. */
  x: number;
  y: number;
}

/** The glyphs of a line from left to right, those that no face has left out. */
export function setWords({ text, weight, size, x, y, anchor, spacing }: Words, faces: DrawnFaces): SetGlyph[] {
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
