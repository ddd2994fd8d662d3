/** Where the site will stand, from the environment; a relative or broken address stops the build. */
import type { AstroIntegration } from 'astro';

export interface SiteAddress {
  /** Scheme and host. */
  site: string;
  /** Path below the host, beginning with a slash. */
  base: string;
}

/** Throws a sentence that says which of the two is wrong and how to write it. */
export function readSiteAddress(environment: Record<string, string | undefined>): SiteAddress {
  // A form of a host may leave the path empty; an empty address is refused, since the site would name this machine.
  const [site, base] = [environment['SITE_URL'] ?? 'http://localhost:4321', environment['BASE_PATH'] || '/'];
  if (!isOrigin(site)) {
    throw new Error(
      `SITE_URL is “${site}”. Give the scheme and the host alone: https://example.org. A path goes into BASE_PATH.`,
    );
  }
  if (!isPath(base)) throw new Error(`BASE_PATH is “${base}”. Begin it with a slash: /analyses.`);
  return { site, base };
}

/** Says at the end of a build what the site cannot be published without, or is published without. */
export function sayOpenAddresses(environment: Record<string, string | undefined>): AstroIntegration {
  const { site } = readSiteAddress(environment);
  return {
    name: 'addresses',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (/^(localhost|127\.|\[::1\])/.test(new URL(site).host)) {
          logger.warn(
            `Built for ${site}, which is this machine alone: links, cards, feeds and exports name it. To publish: SITE_URL=https://example.org npm run build`,
          );
        }
        if (environment['SECURITY_CONTACT'] === undefined) {
          logger.info('No security.txt: SECURITY_CONTACT names nobody.');
        }
      },
    },
  };
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(text);
}

function isPath(text: string): boolean {
  const [root, ...segments] = text.split('/');
  const last = segments.pop();
  const isSegment = (segment: string) => /^[\w~-][\w.~-]*$/.test(segment);
  return root === '' && last !== undefined && (last === '' || isSegment(last)) && segments.every(isSegment);
}
