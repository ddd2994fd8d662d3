/** The feed. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { listEntries, renderFeed } from '../share/feed.ts';
import { address, file } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const absolute = (...segments: string[]) => new URL(address(...segments), site).href;
  const dossiers = (await getCollection('dossiers')).map(({ data }) => data);
  const xml = await renderFeed(listEntries(dossiers, absolute), absolute, new URL(file('flux.xml'), site).href);
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
