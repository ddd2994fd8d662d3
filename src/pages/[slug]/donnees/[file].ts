/** The files of a dossier: those for anyone’s program, and the PDF where one was printed. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listBuilt } from '../../../dossiers.ts';
import { EXPORTS } from '../../../exports/exports.ts';
import { loadPdf } from '../../../print/pdf.ts';
import { type Address, makeTakenAway } from '../../../site.ts';

export async function getStaticPaths() {
  return (await listBuilt()).flatMap((dossier) => {
    const pdf = loadPdf(dossier.slug);
    return [
      ...EXPORTS.map(({ file, type, render }) => ({
        params: { slug: dossier.slug, file },
        props: {
          type: `${type}; charset=utf-8`,
          render: (absolute: Address) => render(dossier, absolute),
        },
      })),
      ...(pdf
        ? [
            {
              params: { slug: dossier.slug, file: pdf.file },
              props: { type: 'application/pdf', render: () => new Uint8Array(pdf.content) },
            },
          ]
        : []),
    ];
  });
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const body = props.render(makeTakenAway(site));
  return new Response(body, { headers: { 'content-type': props.type } });
};
