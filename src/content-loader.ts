/** What feeds the collection of dossiers, by our own reader: a folder in, Dossiers out, or a build that stops with every problem named. */
import { readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { KEPT_DOSSIERS } from './environment.ts';

/** What the store has of a dossier. */
export interface Stored {
  /** The name by which it is kept. */
  kept: string;
}

// Not Astro’s file loaders: on a bad reference or unreadable YAML they log, publish what is left, and exit 0.
export const dossierLoader: Loader = {
  name: 'dossiers',
  async load(context) {
    const { store, logger } = context;
    // While writing, pages are not shown from the store: it takes half a second.
    if (context.watcher) return (await import('./watch-dossiers.ts')).watchDossiers(context);
    const names =
      KEPT_DOSSIERS === undefined
        ? (await import('./read-content.ts')).readContent((summary) => logger.info(summary))
        : (JSON.parse(readFileSync(KEPT_DOSSIERS, 'utf8')) as Record<string, string>); // `keep-content.ts` wrote it
    store.clear();
    for (const [slug, kept] of Object.entries(names)) store.set({ id: slug, data: { kept } });
  },
};
