/** In `npm run dev` alone: the atelier, at an address of this machine that is printed with its token. Nothing of it is built. */
import { randomBytes } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { makeAtelier } from '../atelier/serve.ts';
import { CONTENT } from '../environment.ts';
import { loadSlugs } from '../model/read/entries.ts';

/** More dossiers than these are not listed: the address is the same but for the slug. */
const MOST_LISTED = 5;

export function serveAtelier(): AstroIntegration {
  const token = randomBytes(24).toString('base64url');
  let base = '/';
  return {
    name: 'atelier',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(makeAtelier({ content: CONTENT, base, token }));
      },
      'astro:server:start'({ address: { port }, logger }) {
        const slugs = loadSlugs(CONTENT, () => {}) ?? [];
        for (const slug of slugs.slice(0, MOST_LISTED))
          logger.info(`http://localhost:${port}${base}atelier/${slug}/#jeton=${token}`);
      },
    },
  };
}
