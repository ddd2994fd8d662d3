/** The basemap out of Astro’s store. */
import { getCollection } from 'astro:content';
import type { Basemap } from '../model/dossier.ts';

export async function loadBasemap(): Promise<Basemap> {
  const layers = await getCollection('basemap');
  return Object.fromEntries(layers.map(({ id, data }) => [id, data.layer])) as Basemap; // the loader stores exactly these
}
