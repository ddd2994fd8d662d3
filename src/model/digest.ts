/** What a dossier is made of, in sums: where they are the same, so are the dossier and its pages. */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASEMAP } from './entries.ts';

/** For each dossier the sum of its files, and that of the basemap and of the code that reads them. */
export function digestDossiers(content: string, slugs: readonly string[]): Map<string, string> {
  const shared = digestFiles([join(content, BASEMAP), import.meta.dirname]);
  return new Map(slugs.map((slug) => [slug, `${digestFiles([join(content, slug)])} ${shared}`]));
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

/** Below the path, in code order; of a file, the empty name that leads to itself. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(path.length))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [''];
    throw error;
  }
}
