/** The faces of the cards: static cuts of the site’s own, because the renderer knows neither WOFF nor variable fonts. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { writeWhole } from '../files.ts';

/** Where faces and cards are kept from build to build. */
export const CACHE = 'node_modules/.cache/sur-pieces/cards';

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
  // Letters of other languages come from these in both weights: the renderer looks for them by letter alone.
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

/**
 * The faces, with the paths of their files, whose names change with what they hold: cut once and then kept in
 * the folder `cache`.
 */
export async function loadFaces(cache: string): Promise<Faces & { files: string[] }> {
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
      return [name, { path, font: new Font(face), unitsPerEm: face.upem, characters: characterSet }] as const;
    }),
  );
  const byName = Object.fromEntries(cuts) as Record<Cut, (typeof cuts)[number][1]>; // one for each of CUTS
  return {
    files: cuts.map(([, { path }]) => path),
    measure(text, cut) {
      const { font, unitsPerEm } = byName[cut];
      const buffer = new ShapingBuffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / unitsPerEm;
    },
    has: (character, cut) => byName[cut].characters.has(character.codePointAt(0) ?? 0),
  };
}

function listRange(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from }, (_, index) => from + index));
}
