/** Where there are many dossiers, their records become the index that the cover searches. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from '../cover/search-index.ts';
import { keepBytes, readBytes } from '../kept.ts';

export function indexSearch(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const count = await writeSearchIndex(fileURLToPath(dir), { read: readBytes, keep: keepBytes });
        if (count !== undefined) logger.info(`${count} records for the search`);
      },
    },
  };
}
