/**
 * `npm run build`: the site is built aside, looked over and then put in the place of the last one, so that `dist` is at
 * every moment the old site or the new one, whole. Between the two renames it is neither: were the machine to stop just
 * there, the old site lies beside it and the next build puts it back.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isWhole } from '../src/release/release.ts';

const DIST = resolve(process.env['DIST_DIR'] ?? 'dist');
const BEFORE = `${DIST}-before`;
const LOCK = `${DIST}.lock`;
const astro = join(createRequire(import.meta.url).resolve('astro/package.json'), '..', 'bin', 'astro.mjs');

/** Fails on purpose, with a sentence and no stack. */
class BuildError extends Error {}

function buildAside(): void {
  if (!existsSync(DIST) && existsSync(BEFORE)) renameSync(BEFORE, DIST);
  for (const name of readdirSync(resolve(DIST, '..')).filter((name) =>
    resolve(DIST, '..', name).startsWith(`${DIST}-new-`),
  ))
    rmSync(resolve(DIST, '..', name), { recursive: true });
  // Beside `dist`, since only within one file system is a rename a single step.
  const aside = mkdtempSync(`${DIST}-new-`);
  try {
    const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', aside], { stdio: 'inherit' });
    if (status !== 0) throw new BuildError(`Nothing was built; ${tellDist()}.`);
    // A part of the site has no sums of its own.
    if (process.env['DOSSIER'] === undefined && !isWhole(aside))
      throw new BuildError(`What was built is not whole on the disk; ${tellDist()}.`);
    // A folder made aside is the maker’s alone; a site is for whoever serves it.
    chmodSync(aside, 0o755);
    rmSync(BEFORE, { recursive: true, force: true });
    if (existsSync(DIST)) renameSync(DIST, BEFORE);
    renameSync(aside, DIST);
    rmSync(BEFORE, { recursive: true, force: true });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function tellDist(): string {
  return existsSync(DIST) ? '`dist` is as it was' : 'there is still no `dist`';
}

/** One build at a time; a lock of a process that is no more is no lock. */
function lock(): void {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(LOCK, 'utf8'));
    if (isRunning(owner)) throw new BuildError(`Another build is at work, the process ${owner}; ${tellDist()}.`);
    rmSync(LOCK, { force: true });
    lock();
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

try {
  lock();
  try {
    buildAside();
  } finally {
    rmSync(LOCK, { force: true });
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof BuildError) && code === undefined) throw error;
  console.error(error instanceof BuildError ? message : `The site cannot be written here: ${message}; ${tellDist()}.`);
  process.exitCode = 1;
}
