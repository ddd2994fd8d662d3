/** The dossiers and what their maps are drawn on, as pages ask for them: as they are kept, and in `npm run dev` as they were read last. */
import { getCollection, getEntry } from 'astro:content';
import { NAMED_DOSSIERS } from './environment.ts';
import { findHeld, type HeldDossier } from './held.ts';
import { BATCH, nameDocument } from './html/documents.ts';
import { readBasemap, readDossier, readSurroundings } from './kept.ts';
import type { Basemap, Dossier } from './model/dossier.ts';
import type { Surroundings } from './model/join/surroundings.ts';
import { isDraft } from './model/read/drafts.ts';

/** Each that was asked for, by the name that it is kept by: one object however often it is asked for. */
const dossiers = new Map<string, Dossier>();
/** Likewise, of those dossiers alone that were asked for last: it is as large as the dossier. */
const basemaps = new Map<string, Basemap>();
/** The pages of one dossier come after those of another, some of each at once. */
const MOST_BASEMAPS = 2;

/** All dossiers of the content, in the order of their slugs; drafts too, where the site is a preview. */
export async function loadDossiers(): Promise<Dossier[]> {
  const held = import.meta.env.DEV && findHeld();
  if (held) {
    return [...held.dossiers.values()].map(({ dossier }) => dossier).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  }
  return (await getCollection('dossiers')).map(({ data: { kept } }) => {
    const dossier = dossiers.get(kept) ?? readDossier(kept);
    dossiers.set(kept, dossier);
    return dossier;
  });
}

/** Those that the cover, the feed and the lists of the site have: no draft. */
export async function loadPublished(): Promise<Dossier[]> {
  return (await loadDossiers()).filter((dossier) => !isDraft(dossier));
}

/** Those whose pages this build writes: all, or those that `DOSSIER` names. Throws where it names what is not there. */
export async function listBuilt(): Promise<Dossier[]> {
  const dossiers = await loadDossiers();
  const named = NAMED_DOSSIERS;
  if (!named) return dossiers;
  const stranger = named.find((slug) => dossiers.every((dossier) => dossier.slug !== slug));
  if (stranger !== undefined) throw new Error(`DOSSIER names “${stranger}”, and there is no such dossier.`);
  return dossiers.filter(({ slug }) => named.includes(slug));
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
 * For `getStaticPaths`, files of one kind: in a build all of them in one answer, which `integrations/part-batches.ts` parts, since Astro takes
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

/** What the maps of a dossier are drawn on. Throws where there is no such dossier. */
export async function loadBasemap(slug: string): Promise<Basemap> {
  return (await find(slug)).readBasemap();
}

/** What is around the map of a dossier; undefined where it has none. Throws where there is no such dossier. */
export async function loadSurroundings(slug: string): Promise<Surroundings | undefined> {
  return (await find(slug)).readSurroundings();
}

async function find(slug: string): Promise<Pick<HeldDossier, 'readBasemap' | 'readSurroundings'>> {
  const held = import.meta.env.DEV && findHeld()?.dossiers.get(slug);
  if (held) return held;
  const entry = await getEntry('dossiers', slug);
  if (!entry) throw new Error(`There is no dossier “${slug}”.`);
  const { kept } = entry.data;
  return { readBasemap: () => findBasemap(kept), readSurroundings: () => readSurroundings(kept) };
}

function findBasemap(kept: string): Basemap {
  const basemap = basemaps.get(kept) ?? readBasemap(kept);
  // The one that was asked for last stands last.
  basemaps.delete(kept);
  basemaps.set(kept, basemap);
  for (const name of [...basemaps.keys()].slice(0, -MOST_BASEMAPS)) basemaps.delete(name);
  return basemap;
}
