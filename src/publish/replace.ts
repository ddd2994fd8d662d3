/**
 * A site is built aside, looked over and then put in the place of the last one, so that its folder is at every moment the
 * old site or the new one, whole. Between the two renames it is neither: were the machine to stop just there, the old site
 * lies beside it and the next build puts it back.
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
import { dirname, join, relative, resolve } from 'node:path';

/** Fails on purpose, with a sentence and no stack; what became of the site is added to it. */
export class BuildError extends Error {}

/**
 * Put what `fill` writes into an empty folder in the place of the site `dist`, unless it says to keep that; one build at a
 * time. A failure is told, and exits with 1.
 */
export function replaceSite(dist: string, fill: (aside: string) => 'replace' | 'keep'): void {
  const name = relative('', dist).replace(/^\.\..*/, dist);
  const tellDist = () => (existsSync(dist) ? `\`${name}\` is as it was` : `there is still no \`${name}\``);
  try {
    lock(`${dist}.lock`);
    try {
      buildAside(dist, fill);
    } finally {
      rmSync(`${dist}.lock`, { force: true });
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

/** Have Astro build into the folder. Throws a `BuildError` when it fails. */
export function runAstro(folder: string, environment: Record<string, string> = {}): void {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', folder], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new BuildError('Nothing was built');
}

function buildAside(dist: string, fill: (aside: string) => 'replace' | 'keep'): void {
  const before = `${dist}-before`;
  if (!existsSync(dist) && existsSync(before)) renameSync(before, dist);
  for (const name of readdirSync(dirname(dist)).filter((name) =>
    resolve(dirname(dist), name).startsWith(`${dist}-new-`),
  ))
    rmSync(resolve(dirname(dist), name), { recursive: true });
  // Beside `dist`, since only within one file system is a rename a single step.
  const aside = mkdtempSync(`${dist}-new-`);
  try {
    if (fill(aside) === 'keep') return;
    // A folder made aside is the maker’s alone; a site is for whoever serves it.
    chmodSync(aside, 0o755);
    rmSync(before, { recursive: true, force: true });
    if (existsSync(dist)) renameSync(dist, before);
    renameSync(aside, dist);
    rmSync(before, { recursive: true, force: true });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** One build at a time; a lock of a process that is no more is no lock. */
function lock(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(path, 'utf8'));
    if (isRunning(owner)) throw new BuildError(`Another build is at work, the process ${owner}`);
    rmSync(path, { force: true });
    lock(path);
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
