/** A folder of invented content on disk: the dossiers of a seed, over the basemap of the real ones. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDossier, type Size } from './generate.ts';

/** Replace `folder` by `count` dossiers, the first by the seed `from`. */
export function writeContent(folder: string, count: number, from = 1): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content/basemap', join(folder, 'basemap'), { recursive: true });
  for (let seed = from; seed < from + count; seed++) writeDossier(folder, seed);
}

/** Add the dossier of a seed to the folder; its slug. */
export function writeDossier(folder: string, seed: number, size?: Size): string {
  const { slug, files } = makeDossier(seed, size);
  mkdirSync(join(folder, slug));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, slug, name), text);
  return slug;
}
