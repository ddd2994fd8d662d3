/**
 * A site is built aside, looked over and then put in the place of the last one, so that its folder is at every moment the
 * old site or the new one, whole. Between the two renames it is neither: were the machine to stop just there, the old site
 * lies beside it and the next build puts it back.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { BuildError } from './build-error.ts';
import { takeLock } from './lock.ts';
import { checkReplaceable, followLinks } from './owned-folders.ts';

/** Marks a folder beside the site as made by a build, so that a later build may remove it. */
const MARK = 'made-by-a-build';
const MARK_TEXT = 'A build of this site works here; the next one removes the folder.\n';

/** Writes into the empty folder `aside`; `dist` is where the site lies that it is to replace. */
type Fill = (aside: string, dist: string) => 'replace' | 'keep';

/**
 * Put what `fill` writes in the place of the site `dist`, unless it says to keep that; one build at a time. Where `dist` is a
 * link, its target is replaced. A failure is told, and exits with 1.
 */
export function replaceSite(dist: string, fill: Fill): void {
  const name = relative('', dist).replace(/^\.\..*/, dist) || dist;
  const tellDist = () => (existsSync(dist) ? `\`${name}\` is as it was` : `there is still no \`${name}\``);
  try {
    const folder = followLinks(dist);
    // Checked first: no lock is written beside a folder that a build must not replace.
    checkReplaceable(folder);
    makeParents(dirname(folder));
    const lock = takeLock(`${folder}.lock`);
    if (!lock)
      throw new BuildError(
        `Another build is at work and holds \`${folder}.lock\`: wait for it, or, if none is, delete that file and build again`,
      );
    try {
      buildAside(folder, fill);
    } finally {
      lock.release();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof BuildError) && code === undefined) throw error;
    console.error(
      `${error instanceof BuildError ? message : `The site cannot be written here: ${message}`}; ${tellDist()}.`,
    );
    process.exitCode = 1;
  }
}

/** For a site whose own folder is to lie in folders that are not there yet; readable to whoever serves it. */
function makeParents(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
}

function buildAside(dist: string, fill: Fill): void {
  clearStopped(dist);
  checkReplaceable(dist);
  // Beside `dist`, since only within one file system is a rename a single step.
  const work = mkdtempSync(`${dist}.build-`);
  const [aside, before] = [join(work, 'new'), join(work, 'before')] as const;
  try {
    writeFileSync(join(work, MARK), MARK_TEXT);
    mkdirSync(aside);
    if (fill(aside, dist) === 'keep') return;
    openToReaders(aside);
    // Checked again: files may have been added meanwhile.
    checkReplaceable(dist);
    if (existsSync(dist)) renameSync(dist, before);
    renameSync(aside, dist);
  } finally {
    if (!existsSync(dist) && existsSync(before)) renameSync(before, dist);
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whatever builds left beside the site when they were stopped; if that is the site itself, it is put back. */
function clearStopped(dist: string): void {
  for (const name of readdirSync(dirname(dist))) {
    const work = join(dirname(dist), name);
    if (!name.startsWith(`${basename(dist)}.build-`) || !isMarked(work)) continue;
    if (!existsSync(dist) && existsSync(join(work, 'before'))) renameSync(join(work, 'before'), dist);
    rmSync(work, { recursive: true });
  }
}

function isMarked(folder: string): boolean {
  try {
    return readFileSync(join(folder, MARK), 'utf8') === MARK_TEXT;
  } catch {
    return false;
  }
}

/** Readable by all, whatever the umask: the server is another user. */
export function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}
