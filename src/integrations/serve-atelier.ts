/** In `npm run dev` alone: the atelier, at an address of this machine that is printed with its token. Nothing of it is built. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { CONTENT } from '../environment.ts';
import { findHeld } from '../held.ts';
import { loadSlugs } from '../model/read/entries.ts';
import { type Lock, takeLock } from '../publish/lock.ts';

/** More dossiers than these are not listed: the address is the same but for the slug. */
const MOST_LISTED = 5;
/** Where Vite keeps the packages that it has made ready for the pages of the atelier. */
const KEPT = join('node_modules', '.cache', 'sur-pieces');

/** The first of these folders that no other `npm run dev` of this project has: two in one would take away what the other has made ready. */
function takeFolder(): { folder: string; lock: Lock } {
  mkdirSync(KEPT, { recursive: true });
  for (let number = 1; ; number++) {
    const folder = join(KEPT, number === 1 ? 'vite' : `vite-${number}`);
    const lock = takeLock(`${folder}.lock`);
    if (lock) return { folder, lock };
  }
}

export function serveAtelier(): AstroIntegration {
  const token = randomBytes(24).toString('base64url');
  let base = '/';
  let taken: ReturnType<typeof takeFolder> | undefined;
  return {
    name: 'atelier',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command !== 'dev') return;
        taken = takeFolder();
        updateConfig({
          vite: {
            // A build or a check beside clears what Vite keeps at its usual place, whose settings are not theirs.
            cacheDir: taken.folder,
            // Made ready at the start: what is found later has every open page reloaded, and a form that is being filled in is lost.
            optimizeDeps: { include: ['leaflet'] },
          },
        });
      },
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      async 'astro:server:setup'({ server }) {
        // Here, since a build has no use for it and for what it reads files of other forms with.
        const { makeAtelier } = await import('../atelier/serve.ts');
        const { loadDraft } = await import('../model/load.ts');
        // What the atelier has written is read once, for its own answer and for the pages.
        const load = (slug: string) => findHeld()?.read(slug) ?? loadDraft(CONTENT, slug);
        server.middlewares.use(makeAtelier({ content: CONTENT, base, token, loadDraft: load }));
      },
      'astro:server:done'() {
        taken?.lock.release();
      },
      'astro:server:start'({ address: { port }, logger }) {
        const slugs = loadSlugs(CONTENT, () => {}) ?? [];
        for (const slug of slugs.slice(0, MOST_LISTED))
          logger.info(`http://localhost:${port}${base}atelier/${slug}/#jeton=${token}`);
        logger.info(`http://localhost:${port}${base}atelier/#jeton=${token} (tous les dossiers, et un nouveau)`);
      },
    },
  };
}
