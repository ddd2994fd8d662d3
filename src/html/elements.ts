/** The elements and text of a page with their places in it, to read what they say and to change the page there alone. */
import { type DefaultTreeAdapterTypes, html as html5, parse } from 'parse5';
import { escapeMarkup } from './escape.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Elements<Name extends string> = Record<Name, Element[]>;

/**
 * Those of the names, in the order of the page. Not by a pattern: an attribute may hold the words of any tag. What stands in a
 * `noscript` or a `template` counts.
 */
export function listElements<Name extends string>(html: string, names: readonly Name[]): Elements<Name> {
  const elements = Object.fromEntries(names.map((name) => [name, [] as Element[]])) as Elements<Name>; // one list for each name
  const visit = (node: Node): void => {
    if (isElement(node)) {
      const name = names.find((known) => known === node.tagName);
      if (name !== undefined) elements[name].push(node);
    }
    childrenOf(node).forEach(visit);
  };
  visit(parsePage(html));
  return elements;
}

export function parsePage(html: string): Node {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** Those of a `template` too. */
export function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

export function isElement(node: Node | undefined): node is Element {
  return node !== undefined && 'tagName' in node;
}

export function isText(node: Node | undefined): node is Text {
  return node?.nodeName === '#text';
}

export function isSvg({ namespaceURI }: Element): boolean {
  return namespaceURI === html5.NS.SVG;
}

/** The address that a page gives as its own. */
export function findCanonical({ link }: Elements<'link'>): string | undefined {
  const canonical = link.find((element) => attributeOf(element, 'rel') === 'canonical');
  return canonical && attributeOf(canonical, 'href');
}

/** The page as far as its head goes: its body, which is most of it, need not be parsed for what the head says. */
export function cutHead(html: string): string {
  const end = html.indexOf('</head>');
  return end < 0 ? html : html.slice(0, end + '</head>'.length);
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

export function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

export function startOf({ sourceCodeLocation }: Element | Text): number {
  return sourceCodeLocation?.startOffset ?? 0;
}

export function endOf(node: Element | Text): number {
  return node.sourceCodeLocation?.endOffset ?? startOf(node);
}

/** Where the content of the element begins; undefined where the page leaves out its tag. */
export function startTagEndOf({ sourceCodeLocation }: Element): number | undefined {
  return sourceCodeLocation?.startTag?.endOffset;
}

/** What stands from `start` to `end`, and what is to stand there. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** The attribute with another value; nothing where the element has none. */
export function changeAttribute(element: Element, name: string, value: string): Change[] {
  const at = element.sourceCodeLocation?.attrs?.[name];
  const text = `${name}="${escapeMarkup(value)}"`;
  return at ? [{ start: at.startOffset, end: at.endOffset, text }] : [];
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
