/** What feeds the collection of dossiers, by our own reader: a folder in, Dossiers out, or a build that stops with every problem named. */
import type { Loader } from 'astro/loaders';
import { CONTENT, IS_PREVIEW, IS_TO_PUBLISH } from './environment.ts';
import type { Basemap } from './model/dossier.ts';
import { makeBasemap } from './model/join/basemap.ts';
import { type WrittenDossier, writeReferences } from './model/join/references.ts';
import { formatSummary } from './model/join/summary.ts';
import { makeSurroundings, type Surroundings } from './model/join/surroundings.ts';
import { loadContent } from './model/load.ts';
import { digestDossiers } from './model/read/digest.ts';
import { isDraft, listSlugs } from './model/read/drafts.ts';
import { loadWorld } from './model/read/world.ts';
import { watchDossiers } from './watch-dossiers.ts';

/** What the store has of a dossier. */
export interface Stored {
  dossier: WrittenDossier;
  basemap: Basemap;
  surroundings: Surroundings | undefined;
}

// Not Astro’s file loaders: on a bad reference or unreadable YAML they log, publish what is left, and exit 0.
export const dossierLoader: Loader = {
  name: 'dossiers',
  async load(context) {
    const { store, logger } = context;
    // While writing, pages are not shown from the store: it takes half a second.
    if (context.watcher) return watchDossiers(context);
    // Astro keeps the store from one build to the next: what has not changed since is not read again.
    const digests = digestDossiers(CONTENT, listSlugs(CONTENT, { withDrafts: IS_PREVIEW }));
    // What was good enough to try is not known to be fit to publish.
    const nameDigest = (slug: string) => `${IS_TO_PUBLISH ? 'published' : 'tried'} ${digests.get(slug)}`;
    const { dossiers, slugs, own } = loadContent(CONTENT, {
      ...(!IS_TO_PUBLISH && { onPlaceholder: () => {} }),
      isWithoutDrafts: !IS_PREVIEW,
      isKnown: (slug) => store.get(slug)?.digest === nameDigest(slug),
    });
    for (const dossier of dossiers) {
      const basemap = makeBasemap(dossier, own, loadWorld());
      const written = { ...writeReferences(dossier), version: dossier.version };
      const surroundings = makeSurroundings(dossier, basemap, loadWorld());
      store.set({
        id: dossier.slug,
        data: { dossier: written, basemap, surroundings },
        digest: nameDigest(dossier.slug),
      });
      logger.info(`${formatSummary(dossier)}${isDraft(dossier) ? '; a draft, at its own address alone' : ''}`);
    }
    for (const slug of store.keys()) if (!slugs.includes(slug)) store.delete(slug);
  },
};
