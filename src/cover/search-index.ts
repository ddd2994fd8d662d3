/** At the end of a build: from the records that it wrote to Pagefind’s index, with French stems. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchRecord } from './records.ts';

/** The file that the records pass through; the index takes its place. */
const RECORDS = 'recherche.json';
/** Pagefind’s own interfaces: the site has its own. */
const UNUSED = /-ui\.|-highlight\./;

export function indexSearch(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const file = fileURLToPath(new URL(RECORDS, dir));
        // Where there are few dossiers the build wrote none.
        if (!existsSync(file)) return;
        const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[]; // our own route wrote it
        rmSync(file);
        const { createIndex, close } = await import('pagefind');
        const { index, errors } = await createIndex({ forceLanguage: 'fr' });
        if (!index) throw new Error(errors.join('\n'));
        for (const { url, title, content } of records)
          await index.addCustomRecord({ url, content, language: 'fr', meta: { title } });
        const folder = fileURLToPath(new URL('pagefind/', dir));
        await index.writeFiles({ outputPath: folder });
        await close();
        for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
        logger.info(`${records.length} records for the search`);
      },
    },
  };
}
