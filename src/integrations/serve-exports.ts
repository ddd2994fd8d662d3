/** In `npm run dev` alone: the files of a dossier for programs stand at the addresses that they have on a host. */
import type { AstroIntegration } from 'astro';

/** `/dossier/donnees/evenements.csv`, below any base. */
const EXPORT = /\/donnees\/[^/?]+\.[a-z]+(?=\?|$)/;

/** Astro asks for a slash at the end of each address, but where the route’s own name has the ending of a file: theirs has none. */
export function serveExports(): AstroIntegration {
  return {
    name: 'exports',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(EXPORT, '$&/');
          next();
        });
      },
    },
  };
}
