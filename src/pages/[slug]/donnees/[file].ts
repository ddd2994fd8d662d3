/** The files of a dossier, for anyone’s program. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { EXPORTS } from '../../../share/exports.ts';
import { listBuilt } from '../../../shell/paths.ts';
import { address } from '../../../site.ts';

export async function getStaticPaths() {
  return (await listBuilt()).flatMap((dossier) =>
    EXPORTS.map(({ file, type, render }) => ({
      params: { slug: dossier.slug, file },
      props: { dossier, type, render },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { dossier, type, render } = props;
  const body = render(dossier, (...segments) => new URL(address(...segments), site).href);
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
