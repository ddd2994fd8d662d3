/** Astro’s middleware: each page passes through `finishPage` before it is written. */
import { defineMiddleware } from 'astro:middleware';
import { finishPage } from './finish-page.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(finishPage(await response.text()), response);
});
