/** The atelier by itself on a folder of content, without the site that `npm run dev` shows beside it: many may run at once. */
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createVite } from 'vite';
import { makeAtelier } from '../../src/atelier/serve.ts';
import { loadDraft } from '../../src/model/load.ts';
import { makeFolder } from './build.ts';

const TOKEN = 'jeton-des-essais';

export interface AtelierServer {
  /** Of a dossier, or of the list of all, with the token. */
  addressOf(slug?: string): string;
  stop(): Promise<void>;
}

export async function startAtelier(content: string): Promise<AtelierServer> {
  const vite = await createVite({
    configFile: false,
    root: process.cwd(),
    cacheDir: makeFolder(),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { include: ['leaflet'] },
  });
  const atelier = makeAtelier({ content, base: '/', token: TOKEN, loadDraft: (slug) => loadDraft(content, slug) });
  const server = createHttp((request, response) =>
    atelier(request, response, () => vite.middlewares(request, response)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    addressOf: (slug) => `http://localhost:${port}/atelier/${slug === undefined ? '' : `${slug}/`}#jeton=${TOKEN}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await vite.close();
    },
  };
}
