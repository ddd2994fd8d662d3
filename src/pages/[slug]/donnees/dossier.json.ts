/** The whole model of a dossier, for anyone’s program. */
import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { renderDossierJson } from '../../../share/dossier-json.ts';
import { address } from '../../../site.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCollection('dossiers')).map(({ id }) => ({ params: { slug: id } }));

export const GET: APIRoute = async ({ params, site }) => {
  const entry = await getEntry('dossiers', params['slug'] ?? '');
  if (!entry) return new Response(null, { status: 404 });
  const json = renderDossierJson(entry.data, (...segments) => new URL(address(...segments), site).href);
  return new Response(json, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
