/** Runs Astro for one build, apart from every other build of the project: its folders, its store and its environment are its own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { BuildError } from './build-error.ts';
import { type Lock, takeLock } from './lock.ts';
import { checkProjectPath } from './project-path.ts';

/** Below the project, since what Astro builds there imports the project’s packages. */
const WORK = join('.astro', 'builds');
/** What was read of the content, for the builds to come. */
const STORE = join('node_modules', '.cache', 'sur-pieces', 'data-store.json');
/** Read by Vite as settings of its own. */
const SETTINGS = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR', 'TEST', 'VITEST'];

/** Have Astro build into the folder, which is empty. Throws a `BuildError` when it fails. */
export function runAstro(folder: string, environment: Record<string, string> = {}): void {
  checkProjectPath(process.cwd());
  const work = openWorkFolder();
  try {
    const [site, cache] = [join(work.path, 'site'), join(work.path, 'cache')] as const;
    mkdirSync(cache);
    const store = join(cache, basename(STORE));
    if (existsSync(STORE)) copyFileSync(STORE, store);
    const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
    const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', site], {
      stdio: 'inherit',
      env: { ...listEnvironment(process.env), ...environment, ASTRO_CACHE_DIR: cache },
    });
    if (status !== 0) throw new BuildError('Nothing was built');
    moveContents(site, folder);
    keepStore(store);
  } finally {
    rmSync(work.path, { recursive: true, force: true });
    work.lock.release();
  }
}

/**
 * The environment of a build that is to be published: what a shell has set for other programs changes no byte of it, and
 * nothing is written into the home folder.
 */
export function listEnvironment(outer: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(outer).filter(([name]) => !SETTINGS.includes(name));
  // Before Astro is loaded: its telemetry opens a file of its own in the home folder.
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** A folder that no other build has; those that stopped builds left behind are removed. */
function openWorkFolder(): { path: string; lock: Lock } {
  mkdirSync(WORK, { recursive: true });
  for (const name of readdirSync(WORK)) {
    const path = join(WORK, name);
    const lock = existsSync(join(path, 'lock')) ? takeLock(join(path, 'lock')) : undefined;
    if (!lock) continue;
    rmSync(path, { recursive: true, force: true });
    lock.release();
  }
  for (;;) {
    const path = mkdtempSync(join(WORK, 'build-'));
    // Another build may take it for one left behind, in the moment before it has its lock.
    const lock = existsSync(path) ? takeLock(join(path, 'lock')) : undefined;
    if (lock) return { path, lock };
  }
}

/** A rename where that is one disk, else a copy. */
function moveContents(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    try {
      renameSync(source, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      // With a filter Node copies file by file, and says of a full disk ENOSPC; without, EIO.
      cpSync(source, target, { recursive: true, filter: () => true });
    }
  }
}

/** In one step: another build may be reading it. What is lost of it is read anew. */
function keepStore(store: string): void {
  if (!existsSync(store)) return;
  const draft = `${STORE}.${basename(dirname(dirname(store)))}`;
  mkdirSync(dirname(STORE), { recursive: true });
  cpSync(store, draft);
  renameSync(draft, STORE);
}
