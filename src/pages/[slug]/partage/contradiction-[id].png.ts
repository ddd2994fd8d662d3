/** The cards of a dossier’s contradictions: what is shown where a link to the page of one is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBuilt } from '../../../dossiers.ts';
import { listContradictions } from '../../../model/join/sides.ts';
import { describeContradiction } from '../../../share/cards/contradiction-card.ts';
import { drawContradictionCard } from '../../../share/cards/draw.ts';
import { colours } from '../../../shell/colours.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) =>
    listContradictions(dossier).map((note) => ({
      params: { slug: dossier.slug, id: note.id },
      props: { slug: dossier.slug, card: describeContradiction(dossier, note) },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { slug, card } }) => {
  const png = await drawContradictionCard(card, colours, slug);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
