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
/** Taken at the start: pictures drawn by code that has changed since are not kept. */
const DRAWN_BY = sumDrawers();

/** The PNG for the task, which is plain data: from the folder `cache` if it is there, else drawn and kept. */
export async function keep(cache: string, task: object, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const sum = createHash('sha256').update(DRAWN_BY).update(JSON.stringify(task)).digest('hex');
  const path = join(cache, `${sum}.png`);
  if (existsSync(path)) return readFileSync(path);
  const png = await draw();
  mkdirSync(cache, { recursive: true });
  if (sumDrawers() === DRAWN_BY) writeWhole(path, png);
  return png;
}

/** The hash of the code and packages that draw, and of the version of zlib that compresses. */
function sumDrawers(): string {
  const texts = DRAWERS.map((file) => readFileSync(file, 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([texts, process.versions.zlib]))
    .digest('hex');
}
