/** The dossiers and what their maps are drawn on, as pages ask for them: from Astro’s store, and in `npm run dev` as they were read last. */
import { getCollection, getEntry } from 'astro:content';
import { NAMED_DOSSIERS } from './environment.ts';
import { findHeld, type HeldDossier } from './held.ts';
import type { Basemap, Dossier } from './model/dossier.ts';
import { readReferences, type WrittenDossier } from './model/join/references.ts';
import type { Surroundings } from './model/join/surroundings.ts';
import { isDraft } from './model/read/drafts.ts';

/** Each that was asked for, by what the store has of it: one object however often it is asked for. */
const read = new WeakMap<WrittenDossier, Dossier>();

/** All dossiers of the content, in the order of their slugs; drafts too, where the site is a preview. */
export async function loadDossiers(): Promise<Dossier[]> {
  const held = import.meta.env.DEV && findHeld();
  if (held) {
    return [...held.dossiers.values()].map(({ dossier }) => dossier).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  }
  return (await getCollection('dossiers')).map(({ data }) => {
    const dossier = read.get(data.dossier) ?? readReferences(data.dossier);
    read.set(data.dossier, dossier);
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
  const { basemap, surroundings } = entry.data;
  return { readBasemap: () => basemap, readSurroundings: () => surroundings };
}
