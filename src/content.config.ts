/** The collections, fed by our own reader: a folder in, Dossiers out, or a build that stops with every problem named. */
import { defineCollection } from 'astro:content';
import { channel } from 'node:diagnostics_channel';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { CONTENT, IS_PREVIEW, IS_TO_PUBLISH } from './environment.ts';
import type { Basemap, Dossier } from './model/dossier.ts';
import { makeBasemap, type OwnLayers } from './model/join/basemap.ts';
import { type WrittenDossier, writeReferences } from './model/join/references.ts';
import { formatSummary } from './model/join/summary.ts';
import { makeSurroundings, type Surroundings } from './model/join/surroundings.ts';
import { loadContent, loadDraft } from './model/load.ts';
import { formatProblems, PROBLEMS_CHANNEL, type Problem, type Rule } from './model/problem.ts';
import { digestDossiers } from './model/read/digest.ts';
import { isDraft, listSlugs } from './model/read/drafts.ts';
import { BASEMAP, loadSlugs } from './model/read/entries.ts';
import { loadWorld } from './model/read/world.ts';

/** What a dossier has until it is finished: it is to be seen while it is written, and before its ids are locked for good. */
const TO_COME: ReadonlySet<Rule> = new Set([
  'changed-since-published',
  'changed-since-read',
  'edition-not-locked',
  'id-not-locked',
  'never-used',
  'not-waived-or-used',
  'speaker-unused',
  'status-needs',
]);

// Not Astro’s file loaders: on a bad reference or unreadable YAML they log, publish what is left, and exit 0.
const dossierLoader: Loader = {
  name: 'dossiers',
  async load(context) {
    const { store, logger } = context;
    const publish = (dossier: Dossier, own: OwnLayers, digest: string) => {
      const basemap = makeBasemap(dossier, own, loadWorld());
      const written = { ...writeReferences(dossier), version: dossier.version };
      const surroundings = makeSurroundings(dossier, basemap, loadWorld());
      store.set({ id: dossier.slug, data: { dossier: written, basemap, surroundings }, digest });
      logger.info(`${formatSummary(dossier)}${isDraft(dossier) ? '; a draft, at its own address alone' : ''}`);
    };
    if (!context.watcher) {
      // Astro keeps the store from one build to the next: what has not changed since is not read again.
      const digests = digestDossiers(CONTENT, listSlugs(CONTENT, { withDrafts: IS_PREVIEW }));
      // What was good enough to try is not known to be fit to publish.
      const nameDigest = (slug: string) => `${IS_TO_PUBLISH ? 'published' : 'tried'} ${digests.get(slug)}`;
      const { dossiers, slugs, own } = loadContent(CONTENT, {
        ...(!IS_TO_PUBLISH && { onPlaceholder: () => {} }),
        isWithoutDrafts: !IS_PREVIEW,
        isKnown: (slug) => store.get(slug)?.digest === nameDigest(slug),
      });
      for (const dossier of dossiers) publish(dossier, own, nameDigest(dossier.slug));
      for (const slug of store.keys()) if (!slugs.includes(slug)) store.delete(slug);
      return;
    }

    // While writing, a broken dossier keeps its last good pages, and only the one that changed is read again.
    const problems = new Map<string, Problem[]>();
    const digests = new Map<string, string>();
    let told = '';
    const readSome = (changed: string | undefined) => {
      const ofFolder: Problem[] = [];
      const slugs = loadSlugs(CONTENT, (problem) => ofFolder.push(problem)) ?? [];
      for (const slug of new Set([...store.keys(), ...problems.keys()])) {
        if (slugs.includes(slug)) continue;
        store.delete(slug);
        problems.delete(slug);
        digests.delete(slug);
      }
      // Before reading: what is written meanwhile is then read again, never taken for read.
      const now = digestDossiers(CONTENT, changed !== undefined && slugs.includes(changed) ? [changed] : slugs);
      for (const [slug, digest] of now) {
        if (digests.get(slug) === digest) continue;
        digests.set(slug, digest);
        const draft = loadDraft(CONTENT, slug);
        problems.set(slug, draft.problems);
        const isSound = draft.problems.every(({ rule }) => TO_COME.has(rule));
        if (draft.dossier && isSound) publish(draft.dossier, draft.own, digest);
      }
      const all = [...ofFolder, ...[...problems.values()].flat()];
      if (told !== JSON.stringify(all)) tellProblems(all, logger);
      told = JSON.stringify(all);
    };
    watchContent(context, (folder) => readSome(folder === BASEMAP ? undefined : folder));
    readSome(undefined);
  },
};

/** An editor may empty a file before it writes it, and the watcher passes over what follows within 50 ms. */
const SETTLED_MS = 100;

/** Call `read` with the folder of content in which something changed, at once and when it has settled; in a build nothing does. */
function watchContent({ watcher, config }: LoaderContext, read: (folder: string | undefined) => void): void {
  // Not through an address, in which `#`, `?` and `%` of a path would be signs.
  const root = resolve(fileURLToPath(config.root), CONTENT) + sep;
  watcher?.add(root);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(root)) return;
    const [folder] = relative(root, path).split(sep);
    read(folder);
    setTimeout(() => read(folder), SETTLED_MS);
  });
}

/** To the terminal, and to whoever shows them on the page; none says that all is well again. */
function tellProblems(all: readonly Problem[], logger: LoaderContext['logger']): void {
  // What is wrong with the basemap is a problem of each dossier.
  const problems = [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
  if (problems.length > 0) logger.error(formatProblems(problems, CONTENT));
  channel(PROBLEMS_CHANNEL).publish(problems);
}

export const collections = {
  dossiers: defineCollection({
    loader: dossierLoader,
    schema: z.custom<{ dossier: WrittenDossier; basemap: Basemap; surroundings: Surroundings | undefined }>(),
  }),
};
