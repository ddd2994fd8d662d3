/** Which files a folder has, at any depth. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** From the folder, with slashes; by code unit, not by locale, since sums are made of the order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}
