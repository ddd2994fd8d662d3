/** The collections, fed by our own reader: a folder in, Dossiers out, or a build that stops with every problem named. */
import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Dossier, Layer } from './model/dossier.ts';
import { CONTENT } from './model/folder.ts';
import { loadContent } from './model/load.ts';
import { formatSummary } from './model/summary.ts';

// Not Astro’s file loaders: on a bad reference or unreadable YAML they log, publish what is left, and exit 0.
const dossierLoader: Loader = {
  name: 'dossiers',
  async load({ store, logger, watcher, config }) {
    const folder = fileURLToPath(new URL(CONTENT, config.root));
    const read = () => {
      const { dossiers } = loadContent(CONTENT);
      store.clear();
      for (const dossier of dossiers) {
        store.set({ id: dossier.slug, data: { ...dossier } });
        logger.info(formatSummary(dossier));
      }
    };
    read();
    watcher?.add(folder);
    watcher?.on('change', (path) => {
      if (path.startsWith(folder)) read();
    });
  },
};

const basemapLoader: Loader = {
  name: 'basemap',
  async load({ store }) {
    store.clear();
    for (const [id, layer] of Object.entries(loadContent(CONTENT).basemap)) store.set({ id, data: { layer } });
  },
};

export const collections = {
  dossiers: defineCollection({ loader: dossierLoader, schema: z.custom<Dossier>() }),
  basemap: defineCollection({ loader: basemapLoader, schema: z.custom<{ layer: Layer }>() }),
};
