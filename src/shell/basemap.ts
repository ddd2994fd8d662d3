/** The basemap out of Astro’s store. */
import { getCollection } from 'astro:content';
import type { Layer } from '../model/dossier.ts';

type Layers = Record<'governorates' | 'lakes' | 'rivers' | 'countries', Layer>;

export async function loadBasemap(): Promise<Layers> {
  const layers = await getCollection('basemap');
  return Object.fromEntries(layers.map(({ id, data }) => [id, data.layer])) as Layers; // the loader stores exactly these
}
