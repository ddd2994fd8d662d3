/**
 * Builds of one project read their content one after the other. All else of a build is apart from other builds (see
 * `publish/run-astro.ts`), but Astro has one folder `.astro` per project and writes its list of imports there under one temporary name:
 * of two builds that write at the same moment, the second finds its file gone and stops with `UnknownFilesystemError`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Lock, takeLock } from '../publish/lock.ts';

/** How long until another try, in ms: a reading takes about a second. */
const RETRY_MS = 20;

/** For the build alone. A build that stops while it reads gives the lock up with its process. */
export function readContentInTurn(): AstroIntegration {
  let isBuild = false;
  let lock: Lock | undefined;
  return {
    name: 'read-content-in-turn',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      // The last hook before the content is read.
      'astro:config:done': async ({ config, logger }) => {
        if (!isBuild) return;
        const folder = join(fileURLToPath(config.root), '.astro');
        mkdirSync(folder, { recursive: true });
        const take = () => takeLock(join(folder, 'sync.lock'));
        lock = take();
        if (!lock) logger.info('Another build of this project reads its content: this one waits.');
        while (!lock) {
          await wait(RETRY_MS);
          lock = take();
        }
      },
      // The first after.
      'astro:build:start': () => lock?.release(),
    },
  };
}
