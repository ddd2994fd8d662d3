/** The style sheet that comes after the text: the twins of a target, the notes, fingers, paper. Apart, because reading does not need it. */

import type { APIRoute } from 'astro';
import { renderTouch } from '../../access/sheet.ts';
import { renderApparatusSheet } from '../../apparatus/sheet.ts';
import { renderTwins } from '../../article/twins.ts';
import type { Dossier } from '../../model/dossier.ts';
import { renderArticlePaper } from '../../print/paper.ts';
import { listDossierPaths } from '../../shell/paths.ts';
import { address } from '../../site.ts';

export const getStaticPaths = listDossierPaths;

export const GET: APIRoute<{ dossier: Dossier }> = ({ props: { dossier }, site }) => {
  const paper = renderArticlePaper({ title: dossier.title, url: new URL(address(dossier.slug), site).href });
  const sheet = renderTwins(dossier) + renderApparatusSheet() + renderTouch() + paper;
  // A host knows it by its name; the server of `npm run dev` does not, and browsers refuse what is not said to be one.
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
