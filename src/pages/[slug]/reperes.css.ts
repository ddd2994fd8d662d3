/** The style sheet that lights the twins of a target: apart from the page, because reading does not need it. */

import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { renderTwins } from '../../article/twins.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCollection('dossiers')).map(({ id }) => ({ params: { slug: id } }));

export const GET: APIRoute = async ({ params }) => {
  const entry = await getEntry('dossiers', params['slug'] ?? '');
  return entry ? new Response(renderTwins(entry.data)) : new Response(null, { status: 404 });
};
