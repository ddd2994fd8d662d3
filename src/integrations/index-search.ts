/** Where there are many dossiers, what they have to find becomes the index that the cover searches. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from '../cover/search-index.ts';
import { listRecords } from '../cover/search-records.ts';
import { keepBytes, readBytes, readDossier } from '../kept.ts';

export function indexSearch(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const store = { read: readBytes, keep: keepBytes };
        const count = await writeSearchIndex(fileURLToPath(dir), store, (kept) => listRecords(readDossier(kept)));
        if (count !== undefined) logger.info(`${count} records for the search`);
      },
    },
  };
}
