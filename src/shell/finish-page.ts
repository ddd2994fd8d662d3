/** What is done to a page once it is rendered: its text is typeset, and empty SVG elements close themselves. */
import {
  attributeOf,
  type Change,
  changePage,
  childrenOf,
  type Element,
  endOf,
  isElement,
  isSvg,
  isText,
  type Node,
  parsePage,
  startOf,
  startTagEndOf,
  type Text,
} from '../html/elements.ts';
import { typeset, typesetMark } from './typeset.ts';

/** Text that no element may stand in, or that is drawn. */
const LEFT_ALONE = ['title', 'script', 'style', 'svg', 'select', 'textarea', 'template', 'iframe', 'noscript'];
/** The article’s own words where they are quoted at length, and what is to be copied. */
const VERBATIM = ['code', 'pre', 'blockquote', 'q'];
/** Of marked words, where they stand outside the mark. */
const OPENING = '« ';
const CLOSING = ' »';

/** What may be done to the text of an element. */
interface Setting {
  isSet: boolean;
  /** In the newsroom’s words alone. */
  hasOrdinals: boolean;
}

/** `html` with elements added to its text, and some tags shortened: no character of the text changes. */
export function finishPage(html: string): string {
  const changes: Change[] = [];
  const visit = (node: Node, setting: Setting) => {
    if (isElement(node)) changes.push(...closeEmpty(html, node));
    const within = isElement(node) ? settingWithin(node, setting) : setting;
    childrenOf(node).forEach((child, index, { [index - 1]: before, [index + 1]: after }) => {
      if (!isText(child) && !isMark(child)) visit(child, within);
      else if (within.isSet)
        changes.push(...(isText(child) ? setText(html, child, within, before, after) : setMark(html, child)));
    });
  };
  visit(parsePage(html), { isSet: true, hasOrdinals: true });
  return changePage(html, changes);
}

function settingWithin(element: Element, { isSet, hasOrdinals }: Setting): Setting {
  const { tagName } = element;
  return {
    isSet: isSet && !LEFT_ALONE.includes(tagName) && !isParagraph(element),
    hasOrdinals: hasOrdinals && !VERBATIM.includes(tagName),
  };
}

/** Of the article: its lines were set as it was marked. */
function isParagraph(element: Element): boolean {
  return /^p\d+$/.test(attributeOf(element, 'id') ?? '');
}

/** On the article view it weighs a tenth of a kilobyte less. */
function closeEmpty(html: string, element: Element): Change[] {
  if (!isSvg(element) || childrenOf(element).length > 0) return [];
  const [tagEnd, end] = [startTagEndOf(element), endOf(element)];
  if (tagEnd === undefined || tagEnd === end) return [];
  // A value without quotes would take the slash for its own.
  return element.attrs.length === 0 || html.endsWith('">', tagEnd) ? [{ start: tagEnd - 1, end, text: '/>' }] : [];
}

function setText(html: string, text: Text, { hasOrdinals }: Setting, before?: Node, after?: Node): Change[] {
  // A guillemet beside marked words is set with these.
  const start = startOf(text) + (isMark(before) ? closingAfter(html, before) : '').length;
  const end = endOf(text) - (isMark(after) ? openingBefore(html, after) : '').length;
  // Not its value: what is written by a reference, as `&amp;` is, stays so.
  const words = html.slice(start, end);
  // The parser makes one text of what stood astray around the tags of a table: there is no one place to change.
  if (words.includes('<')) return [];
  const set = typeset(words, hasOrdinals);
  return set === words ? [] : [{ start, end, text: set }];
}

function setMark(html: string, mark: Mark): Change[] {
  const [words] = mark.childNodes;
  const [opening, closing] = [openingBefore(html, mark), closingAfter(html, mark)];
  if (!opening && !closing) return setText(html, words, { isSet: true, hasOrdinals: false });
  const set = typesetMark(html.slice(startOf(words), endOf(words)), { opening, closing });
  return [{ start: startOf(mark) - opening.length, end: endOf(mark) + closing.length, text: set }];
}

/** With words alone in it. */
type Mark = Element & { childNodes: [Text] };

function isMark(node: Node | undefined): node is Mark {
  return isElement(node) && node.tagName === 'mark' && node.childNodes.length === 1 && isText(node.childNodes[0]);
}

function openingBefore(html: string, mark: Mark): string {
  return html.endsWith(OPENING, startOf(mark)) ? OPENING : '';
}

function closingAfter(html: string, mark: Mark): string {
  return html.startsWith(CLOSING, endOf(mark)) ? CLOSING : '';
}
