/** `apple-touch-icon.png`: what Apple’s systems ask for at this address without being told, on a full ground. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { drawIcon } from '../share/cards/draw.ts';
import { renderMaskable } from '../share/cards/icon.ts';
import { colours } from '../shell/colours.ts';

export const GET: APIRoute = async () => {
  const icon = renderMaskable(readFileSync('public/favicon.svg', 'utf8'), colours['ink'] ?? '');
  return new Response(Uint8Array.from(await drawIcon(icon, 180)), { headers: { 'content-type': 'image/png' } });
};
