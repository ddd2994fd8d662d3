/** A built page made ready for its policy: one style block, scripts and sheets held to their bytes, the policy in its head. */
import { hash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { formatLeastMeta, formatMeta, formatShortMeta, type Inline } from './headers.ts';

export interface SealedPage {
  html: string;
  inline: Inline;
}

/** What a first answer holds, brotli: what reading needs of a longer page is made to fit it. */
const ROUND_TRIP = 14_000;

/** `"Source Serif 4-adfa6671eed824c5"` */
const FACE_SUFFIX = /(?<="[\w ]+)-[0-9a-f]{16}(?=")/g;

/** What may be a style block, or a script that is neither a file nor data. */
const INLINE = /<style|<script(?![^>"']*\s(?:src|type)=)/i;
const HEAD_END = '</head>';

/** How a page’s head says its policy, the strictest first. Where it says little, the headers say the whole. */
const FORMS = [formatMeta, formatShortMeta, formatLeastMeta];

/**
 * `read` gives a file of the site by the address that the page has for it; undefined where the site has none. `names` has
 * the new address of each sheet that has one.
 */
export function applyPolicy(
  html: string,
  read: (address: string) => Uint8Array | undefined,
  names: ReadonlyMap<string, string> = new Map(),
): SealedPage {
  // Parsed once for all: that is what sealing a page costs.
  const elements = listElements(html);
  const merging = mergeStyles(elements);
  const inline = {
    ...listInline(html, elements),
    ...(merging.length > 0 && { styles: [nameText(joinStyles(elements))] }),
  };
  // A longer sum is for pages with room for it.
  const room = ROUND_TRIP - weigh(html);
  const sums = addIntegrity(elements, room < 0 ? 'sha256' : 'sha384', read);
  const moves = moveSheets(elements, names);
  const seal = (formatPolicy: typeof formatMeta) => [
    ...merging,
    ...sums,
    ...moves,
    addMeta(elements, formatPolicy(inline)),
  ];
  // Most pages have room for all of what is added, however little it is compressed. Where none fits, nothing is won by
  // saying less.
  const fitting =
    FORMS.map(seal).find((changes) => lengthen(changes) <= room || isReadAtOnce(html, elements, changes)) ??
    seal(formatMeta);
  return { html: change(html, fitting), inline };
}

/** Whether the first answer brings all that reading needs of the changed page: the text with its figures, else the whole. */
function isReadAtOnce(html: string, { div }: Elements, changes: readonly Change[]): boolean {
  const changed = change(html, changes);
  const reading = div.find((element) => attributeOf(element, 'class') === 'reading');
  const end = reading?.sourceCodeLocation?.endOffset ?? html.length;
  const before = changes.filter(({ start }) => start < end);
  const needed = Buffer.from(changed.slice(0, end + lengthen(before)));
  // What is short in haste is so with care, which takes seventy times as long; what care cannot gain is not tried.
  if (weigh(changed) <= ROUND_TRIP) return true;
  if (weigh(needed) > ROUND_TRIP * MOST_GAINED) return false;
  return CARE.some((quality) => {
    const sent = compress(changed, quality).subarray(0, ROUND_TRIP);
    const told = brotliDecompressSync(sent, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
    return told.length >= needed.length;
  });
}

/** What stands within a page that is sealed. */
export function readInline(html: string): Inline {
  const end = html.indexOf(HEAD_END) + HEAD_END.length;
  const head = listElements(html.slice(0, end));
  // Most of a page is its body, which need not be parsed where nothing in it even looks like what is sought.
  const isEnough = head.head[0]?.sourceCodeLocation?.endTag && !INLINE.test(html.slice(end));
  return listInline(html, isEnough ? head : listElements(html));
}

function listInline(html: string, { style, script }: Elements): Inline {
  const scripts = script.filter(
    (element) => attributeOf(element, 'src') === undefined && attributeOf(element, 'type') === undefined,
  );
  return {
    styles: style.map((element) => nameText(textOf(element))),
    scripts: scripts.map((element) => nameText(textOf(element))),
    hasSearch: html.includes('/pagefind/'),
  };
}

/**
 * One block where the last one stood, so that the policy names one hash; a sheet between them would keep them apart. Faces
 * go by their own names: what Astro adds to each costs as much as a sentence, and no two have one name.
 */
function mergeStyles(elements: Elements): Change[] {
  const { style: blocks } = elements;
  const last = blocks.at(-1);
  const sheets = elements.link.filter((link) => attributeOf(link, 'rel') === 'stylesheet');
  if (!last || sheets.some((sheet) => startOf(sheet) < startOf(last))) return [];
  return blocks.map((block) => ({
    start: startOf(block),
    end: block.sourceCodeLocation?.endOffset ?? startOf(block),
    text: block === last ? `<style>${joinStyles(elements)}</style>` : '',
  }));
}

function joinStyles({ style }: Elements): string {
  return style.map(textOf).join('').replaceAll(FACE_SUFFIX, '');
}

/** Before everything else in the head but its encoding: a policy holds only for what comes after it. */
function addMeta({ head, meta }: Elements, policy: string): Change {
  const encoding = meta.find((element) => attributeOf(element, 'charset') !== undefined);
  const at = encoding?.sourceCodeLocation?.endOffset ?? head[0]?.sourceCodeLocation?.startTag?.endOffset ?? 0;
  return { start: at, end: at, text: `<meta http-equiv="content-security-policy" content="${policy}">` };
}

function addIntegrity(
  { script, link }: Elements,
  algorithm: string,
  read: (address: string) => Uint8Array | undefined,
): Change[] {
  const links = link.filter((element) => ['stylesheet', 'modulepreload'].includes(attributeOf(element, 'rel') ?? ''));
  return [...script, ...links].flatMap((element) => {
    const bytes = read(attributeOf(element, 'src') ?? attributeOf(element, 'href') ?? '');
    const end = element.sourceCodeLocation?.startTag?.endOffset ?? element.sourceCodeLocation?.endOffset;
    // Before the bracket that ends the tag.
    return bytes && end ? [{ start: end - 1, end: end - 1, text: ` integrity="${digest(algorithm, bytes)}"` }] : [];
  });
}

function moveSheets({ link }: Elements, names: ReadonlyMap<string, string>): Change[] {
  return link.flatMap((element) => {
    const to = names.get(attributeOf(element, 'href') ?? '');
    const at = element.sourceCodeLocation?.attrs?.['href'];
    return to !== undefined && at ? [{ start: at.startOffset, end: at.endOffset, text: `href="${to}"` }] : [];
  });
}

const NAMES = ['div', 'head', 'link', 'meta', 'script', 'style'] as const;
type Elements = Record<(typeof NAMES)[number], DefaultTreeAdapterTypes.Element[]>;

/** In the order of the page. Not by a pattern: an attribute may hold the words of any tag. */
function listElements(html: string): Elements {
  const elements: Elements = { div: [], head: [], link: [], meta: [], script: [], style: [] };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      const name = NAMES.find((known) => known === node.tagName);
      if (name) elements[name].push(node);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return elements;
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

interface Change {
  start: number;
  end: number;
  text: string;
}

/** The last change first, so that offsets hold. */
function change(html: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: insert }) => text.slice(0, start) + insert + text.slice(end), html);
}

/** By how many letters the changes make a page longer. */
function lengthen(changes: readonly Change[]): number {
  return changes.reduce((length, { start, end, text }) => length + text.length - (end - start), 0);
}

function digest(algorithm: string, content: string | Uint8Array): string {
  return `${algorithm}-${hash(algorithm, content, 'base64')}`;
}

/** As a policy names what stands within a page. */
function nameText(text: string): string {
  return `'${digest('sha256', text)}'`;
}

/** Qualities of Brotli from haste to care: of a long page 2, 50 and 150 ms. */
const CARE = [5, 10, 11];
/** What care cannot gain: of the pages that were tried it made none smaller by more than a sixth. */
const MOST_GAINED = 1.25;

/** Bytes in haste: with no care at all where that is short enough, else with some. */
function weigh(content: string | Uint8Array): number {
  const careless = compress(content, 1).length;
  return careless <= ROUND_TRIP ? careless : compress(content, 5).length;
}

function compress(content: string | Uint8Array, quality: number): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
