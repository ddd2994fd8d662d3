/** Runs Astro for one build, apart from every other build of the project: its folders, its store and its environment are its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CONTENT } from '../environment.ts';
import { writeNamed } from '../files.ts';
import { KEPT } from '../kept.ts';
import type { Inline, Pages } from '../policy/policy.ts';
import { BuildError } from './build-error.ts';
import { tellFullDisk } from './full-disk.ts';
import { type Lock, takeLockWithin } from './lock.ts';
import { checkProjectPath } from './project-path.ts';
import { isWhole, SUMS } from './release.ts';

/** Below the project, since what Astro builds there imports the project’s packages. */
const WORK = join('.astro', 'builds');
/** Variables that Vite would read as its own settings. */
const SETTINGS = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR', 'TEST', 'VITEST'];

/**
 * For whatever bundles. Its allocator would ask for memory in pages of two megabytes, which the system clears: 300 MB and 0.4 s of
 * processor for one dossier, most of it for nothing. And it would hold what it has freed: 30 MB of one dossier, 50 to 200 of thirty.
 */
export const BUNDLER = { MIMALLOC_ALLOW_THP: '0', MIMALLOC_PURGE_DELAY: '0' };

/**
 * V8 lets the young generation grow to three times this, which stays in memory, and what is young too long is kept for long. No
 * processor time is lost by less.
 */
const MEMORY = ['--max-semi-space-size=8'];

/**
 * Of many dossiers the old generation is collected once it has grown by this share of what lives in it, in percent, not by 300 as where
 * garbage is made fast: of a hundred with their cards 840 MB at most; at 150 percent it was 870 to 950.
 */
const MEMORY_OF_MANY = [...MEMORY, '--heap-growing-percent=120'];

/**
 * Of the process that reads alone: geometry is made and let go in heaps, so that a young generation that holds more of it is collected
 * less often, and by one thread, since little of it lives. Its memory ends with it, before the largest process begins.
 */
const MEMORY_OF_READING = ['--min-semi-space-size=64', '--max-semi-space-size=64', '--single-threaded-gc'];

/** Of more dossiers the content is read in a process of its own: it costs 0.4 s more, and its memory goes with it. */
export const MOST_WITHIN = 10;

/**
 * Have Astro build into the folder, which is empty. Returns what stands within each page. Throws a `BuildError` when it fails. `keepContent`
 * reads the content in this process and says by which names it is kept: for few dossiers that are to be read, however many there are.
 */
export function runAstro(
  folder: string,
  environment: Record<string, string> = {},
  keepContent?: () => Record<string, string>,
): Pages {
  checkProjectPath(process.cwd());
  const work = openWorkFolder();
  try {
    const [site, cache, kept, pages] = [
      join(work.path, 'site'),
      join(work.path, 'cache'),
      join(work.path, 'kept.json'),
      join(work.path, 'pages.json'),
    ] as const;
    mkdirSync(cache);
    const run = (script: string, args: readonly string[], more: Record<string, string>, memory = MEMORY) => {
      const { status } = spawnSync(process.execPath, [...memory, script, ...args], {
        stdio: 'inherit',
        env: { ...listEnvironment(process.env), ...environment, ...more },
      });
      if (status === 0) return;
      const full = tellFullDisk([work.path, KEPT]);
      throw new BuildError(full === undefined ? 'Nothing was built' : `${full}: nothing was built`);
    };
    const isMany = !keepContent && countEntries(CONTENT) > MOST_WITHIN;
    const isApart = keepContent !== undefined || isMany;
    if (keepContent) writeNamed(kept, JSON.stringify(keepContent()));
    else if (isApart) run(join(import.meta.dirname, 'keep-content.ts'), [kept], {}, MEMORY_OF_READING);
    const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
    const more = { ASTRO_CACHE_DIR: cache, SEALED_PAGES: pages, ...(isApart && { KEPT_DOSSIERS: kept }) };
    run(astro, ['build', '--outDir', site], more, isMany ? MEMORY_OF_MANY : MEMORY);
    // Of a part nothing says yet what it is to be.
    if (moveContents(site, folder) === 'copied' && existsSync(join(folder, SUMS)) && !isWhole(folder))
      throw new BuildError('What was built is not whole on the disk that it was copied to');
    return new Map(JSON.parse(readFileSync(pages, 'utf8')) as [path: string, Inline][]); // `integrations/seal-site.ts` wrote it
  } finally {
    rmSync(work.path, { recursive: true, force: true });
    work.lock.release();
  }
}

/**
 * The environment for a build: without variables of the shell that would change its output, and without anything that
 * writes to the home folder.
 */
export function listEnvironment(outer: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(outer).filter(([name]) => !SETTINGS.includes(name));
  // Before Astro is loaded: its telemetry opens a file of its own in the home folder.
  return { ...BUNDLER, ...Object.fromEntries(kept), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** A folder that no other build has; those that stopped builds left behind are removed. */
function openWorkFolder(): { path: string; lock: Lock } {
  mkdirSync(WORK, { recursive: true });
  for (const name of readdirSync(WORK)) {
    const path = join(WORK, name);
    const lock = existsSync(join(path, 'lock')) ? takeLockWithin(path) : undefined;
    if (!lock) continue;
    rmSync(path, { recursive: true, force: true });
    lock.release();
  }
  for (;;) {
    const path = mkdtempSync(join(WORK, 'build-'));
    // Until it is locked, another build may remove it as left behind.
    const lock = takeLockWithin(path);
    if (lock) return { path, lock };
  }
}

/** Renames where that is one disk, else copies. */
function moveContents(from: string, to: string): 'renamed' | 'copied' {
  let done: ReturnType<typeof moveContents> = 'renamed';
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    try {
      renameSync(source, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      // With a filter Node copies file by file, and says of a full disk ENOSPC; without, EIO.
      cpSync(source, target, { recursive: true, filter: () => true });
      done = 'copied';
    }
  }
  return done;
}

/** Whatever is wrong with the folder is for the reading to say. */
function countEntries(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}
