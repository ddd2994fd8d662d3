/** The cards of a dossier: what is shown where a link to one of its pages is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBuilt, loadBasemap } from '../../../dossiers.ts';
import { renderPicture } from '../../../map/render/picture.ts';
import { listCards } from '../../../share/cards/card.ts';
import { drawCard } from '../../../share/cards/draw.ts';
import { PICTURE } from '../../../share/cards/render.ts';
import { colours } from '../../../shell/colours.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) =>
    listCards(dossier).map((card) => ({ params: { slug: dossier.slug, name: card.name }, props: { dossier, card } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { dossier, card } }) => {
  const picture = renderPicture(dossier, await loadBasemap(dossier.slug), card.subject, PICTURE.width);
  const png = await drawCard(card, picture, colours, dossier.slug);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
