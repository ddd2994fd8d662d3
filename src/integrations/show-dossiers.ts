/** In `npm run dev` alone: once a dossier has been read anew, every open page is. */
import { subscribe } from 'node:diagnostics_channel';
import type { AstroIntegration } from 'astro';
import { SHOWN_CHANNEL } from '../held.ts';

export function showDossiers(): AstroIntegration {
  return {
    name: 'show-dossiers',
    hooks: {
      'astro:server:setup'({ server }) {
        subscribe(SHOWN_CHANNEL, () => {
          const { client, ...renderers } = server.environments;
          // What Astro says of its own store: the pages of each route are to be listed anew.
          for (const { hot } of Object.values(renderers)) hot.send('astro:content-changed', {});
          client.hot.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}
