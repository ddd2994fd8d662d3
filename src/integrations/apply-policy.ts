/** The security policy goes into each page and, for a whole site, into the files of its hosts. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { applyPolicies, writeHosts } from '../policy/policy.ts';

/** `isWhole`: whether the build is of all dossiers; a part has not all the addresses that a host’s file would name. */
export function applyPolicy({ isWhole }: { isWhole: boolean }): AstroIntegration {
  let base = '/';
  return {
    name: 'policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = applyPolicies(folder, base);
        if (isWhole) writeHosts(folder, base, pages);
      },
    },
  };
}
