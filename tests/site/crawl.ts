/** Every address that a built site gives, and whether it leads to something that was built. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Site {
  dist: string;
  /** Address of its cover. */
  root: string;
}

export interface Link {
  /** Path of the file that gives the address. */
  from: string;
  to: string;
}

/** Paths of the files of a site, with forward slashes. */
export function listFiles({ dist }: Site): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** What `pattern` finds in the files whose names end in `ending`: its one group is an address, made whole. */
export function listLinks(site: Site, ending: string, pattern: RegExp): Link[] {
  return listFiles(site)
    .filter((path) => path.endsWith(ending))
    .flatMap((from) => {
      // A calendar folds its lines anywhere.
      const text = readFileSync(join(site.dist, from), 'utf8').replaceAll('\r\n ', '');
      const page = new URL(from.replace(/index\.html$/, ''), site.root);
      return [...text.matchAll(pattern)].map(([, to = '']) => ({
        from,
        to: new URL(to.replaceAll('&amp;', '&'), page).href,
      }));
    });
}

/** The links of the site’s own that lead nowhere: to no file, or to no such fragment of a page; and those that leave its base. */
export function findBroken(site: Site, links: readonly Link[]): string[] {
  const { origin } = new URL(site.root);
  return [
    ...new Set(
      links
        .filter(({ to }) => to.startsWith(origin))
        .filter(({ to }) => !isThere(site, to))
        .map(({ from, to }) => `${from} → ${to}`),
    ),
  ];
}

function isThere({ dist, root }: Site, address: string): boolean {
  if (!address.startsWith(root)) return false;
  const { pathname, hash } = new URL(address);
  const path = decodeURIComponent(pathname.slice(new URL(root).pathname.length));
  const file = join(dist, path, path === '' || path.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  // What a filter keeps in the fragment is no target.
  if (hash === '' || hash.includes('=') || !file.endsWith('.html')) return true;
  return readFileSync(file, 'utf8').includes(` id="${decodeURIComponent(hash.slice(1))}"`);
}
