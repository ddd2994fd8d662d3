/** Cache of drawn pictures. The key is a hash of the task, of the code and of the packages that draw. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askFor } from '../../kept-files.ts';
import { ToldError } from '../../model/told-error.ts';

// Paths from the project’s folder, not from this module, which a build bundles elsewhere.
export const DRAWERS = [
  ...[
    'drawables',
    'extract-text',
    'folder',
    'indexed-image',
    'layout-card',
    'layout-claim',
    'layout-contradiction',
    'masks',
    'paint',
    'png',
    'rasterize',
    'render-svg',
    'shapes',
    'text-lines',
  ].map((name) => `src/share/cards/${name}.ts`),
  'src/files.ts',
  'src/fonts/card-fonts.ts',
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
export class DrawersChanged extends ToldError {
  override name = 'DrawersChanged';
}

/** The code and packages that draw, as they are when the program begins. */
export interface Drawers {
  files: readonly string[];
  /** Of their bytes, and of the version of zlib that compresses. */
  sum: string;
  /** Of their sizes and times: while it is the same they need not be read. Undefined where one has only just been written. */
  stamp: string | undefined;
}

/** The clock of a file system may be as coarse as this: a file that is written again within a tick keeps its time. */
const TICK_MS = 2000;

export function noteDrawers(files: readonly string[]): Drawers {
  const { stamp, latest } = stampFiles(files);
  return { files, sum: sumFiles(files), stamp: latest < Date.now() - TICK_MS ? stamp : undefined };
}

const OURS = noteDrawers(DRAWERS);

/**
 * The path of the PNG for the task, which is plain data: in the folder `cache`, drawn if it is not there by `draw`, into the file that
 * it is given. Rejects with `DrawersChanged` where what draws is not what it was: nobody could say by which of the two it was drawn.
 */
export async function keep(
  cache: string,
  task: object,
  draw: (path: string) => Promise<void>,
  drawers: Drawers = OURS,
): Promise<string> {
  const name = createHash('sha256').update(drawers.sum).update(JSON.stringify(task)).digest('hex');
  const path = join(cache, `${name}.png`);
  if (askFor(path)) return path;
  if (!existsSync(cache)) mkdirSync(cache, { recursive: true });
  // Under another name first: two builds never see half a picture.
  const draft = `${path}.${randomUUID()}`;
  try {
    await draw(draft);
    if (!areUnchanged(drawers))
      throw new DrawersChanged('The code that draws cards has changed while they were drawn: build again.');
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return path;
}

/** Asked for each card that is drawn, so the files are read only where their times have changed. */
function areUnchanged({ files, sum, stamp }: Drawers): boolean {
  return (stamp !== undefined && stamp === stampFiles(files).stamp) || sum === sumFiles(files);
}

function stampFiles(files: readonly string[]): { stamp: string; latest: number } {
  const stats = files.map((file) => statSync(file, { throwIfNoEntry: false }));
  return {
    stamp: stats.map((found) => `${found?.ino} ${found?.size} ${found?.ctimeMs}`).join(),
    latest: Math.max(...stats.map((found) => found?.ctimeMs ?? 0)),
  };
}

function sumFiles(files: readonly string[]): string {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([texts, process.versions.zlib]))
    .digest('hex');
}
