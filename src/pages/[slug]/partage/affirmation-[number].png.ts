/** The cards of a dossier’s claims: what is shown where a link to the page of one is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBuilt } from '../../../dossiers.ts';
import { listClaimCards } from '../../../share/cards/claim-card.ts';
import { drawClaimCard } from '../../../share/cards/draw.ts';
import { colours } from '../../../shell/colours.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap(({ slug, claims, ...rest }) =>
    listClaimCards({ slug, claims, ...rest }).map((card, index) => ({
      params: { slug, number: String(claims[index]?.number) },
      props: { slug, card },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { slug, card } }) => {
  const png = await drawClaimCard(card, colours, slug);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
