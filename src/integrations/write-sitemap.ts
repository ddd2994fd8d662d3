/** Writes `sitemap-index.xml` and the maps that it names, from the pages as built. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { isListed, renderSitemap } from '../discovery/sitemap.ts';
import { CONTENT, readSiteAddress } from '../environment.ts';
import { listSlugs } from '../model/read/drafts.ts';

/**
 * Of all dossiers, whichever pages this build writes: each has its own file in its own folder, so that parts built alone
 * make the same map. The protocol’s limit of 50 000 addresses in a file is then far.
 */
export function writeSitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const { root } = readSiteAddress();
        const slugs = listSlugs(CONTENT, { withDrafts: false });
        // One page after the other is read and let go.
        const addresses = pages
          .map(({ pathname }) => ({ file: findFile(dir, pathname), address: new URL(pathname, root).href }))
          .filter(({ file, address }) => isListed(readFileSync(file, 'utf8'), address))
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

/** A page is a folder with its `index.html`, or, as the one for what is not found, a file of its own. */
function findFile(dir: URL, pathname: string): URL {
  const folder = new URL(`${pathname}index.html`, dir);
  return existsSync(folder) ? folder : new URL(`${pathname.replace(/\/$/, '')}.html`, dir);
}
