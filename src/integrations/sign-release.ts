/** A whole site says what it was made from and the sum of each of its files. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { signSite } from '../publish/release.ts';

/**
 * Writes `build.json` and `SHA256SUMS`: the last of the integrations, after which no file changes. `digestContent` gives the
 * sum of all content.
 */
export function signRelease(digestContent: () => string): AstroIntegration {
  let address = '';
  return {
    name: 'release',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = new URL(config.base, config.site).href;
      },
      'astro:build:done': ({ dir }) => {
        signSite(fileURLToPath(dir), { content: digestContent(), address });
      },
    },
  };
}
