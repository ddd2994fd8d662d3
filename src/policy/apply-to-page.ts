/** One built page with its security policy: its style blocks merged, `integrity` on scripts and style sheets, the policy in its head. */
import { hash } from 'node:crypto';
import {
  attributeOf,
  type Change,
  changeAttribute,
  changePage,
  contentOf,
  type Elements as ElementsOf,
  type Indexing,
  listElements,
  partHead,
  partMain,
  placeMain,
  readIndexing,
} from '../html/elements.ts';
import { formatMeta, type Inline } from './content-security-policy.ts';

export interface SealedPage {
  html: string;
  inline: Inline;
  indexing: Indexing;
}

/** `"Source Serif 4-adfa6671eed824c5"`; looked back from the suffix, not on from each quote. */
const FACE_SUFFIX = /-[0-9a-f]{16}(?=")(?<="[\w ]+-[0-9a-f]{16})/g;

/** Where the files of the search lie. */
const SEARCH = '/pagefind/';
/** Matches whatever may be a style block or an inline script. It may also match other text, which costs no more than parsing. */
const INLINE = /<style|<script(?![^>"']*\s(?:src|type)=)/i;
const NAMES = ['head', 'link', 'meta', 'script', 'style'] as const;
/** Matches whatever of the text in `main` may bear on the policy, and likewise other text. */
const BEARING = new RegExp(`<(?:${NAMES.join('|')})\\b|${SEARCH}`, 'i');
type Elements = ElementsOf<(typeof NAMES)[number]>;

/**
 * `read` gives a file of the site by the address that the page has for it; undefined where the site has none. `names` has
 * the new address of each sheet that has one.
 */
export function applyPolicy(html: string, read: Read, names: Names = new Map()): SealedPage {
  // Parsing is most of the cost, and of the longest pages nearly all stands in `main`.
  const parts = partMain(html);
  if (!parts || BEARING.test(parts.main)) return applyToWhole(html, read, names);
  const { html: frame, ...told } = applyToWhole(parts.frame, read, names);
  return { html: placeMain(frame, parts.main), ...told };
}

type Read = (address: string) => Uint8Array | undefined;
type Names = ReadonlyMap<string, string>;

function applyToWhole(html: string, read: Read, names: Names): SealedPage {
  // Parsed once for everything below.
  const elements = listElements(html, NAMES);
  const merged = mergeStyles(html, elements);
  const inline = {
    ...listOthers(html, elements),
    styles: merged ? [nameText(merged.text)] : listStyles(html, elements),
  };
  const changes = [
    ...(merged?.changes ?? []),
    ...addIntegrity(elements, read),
    ...moveSheets(elements, names),
    addMeta(elements, formatMeta(inline)),
  ];
  return { html: changePage(html, changes), inline, indexing: readIndexing(elements) };
}

/** The inline styles and scripts of a page that has its policy already. */
export function readInline(html: string): Inline {
  const { head, body } = partHead(html);
  // The body is most of a page: it is parsed only where it may have an inline style or script.
  const elements = listElements(INLINE.test(body) ? html : head, NAMES);
  return { ...listOthers(html, elements), styles: listStyles(html, elements) };
}

function listStyles(html: string, { style }: Elements): string[] {
  return style.map((element) => nameText(contentOf(html, element)));
}

function listOthers(html: string, { script }: Elements): Omit<Inline, 'styles'> {
  const scripts = script.filter(
    (element) => attributeOf(element, 'src') === undefined && attributeOf(element, 'type') === undefined,
  );
  return {
    scripts: scripts.map((element) => nameText(contentOf(html, element))),
    hasSearch: html.includes(SEARCH),
  };
}

/**
 * The style blocks merged into the last one, so that the policy names one hash; undefined where a style sheet stands between them,
 * since the order of rules would change. The suffix that Astro adds to the names of faces is removed: it costs bytes, and no two
 * faces have the same name.
 */
function mergeStyles(html: string, { style: blocks, link }: Elements): { text: string; changes: Change[] } | undefined {
  const last = blocks.at(-1);
  const sheets = link.filter((element) => attributeOf(element, 'rel') === 'stylesheet');
  if (!last || sheets.some((sheet) => sheet.start < last.start)) return undefined;
  const text = blocks
    .map((block) => contentOf(html, block))
    .join('')
    .replaceAll(FACE_SUFFIX, '');
  const changes = blocks.map((block) => ({
    start: block.start,
    end: block.end,
    text: block === last ? `<style>${text}</style>` : '',
  }));
  return { text, changes };
}

/** Before everything else in the head but its encoding: a policy holds only for what comes after it. */
function addMeta({ head, meta }: Elements, policy: string): Change {
  const encoding = meta.find((element) => attributeOf(element, 'charset') !== undefined);
  const at = encoding?.end ?? head[0]?.contentStart ?? 0;
  return { start: at, end: at, text: `<meta http-equiv="content-security-policy" content="${policy}">` };
}

function addIntegrity({ script, link }: Elements, read: Read): Change[] {
  const links = link.filter((element) => ['stylesheet', 'modulepreload'].includes(attributeOf(element, 'rel') ?? ''));
  return [...script, ...links].flatMap((element) => {
    const bytes = read(attributeOf(element, 'src') ?? attributeOf(element, 'href') ?? '');
    // Before the bracket that ends the tag.
    const at = element.contentStart - 1;
    return bytes ? [{ start: at, end: at, text: ` integrity="${sumOnce(bytes)}"` }] : [];
  });
}

function moveSheets({ link }: Elements, names: Names): Change[] {
  return link.flatMap((element) => {
    const to = names.get(attributeOf(element, 'href') ?? '');
    return to === undefined ? [] : changeAttribute(element, 'href', to);
  });
}

const sums = new WeakMap<Uint8Array, string>();

/** The same few files stand in every page. */
function sumOnce(bytes: Uint8Array): string {
  const sum = sums.get(bytes) ?? digest('sha384', bytes);
  sums.set(bytes, sum);
  return sum;
}

function digest(algorithm: string, content: string | Uint8Array): string {
  return `${algorithm}-${hash(algorithm, content, 'base64')}`;
}

/** The hash by which a policy allows an inline style or script. */
function nameText(text: string): string {
  return `'${digest('sha256', text)}'`;
}
