/** The faces of the cards: static cuts of the site’s own, lines of text shaped in them, and their glyphs as outlines. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { writeWhole } from '../files.ts';

const require = createRequire(import.meta.url);
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4';
const NASKH = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic';

/** Everything that the files hold within these blocks, so that no dossier asks for a cut of its own. */
const EUROPEAN = [listRange(0x20, 0x530), listRange(0x1e00, 0x2220)].join('');
const ARABIC = [
  ' ',
  listRange(0x600, 0x780),
  listRange(0x8a0, 0x900),
  listRange(0xfb50, 0xfe00),
  listRange(0xfe70, 0xff00),
].join('');

const CUTS = {
  regular: { file: `${SERIF}-latin-wght-normal.woff2`, weight: 400, characters: EUROPEAN },
  bold: { file: `${SERIF}-latin-wght-normal.woff2`, weight: 700, characters: EUROPEAN },
  // Letters of other languages come from these in both weights.
  extended: { file: `${SERIF}-latin-ext-wght-normal.woff2`, weight: 550, characters: EUROPEAN },
  vietnamese: { file: `${SERIF}-vietnamese-wght-normal.woff2`, weight: 550, characters: EUROPEAN },
  greek: { file: `${SERIF}-greek-wght-normal.woff2`, weight: 550, characters: EUROPEAN },
  cyrillic: { file: `${SERIF}-cyrillic-wght-normal.woff2`, weight: 550, characters: EUROPEAN },
  'cyrillic-extended': { file: `${SERIF}-cyrillic-ext-wght-normal.woff2`, weight: 550, characters: EUROPEAN },
  arabic: { file: `${NASKH}-arabic-wght-normal.woff2`, weight: 400, characters: ARABIC },
} as const;

export type Cut = keyof typeof CUTS;

/** What setting text needs to know. */
export interface Faces {
  /** Width of a line of text, in ems. */
  measure(text: string, cut: Cut): number;
  /** Whether the cut has the character. */
  has(character: string, cut: Cut): boolean;
}

/** And what drawing it needs. */
export interface DrawnFaces extends Faces {
  /** Its glyphs from left to right. */
  set(text: string, cut: Cut): PlacedGlyph[];
  /** Undefined where nothing of the glyph is seen. */
  outline(id: number, cut: Cut): Outline | undefined;
}

/** A glyph by its number in its cut, and where its origin lies from where the line begins, in ems, y downwards. */
interface PlacedGlyph {
  id: number;
  x: number;
  y: number;
}

/** In units of the face, y upwards. */
export interface Outline {
  /** An SVG path from the glyph’s origin. */
  d: string;
  /** That it lies in, from its lower left corner. */
  box: { x: number; y: number; width: number; height: number };
  unitsPerEm: number;
}

interface Glyph {
  id: number;
  advance: number;
  dx: number;
  dy: number;
}

/** Lines whose glyphs are remembered: a card has a few hundred, of which most are tried more than once. */
const MOST_LINES = 2000;

/** The faces: cut once and then kept in the folder `cache`, in files whose names change with what they hold. */
export async function loadFaces(cache: string): Promise<DrawnFaces> {
  mkdirSync(cache, { recursive: true });
  const cuts = await Promise.all(
    Object.entries(CUTS).map(async ([name, { file, weight, characters }]) => {
      const source = readFileSync(require.resolve(file));
      const digest = createHash('sha256').update(source).update(`${weight}${characters}`).digest('hex').slice(0, 16);
      const path = join(cache, `${name}-${digest}.ttf`);
      if (!existsSync(path)) {
        const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
        writeWhole(path, await subsetFont(source, characters, options));
      }
      const face = new Face(new Blob(readFileSync(path)));
      const characterSet = new Set(face.collectUnicodes());
      return [name, { font: new Font(face), unitsPerEm: face.upem, characters: characterSet }] as const;
    }),
  );
  const byName = Object.fromEntries(cuts) as Record<Cut, (typeof cuts)[number][1]>; // one for each of CUTS
  const buffer = new ShapingBuffer();
  const lines = new Map<string, Glyph[]>();
  const shapeLine = (text: string, cut: Cut): Glyph[] => {
    const key = `${cut} ${text}`;
    const known = lines.get(key);
    if (known) return known;
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(byName[cut].font, buffer);
    const positions = buffer.getGlyphPositions();
    const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index): Glyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id: codepoint, advance: xAdvance, dx: xOffset, dy: yOffset };
    });
    if (lines.size >= MOST_LINES) lines.clear();
    lines.set(key, glyphs);
    return glyphs;
  };
  return {
    measure: (text, cut) =>
      shapeLine(text, cut).reduce((sum, { advance }) => sum + advance, 0) / byName[cut].unitsPerEm,
    has: (character, cut) => byName[cut].characters.has(character.codePointAt(0) ?? 0),
    set(text, cut) {
      const { unitsPerEm } = byName[cut];
      let pen = 0;
      return shapeLine(text, cut).map(({ id, advance, dx, dy }) => {
        const x = (pen + dx) / unitsPerEm;
        pen += advance;
        return { id, x, y: -dy / unitsPerEm };
      });
    },
    outline(id, cut) {
      const { font, unitsPerEm } = byName[cut];
      const extents = font.glyphExtents(id);
      const d = font.glyphToPath(id);
      if (!extents || d === '') return;
      // Its height is told downwards from its top.
      const { xBearing: x, yBearing: top, width, height } = extents;
      return { d, box: { x, y: top + height, width, height: -height }, unitsPerEm };
    },
  };
}

function listRange(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from }, (_, index) => from + index));
}
