/** Writes `sitemap-index.xml` and the maps that it names. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSitemap } from '../discovery/sitemap.ts';
import { CONTENT, readSiteAddress } from '../environment.ts';
import { writeNamed } from '../files.ts';
import { listSlugs } from '../model/read/drafts.ts';

/**
 * Of all dossiers, whichever pages this build writes: each has its own file in its own folder, so that parts built alone
 * make the same map. The protocol’s limit of 50 000 addresses in a file is then far.
 */
export function writeSitemap(folder: string, addresses: readonly string[]): void {
  const slugs = listSlugs(CONTENT, { withDrafts: false });
  for (const [name, xml] of renderSitemap(addresses.toSorted(), readSiteAddress().root, slugs)) {
    const file = join(folder, name);
    if (existsSync(dirname(file))) writeNamed(file, xml);
  }
}
