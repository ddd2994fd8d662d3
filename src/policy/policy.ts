/** The last hand on a built site: each page sealed, and the same policy written for the hosts that send headers. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Inline } from './headers.ts';
import { formatCaddy, formatHeadersFile, formatNginx } from './hosts.ts';
import { sealPage } from './page.ts';
import { listRules } from './rules.ts';

/** What Cloudflare Pages reads of `_headers`: https://developers.cloudflare.com/pages/configuration/headers/ */
const MOST_RULES = 100;

/** `isWhole`: whether the build is of all dossiers; a part has not all the addresses that a host’s file would name. */
export function policy({ isWhole }: { isWhole: boolean }): AstroIntegration {
  let base = '/';
  return {
    name: 'policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const count = sealSite(fileURLToPath(dir), base, isWhole);
        if (count > MOST_RULES)
          logger.warn(
            `_headers has ${count} rules and Cloudflare Pages reads ${MOST_RULES}: the pages past them go without the whole policy there. Send _hosts/nginx.conf or _hosts/Caddyfile instead.`,
          );
      },
    },
  };
}

/**
 * Seal every page of the folder and, of a whole site, write `_headers`, `_hosts/nginx.conf` and `_hosts/Caddyfile` into it.
 * Returns how many rules they have.
 */
export function sealSite(folder: string, base: string, isWhole: boolean): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  const pages = new Map<string, Inline>();
  const read = (address: string) => {
    const file = address.slice(base.replace(/\/$/, '').length);
    return files.includes(file) ? readFileSync(join(folder, file)) : undefined;
  };
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const page = sealPage(readFileSync(join(folder, file), 'utf8'), read);
    writeFileSync(join(folder, file), page.html);
    pages.set(file.replace(/(?<=\/)index\.html$/, ''), page.inline);
  }
  if (!isWhole) return 0;
  const rules = listRules(
    pages,
    files.filter((name) => !name.endsWith('.html')),
  );
  writeFileSync(join(folder, '_headers'), formatHeadersFile(rules, base));
  mkdirSync(join(folder, '_hosts'), { recursive: true });
  writeFileSync(join(folder, '_hosts/nginx.conf'), formatNginx(rules, base));
  writeFileSync(join(folder, '_hosts/Caddyfile'), formatCaddy(rules, base));
  return rules.length;
}
