/** What the interactive map of a dossier shows when it is zoomed, fetched when the reader does. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listDossierPaths, loadBasemap, loadSurroundings } from '../../dossiers.ts';
import { makeInteractiveMap } from '../../map/layout/interactive-map.ts';

export const getStaticPaths = listDossierPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dossier } }) => {
  const surroundings = await loadSurroundings(dossier.slug);
  const map = surroundings && makeInteractiveMap(dossier, await loadBasemap(dossier.slug), surroundings);
  return Response.json(map ?? null);
};
