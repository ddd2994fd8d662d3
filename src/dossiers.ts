/** The dossiers and what their maps are drawn on, as pages ask for them: as they are kept, and in `npm run dev` as they were read last. */
import { getCollection, getEntry } from 'astro:content';
import { hash } from 'node:crypto';
import { NAMED_DOSSIERS, SITE_DIGEST } from './environment.ts';
import { findHeld, type HeldDossier } from './held.ts';
import { BATCH, nameDocument } from './html/documents.ts';
import { keepBytes, readBasemap, readBytes, readDossier, readOverview, readSurroundings } from './kept.ts';
import type { Basemap, Dossier } from './model/dossier.ts';
import { makeOverview, type Overview } from './model/join/overview.ts';
import type { Surroundings } from './model/join/surroundings.ts';
import { isDraft } from './model/read/drafts.ts';
import { ToldError } from './model/told-error.ts';
import type { EntryStore } from './shell/entries.ts';

/** Each that was asked for, by the name that it is kept by: one object however often it is asked for. */
const dossiers = new Map<string, Dossier>();
/** Likewise. */
const overviews = new Map<string, Overview>();
/** Likewise, of those dossiers alone that were asked for last: it is as large as the dossier. */
const basemaps = new Map<string, Basemap>();
/** The pages of one dossier come after those of another, some of each at once. */
const MOST_BASEMAPS = 2;

/** What is told of all dossiers of the content, in the order of their slugs; of drafts too, where the site is a preview. */
export async function loadOverviews(): Promise<Overview[]> {
  const held = import.meta.env.DEV && findHeld();
  if (held) {
    return [...held.dossiers.values()]
      .map(({ dossier }) => makeOverview(dossier))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  }
  return (await getCollection('dossiers')).map(({ data: { kept } }) => getOrRead(overviews, kept, readOverview));
}

/** Those that the cover, the feed and the lists of the site have: no draft. */
export async function loadPublished(): Promise<Overview[]> {
  return (await loadOverviews()).filter((dossier) => !isDraft(dossier));
}

/** By slug, the names by which the same are kept, for what reads them once the pages are written; of none in `npm run dev`. */
export async function listKept(): Promise<[slug: string, kept: string][]> {
  const published = new Set((await loadPublished()).map(({ slug }) => slug));
  return (await getCollection('dossiers', ({ id }) => published.has(id))).map(({ id, data }) => [id, data.kept]);
}

/** All of a dossier. Throws where there is no such dossier. */
export async function loadDossier(slug: string): Promise<Dossier> {
  return (await find(slug)).dossier;
}

/** Those whose pages this build writes: all, or those that `DOSSIER` names. Throws where it names what is not there. */
export async function listBuilt(): Promise<Dossier[]> {
  const slugs = (await loadOverviews()).map(({ slug }) => slug);
  const named = NAMED_DOSSIERS;
  const stranger = named?.find((slug) => !slugs.includes(slug));
  if (stranger !== undefined) throw new ToldError(`DOSSIER names “${stranger}”, and there is no such dossier.`);
  return Promise.all(slugs.filter((slug) => named?.includes(slug) ?? true).map(loadDossier));
}

/** For `getStaticPaths`: a page for each dossier that is built. */
export async function listDossierPaths(): Promise<{ params: { slug: string }; props: { dossier: Dossier } }[]> {
  return (await listBuilt()).map((dossier) => ({ params: { slug: dossier.slug }, props: { dossier } }));
}

/** A file by the id in its address, and what is to stand before it among others. */
export interface Batched<Item> {
  id: string;
  item: Item;
  sign: string;
}

/**
 * For `getStaticPaths`, files of one kind: in a build all of them in one answer, which `integrations/rendered.ts` parts, since Astro takes
 * half a millisecond for each answer; in `npm run dev` each is asked for by itself. `param` is that of the route which has the ids, `nameFile` names the file of one below the dossier’s folder.
 */
export function listBatches<Param extends string, Item>(
  dossier: Dossier,
  param: Param,
  nameFile: (id: string) => string,
  items: readonly (readonly [id: string, item: Item])[],
): { params: { slug: string } & Record<Param, string>; props: { dossier: Dossier; batch: Batched<Item>[] } }[] {
  const make = (id: string, batch: Batched<Item>[]) => ({
    params: { slug: dossier.slug, [param]: id } as { slug: string } & Record<Param, string>, // a computed key is any string
    props: { dossier, batch },
  });
  if (import.meta.env.DEV) return items.map(([id, item]) => make(id, [{ id, item, sign: '' }]));
  if (items.length === 0) return [];
  return [
    make(
      BATCH,
      items.map(([id, item]) => ({ id, item, sign: nameDocument(nameFile(id)) })),
    ),
  ];
}

/** Where a page keeps what it shows of a dossier among others, so named, while neither the dossier nor the code is another. */
export async function findEntry(slug: string, name: string): Promise<EntryStore> {
  const entry = SITE_DIGEST === undefined ? undefined : await getEntry('dossiers', slug);
  if (!entry) return { read: () => undefined, keep: () => {} };
  const path = `${entry.data.kept}-${hash('sha256', `${SITE_DIGEST} ${name}`).slice(0, 32)}.entry`;
  return { read: () => readBytes(path)?.toString(), keep: (text) => keepBytes(path, Buffer.from(text)) };
}

/** What the maps of a dossier are drawn on. Throws where there is no such dossier. */
export async function loadBasemap(slug: string): Promise<Basemap> {
  return (await find(slug)).readBasemap();
}

/** What is around the map of a dossier; undefined where it has none. Throws where there is no such dossier. */
export async function loadSurroundings(slug: string): Promise<Surroundings | undefined> {
  return (await find(slug)).readSurroundings();
}

async function find(slug: string): Promise<HeldDossier> {
  const held = import.meta.env.DEV && findHeld()?.dossiers.get(slug);
  if (held) return held;
  const entry = await getEntry('dossiers', slug);
  if (!entry) throw new Error(`There is no dossier “${slug}”.`);
  const { kept } = entry.data;
  return {
    get dossier() {
      return getOrRead(dossiers, kept, readDossier);
    },
    readBasemap: () => findBasemap(kept),
    readSurroundings: () => readSurroundings(kept),
  };
}

function getOrRead<Item>(known: Map<string, Item>, kept: string, read: (kept: string) => Item): Item {
  const item = known.get(kept) ?? read(kept);
  known.set(kept, item);
  return item;
}

function findBasemap(kept: string): Basemap {
  const basemap = basemaps.get(kept) ?? readBasemap(kept);
  // The one that was asked for last stands last.
  basemaps.delete(kept);
  basemaps.set(kept, basemap);
  for (const name of [...basemaps.keys()].slice(0, -MOST_BASEMAPS)) basemaps.delete(name);
  return basemap;
}
