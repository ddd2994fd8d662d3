/** The first of a month as French sets it, 1<sup>er</sup>: in the newsroom’s words of a page, on its way out. */
import { replaceText } from './text.ts';

/** Where no element may stand, what is drawn, and the article’s own words, wherever they are quoted at length. */
const LEFT_ALONE = [
  'title',
  'script',
  'style',
  'svg',
  'select',
  'textarea',
  'template',
  'iframe',
  'noscript',
  'code',
  'pre',
  'blockquote',
  'q',
];

/** `html` with each « 1er » of its text raised; attributes stay as they are. */
export function raiseOrdinals(html: string): string {
  if (!html.includes('1er')) return html;
  return replaceText(html, LEFT_ALONE, (text) => text.replaceAll(/\b1er\b/g, '1<sup>er</sup>'));
}
