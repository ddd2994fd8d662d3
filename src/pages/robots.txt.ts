/** Everyone may read everything; where the list of pages is. Below a base path it says so to no one: robots ask at the root. */
import type { APIRoute } from 'astro';
import { file, toAbsolute } from '../site.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${toAbsolute(file('sitemap-index.xml'), site)}\n`);
