/** A whole site says in `build.json` and `SHA256SUMS` what it was made from and the sum of each of its files. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT, NAMED_DOSSIERS, readSiteAddress } from '../environment.ts';
import { digestContent } from '../model/read/digest.ts';
import { signSite } from '../publish/release.ts';

export function signRelease(): AstroIntegration {
  return {
    name: 'release',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (!NAMED_DOSSIERS)
          signSite(fileURLToPath(dir), { content: digestContent(CONTENT), address: readSiteAddress().root });
      },
    },
  };
}
