/** The security policy goes into each page and, for a whole site, into the files of its hosts. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { NAMED_DOSSIERS, readSiteAddress } from '../environment.ts';
import { applyPolicies, writeHosts } from '../policy/policy.ts';

export function applyPolicy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const [folder, { base }] = [fileURLToPath(dir), readSiteAddress()];
        const pages = applyPolicies(folder, base);
        // A part has not all the addresses that a host’s file would name.
        if (!NAMED_DOSSIERS) writeHosts(folder, base, pages);
      },
    },
  };
}
