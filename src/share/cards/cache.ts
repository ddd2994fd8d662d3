/** Cache of drawn pictures. The key is a hash of the task, of the code and of the packages that draw. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files.ts';

// Paths from the project’s folder, not from this module, which a build bundles elsewhere.
export const DRAWERS = [
  ...['outline-words', 'png', 'rasterize', 'render', 'render-claim', 'render-contradiction', 'text-lines'].map(
    (name) => `src/share/cards/${name}.ts`,
  ),
  'src/files.ts',
  'src/fonts/card-fonts.ts',
  'src/fonts/outline.ts',
  'src/html/escape.ts',
  'src/site.ts',
  ...[
    '@fontsource-variable/noto-naskh-arabic',
    '@fontsource-variable/source-serif-4',
    '@resvg/resvg-js',
    'harfbuzzjs',
    'subset-font',
  ].map((name) => `node_modules/${name}/package.json`),
];

/** No fault of the card that was to be drawn. */
export class DrawersChanged extends Error {
  override name = 'DrawersChanged';
}

/** The code and packages that draw, as they are when the program begins. */
export interface Drawers {
  files: readonly string[];
  /** Of their bytes, and of the version of zlib that compresses. */
  sum: string;
}

export function noteDrawers(files: readonly string[]): Drawers {
  return { files, sum: sumFiles(files) };
}

const OURS = noteDrawers(DRAWERS);

/**
 * The path of the PNG for the task, which is plain data: in the folder `cache`, drawn if it is not there. Rejects with
 * `DrawersChanged` where what draws is not what it was: nobody could say by which of the two it was drawn.
 */
export async function keep(
  cache: string,
  task: object,
  draw: () => Promise<Uint8Array>,
  { files, sum }: Drawers = OURS,
): Promise<string> {
  const name = createHash('sha256').update(sum).update(JSON.stringify(task)).digest('hex');
  const path = join(cache, `${name}.png`);
  if (existsSync(path)) return path;
  const png = await draw();
  // To read them all takes half a millisecond.
  if (sumFiles(files) !== sum)
    throw new DrawersChanged('The code that draws cards has changed while they were drawn: build again.');
  mkdirSync(cache, { recursive: true });
  writeWhole(path, png);
  return path;
}

function sumFiles(files: readonly string[]): string {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([texts, process.versions.zlib]))
    .digest('hex');
}
