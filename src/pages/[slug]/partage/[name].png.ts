/** The cards of a dossier: what is shown where a link to one of its pages is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listCards } from '../../../cards/card.ts';
import { drawCard } from '../../../cards/draw.ts';
import { PICTURE } from '../../../cards/render.ts';
import { renderPicture } from '../../../map/picture.ts';
import { loadBasemap } from '../../../shell/basemap.ts';
import { colours } from '../../../shell/colours.ts';
import { listBuilt } from '../../../shell/paths.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) =>
    listCards(dossier).map((card) => ({ params: { slug: dossier.slug, name: card.name }, props: { dossier, card } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { dossier, card } }) => {
  const picture = renderPicture(dossier, await loadBasemap(), card.subject, PICTURE.width);
  const png = await drawCard(card, picture, colours, dossier.slug);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
