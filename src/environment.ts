/**
 * Every variable of the environment that the site is built by, read and checked here alone. `docs/environment.md` lists
 * them for who runs the commands.
 */

import { ToldError } from './model/told-error.ts';

/** `CONTENT_DIR`: the folder of the dossiers. */
export const CONTENT = process.env['CONTENT_DIR'] ?? 'content';

/** `DIST_DIR`: the folder that the site is written to. */
export const DIST = process.env['DIST_DIR'] ?? 'dist';

/** `PDF_DIR`: where `npm run pdf` has printed the articles that a build is to publish. */
export const PDF_FOLDER = process.env['PDF_DIR'];

/** `ASTRO_CACHE_DIR`: set by `npm run build`, which gives each build a store of its own. */
export const CACHE_FOLDER = process.env['ASTRO_CACHE_DIR'];

/** `KEPT_DOSSIERS`: set by `npm run build`, which has read them before: the file that says by which names they are kept. */
export const KEPT_DOSSIERS = process.env['KEPT_DOSSIERS'];

/** `SITE_DIGEST`: set by `npm run build:changed`: the sum of all that every page depends on. */
export const SITE_DIGEST = process.env['SITE_DIGEST'];

/** `SEALED_PAGES`: set by `npm run build`: the file in which the build is to say what stands within each page. */
export const SEALED_PAGES = process.env['SEALED_PAGES'];

/** Whether the site has an address: then no placeholder of a new dossier may be left. */
export const IS_TO_PUBLISH = process.env['SITE_URL'] !== undefined;

/** `DOSSIER`: the slugs to build, parted by commas, for a part of the site; undefined for all of it. */
export const NAMED_DOSSIERS = process.env['DOSSIER']?.split(',').filter((slug) => slug !== '');

/** `PREVIEW`: whether drafts are built too, marked on every page. Throws a sentence where it is neither yes nor no: who asks for drafts is not to be given a site without them. */
export function readPreview({ PREVIEW = '' }: NodeJS.ProcessEnv = process.env): boolean {
  const word = PREVIEW.trim().toLowerCase();
  if (['1', 'oui', 'true', 'yes'].includes(word)) return true;
  if (['', '0', 'non', 'false', 'no'].includes(word)) return false;
  throw new ToldError(`PREVIEW is “${PREVIEW}”. Write 1 for a site with the drafts, and leave it out for one without.`);
}

export interface SiteAddress {
  /** Scheme and host. */
  site: string;
  /** Path below the host, beginning with a slash. */
  base: string;
  /** Both as one absolute address, with a slash at its end. */
  root: string;
}

/** `SITE_URL` and `BASE_PATH`; tests hand their own. Throws a sentence that says which of the two is wrong and how to write it. */
export function readSiteAddress(variables: NodeJS.ProcessEnv = process.env): SiteAddress {
  // A form of a host may leave the path empty; an empty address is refused, since the site would name this machine.
  const [site, base] = [variables['SITE_URL'] ?? 'http://localhost:4321', variables['BASE_PATH'] || '/'];
  if (!isOrigin(site)) {
    throw new ToldError(
      `SITE_URL is “${site}”. Give the scheme and the host alone: https://example.org. A path goes into BASE_PATH.`,
    );
  }
  if (!isPath(base)) throw new ToldError(`BASE_PATH is “${base}”. Begin it with a slash: /analyses.`);
  return { site, base, root: new URL(base.replace(/\/?$/, '/'), site).href };
}

export interface Security {
  contact: string | undefined;
  expires: string | undefined;
}

/** `SECURITY_CONTACT` and `SECURITY_EXPIRES`, as written: the file that they go into is held to them. */
export function readSecurity(): Security {
  return { contact: process.env['SECURITY_CONTACT'], expires: process.env['SECURITY_EXPIRES'] };
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
