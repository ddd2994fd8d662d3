/** The collections, fed by our own reader: a folder in, Dossiers out, or a build that stops with every problem named. */

import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { loadBasemap } from './model/basemap.ts';
import type { Dossier, Layer } from './model/dossier.ts';
import { BASEMAP } from './model/entries.ts';
import { CONTENT } from './model/folder.ts';
import { loadContent } from './model/load.ts';
import { ContentError } from './model/problem.ts';
import { formatSummary } from './model/summary.ts';

// Not Astro’s file loaders: on a bad reference or unreadable YAML they log, publish what is left, and exit 0.
const dossierLoader: Loader = {
  name: 'dossiers',
  async load(context) {
    readNowAndLater(context, () => {
      const { dossiers } = loadContent(CONTENT);
      context.store.clear();
      for (const dossier of dossiers) {
        context.store.set({ id: dossier.slug, data: { ...dossier } });
        context.logger.info(formatSummary(dossier));
      }
    });
  },
};

const basemapLoader: Loader = {
  name: 'basemap',
  async load(context) {
    readNowAndLater(context, () => {
      // What is wrong with it is in the report of the dossiers.
      const layers = loadBasemap(join(CONTENT, BASEMAP), () => {});
      context.store.clear();
      for (const [id, layer] of Object.entries(layers)) context.store.set({ id, data: { layer } });
    });
  },
};

/** In a build, a broken file stops it. While writing, it says what is wrong and the last good pages stay. */
function readNowAndLater({ watcher, config, logger }: LoaderContext, read: () => void): void {
  if (!watcher) {
    read();
    return;
  }
  const readAgain = () => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      logger.error(error.message);
    }
  };
  const folder = fileURLToPath(new URL(`${CONTENT}/`, config.root));
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (path.startsWith(folder)) readAgain();
  });
  readAgain();
}

export const collections = {
  dossiers: defineCollection({ loader: dossierLoader, schema: z.custom<Dossier>() }),
  basemap: defineCollection({ loader: basemapLoader, schema: z.custom<{ layer: Layer }>() }),
};
