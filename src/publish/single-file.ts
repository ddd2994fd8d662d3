/** A built page to one file that holds all it needs: it opens from a disk, in ten years, without a network. */
import { extname } from 'node:path';

/** The bytes of a file of the site, by its path below the site’s root; undefined where there is none. */
export type ReadAsset = (path: string) => Uint8Array | undefined;

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** Nothing is asked of anyone, nor run. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`;

/**
 * The page with its style sheets, fonts and images inside. Scripts are left out: the page is whole without them. Links
 * to other pages lead to where the site stands, `site`, below `base`. `notice`, HTML, stands first: what the file is a copy
 * of, and of when. Throws when an asset is missing.
 */
export function renderSingleFile(
  html: string,
  { site, base }: { site: string; base: string },
  read: ReadAsset,
  notice: string,
): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const load = (address: string): Uint8Array => {
    const bytes = address.startsWith(root) ? read(decodeURI(address.slice(root.length))) : undefined;
    if (!bytes) throw new Error(`The page needs ${address}, which the build does not have.`);
    return bytes;
  };
  const embed = (address: string): string => {
    const type = TYPES[extname(address)];
    if (type === undefined) throw new Error(`The page needs ${address}, of a kind that the archive does not know.`);
    return `data:${type};base64,${Buffer.from(load(address)).toString('base64')}`;
  };
  const embedUrls = (css: string): string =>
    css.replaceAll(/url\((["']?)(\/[^"')]+)\1\)/g, (_whole, _quote, address: string) => `url("${embed(address)}")`);
  return html
    .replaceAll(/<meta[^>]*http-equiv="content-security-policy"[^>]*>/gi, '')
    .replaceAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/gi, '')
    .replaceAll(/<link\b[^>]*>/g, (link) => {
      const [, rel = ''] = /rel="([^"]*)"/.exec(link) ?? [];
      const [, href = ''] = /href="([^"]*)"/.exec(link) ?? [];
      if (rel === 'stylesheet') return `<style>${new TextDecoder().decode(load(href))}</style>`;
      if (rel === 'icon') return link.replace(href, embed(href));
      // What only helps to load, or leads elsewhere, has no use in a file; the page’s own address has.
      return rel === 'canonical' ? link : '';
    })
    .replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/g, embedUrls)
    .replaceAll(
      /(<img\b[^>]*\ssrc=")(\/[^"]*)"/g,
      (_whole, start: string, address: string) => `${start}${embed(address)}"`,
    )
    .replaceAll(
      /(<a\b[^>]*\shref=")(\/[^"]*)"/g,
      (_whole, start: string, address: string) => `${start}${new URL(address, site).href}"`,
    )
    .replace(/<head>/, `<head>${POLICY}`)
    .replace(
      /<body\b[^>]*>/,
      (body) =>
        `${body}<p class="copy" style="margin:0;padding:.6rem 1rem;border-bottom:1px solid;font:.82rem/1.5 sans-serif">${notice}</p>`,
    );
}
