/**
 * `sitemap-index.xml`: drawn from the pages as built. A page is listed when it names itself as its canonical address and
 * asks not to be left out, so copies, embeds and the page for what is not found stay out of themselves.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** What the protocol allows in one file. */
const LIMIT = 50_000;

export function sitemap(): AstroIntegration {
  let root = '';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': ({ dir, pages }) => {
        const addresses = pages
          .map(({ pathname }) => ({ pathname, html: readFileSync(findFile(dir, pathname), 'utf8') }))
          .filter(({ pathname, html }) => isListed(html, new URL(pathname, root).href))
          .map(({ pathname }) => new URL(pathname, root).href)
          .sort();
        for (const [name, xml] of renderSitemap(addresses, root)) writeFileSync(new URL(name, dir), xml);
      },
    },
  };
}

/** Whether a page is its own canonical address and has no `noindex`. */
export function isListed(html: string, url: string): boolean {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return canonical === url && !/<meta name="robots" content="[^"]*noindex/.test(html);
}

/** File names and their XML, the index last. Addresses are made of letters, digits and hyphens, which XML need not escape. */
export function renderSitemap(
  addresses: readonly string[],
  root: string,
  limit = LIMIT,
): [name: string, xml: string][] {
  const parts = Array.from({ length: Math.ceil(addresses.length / limit) }, (_, index): [string, string] => [
    `sitemap-${index}.xml`,
    renderList('urlset', 'url', addresses.slice(index * limit, (index + 1) * limit)),
  ]);
  const index = parts.map(([name]) => new URL(name, root).href);
  return [...parts, ['sitemap-index.xml', renderList('sitemapindex', 'sitemap', index)]];
}

function renderList(list: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${address}</loc></${item}>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}</${list}>\n`;
}

/** A page is a folder with its `index.html`, or, as the one for what is not found, a file of its own. */
function findFile(dir: URL, pathname: string): URL {
  const folder = new URL(`${pathname}index.html`, dir);
  return existsSync(folder) ? folder : new URL(`${pathname.replace(/\/$/, '')}.html`, dir);
}
