/** Every page on its way out passes through `shell/outgoing.ts`. */
import type { AstroIntegration } from 'astro';

export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      // Not as `src/middleware.ts`, whose whole path Astro writes between quotes, a quote sign of the path among them.
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ entrypoint: '/src/shell/outgoing.ts', order: 'pre' }),
    },
  };
}
