/** The description by oEmbed of what a frame shows, for programs that turn a link into it. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBuilt } from '../../../dossiers.ts';
import { renderOembed } from '../../../share/embed.ts';
import { file, toAbsolute } from '../../../site.ts';
import { listEmbeds } from '../../_embeds.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) =>
    listEmbeds(dossier).map(([view, describe]) => ({ params: { slug: dossier.slug, view }, props: { describe } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { describe }, site }) => {
  const embed = describe((path) => toAbsolute(file(path), site));
  return new Response(renderOembed(embed), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
