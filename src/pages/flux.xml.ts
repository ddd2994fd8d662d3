/** The feed. */
import type { APIRoute } from 'astro';
import { listEntries, renderFeed } from '../discovery/feed.ts';
import { loadPublished } from '../dossiers.ts';
import { file, makeAbsolute, toAbsolute } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const absolute = makeAbsolute(site);
  const xml = await renderFeed(
    listEntries(await loadPublished(), absolute),
    absolute,
    toAbsolute(file('flux.xml'), site),
  );
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
