/** The files of a dossier: those for anyone’s program, and the PDF where one was printed. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listBatches, listBuilt } from '../../../dossiers.ts';
import { EXPORTS } from '../../../exports/exports.ts';
import { loadPdf } from '../../../print/pdf.ts';
import { makeTakenAway } from '../../../site.ts';

export const getStaticPaths = (async () => {
  return (await listBuilt()).flatMap((dossier) => {
    const pdf = loadPdf(dossier.slug);
    const exports = EXPORTS.map((file) => [file.file, file] as const);
    return [
      ...listBatches(dossier, 'file', (file) => `donnees/${file}`, exports),
      ...(pdf
        ? [{ params: { slug: dossier.slug, file: pdf.file }, props: { dossier, batch: [], pdf: pdf.content } }]
        : []),
    ];
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { dossier, batch, ...rest }, site }) => {
  if ('pdf' in rest) return new Response(new Uint8Array(rest.pdf), { headers: { 'content-type': 'application/pdf' } });
  const answer = batch.map(({ sign, item }) => sign + item.render(dossier, makeTakenAway(site))).join('');
  return new Response(answer, { headers: { 'content-type': `${batch[0]?.item.type}; charset=utf-8` } });
};
