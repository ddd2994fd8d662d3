/** Every page passes through `shell/middleware.ts` once it is rendered. */
import type { AstroIntegration } from 'astro';

export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      // Not at Astro’s own place for it: Astro would write its whole path between quotes, and not escape a quote sign in the path.
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ entrypoint: '/src/shell/middleware.ts', order: 'pre' }),
    },
  };
}
