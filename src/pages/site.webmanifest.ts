/** The web manifest. */
import type { APIRoute } from 'astro';
import { renderManifest } from '../discovery/manifest.ts';

export const GET: APIRoute = () =>
  new Response(renderManifest(), { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } });
