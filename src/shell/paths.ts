/** Which dossiers’ pages this build writes: all, or those that the environment names, so that any part can be built alone. */
import { getCollection } from 'astro:content';
import type { Dossier } from '../model/dossier.ts';

/** In `DOSSIER`, parted by commas. What is not of one dossier is built each time, and from all of them. */
const NAMED = process.env['DOSSIER']?.split(',').filter((slug) => slug !== '');

/** Throws where `DOSSIER` names what is not there. */
export async function listBuilt(): Promise<Dossier[]> {
  const dossiers = (await getCollection('dossiers')).map(({ data }) => data);
  if (!NAMED) return dossiers;
  const stranger = NAMED.find((slug) => dossiers.every((dossier) => dossier.slug !== slug));
  if (stranger !== undefined) throw new Error(`DOSSIER names “${stranger}”, and there is no such dossier.`);
  return dossiers.filter(({ slug }) => NAMED.includes(slug));
}

/** For `getStaticPaths`: a page for each dossier. */
export async function listDossierPaths(): Promise<{ params: { slug: string }; props: { dossier: Dossier } }[]> {
  return (await listBuilt()).map((dossier) => ({ params: { slug: dossier.slug }, props: { dossier } }));
}
