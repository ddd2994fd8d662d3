/** In `npm run dev`: dossiers are read as their files change, and shown at once; a broken one keeps its last good pages. */
import { channel } from 'node:diagnostics_channel';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { CONTENT } from './environment.ts';
import { type Draft, type HeldDossier, hold, SHOWN_CHANNEL } from './held.ts';
import type { Dossier } from './model/dossier.ts';
import { makeBasemap, type OwnLayers } from './model/join/basemap.ts';
import { formatSummary } from './model/join/summary.ts';
import { makeSurroundings } from './model/join/surroundings.ts';
import { loadDraft } from './model/load.ts';
import { formatProblems, PROBLEMS_CHANNEL, type Problem, type Rule } from './model/problem.ts';
import { digestDossiers } from './model/read/digest.ts';
import { isDraft } from './model/read/drafts.ts';
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

export function watchDossiers(context: LoaderContext): void {
  const { logger } = context;
  const dossiers = new Map<string, HeldDossier>();
  const drafts = new Map<string, { digest: string; draft: Draft }>();
  let told = '';
  /** Of all, or of the one that changed. */
  const readSome = (changed: string | undefined) => {
    const ofFolder: Problem[] = [];
    const slugs = loadSlugs(CONTENT, (problem) => ofFolder.push(problem)) ?? [];
    let isShown = false;
    for (const slug of drafts.keys()) {
      if (slugs.includes(slug)) continue;
      drafts.delete(slug);
      isShown = dossiers.delete(slug) || isShown;
    }
    // Before reading: what is written meanwhile is then read again, never taken for read.
    const now = digestDossiers(CONTENT, changed !== undefined && slugs.includes(changed) ? [changed] : slugs);
    for (const [slug, digest] of now) {
      if (drafts.get(slug)?.digest === digest) continue;
      const draft = loadDraft(CONTENT, slug);
      drafts.set(slug, { digest, draft });
      if (!draft.dossier || !draft.problems.every(({ rule }) => TO_COME.has(rule))) continue;
      dossiers.set(slug, holdDossier(draft.dossier, draft.own));
      isShown = true;
      logger.info(
        `${formatSummary(draft.dossier)}${isDraft(draft.dossier) ? '; a draft, at its own address alone' : ''}`,
      );
    }
    if (isShown) channel(SHOWN_CHANNEL).publish(undefined);
    const all = [...ofFolder, ...[...drafts.values()].flatMap(({ draft }) => draft.problems)];
    if (told !== JSON.stringify(all)) tellProblems(all, logger);
    told = JSON.stringify(all);
  };
  hold({
    dossiers,
    read(slug) {
      readSome(slug);
      return drafts.get(slug)?.draft ?? loadDraft(CONTENT, slug);
    },
  });
  watchContent(context, (folder) => readSome(folder === BASEMAP ? undefined : folder));
  readSome(undefined);
}

function holdDossier(dossier: Dossier, own: OwnLayers): HeldDossier {
  const readBasemap = once(() => makeBasemap(dossier, own, loadWorld()));
  return {
    dossier,
    readBasemap,
    readSurroundings: once(() => makeSurroundings(dossier, readBasemap(), loadWorld())),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An editor may empty a file before it writes it, and the watcher passes over what follows within 50 ms. */
const SETTLED_MS = 100;

/** Call `read` with the folder of content in which something changed, at once and when it has settled. */
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
