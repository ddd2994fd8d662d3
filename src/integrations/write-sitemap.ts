/** Writes `sitemap-index.xml` and the maps that it names, from the pages as built. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isListed, renderSitemap } from '../discovery/sitemap.ts';
import { CONTENT, readSiteAddress } from '../environment.ts';
import { listFiles } from '../files.ts';
import { listSlugs } from '../model/read/drafts.ts';

/**
 * Of all dossiers, whichever pages this build writes: each has its own file in its own folder, so that parts built alone
 * make the same map. The protocol’s limit of 50 000 addresses in a file is then far.
 */
export function writeSitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { root } = readSiteAddress();
        const slugs = listSlugs(CONTENT, { withDrafts: false });
        // One page after the other is read and let go.
        const addresses = listFiles(fileURLToPath(dir))
          .filter((file) => /(?:^|\/)index\.html$/.test(file))
          .map((file) => ({ file, address: root + file.slice(0, -'index.html'.length) }))
          .filter(({ file, address }) => isListed(readFileSync(new URL(file, dir), 'utf8'), address))
          .map(({ address }) => address)
          .sort();
        for (const [name, xml] of renderSitemap(addresses, root, slugs)) {
          const file = new URL(name, dir);
          if (existsSync(new URL('.', file))) writeFileSync(file, xml);
        }
      },
    },
  };
}
