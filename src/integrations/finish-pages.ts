/** Every page passes through `shell/middleware.ts` once it is rendered. */
import type { AstroIntegration } from 'astro';

export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      // Not as `src/middleware.ts`, whose whole path Astro writes between quotes, a quote sign of the path among them.
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ entrypoint: '/src/shell/middleware.ts', order: 'pre' }),
    },
  };
}
