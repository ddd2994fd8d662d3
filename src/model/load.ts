/**
 * The door of the model: a folder in, one Dossier out, or one `ContentError` with every problem of every file.
 * Nothing after this file asks whether a reference has its target.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Alias, Dossier } from './dossier.ts';
import type { OwnLayers } from './join/basemap.ts';
import { joinFiles, type Surroundings } from './join/join.ts';
import { listPublished } from './join/published.ts';
import { writeReferences } from './join/references.ts';
import { ContentError, type Problem, type Report } from './problem.ts';
import { readArticle } from './read/article.ts';
import { loadBasemap } from './read/basemap.ts';
import { readToday } from './read/corrections.ts';
import { digestValue } from './read/digest.ts';
import { isDraft, isFolderOfDraft } from './read/drafts.ts';
import { checkEdition } from './read/editions.ts';
import { BASEMAP, checkEntries, checkSlug, loadSlugs } from './read/entries.ts';
import { loadHouse } from './read/house.ts';
import { loadFile, loadOptional } from './read/load-file.ts';
import { readLock } from './read/lock.ts';
import { checkPlaceholders } from './read/placeholders.ts';
import { readSource, startOf } from './read/source.ts';
import { landmarksSchema, mapSchema, placesSchema } from './schema/map-schema.ts';
import { correctionsSchema, eventsSchema, notesSchema, speakersSchema } from './schema/schema.ts';
import { formatCandidates } from './words/candidates.ts';

const LOCK = 'ids.lock';
/** A map draws itself: the file makes exceptions, and may be left out. So may that of what the text does not name. */
const MAP = 'map.yaml';
const LANDMARKS = 'landmarks.geojson';
const FILES = ['article.md', 'events.yaml', LOCK, LANDMARKS, MAP, 'notes.yaml', 'places.geojson', 'speakers.yaml'];
/** A dossier has it once something was corrected: without it there is nothing to write down, and no empty file to keep. */
const CORRECTIONS = 'corrections.yaml';

export interface Content {
  /** By slug. */
  dossiers: Dossier[];
  /** Of every dossier, known ones included, and those alone that were not passed over. */
  slugs: string[];
  /** Layers that the folder has of its own. */
  own: OwnLayers;
}

/** What becomes of a dossier’s ids; `path` is that of its lock. The former names of them come back. */
export type KeepIds = (path: string, ids: ReturnType<typeof listPublished>, report: Report) => Alias[];

export interface LoadOptions {
  keepIds?: KeepIds;
  /** Hears of each placeholder; without it they are problems like any other, but in a draft. */
  onPlaceholder?: Report | undefined;
  /** Whether a dossier is known to be good as it is; it is then left out. */
  isKnown?: (slug: string) => boolean;
  /** Takes each dossier once it is read, as long as no problem is known; it is then left out, so that not all are held at once. */
  onDossier?: (dossier: Dossier, own: OwnLayers) => void;
  /** Whether drafts are passed over, whatever is wrong with them. */
  isWithoutDrafts?: boolean;
}

/**
 * Every dossier of the folder and the layers that it has of its own; without those that are known or taken. Throws a `ContentError`
 * with all problems of all files.
 */
export function loadContent(folder: string, options: LoadOptions = {}): Content {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { keepIds = checkIds, isKnown = () => false, onDossier, onPlaceholder, isWithoutDrafts = false } = options;
  const all = loadSlugs(folder, report);
  if (!all) throw new ContentError(problems, folder);
  const slugs = isWithoutDrafts ? all.filter((slug) => !isFolderOfDraft(folder, slug)) : all;
  const own = loadBasemap(join(folder, BASEMAP), report);
  const around = { own, house: loadHouse(folder, report), today: readToday() };
  const unknown = slugs.filter((slug) => !isKnown(slug));
  const dossiers = unknown.flatMap((slug) => {
    const dossier = loadDossier(folder, slug, around, { keepIds, onPlaceholder }, report);
    if (!dossier || !onDossier || problems.length > 0) return dossier ?? [];
    onDossier(dossier, own);
    return [];
  });
  if (problems.length > 0) throw new ContentError(problems, folder);
  return { dossiers, slugs, own };
}

/** One dossier of the folder, without a look at the others. Throws a `ContentError` with all its problems. */
export function loadOne(folder: string, slug: string, options: LoadOptions = {}): Dossier {
  const left: Problem[] = [];
  const draft = loadDraft(folder, slug, { onPlaceholder: (problem) => left.push(problem), ...options });
  const isUnpublished = draft.dossier !== undefined && isDraft(draft.dossier);
  const problems = [...draft.problems, ...(isUnpublished ? [] : left)];
  checkSlug(folder, slug, (problem) => problems.push(problem));
  if (problems.length > 0 || !draft.dossier) throw new ContentError(problems, join(folder, slug));
  return draft.dossier;
}

/** One dossier as far as it can be read, for those who help to write it; undefined where a file cannot be read. A placeholder is no problem. */
export function loadDraft(
  folder: string,
  slug: string,
  { onPlaceholder = () => {}, keepIds = checkIds }: LoadOptions = {},
): { dossier: Dossier | undefined; own: OwnLayers; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const slugs = loadSlugs(folder, (problem) => problem.file === startOf(folder).file && report(problem));
  if (!slugs) return { dossier: undefined, own: {}, problems };
  if (!slugs.includes(slug)) {
    report({
      ...startOf(join(folder, slug)),
      rule: 'missing-file',
      found: `There is no dossier \`${slug}\` in \`${startOf(folder).file}\`.`,
      hint: formatCandidates(slug, slugs),
    });
    return { dossier: undefined, own: {}, problems };
  }
  const own = loadBasemap(join(folder, BASEMAP), report);
  const around = { own, house: loadHouse(folder, report), today: readToday() };
  return { dossier: loadDossier(folder, slug, around, { keepIds, onPlaceholder }, report), own, problems };
}

function loadDossier(
  content: string,
  slug: string,
  around: Surroundings,
  { keepIds, onPlaceholder }: { keepIds: KeepIds; onPlaceholder: Report | undefined },
  report: Report,
): Dossier | undefined {
  const folder = join(content, slug);
  if (!checkEntries(folder, [...FILES, CORRECTIONS], [], report)) return undefined;
  const source = readSource(folder, 'article.md', report);
  const article = source && readArticle(source, report);
  const others = {
    speakers: loadFile(folder, 'speakers.yaml', speakersSchema, report),
    events: loadFile(folder, 'events.yaml', eventsSchema, report),
    places: loadFile(folder, 'places.geojson', placesSchema, report),
    landmarks: loadOptional(folder, LANDMARKS, landmarksSchema, { type: 'FeatureCollection', features: [] }, report),
    notes: loadFile(folder, 'notes.yaml', notesSchema, report),
    map: loadOptional(folder, MAP, mapSchema, {}, report),
    corrections: existsSync(join(folder, CORRECTIONS))
      ? loadFile(folder, CORRECTIONS, correctionsSchema, report)
      : undefined,
  };
  // Of a draft nobody reads them who does not know.
  const tellPlaceholder = onPlaceholder ?? (article && isDraft(article.front) ? () => {} : report);
  for (const file of [article?.frontFile, ...Object.values(others).map((read) => read?.file)])
    if (file) checkPlaceholders(file, tellPlaceholder);
  if (!article) return undefined;
  const files = { article, ...others };
  const aliases = keepIds(join(folder, LOCK), listPublished(files), report);
  const joined = joinFiles(slug, files, around, report);
  if (!joined) return undefined;
  const dossier = { ...joined, aliases };
  return { ...dossier, version: digestValue(writeReferences(dossier)).slice(0, 12) };
}

function checkIds(
  path: string,
  { published, known, edition }: ReturnType<typeof listPublished>,
  report: Report,
): Alias[] {
  const isUnsealed = edition !== undefined && isDraft(edition);
  if (isUnsealed && !existsSync(path)) return [];
  const source = readSource(dirname(path), basename(path), (problem) =>
    report(
      problem.rule === 'not-utf-8' ? problem : { ...problem, hint: 'Restore it, or write it with `npm run lock`.' },
    ),
  );
  if (!source) return [];
  if (edition) checkEdition(source, edition, report);
  // Of a draft nobody has an address yet: its ids are sealed when it is published.
  const tell: Report = (problem) => (isUnsealed && problem.rule === 'id-not-locked') || report(problem);
  return readLock(source, published, known, tell);
}
