/** The site’s faces, cut down to the characters that its content uses and that French, its own language, is written with. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import subsetFont from 'subset-font';
import { listFiles, writeWhole } from '../files.ts';

const require = createRequire(import.meta.url);
/** Of what cuts the faces. */
const CUTTER = readFileSync(require.resolve('subset-font/package.json'), 'utf8');
const ARABIC = /\p{Script=Arabic}/u;
/** Signs that code is full of and French prose is not; a text that has one shows it in the fallback face. */
const CODE = /["#$&*+<=>@[\\\]^_`{|}~©×′″↑↓↵]/;
const TEXTS = new Set(['.geojson', '.md', '.yaml']);
/**
 * What the site’s own words may be written with: letters of French, capitals that begin a word of it, and signs. Not what the
 * code happens to hold: that has letters in patterns and comments which no page shows.
 */
const FRENCH = 'àâæçèéêëîïôœùûüÿÀÂÇÈÉÊÎÔŒ«»“”’…–−ı×·§°\u00A0\u202F';
/** A letter of JSON or of YAML, by its number. */
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/g;
/** What editors and systems leave beside a text, under its own ending. */
const HIDDEN = /^[.#]/;

const FACES = [
  {
    name: 'serif',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    isArabic: false,
    isForMaps: false,
    weights: { min: 400, max: 650 },
    // No feature that brings in other glyphs is asked of it.
    noLayoutClosure: true,
  },
  {
    name: 'arabic',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    isArabic: true,
    weights: 400,
    // What the maps letter: 2.8 kB less for every page with a map.
    isForMaps: true,
    // Its letters take their joined forms through features.
    noLayoutClosure: false,
  },
  {
    name: 'arabicNames',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    isArabic: true,
    weights: 400,
    isForMaps: false,
    noLayoutClosure: false,
  },
] as const;

/**
 * Write each face’s subset into `cache`, unless one of the same letters is there, and return the paths by name. `folders`
 * hold every text of the content.
 */
export async function subsetFonts(
  folders: readonly string[],
  cache: string,
): Promise<Record<(typeof FACES)[number]['name'], string>> {
  const characters = listCharacters(folders);
  const mapCharacters = listMapCharacters(folders);
  mkdirSync(cache, { recursive: true });
  const paths = await Promise.all(
    FACES.map(async ({ name, file, isArabic, isForMaps, weights, noLayoutClosure }) => {
      const source = readFileSync(require.resolve(file));
      const text = (isForMaps ? mapCharacters : characters)
        .filter((character) => ARABIC.test(character) === isArabic && !CODE.test(character))
        .join('');
      const options = { targetFormat: 'woff2', variationAxes: { wght: weights }, noLayoutClosure } as const;
      // Two builds at once may be of other letters.
      const sum = createHash('sha256')
        .update(source)
        .update(JSON.stringify([CUTTER, text, options]))
        .digest('hex');
      const path = join(cache, `${name}-${sum.slice(0, 16)}.woff2`);
      if (!existsSync(path)) {
        writeWhole(path, await subsetFont(source, text, options));
      }
      return [name, path] as const;
    }),
  );
  return Object.fromEntries(paths) as Awaited<ReturnType<typeof subsetFonts>>; // one path for each of FACES
}

/** Every character of every text, once, in code order; printable ASCII and what French is written with always. */
export function listCharacters(folders: readonly string[]): string[] {
  const characters = new Set(Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)));
  for (const character of FRENCH) characters.add(character);
  // A folder that is not there is for the model to report.
  for (const folder of folders.filter(isFolder)) {
    for (const file of listFiles(folder)) {
      if (HIDDEN.test(basename(file)) || !TEXTS.has(extname(file))) continue;
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(ESCAPE, (_, four?: string, two?: string) =>
        String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)),
      );
      // Nearly all of it is in already.
      for (const character of text.replaceAll(/[ -~]+/g, '')) characters.add(character);
    }
  }
  return [...characters].sort();
}

/** Every character of the Arabic names that maps letter: those of places drawn as dots, known to within a few kilometres. */
export function listMapCharacters(folders: readonly string[]): string[] {
  const files = folders.filter(isFolder).flatMap((folder) =>
    listFiles(folder)
      .filter((file) => basename(file) === 'places.geojson')
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  return [...new Set(files.flatMap(listDots).join(''))].sort();
}

function listDots(places: string): string[] {
  try {
    const { features } = JSON.parse(places) as PlaceNames; // the model checks the shape, and reports what lacks it
    return features.flatMap(({ geometry, properties: { ar, radiusKm } }) =>
      ar && geometry?.type.endsWith('Point') && Number(radiusKm) <= 5 ? [ar] : [],
    );
  } catch {
    return []; // for the model to report
  }
}

interface PlaceNames {
  features: { geometry: { type: string } | null; properties: { ar?: string; radiusKm?: number } }[];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
