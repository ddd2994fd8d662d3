/** Says at the end of a build what the site cannot be published without, or is published without. */
import type { AstroIntegration } from 'astro';
import { readSecurity, readSiteAddress } from '../environment.ts';
import { isTrial } from '../site.ts';

export function nameOpenAddresses(): AstroIntegration {
  const { site } = readSiteAddress();
  return {
    name: 'addresses',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (isTrial(site)) {
          logger.warn(
            `Built for ${site}, which is this machine alone: links, feeds and exports name it, and what readers send on says « adresse d’essai ». To publish: SITE_URL=https://example.org npm run build`,
          );
        }
        if (readSecurity().contact === undefined) {
          logger.info('No security.txt: SECURITY_CONTACT names nobody.');
        }
      },
    },
  };
}
