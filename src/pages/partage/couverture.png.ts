/** The card of the site itself. */
import type { APIRoute } from 'astro';
import { loadBasemap, loadDossier, loadPublished } from '../../dossiers.ts';
import { renderPicture } from '../../map/render/picture.ts';
import { describeCover } from '../../share/cards/card.ts';
import { drawPrepared, prepareCard } from '../../share/cards/draw.ts';
import { PICTURE } from '../../share/cards/layout-card.ts';
import { colours } from '../../shell/colours.ts';

export const GET: APIRoute = async () => {
  const dossiers = await loadPublished();
  const card = describeCover(dossiers);
  const picture =
    dossiers[0] &&
    renderPicture(
      await loadDossier(dossiers[0].slug),
      await loadBasemap(dossiers[0].slug),
      card.subject,
      PICTURE.width,
    );
  return new Response(Uint8Array.from(await drawPrepared(prepareCard(card, picture, colours, 'site'))), {
    headers: { 'content-type': 'image/png' },
  });
};
