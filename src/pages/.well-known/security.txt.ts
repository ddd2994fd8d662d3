/** Whom to tell of a hole; no file is written where nobody is named. */
import type { APIRoute } from 'astro';
import { renderSecurity } from '../../share/security.ts';
import { file } from '../../site.ts';

export const GET: APIRoute = ({ site }) => {
  const self = new URL(file('.well-known/security.txt'), site).href;
  const text = renderSecurity(process.env, self, new Date().toISOString().slice(0, 10));
  // Astro writes no file for a response without a body.
  return new Response(text ?? null, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
