/** `favicon.ico`: what feed readers, older browsers and robots ask for without being told, drawn from the one SVG. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { drawIcon } from '../share/cards/draw.ts';
import { renderIco } from '../share/cards/icon.ts';

export const GET: APIRoute = async () => {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  const pictures = await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await drawIcon(icon, size) })));
  return new Response(Uint8Array.from(renderIco(pictures)), { headers: { 'content-type': 'image/x-icon' } });
};
