/** In `npm run dev` alone: the atelier, at an address of this machine that is printed with its token. Nothing of it is built. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { makeAtelier } from '../atelier/serve.ts';
import { CONTENT } from '../environment.ts';
import { loadSlugs } from '../model/read/entries.ts';

/** More dossiers than these are not listed: the address is the same but for the slug. */
const MOST_LISTED = 5;
/** Astro keeps what it has read for half a second before it shows it. */
const BETWEEN_TRIES_MS = 100;
const MOST_TRIES = 50;
/** Of one try; of all of them: the page is then asked for by its author, who sees what it lacks. */
const TRY_MS = 5000;
const LONGEST_MS = 20_000;
/** Packages that Vite makes ready for the pages of the atelier. */
const KEPT = join('node_modules', '.cache', 'sur-pieces', 'vite');

export function serveAtelier(): AstroIntegration {
  const token = randomBytes(24).toString('base64url');
  let base = '/';
  let origin: string | undefined;
  /** Until the server shows a dossier that has just been made: its files are to be read first. */
  const waitForPage = async (slug: string) => {
    const end = Date.now() + LONGEST_MS;
    for (let tries = 0; origin !== undefined && tries < MOST_TRIES && Date.now() < end; tries++) {
      const signal = AbortSignal.timeout(TRY_MS);
      if ((await fetch(`${origin}${base}${slug}/`, { signal }).catch(() => undefined))?.ok) return;
      await setTimeout(BETWEEN_TRIES_MS);
    }
  };
  return {
    name: 'atelier',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            // A build or a check beside clears what Vite keeps at its usual place, whose settings are not theirs.
            cacheDir: KEPT,
            // Made ready at the start: what is found later has every open page reloaded, and a form that is being filled in is lost.
            optimizeDeps: { include: ['leaflet'] },
          },
        });
      },
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(makeAtelier({ content: CONTENT, base, token, waitForPage }));
      },
      'astro:server:start'({ address: { port }, logger }) {
        origin = `http://localhost:${port}`;
        const slugs = loadSlugs(CONTENT, () => {}) ?? [];
        for (const slug of slugs.slice(0, MOST_LISTED))
          logger.info(`http://localhost:${port}${base}atelier/${slug}/#jeton=${token}`);
        logger.info(`http://localhost:${port}${base}atelier/#jeton=${token} (tous les dossiers, et un nouveau)`);
      },
    },
  };
}
