/** What is done to a page once it is rendered: its text is typeset, and empty SVG elements close themselves. */
import {
  attributeOf,
  type Change,
  changePage,
  type Element,
  isElement,
  type Node,
  parsePage,
  partHead,
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

/** `page` with elements added to its text, and some tags shortened: no character of the text changes. */
export function finishPage(page: string): string {
  // Nothing is done to a head, and of a short page it is more than half.
  const { head, body: html } = partHead(page);
  const changes: Change[] = [];
  const visit = (element: Element, setting: Setting) => {
    changes.push(...closeEmpty(element));
    const within = settingWithin(element, setting);
    element.children.forEach((child, index, { [index - 1]: before, [index + 1]: after }) => {
      if (isElement(child) && !isMark(child)) visit(child, within);
      else if (within.isSet)
        changes.push(...(isMark(child) ? setMark(html, child) : setText(html, child, within, before, after)));
    });
  };
  visit(parsePage(html), { isSet: true, hasOrdinals: true });
  return head + changePage(html, changes);
}

function settingWithin(element: Element, { isSet, hasOrdinals }: Setting): Setting {
  const { name } = element;
  return {
    isSet: isSet && !LEFT_ALONE.includes(name) && !isParagraph(element),
    hasOrdinals: hasOrdinals && !VERBATIM.includes(name),
  };
}

/** Of the article: its lines were set as it was marked. */
function isParagraph(element: Element): boolean {
  // Few tags are to be read for it.
  return /id=["']?p\d/.test(element.tag) && /^p\d+$/.test(attributeOf(element, 'id') ?? '');
}

/** On the article view it weighs a tenth of a kilobyte less. */
function closeEmpty(element: Element): Change[] {
  const { isSvg, tag, name, contentStart, contentEnd, end } = element;
  if (!isSvg || contentStart !== contentEnd || contentStart === end) return [];
  // A value without quotes would take the slash for its own.
  return tag.length === name.length + 2 || tag.endsWith('">') ? [{ start: contentStart - 1, end, text: '/>' }] : [];
}

function setText(html: string, text: Text, { hasOrdinals }: Setting, before?: Node, after?: Node): Change[] {
  // A guillemet beside marked words is set with these.
  const start = text.start + (isMark(before) ? closingAfter(html, before) : '').length;
  const end = text.end - (isMark(after) ? openingBefore(html, after) : '').length;
  // Not its value: what is written by a reference, as `&amp;` is, stays so.
  const words = html.slice(start, end);
  const set = typeset(words, hasOrdinals);
  return set === words ? [] : [{ start, end, text: set }];
}

function setMark(html: string, mark: Mark): Change[] {
  const [words] = mark.children;
  const [opening, closing] = [openingBefore(html, mark), closingAfter(html, mark)];
  if (!opening && !closing) return setText(html, words, { isSet: true, hasOrdinals: false });
  const set = typesetMark(html.slice(words.start, words.end), { opening, closing });
  return [{ start: mark.start - opening.length, end: mark.end + closing.length, text: set }];
}

/** With words alone in it. */
type Mark = Element & { children: [Text] };

function isMark(node: Node | undefined): node is Mark {
  if (!isElement(node) || node.name !== 'mark' || node.children.length !== 1) return false;
  return !isElement(node.children[0]);
}

function openingBefore(html: string, mark: Mark): string {
  return html.endsWith(OPENING, mark.start) ? OPENING : '';
}

function closingAfter(html: string, mark: Mark): string {
  return html.startsWith(CLOSING, mark.end) ? CLOSING : '';
}
