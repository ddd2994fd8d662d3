/** The last hand on a built site: the policy in each page, and the same policy written for the hosts that send headers. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, writeInto } from '../files.ts';
import { applyPolicy, readInline, type SealedPage } from './apply-to-page.ts';
import type { Inline } from './content-security-policy.ts';
import { listRules, type Pages } from './header-rules.ts';
import { formatCaddy, formatHeadersFile, formatNginx } from './hosts.ts';

export type { Inline, Pages };

/** The pages of one built site get their policy one after the other. */
export interface Sealing {
  /** Scripts and sheets are read from the site. */
  seal(html: string): SealedPage;
  /** Once every page is sealed: sheets get the names that pages have for them. */
  end(): void;
}

export function beginSealing(folder: string, base: string): Sealing {
  const root = base.replace(/\/$/, '');
  const files = new Set(listAddresses(folder));
  // The same few scripts and sheets stand in every page.
  const kept = new Map<string, Uint8Array>();
  const read = (address: string) => {
    const file = address.slice(root.length);
    if (files.has(file) && !kept.has(file)) kept.set(file, readFileSync(join(folder, file)));
    return kept.get(file);
  };
  const sheets = [...files].filter((file) => SHEET.test(file));
  const names = new Map(
    sheets.map((file) => [root + file, root + nameByBytes(file, readFileSync(join(folder, file)))]),
  );
  return {
    seal: (html) => applyPolicy(html, read, names),
    end() {
      for (const [from, to] of names)
        moveFile(join(folder, from.slice(root.length)), join(folder, to.slice(root.length)));
    },
  };
}

/** A sheet that a route has written, at the site’s root or a dossier’s. */
const SHEET = /^\/(?!_astro\/|pagefind\/)(?:[^/]+\/)?[^/]+\.css$/;

/**
 * A page takes only the sheet that was built with it: under a name that stays, a browser would hold an old one against it.
 * The name begins as the sum in the page does, so that in a compressed page it weighs next to nothing.
 */
function nameByBytes(file: string, bytes: Uint8Array): string {
  const sum = hash('sha256', bytes, 'base64url');
  return file.replace(/[^/]+$/, `_astro/${sum.slice(0, 8)}.css`);
}

function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** What stands within each page of a site whose pages have their policy. */
export function readPages(folder: string): Pages {
  return new Map(
    listAddresses(folder)
      .filter(isPage)
      .map((file) => [formatPath(file), readInline(readFileSync(join(folder, file), 'utf8'))]),
  );
}

/**
 * Write `_headers`, `_hosts/nginx.conf` and `_hosts/Caddyfile` for all pages and files of a whole site, `others` among them, which are still to
 * come into the folder; they name no file of those that come after.
 */
export function writeHosts(folder: string, base: string, pages: Pages, others: readonly string[] = []): void {
  const addresses = [...listAddresses(folder), ...others.map((file) => `/${file}`)];
  const rules = listRules(
    pages,
    addresses.filter((file) => !isPage(file) && !LATER.test(file)),
  );
  writeInto(join(folder, '_headers'), formatHeadersFile(rules, base));
  writeInto(join(folder, '_hosts/nginx.conf'), formatNginx(rules, base));
  writeInto(join(folder, '_hosts/Caddyfile'), formatCaddy(rules, base));
}

/** Written once the pages have their policy. */
const LATER = /^\/(?:_headers|_hosts\/.*|[^/]+\/sw\.js|build\.json|SHA256SUMS)$/;

/** From the site’s root. */
function listAddresses(folder: string): string[] {
  return listFiles(folder).map((file) => `/${file}`);
}

/** By the name of its file. */
export function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** The path of a page by the name of its file. */
export function formatPath(file: string): string {
  return file.replace(/(?<=\/)index\.html$/, '');
}
