/** The card of the site itself. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { describeCover } from '../../cards/card.ts';
import { drawCard } from '../../cards/draw.ts';
import { PICTURE } from '../../cards/render.ts';
import { renderPicture } from '../../map/picture.ts';
import { loadBasemap } from '../../shell/basemap.ts';
import { colours } from '../../shell/colours.ts';

export const GET: APIRoute = async () => {
  const dossiers = (await getCollection('dossiers')).map(({ data }) => data);
  const card = describeCover(dossiers);
  const picture = dossiers[0] && renderPicture(dossiers[0], await loadBasemap(), card.subject, PICTURE.width);
  return new Response(Uint8Array.from(await drawCard(card, picture, colours, 'site')), {
    headers: { 'content-type': 'image/png' },
  });
};
