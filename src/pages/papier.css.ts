/** The print sheet of every page but the article view, which has it at the end of its own. */
import type { APIRoute } from 'astro';
import { renderPaper } from '../print/paper.ts';
import { address, site } from '../site.ts';

export const GET: APIRoute = (context) =>
  new Response(renderPaper({ title: site.name, url: new URL(address(), context.site).href }));
