/** Each page gets its security policy and is written, once; what is learned of it goes into the map of the site and, of a whole site, to its hosts. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isListed } from '../discovery/sitemap.ts';
import { NAMED_DOSSIERS, readSiteAddress, SEALED_PAGES } from '../environment.ts';
import { writeInto, writeNamed } from '../files.ts';
import { beginSealing, formatPath, type Inline, type Pages, writeHosts } from '../policy/policy.ts';
import { listRendered } from './rendered.ts';
import { writeSitemap } from './write-sitemap.ts';

export function sealSite(): AstroIntegration {
  return {
    name: 'seal',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const [folder, { base, root }] = [fileURLToPath(dir), readSiteAddress()];
        const { pages, listed } = sealPages(folder, base, root);
        writeSitemap(folder, listed);
        if (SEALED_PAGES !== undefined) writeNamed(SEALED_PAGES, JSON.stringify([...pages]));
        // A part has not all the addresses that a host’s file would name.
        if (!NAMED_DOSSIERS) writeHosts(folder, base, pages);
      },
    },
  };
}

/** One after the other, of which no text is held: what stands within each, and the addresses that the map of the site has. */
function sealPages(folder: string, base: string, root: string): { pages: Pages; listed: string[] } {
  const pages = new Map<string, Inline>();
  const listed: string[] = [];
  const { seal, end } = beginSealing(folder, base);
  for (const { name, text } of listRendered(folder)) {
    const { html, inline, indexing } = seal(text);
    const path = formatPath(`/${name}`);
    if (pages.has(path)) throw new Error(`Two pages would stand at ${path}.`);
    writeInto(join(folder, name), html);
    pages.set(path, inline);
    const address = root + path.slice(1);
    if (isListed(indexing, address)) listed.push(address);
  }
  end();
  return { pages, listed };
}
