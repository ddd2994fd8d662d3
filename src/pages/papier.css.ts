/** The late sheet of every page but the article view, which has it at the end of its own: fingers, paper. */
import type { APIRoute } from 'astro';
import { renderPaper } from '../print/paper.ts';
import { renderTouch } from '../shell/late-style.ts';
import { makeAbsolute, showAddress, site } from '../site.ts';

export const GET: APIRoute = (context) => {
  const sheet = renderTouch() + renderPaper({ title: site.name, url: showAddress(makeAbsolute(context.site)()) });
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
