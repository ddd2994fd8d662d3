/** Says at the end of a build what the site cannot be published without, or is published without. */
import type { AstroIntegration } from 'astro';
import { readSecurity, readSiteAddress } from '../environment.ts';

export function nameOpenAddresses(): AstroIntegration {
  const { site } = readSiteAddress();
  return {
    name: 'addresses',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (/^(localhost|127\.|\[::1\])/.test(new URL(site).host)) {
          logger.warn(
            `Built for ${site}, which is this machine alone: links, cards, feeds and exports name it. To publish: SITE_URL=https://example.org npm run build`,
          );
        }
        if (readSecurity().contact === undefined) {
          logger.info('No security.txt: SECURITY_CONTACT names nobody.');
        }
      },
    },
  };
}
