/** Reads of the content what has changed, and keeps it, or throws with every problem named. */
import { CONTENT, IS_TO_PUBLISH, readPreview } from './environment.ts';
import { isKept, KEPT, keepDossier, nameKept } from './kept.ts';
import { dropOld } from './kept-files.ts';
import { makeBasemap } from './model/join/basemap.ts';
import { formatSummary } from './model/join/summary.ts';
import { makeSurroundings } from './model/join/surroundings.ts';
import { loadContent } from './model/load.ts';
import { digestDossiers, isStill } from './model/read/digest.ts';
import { isDraft, listSlugs } from './model/read/drafts.ts';
import { loadWorld } from './model/read/world.ts';
import { ToldError } from './model/told-error.ts';

interface ReadOptions {
  /** The folder of the dossiers. */
  content?: string;
  /** Where dossiers are kept. */
  folder?: string;
  /** The sums of the dossiers, where they were taken already. */
  digests?: ReadonlyMap<string, string>;
}

/**
 * By slug, the name by which each dossier is kept. `say` hears of each that was read. Throws a `ContentError`, and a `ToldError` where a
 * dossier is no longer that of which its digest was taken: it would be kept by the name of another.
 */
export function readContent(
  say: (summary: string) => void,
  { content = CONTENT, folder = KEPT, digests = digestBuilt(content) }: ReadOptions = {},
): Record<string, string> {
  dropOld(folder);
  // What was good enough to try is not known to be fit to publish.
  const name = (slug: string) => nameKept(slug, `${IS_TO_PUBLISH ? 'published' : 'tried'} ${digests.get(slug)}`);
  const { slugs } = loadContent(content, {
    ...(!IS_TO_PUBLISH && { onPlaceholder: () => {} }),
    isWithoutDrafts: !readPreview(),
    isKnown: (slug) => isKept(name(slug), folder),
    onDossier(dossier, own) {
      if (!isStill(content, dossier.slug, digests.get(dossier.slug) ?? ''))
        throw new ToldError(`\`${dossier.slug}\` was written to while it was read: build again.`);
      const basemap = makeBasemap(dossier, own, loadWorld());
      const surroundings = makeSurroundings(dossier, basemap, loadWorld());
      keepDossier(name(dossier.slug), dossier, { basemap, surroundings }, folder);
      say(`${formatSummary(dossier)}${isDraft(dossier) ? '; a draft, at its own address alone' : ''}`);
    },
  });
  return Object.fromEntries(slugs.map((slug) => [slug, name(slug)]));
}

function digestBuilt(content: string): Map<string, string> {
  return digestDossiers(content, listSlugs(content, { withDrafts: readPreview() }));
}
