/** Which folders a build may replace: those that a build has made, and hold nothing else. */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isLitter } from '../model/read/litter.ts';
import { BuildError } from './build-error.ts';
import { BUILD, loadSums, NAME, SUMS } from './release.ts';

/** The folder itself where the path is a link to it, or to a place where it is to be. */
export function followLinks(path: string): string {
  let followed = resolve(path);
  // More links in a row than any system follows are a ring.
  for (let links = 0; links < 40; links++) {
    if (!lstatSync(followed, { throwIfNoEntry: false })?.isSymbolicLink()) return followed;
    followed = resolve(dirname(followed), readlinkSync(followed));
  }
  throw new BuildError(`\`${path}\` is a link that leads to itself: remove it, or name another folder in DIST_DIR`);
}

/** Throws a `BuildError` unless the folder is missing, empty, or a site that a build has made. */
export function checkReplaceable(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory())
    throw new BuildError(
      `\`${folder}\` is a file, and a site is a folder: move it away, or name another place in DIST_DIR`,
    );
  const strangers = listStrangers(folder);
  if (strangers.length === 0) return;
  const names = strangers.slice(0, 3).map((name) => `\`${name}\``);
  if (strangers.length > 3) names.push(`${strangers.length - 3} more`);
  throw new BuildError(
    `\`${folder}\` holds what no build of this site wrote, and a build replaces the whole folder: ${names.join(', ')}. Move that away, or name another folder in DIST_DIR`,
  );
}

/** Files, and links, of a folder that its own list does not have; without a list of ours, all of them. */
function listStrangers(folder: string): string[] {
  const known = listOwn(folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isLitter(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((file) => !known.has(file))
    .sort();
}

function listOwn(folder: string): ReadonlySet<string> {
  try {
    if (!existsSync(join(folder, SUMS))) return new Set();
    const { name } = JSON.parse(readFileSync(join(folder, BUILD), 'utf8')) as { name?: unknown }; // any file may have that name
    return name === NAME ? new Set([...loadSums(folder).keys(), SUMS]) : new Set();
  } catch {
    return new Set();
  }
}
