/**
 * A site is built aside and then put in the place of the last one, so that its folder is at every moment the
 * old site or the new one, whole. Between the first rename and the last there is none, for as long as it takes to rename what the
 * new site keeps of the old one: were the machine to stop just there, the next build puts the old site back.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { writeNamed } from '../files.ts';
import { ToldError } from '../model/told-error.ts';
import { BuildError } from './build-error.ts';
import { sayFullDisk } from './full-disk.ts';
import { takeLock } from './lock.ts';
import { checkReplaceable, followLinks, isOwn } from './owned-folders.ts';
import { type Rename, renameAll, undoRenames } from './renames.ts';

/** Marks a folder beside the site as made by a build, so that a later build may remove it. */
const MARK = 'made-by-a-build';
/** Beside it: what is renamed. */
const JOURNAL = 'renames.json';
const MARK_TEXT = 'A build of this site works here; the next one removes the folder.\n';

/** What one build works with. */
export interface Place {
  /** Where the site lies that is to be replaced. */
  dist: string;
  /** An empty folder, to write the new one into. */
  aside: string;
  /** On the same disk, for what else is written meanwhile. */
  work: string;
}

/** What becomes of the site: it stays, or what was written takes its place. */
export type Outcome =
  | 'keep'
  | 'replace'
  | {
      /** Folders at the root of the old site, which the new one takes over. */
      kept: readonly string[];
      /** Called once the new site stands; it may not throw. */
      after: () => void;
    };

interface Options {
  /** Folders at the root of the site that need not be looked into (`checkReplaceable`). */
  findUntouched?: (dist: string) => ReadonlySet<string>;
}

/**
 * Put what `fill` writes in the place of the site `dist`, unless it says to keep that; one build at a time. Where `dist` is a
 * link, its target is replaced. A failure is told, and exits with 1.
 */
export function replaceSite(
  dist: string,
  fill: (place: Place) => Outcome,
  { findUntouched = () => new Set() }: Options = {},
): void {
  const name = relative('', dist).replace(/^\.\..*/, dist) || dist;
  const tellDist = () => (existsSync(dist) ? `\`${name}\` is as it was` : `there is still no \`${name}\``);
  try {
    const folder = followLinks(dist);
    // Checked first: no lock is written beside a folder that no build has made.
    if (!isOwn(folder)) checkReplaceable(folder);
    makeParents(dirname(folder));
    const lock = takeLock(`${folder}.lock`);
    if (!lock)
      throw new BuildError(
        `Another build is at work and holds \`${folder}.lock\`: wait for it, or, if none is, delete that file and build again`,
      );
    try {
      clearStopped(folder);
      checkReplaceable(folder, findUntouched(folder));
      buildAside(folder, fill);
    } finally {
      lock.release();
    }
  } catch (error) {
    console.error(`${sayFault(error, name)}; ${tellDist()}.`);
    process.exitCode = 1;
  }
}

/** Throws what is no fault of the system’s, nor of a build. */
function sayFault(error: unknown, place: string): string {
  const fault = error as NodeJS.ErrnoException; // or any other error, which has no code
  if (error instanceof BuildError) return error.message;
  if (error instanceof ToldError) return `${error.message} Nothing was built`;
  if (fault.code === undefined) throw error;
  return sayFullDisk(fault, place) ?? `The site cannot be written here: ${fault.message}`;
}

/** For a site whose own folder is to lie in folders that are not there yet; readable to whoever serves it. */
function makeParents(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
}

function buildAside(dist: string, fill: (place: Place) => Outcome): void {
  // Beside `dist`, since only within one file system is a rename a single step.
  const work = mkdtempSync(`${dist}.build-`);
  const [aside, journal] = [join(work, 'new'), join(work, JOURNAL)] as const;
  try {
    writeNamed(join(work, MARK), MARK_TEXT);
    mkdirSync(aside);
    const outcome = fill({ dist, aside, work });
    if (outcome === 'keep') return;
    const { kept, after } = outcome === 'replace' ? { kept: [], after: () => {} } : outcome;
    openToReaders(aside);
    // Checked again: files may have been added meanwhile.
    checkReplaceable(dist, new Set(kept));
    renameAll(journal, listRenames(basename(dist), basename(work), kept, existsSync(dist)));
    after();
  } finally {
    // Were it still there, so would be the old site.
    if (!existsSync(journal)) rmSync(work, { recursive: true, force: true });
  }
}

/** The old site goes, what is kept of it comes into the new one, and that takes its place. */
function listRenames(dist: string, work: string, kept: readonly string[], isThere: boolean): Rename[] {
  const [aside, before] = [join(work, 'new'), join(work, 'before')] as const;
  return [
    ...(isThere ? [[dist, before] as const] : []),
    ...kept.map((name) => [join(before, name), join(aside, name)] as const),
    [aside, dist],
  ];
}

/** Whatever builds left beside the site when they were stopped; if that is the site itself, it is put back. */
function clearStopped(dist: string): void {
  for (const name of readdirSync(dirname(dist))) {
    const work = join(dirname(dist), name);
    if (!name.startsWith(`${basename(dist)}.build-`) || !isMarked(work)) continue;
    undoRenames(join(work, JOURNAL));
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
