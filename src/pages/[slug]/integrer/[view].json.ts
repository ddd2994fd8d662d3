/** The description by oEmbed of what a frame shows, for programs that turn a link into it. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBatches, listBuilt } from '../../../dossiers.ts';
import { renderOembed } from '../../../share/embed.ts';
import { file, toAbsolute } from '../../../site.ts';
import { listEmbeds } from '../../_embeds.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) =>
    listBatches(dossier, 'view', (view) => `integrer/${view}.json`, listEmbeds(dossier)),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { batch }, site }) => {
  const makeUrl = (path: string) => toAbsolute(file(path), site);
  const answer = batch.map(({ sign, item: describe }) => sign + renderOembed(describe(makeUrl))).join('');
  return new Response(answer, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
