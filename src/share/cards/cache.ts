/** What was drawn before, kept under the sum of all that it is made of. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../fonts/card-fonts.ts';

// By the project’s folder: a build moves this module, not those files.
const DRAWERS = [
  ...['picture-words', 'png', 'rasterize', 'render', 'text-lines'].map((name) => `src/share/cards/${name}.ts`),
  'src/fonts/card-fonts.ts',
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
/** As the build began: pictures of code that was changed since are not kept. */
const DRAWN_BY = sumDrawers();

/** The PNG that `draw` makes of the task, which is plain data, or made of the same one before; it lies in the folder `cache`. */
export async function keep(cache: string, task: object, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const sum = createHash('sha256').update(DRAWN_BY).update(JSON.stringify(task)).digest('hex');
  const path = join(cache, `${sum}.png`);
  if (existsSync(path)) return readFileSync(path);
  const png = await draw();
  mkdirSync(cache, { recursive: true });
  if (sumDrawers() === DRAWN_BY) writeWhole(path, png);
  return png;
}

/** Of the code and the packages that draw, and of what compresses: other ones, other pictures. */
function sumDrawers(): string {
  const texts = DRAWERS.map((file) => readFileSync(file, 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([texts, process.versions.zlib]))
    .digest('hex');
}
