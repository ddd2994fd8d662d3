/** The cards of a dossier: what is shown where a link to one of its pages is shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBatches, listBuilt, loadBasemap } from '../../../dossiers.ts';
import { drawPrepared, keepPrepared } from '../../../share/cards/draw.ts';
import { listPreparations } from '../../_cards.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) =>
    listBatches(dossier, 'name', (name) => `partage/${name}.png`, listPreparations(dossier)),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { dossier, batch } }) => {
  const basemap = await loadBasemap(dossier.slug);
  const [first] = batch;
  if (import.meta.env.DEV && first) {
    const png = await drawPrepared(first.item(basemap));
    return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
  }
  // In a build each card stands in the answer by the file that it is kept in, which is copied from there.
  const named = batch.map(async ({ sign, item: prepare }) => sign + (await keepPrepared(prepare(basemap))));
  return new Response((await Promise.all(named)).join(''));
};
