/**
 * `sitemap-index.xml`: drawn from the pages as built. A page is listed when it names itself as its canonical address and
 * asks not to be left out, so copies, embeds and the page for what is not found stay out of themselves.
 */
import type { Indexing } from '../html/elements.ts';

/** Whether a page at that address names it as its own and does not ask to be left out. */
export function isListed({ canonical, isHidden }: Indexing, address: string): boolean {
  return canonical === address && !isHidden;
}

/** File names and their XML, the index last. Addresses are made of letters, digits and hyphens, which XML need not escape. */
export function renderSitemap(
  addresses: readonly string[],
  root: string,
  slugs: readonly string[],
): [name: string, xml: string][] {
  const known = new Set(slugs);
  const byFolder = Map.groupBy(addresses, (address) => {
    const [folder = ''] = address.slice(root.length).split('/', 1);
    return known.has(folder) ? folder : undefined;
  });
  const parts = [undefined, ...slugs].map((slug): [string, string] => [
    slug === undefined ? 'sitemap.xml' : `${slug}/sitemap.xml`,
    renderList('urlset', 'url', byFolder.get(slug) ?? []),
  ]);
  const index = parts.map(([name]) => new URL(name, root).href);
  return [...parts, ['sitemap-index.xml', renderList('sitemapindex', 'sitemap', index)]];
}

function renderList(list: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${address}</loc></${item}>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}</${list}>\n`;
}
