/** Reads of the content what has changed, and keeps it, or throws with every problem named. */
import { CONTENT, IS_PREVIEW, IS_TO_PUBLISH } from './environment.ts';
import { dropOld, isKept, keepDossier, nameKept } from './kept.ts';
import { makeBasemap } from './model/join/basemap.ts';
import { formatSummary } from './model/join/summary.ts';
import { makeSurroundings } from './model/join/surroundings.ts';
import { loadContent } from './model/load.ts';
import { digestDossiers } from './model/read/digest.ts';
import { isDraft, listSlugs } from './model/read/drafts.ts';
import { loadWorld } from './model/read/world.ts';

/** By slug, the name by which each dossier is kept. `say` hears of each that was read. Throws a `ContentError`. */
export function readContent(say: (summary: string) => void): Record<string, string> {
  dropOld();
  const digests = digestDossiers(CONTENT, listSlugs(CONTENT, { withDrafts: IS_PREVIEW }));
  // What was good enough to try is not known to be fit to publish.
  const name = (slug: string) => nameKept(slug, `${IS_TO_PUBLISH ? 'published' : 'tried'} ${digests.get(slug)}`);
  const { slugs } = loadContent(CONTENT, {
    ...(!IS_TO_PUBLISH && { onPlaceholder: () => {} }),
    isWithoutDrafts: !IS_PREVIEW,
    isKnown: (slug) => isKept(name(slug)),
    onDossier(dossier, own) {
      const basemap = makeBasemap(dossier, own, loadWorld());
      const surroundings = makeSurroundings(dossier, basemap, loadWorld());
      keepDossier(name(dossier.slug), dossier, { basemap, surroundings });
      say(`${formatSummary(dossier)}${isDraft(dossier) ? '; a draft, at its own address alone' : ''}`);
    },
  });
  return Object.fromEntries(slugs.map((slug) => [slug, name(slug)]));
}
