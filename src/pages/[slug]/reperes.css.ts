/** The style sheet that comes after the text: linked highlighting, the notes, fingers, paper. Apart, because reading does not need it. */
import type { APIRoute } from 'astro';
import { renderEndNotesStyle } from '../../article/end-notes.ts';
import { renderLinkedHighlighting } from '../../article/linked-highlighting.ts';
import { listDossierPaths } from '../../dossiers.ts';
import type { Dossier } from '../../model/dossier.ts';
import { renderArticlePaper } from '../../print/paper.ts';
import { renderTouch } from '../../shell/late-style.ts';
import { makeAbsolute, showAddress } from '../../site.ts';

export const getStaticPaths = listDossierPaths;

export const GET: APIRoute<{ dossier: Dossier }> = ({ props: { dossier }, site }) => {
  const paper = renderArticlePaper({ title: dossier.title, url: showAddress(makeAbsolute(site)(dossier.slug)) });
  const sheet = renderLinkedHighlighting(dossier) + renderEndNotesStyle() + renderTouch() + paper;
  // A host knows it by its name; the server of `npm run dev` does not, and browsers refuse what is not said to be one.
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
