/** The description of a picture by oEmbed, for programs that turn a link into what it shows. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { describeEmbed, renderOembed } from '../../../permalink/embed.ts';
import { file } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const dossiers = await getCollection('dossiers');
  return dossiers.flatMap(({ data: { slug, title } }) =>
    (['carte', 'chronologie'] as const).map((view) => ({ params: { slug, view }, props: { slug, title, view } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { slug, title, view }, site }) => {
  const embed = describeEmbed(view, slug, title, (path) => new URL(file(path), site).href);
  return new Response(renderOembed(embed), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
