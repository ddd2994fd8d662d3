/** Every page on its way out: SVG’s empty elements close themselves, which on the article view weighs a tenth of a kilobyte less. */
import { defineMiddleware } from 'astro:middleware';

const EMPTY = /><\/(?:circle|feGaussianBlur|line|path|rect|stop|use)>/g;

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response((await response.text()).replace(EMPTY, '/>'), response);
});
