/** The description of a picture by oEmbed, for programs that turn a link into what it shows. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBuilt } from '../../../dossiers.ts';
import { describeEmbed, renderOembed } from '../../../share/embed.ts';
import { file, toAbsolute } from '../../../site.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap(({ slug, title }) =>
    (['carte', 'chronologie'] as const).map((view) => ({ params: { slug, view }, props: { slug, title, view } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { slug, title, view }, site }) => {
  const embed = describeEmbed(view, slug, title, (path) => toAbsolute(file(path), site));
  return new Response(renderOembed(embed), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
