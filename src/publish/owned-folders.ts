/** Which folders a build may replace: only those that a build has made, with no other files in them. */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isLitter } from '../model/read/litter.ts';
import { BuildError } from './build-error.ts';
import { BUILD, loadSums, NAME, SUMS } from './release.ts';

/** The target of the path if it is a symbolic link, even to a folder that does not exist yet. */
export function followLinks(path: string): string {
  let followed = resolve(path);
  // Linux follows at most 40 links in a row: more are taken for a loop.
  for (let links = 0; links < 40; links++) {
    if (!lstatSync(followed, { throwIfNoEntry: false })?.isSymbolicLink()) return followed;
    followed = resolve(dirname(followed), readlinkSync(followed));
  }
  throw new BuildError(`\`${path}\` is a link that leads to itself: remove it, or name another folder in DIST_DIR`);
}

/** Whether it is a site that a build has made, whatever else may have come into it. */
export function isOwn(folder: string): boolean {
  return listOwn(folder).size > 0;
}

/**
 * Throws a `BuildError` unless the folder is missing, empty, or a site that a build has made. The folders `passed` of a site are not looked
 * into: nothing has come to them, or they are not to be replaced.
 */
export function checkReplaceable(folder: string, passed: ReadonlySet<string> = new Set()): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory())
    throw new BuildError(
      `\`${folder}\` is a file, and a site is a folder: move it away, or name another place in DIST_DIR`,
    );
  const strangers = listStrangers(folder, passed);
  if (strangers.length === 0) return;
  const names = strangers.slice(0, 3).map((name) => `\`${name}\``);
  if (strangers.length > 3) names.push(`${strangers.length - 3} more`);
  throw new BuildError(
    `\`${folder}\` holds what no build of this site wrote, and a build replaces the whole folder: ${names.join(', ')}. Move that away, or name another folder in DIST_DIR`,
  );
}

/** Files and links that the folder’s `SHA256SUMS` does not list; all of them if it has none. */
function listStrangers(folder: string, passed: ReadonlySet<string>): string[] {
  const own = listOwn(folder);
  const entries = readdirSync(folder, { withFileTypes: true });
  const within = entries
    .filter((entry) => entry.isDirectory() && !passed.has(entry.name))
    .flatMap(({ name }) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }));
  return [...entries, ...within]
    .filter((entry) => !entry.isDirectory() && !isLitter(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((file) => !own.has(file) && (own.size === 0 || file !== SUMS))
    .sort();
}

/** The files of a site that a build has made but for its `SHA256SUMS`, with their sums; of anything else none. */
function listOwn(folder: string): ReadonlyMap<string, string> {
  try {
    if (!existsSync(join(folder, SUMS))) return new Map();
    const { name } = JSON.parse(readFileSync(join(folder, BUILD), 'utf8')) as { name?: unknown }; // any file may have that name
    return name === NAME ? loadSums(folder) : new Map();
  } catch {
    return new Map();
  }
}
