/** What a dossier is made of, in sums: where they are the same, so are the dossier and its pages. */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BASEMAP, HOUSE } from './entries.ts';
import { isLitter } from './litter.ts';
import { GROUND } from './world.ts';

/** What reads dossiers: the whole model, the ground of the world, then every package that is installed, with its version and sum. */
export const READERS: readonly string[] = [dirname(import.meta.dirname), GROUND, 'node_modules/.package-lock.json'];

/** For each dossier the sum of its files, and that of the basemap, of the newsroom’s own file and of the code and the packages that read them. */
export function digestDossiers(content: string, slugs: readonly string[], readers = READERS): Map<string, string> {
  // Node’s own version: with it change the letters and words that patterns know.
  const [around, code] = [digestAround(content), `${digestFiles(readers)} ${process.versions.node}`];
  return new Map(slugs.map((slug) => [slug, `${digestFiles([join(content, slug)])} ${around} ${code}`]));
}

function digestAround(content: string): string {
  return digestFiles([join(content, BASEMAP), join(content, HOUSE)]);
}

/** Whether the files of the dossier, the basemap and the newsroom’s own are still those that its sum was taken of. */
export function isStill(content: string, slug: string, digest: string): boolean {
  return digest.startsWith(`${digestFiles([join(content, slug)])} ${digestAround(content)} `);
}

/** The sum of plain data, its keys in the order that they have. */
export function digestValue(value: object): string {
  return hash('sha256', JSON.stringify(value));
}

/** The sum of the names and bytes of every file below the paths; one that is missing counts as missing. */
export function digestFiles(paths: readonly string[]): string {
  const digest = createHash('sha256');
  for (const path of paths) {
    for (const name of listFiles(path)) {
      // The name and the length part one file from the next.
      const bytes = readFileSync(join(path, name));
      digest.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
    digest.update('\0');
  }
  return digest.digest('hex');
}

/** One sum for all content, of what it says: line ends that a checkout has changed, and litter, count for nothing. */
export function digestContent(content: string): string {
  const lines = listFiles(content).map((name) => {
    const text = readFileSync(join(content, name), 'utf8').replaceAll(/\r\n?/g, '\n');
    return `${hash('sha256', text)}  ${name.slice(1).replaceAll('\\', '/')}\n`;
  });
  return hash('sha256', lines.join(''));
}

/** Below the path, in code order and without litter; of a file, the empty name that leads to itself. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isLitter(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(path.length))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [''];
    throw error;
  }
}
