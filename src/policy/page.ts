/** A built page made ready for its policy: one style block, scripts and sheets held to their bytes, the policy in its head. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { formatMeta, formatShortMeta, type Inline } from './headers.ts';

export interface SealedPage {
  html: string;
  inline: Inline;
}

/** What a first answer holds, brotli: what a longer page needs to be read is made to fit it. */
const ROUND_TRIP = 14_000;

/** `read` gives a file of the site by the address that the page has for it; undefined where the site has none. */
export function sealPage(html: string, read: (address: string) => Uint8Array | undefined): SealedPage {
  const merged = mergeStyles(html);
  const inline = readInline(merged);
  const sealed = addMeta(addIntegrity(merged, read), formatMeta(inline));
  // Headers say the whole; where a page has just room for itself, its head says what matters most.
  return { html: weigh(sealed) > ROUND_TRIP ? addMeta(merged, formatShortMeta(inline)) : sealed, inline };
}

/** What stands within the page; the same before and after it is sealed, once its styles are one block. */
export function readInline(html: string): Inline {
  const scripts = listElements(html, 'script').filter(
    (script) => attributeOf(script, 'src') === undefined && attributeOf(script, 'type') === undefined,
  );
  const name = (element: DefaultTreeAdapterTypes.Element) => `'${digest('sha256', textOf(element))}'`;
  return {
    styles: listElements(html, 'style').map(name),
    scripts: scripts.map(name),
    hasSearch: html.includes('/pagefind/'),
  };
}

/** One block where the last one stood, so that the policy names one hash; a sheet between them would keep them apart. */
function mergeStyles(html: string): string {
  const blocks = listElements(html, 'style');
  const last = blocks.at(-1);
  const sheets = listElements(html, 'link').filter((link) => attributeOf(link, 'rel') === 'stylesheet');
  if (!last || sheets.some((sheet) => startOf(sheet) < startOf(last))) return html;
  return change(
    html,
    blocks.map((block) => ({
      start: startOf(block),
      end: block.sourceCodeLocation?.endOffset ?? startOf(block),
      text: block === last ? `<style>${blocks.map(textOf).join('')}</style>` : '',
    })),
  );
}

/** Before everything else in the head but its encoding: a policy holds only for what comes after it. */
function addMeta(html: string, policy: string): string {
  const [head] = listElements(html, 'head');
  const encoding = listElements(html, 'meta').find((meta) => attributeOf(meta, 'charset') !== undefined);
  const at = encoding?.sourceCodeLocation?.endOffset ?? head?.sourceCodeLocation?.startTag?.endOffset ?? 0;
  const text = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return change(html, [{ start: at, end: at, text }]);
}

function addIntegrity(html: string, read: (address: string) => Uint8Array | undefined): string {
  const links = listElements(html, 'link').filter((link) =>
    ['stylesheet', 'modulepreload'].includes(attributeOf(link, 'rel') ?? ''),
  );
  return change(
    html,
    [...listElements(html, 'script'), ...links].flatMap((element) => {
      const bytes = read(attributeOf(element, 'src') ?? attributeOf(element, 'href') ?? '');
      const end = element.sourceCodeLocation?.startTag?.endOffset ?? element.sourceCodeLocation?.endOffset;
      // Before the bracket that ends the tag.
      return bytes && end ? [{ start: end - 1, end: end - 1, text: ` integrity="${digest('sha384', bytes)}"` }] : [];
    }),
  );
}

/** In the order of the page. Not by a pattern: an attribute may hold the words of any tag. */
function listElements(html: string, name: string): DefaultTreeAdapterTypes.Element[] {
  const list = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
    ...(defaultTreeAdapter.isElementNode(node) && node.tagName === name ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(list) : []),
  ];
  return list(parse(html, { sourceCodeLocationInfo: true }));
}

function attributeOf({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf({ childNodes }: DefaultTreeAdapterTypes.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function startOf({ sourceCodeLocation }: DefaultTreeAdapterTypes.Element): number {
  return sourceCodeLocation?.startOffset ?? 0;
}

/** The last change first, so that offsets hold. */
function change(html: string, changes: readonly { start: number; end: number; text: string }[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: insert }) => text.slice(0, start) + insert + text.slice(end), html);
}

function digest(algorithm: string, content: string | Uint8Array): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}

function weigh(html: string): number {
  return brotliCompressSync(html).length;
}
