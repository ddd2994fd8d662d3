/** The elements and text of a page with their places in it, to read what they say and to change the page there alone. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { escapeMarkup } from './escape.ts';

/** Characters of the page from `start` to `end`; as they are written, entities too. */
export interface Text {
  start: number;
  end: number;
}

/** From its opening to the end of its closing tag; what it holds, without comments, from `contentStart` to `contentEnd`. */
export interface Element extends Text {
  /** In small letters. */
  name: string;
  /** The opening tag as it is written. */
  tag: string;
  contentStart: number;
  contentEnd: number;
  isSvg: boolean;
  children: Node[];
  /** Read once one of them is asked for. */
  attributes?: readonly Attribute[];
}

export type Node = Element | Text;
export type Elements<Name extends string> = Record<Name, Element[]>;

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Those of the names, in the order of the page. Not by a pattern: an attribute may hold the words of any tag. What stands in a
 * `noscript` or a `template` counts.
 */
export function listElements<Name extends string>(html: string, names: readonly Name[]): Elements<Name> {
  const elements = Object.fromEntries(names.map((name) => [name, [] as Element[]])) as Elements<Name>; // one list for each name
  const visit = (node: Node): void => {
    if (!isElement(node)) return;
    const name = names.find((known) => known === node.name);
    if (name !== undefined) elements[name].push(node);
    node.children.forEach(visit);
  };
  visit(parsePage(html));
  return elements;
}

/**
 * The page as one element without a name. Its tags are taken as they stand: none is added, and what is not closed ends with
 * what it stands in.
 */
export function parsePage(html: string): Element {
  const page = makeElement('', 0, html.length, false);
  const open: Element[] = [page];
  const parentOf = () => open[open.length - 1] ?? page;
  /** The opening tag ends with `at`. */
  const begin = (at: number, isEmpty: boolean) => {
    const element = parentOf();
    element.tag = html.slice(element.start, at + 1);
    element.contentStart = at + 1;
    if (isEmpty || VOID.has(element.name)) endAt(open.pop() ?? page, at + 1);
  };
  tokenize(html, {
    isInForeignContext: () => parentOf().isSvg,
    onopentagname(from, to) {
      const { isSvg, name: around, children } = parentOf();
      const name = html.slice(from, to).toLowerCase();
      const within = name === 'svg' || (isSvg && around !== 'foreignobject');
      const element = makeElement(name, from - 1, html.length, within);
      children.push(element);
      open.push(element);
    },
    onopentagend: (at) => begin(at, false),
    // In HTML the slash closes nothing.
    onselfclosingtag: (at) => begin(at, parentOf().isSvg),
    onclosetag(from, to) {
      const name = html.slice(from, to).toLowerCase();
      const index = open.findLastIndex((element) => element.name === name);
      if (index <= 0) return;
      while (open.length > index + 1) endAt(open.pop() ?? page, from - 2);
      const closed = open.pop() ?? page;
      closed.contentEnd = from - 2;
      closed.end = html.indexOf('>', to) + 1;
    },
    ontext(from, to) {
      const { children } = parentOf();
      const last = children[children.length - 1];
      if (last && !isElement(last) && last.end === from) last.end = to;
      else children.push({ start: from, end: to });
    },
  });
  return page;
}

/** Open until the end of the page, `length`, as long as nothing closes it. */
function makeElement(name: string, start: number, length: number, isSvg: boolean): Element {
  return { name, tag: '', start, contentStart: start, contentEnd: length, end: length, isSvg, children: [] };
}

function endAt(element: Element, at: number): void {
  element.contentEnd = at;
  element.end = at;
}

function tokenize(
  html: string,
  { isInForeignContext, ...read }: Partial<TokenizerCallbacks>,
  decodeEntities = false,
): void {
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities },
    {
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
      ...(isInForeignContext && { isInForeignContext }),
      ...read,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

export function isElement(node: Node | undefined): node is Element {
  return node !== undefined && 'name' in node;
}

/** The address that a page gives as its own. */
export function findCanonical({ link }: Elements<'link'>): string | undefined {
  const canonical = link.find((element) => attributeOf(element, 'rel') === 'canonical');
  return canonical && attributeOf(canonical, 'href');
}

/** What the head of a page tells search engines. */
export interface Indexing {
  /** The address that the page gives as its own. */
  canonical: string | undefined;
  /** Whether it asks to be left out. */
  isHidden: boolean;
}

export function readIndexing(head: Elements<'link' | 'meta'>): Indexing {
  const robots = head.meta.filter((element) => attributeOf(element, 'name') === 'robots');
  return {
    canonical: findCanonical(head),
    isHidden: robots.some((element) => attributeOf(element, 'content')?.includes('noindex')),
  };
}

const WHOLE = /^\s*<!doctype html>/i;
const HEAD_END = '</head>';

/**
 * A whole page as far as its head goes, and the rest. The head is empty where `html` is no whole page, or where other words look like the
 * end of a head, as those of an attribute may.
 */
export function partHead(html: string): { head: string; body: string } {
  const at = WHOLE.test(html) && hasOnce(html, HEAD_END) ? html.indexOf(HEAD_END) + HEAD_END.length : 0;
  return { head: html.slice(0, at), body: html.slice(at) };
}

const MAIN = /<main(?: [\w-]+="[^"<>]*")*>/;
const MAIN_END = '</main>';

/**
 * A page without what its `main` holds, and that. Undefined where it has not one such element, or where other words look like its
 * tags, as those of an attribute may.
 */
export function partMain(html: string): { frame: string; main: string } | undefined {
  const opening = MAIN.exec(html);
  if (!opening || !hasOnce(html, '<main') || !hasOnce(html, MAIN_END)) return undefined;
  const [start, end] = [opening.index + opening[0].length, html.indexOf(MAIN_END)];
  return end < start ? undefined : { frame: html.slice(0, start) + html.slice(end), main: html.slice(start, end) };
}

function hasOnce(html: string, words: string): boolean {
  const at = html.indexOf(words);
  return at >= 0 && at === html.lastIndexOf(words);
}

/** The page of which `partMain` gave the frame, which may have changed around `main`. */
export function placeMain(frame: string, main: string): string {
  const end = frame.indexOf(MAIN_END);
  return frame.slice(0, end) + main + frame.slice(end);
}

interface Attribute extends Text {
  /** In small letters. */
  name: string;
  /** Without quotes, entities resolved. */
  value: string;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return findAttribute(element, name)?.value;
}

/** What the page has within it, as it is written. */
export function contentOf(html: string, { contentStart, contentEnd }: Element): string {
  return html.slice(contentStart, contentEnd);
}

/** The first of the name: it is the one that holds. */
function findAttribute(element: Element, name: string): Attribute | undefined {
  // Most elements have none of the name.
  if (!element.attributes && !element.tag.toLowerCase().includes(name)) return undefined;
  element.attributes ??= listAttributes(element);
  return element.attributes.find((attribute) => attribute.name === name);
}

function listAttributes({ tag, start }: Element): Attribute[] {
  const attributes: Attribute[] = [];
  let [name, value, from] = ['', '', 0];
  tokenize(
    tag,
    {
      onattribname(at, to) {
        [name, value, from] = [tag.slice(at, to).toLowerCase(), '', at];
      },
      onattribdata(at, to) {
        value += tag.slice(at, to);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend(_quote, to) {
        attributes.push({ start: start + from, end: start + to, name, value });
      },
    },
    true,
  );
  return attributes;
}

/** What stands from `start` to `end`, and what is to stand there. */
export interface Change extends Text {
  text: string;
}

/** The attribute with another value; nothing where the element has none. */
export function changeAttribute(element: Element, name: string, value: string): Change[] {
  const found = findAttribute(element, name);
  return found ? [{ start: found.start, end: found.end, text: `${name}="${escapeMarkup(value)}"` }] : [];
}

/** The page with all of them made, none of which overlap; what is inserted stands before what changes there. */
export function changePage(html: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return parts.join('') + html.slice(at);
}
