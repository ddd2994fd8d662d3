/** The style sheet that comes after the text: the twins of a target, the notes, paper. Apart, because reading does not need it. */

import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { renderApparatusSheet } from '../../apparatus/sheet.ts';
import { renderTwins } from '../../article/twins.ts';
import { renderPaper } from '../../print/paper.ts';
import { address } from '../../site.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCollection('dossiers')).map(({ id }) => ({ params: { slug: id } }));

export const GET: APIRoute = async ({ params, site }) => {
  const entry = await getEntry('dossiers', params['slug'] ?? '');
  if (!entry) return new Response(null, { status: 404 });
  const { slug, title } = entry.data;
  const paper = renderPaper({ title, url: new URL(address(slug), site).href });
  return new Response(renderTwins(entry.data) + renderApparatusSheet() + paper);
};
