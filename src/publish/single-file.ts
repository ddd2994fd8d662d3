/** A built page to one file that holds all it needs: it opens from a disk, in ten years, without a network. */
import { extname } from 'node:path';
import {
  attributeOf,
  type Change,
  changeAttribute,
  changePage,
  contentOf,
  type Element,
  listElements,
} from '../html/elements.ts';

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
const NAMES = ['a', 'body', 'head', 'img', 'link', 'meta', 'script', 'style'] as const;
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
  const { a, body, head, img, link, meta, script, style } = listElements(html, NAMES);
  return changePage(html, [
    ...meta.filter((one) => attributeOf(one, 'http-equiv')?.toLowerCase() === 'content-security-policy').map(remove),
    ...script.filter((one) => attributeOf(one, 'type') !== 'application/ld+json').map(remove),
    ...link.flatMap((one) => {
      const [rel, href = ''] = [attributeOf(one, 'rel'), attributeOf(one, 'href')];
      if (rel === 'stylesheet')
        return { ...remove(one), text: `<style>${embedUrls(new TextDecoder().decode(load(href)))}</style>` };
      if (rel === 'icon') return changeAttribute(one, 'href', embed(href));
      // What only helps to load, or leads elsewhere, has no use in a file; the page’s own address has.
      return rel === 'canonical' ? [] : remove(one);
    }),
    ...style.map((one) => ({
      start: one.contentStart,
      end: one.contentEnd,
      text: embedUrls(contentOf(html, one)),
    })),
    ...img.flatMap((one) => changeAddress(one, 'src', embed)),
    ...a.flatMap((one) => changeAddress(one, 'href', (address) => new URL(address, site).href)),
    ...head.map((one) => insert(one.contentStart, POLICY)),
    ...body.map((one) =>
      insert(
        one.contentStart,
        `<p class="copy" style="margin:0;padding:.6rem 1rem;border-bottom:1px solid;font:.82rem/1.5 sans-serif">${notice}</p>`,
      ),
    ),
  ]);
}

function remove(element: Element): Change {
  return { start: element.start, end: element.end, text: '' };
}

function insert(at: number, text: string): Change {
  return { start: at, end: at, text };
}

/** An address of the site alone: others lead where they led. */
function changeAddress(element: Element, name: string, resolve: (address: string) => string): Change[] {
  const address = attributeOf(element, name);
  return address?.startsWith('/') ? changeAttribute(element, name, resolve(address)) : [];
}
