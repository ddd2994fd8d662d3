/** The paragraphs of a tree of HTML, a line for each that is read as one, and what in it is no text. */
import type { Imported, Left } from './imported.ts';

const BLOCKS =
  'address,article,aside,blockquote,body,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,ul'.split(
    ',',
  );
/** Never words of a text. */
const SILENT = new Set([
  'base',
  'head',
  'link',
  'meta',
  'noscript',
  'script',
  'source',
  'style',
  'template',
  'title',
  'track',
  'wbr',
]);
/** What is no text, and by which of its own words it is told. */
const NOT_TEXT: Readonly<Record<string, Left['kind']>> = {
  img: 'image',
  picture: 'image',
  svg: 'image',
  canvas: 'image',
  map: 'image',
  iframe: 'embed',
  object: 'embed',
  embed: 'embed',
  video: 'video',
  audio: 'sound',
  table: 'table',
  s: 'struck',
  strike: 'struck',
  del: 'struck',
  math: 'formula',
  form: 'form',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
};
/** Layout alone: not words of the source. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;

interface Tree {
  paragraphs: string[];
  left: Left[];
  line: string;
  unseen: number;
}

/** `isLeftOut` keeps whole elements out, listed under the kind that it says. */
export function readBlocks(
  root: Element,
  isLeftOut: (element: Element) => Left['kind'] | undefined = () => undefined,
): Imported {
  const tree: Tree = { paragraphs: [], left: [], line: '', unseen: 0 };
  visit(root, tree, isLeftOut, false);
  endLine(tree);
  if (tree.unseen > 0) tree.left.push({ kind: 'sign', words: String(tree.unseen) });
  return { paragraphs: tree.paragraphs, left: tree.left };
}

function visit(
  node: Node,
  tree: Tree,
  isLeftOut: (element: Element) => Left['kind'] | undefined,
  isPre: boolean,
): void {
  if (node.nodeType === node.TEXT_NODE) {
    const text = node.textContent ?? '';
    tree.unseen += text.match(UNSEEN)?.length ?? 0;
    const words = text.replaceAll(UNSEEN, '');
    if (!isPre) {
      const plain = words.replaceAll(/[\t\n\f\r ]+/g, ' ');
      // Spaces of two elements are one, as those on both sides of what is left out.
      tree.line += tree.line.endsWith(' ') ? plain.replace(/^ /, '') : plain;
      return;
    }
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) endLine(tree);
      tree.line += line;
    }
    return;
  }
  if (node.nodeType !== node.ELEMENT_NODE) return;
  const element = node as Element; // its node type says so
  const name = element.localName;
  if (SILENT.has(name)) return;
  const kind = NOT_TEXT[name] ?? (isHidden(element) ? 'struck' : isCaption(element) ? 'caption' : isLeftOut(element));
  if (kind !== undefined) {
    tree.left.push({ kind, words: wordsOf(element) });
    return;
  }
  const href = name === 'a' ? element.getAttribute('href')?.trim() : undefined;
  if (
    href &&
    !/^(?:#|javascript:)/i.test(href) &&
    !tree.left.some(({ kind: of, words }) => of === 'link' && words === href)
  )
    tree.left.push({ kind: 'link', words: href });
  const isBlock = BLOCKS.includes(name) || name === 'br';
  if (isBlock) endLine(tree);
  for (const child of element.childNodes) visit(child, tree, isLeftOut, isPre || name === 'pre');
  if (isBlock) endLine(tree);
}

/** Words about what is no text; those below a quotation may say who speaks. */
function isCaption(element: Element): boolean {
  return element.localName === 'figcaption' && !element.closest('figure')?.querySelector('blockquote');
}

/** Whether nobody sees it who reads the page. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function endLine(tree: Tree): void {
  const line = tree.line.replace(/^[\t ]+|[\t ]+$/g, '');
  if (line.trim() !== '') tree.paragraphs.push(line);
  tree.line = '';
}

/** What is written for it, its text, or where it is from. */
export function wordsOf(element: Element): string {
  const inner = element.querySelector('img,source,iframe,embed,video,audio') ?? element;
  const written = [element, inner]
    .flatMap((one) => ['alt', 'title', 'aria-label'].map((key) => one.getAttribute(key)?.trim() ?? ''))
    .find((words) => words !== '');
  const text = element.localName === 'table' ? rowsOf(element) : join(element.textContent);
  const address = inner.getAttribute('src') ?? inner.getAttribute('data') ?? '';
  return (written ?? text) || (address.startsWith('data:') ? '' : address);
}

/** « Ville | Morts ; Tavri | 2 ». */
function rowsOf(table: Element): string {
  return [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('td,th')].map((cell) => join(cell.textContent)).join(' | '))
    .filter((row) => /[^ |]/.test(row))
    .join(' ; ');
}

function join(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
