/** Whom to tell of a hole; no file is written where nobody is named. */
import type { APIRoute } from 'astro';
import { renderSecurity } from '../../discovery/security.ts';
import { readSecurity } from '../../environment.ts';
import { file, toAbsolute } from '../../site.ts';

export const GET: APIRoute = ({ site }) => {
  const self = toAbsolute(file('.well-known/security.txt'), site);
  const text = renderSecurity(readSecurity(), self, new Date().toISOString().slice(0, 10));
  // Astro writes no file for a response without a body.
  return new Response(text ?? null, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
