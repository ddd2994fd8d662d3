/** What feeds the collection of dossiers, by our own reader: a folder in, Dossiers out, or a build that stops with every problem named. */
import type { Loader } from 'astro/loaders';
import { CONTENT, IS_PREVIEW, IS_TO_PUBLISH } from './environment.ts';
import { dropOld, isKept, keepDossier, nameKept } from './kept.ts';
import { makeBasemap } from './model/join/basemap.ts';
import { formatSummary } from './model/join/summary.ts';
import { makeSurroundings } from './model/join/surroundings.ts';
import { loadContent } from './model/load.ts';
import { digestDossiers } from './model/read/digest.ts';
import { isDraft, listSlugs } from './model/read/drafts.ts';
import { loadWorld } from './model/read/world.ts';
import { watchDossiers } from './watch-dossiers.ts';

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
    if (context.watcher) return watchDossiers(context);
    dropOld();
    const digests = digestDossiers(CONTENT, listSlugs(CONTENT, { withDrafts: IS_PREVIEW }));
    // What was good enough to try is not known to be fit to publish.
    const name = (slug: string) => nameKept(slug, `${IS_TO_PUBLISH ? 'published' : 'tried'} ${digests.get(slug)}`);
    // What has not changed since a build before is not read again.
    const { slugs } = loadContent(CONTENT, {
      ...(!IS_TO_PUBLISH && { onPlaceholder: () => {} }),
      isWithoutDrafts: !IS_PREVIEW,
      isKnown: (slug) => isKept(name(slug)),
      onDossier(dossier, own) {
        const basemap = makeBasemap(dossier, own, loadWorld());
        const surroundings = makeSurroundings(dossier, basemap, loadWorld());
        keepDossier(name(dossier.slug), dossier, { basemap, surroundings });
        logger.info(`${formatSummary(dossier)}${isDraft(dossier) ? '; a draft, at its own address alone' : ''}`);
      },
    });
    store.clear();
    for (const slug of slugs) store.set({ id: slug, data: { kept: name(slug) } });
  },
};
