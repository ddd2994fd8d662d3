/** The first of a month as French sets it, 1<sup>er</sup>: in the newsroom’s words of a page, on its way out. */

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
const PARAGRAPH = String.raw`<(p|h3) id="p\d+"[\s\S]*?<\/\2>`;
/** A comment, or a tag with its attributes: a value may hold a `>`. */
const TAG = String.raw`<!--[\s\S]*?-->|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>`;
const SKIPPED_OR_TEXT = new RegExp(
  `(<(?:${LEFT_ALONE.map((name) => `${name}\\b[\\s\\S]*?<\\/${name}`).join('|')})>|${PARAGRAPH}|${TAG})|[^<]+`,
  'g',
);

/** `html` with each « 1er » of its text raised; attributes stay as they are. */
export function raiseOrdinals(html: string): string {
  if (!html.includes('1er')) return html;
  return html.replace(SKIPPED_OR_TEXT, (found, skipped) =>
    skipped === undefined ? found.replaceAll(/\b1er\b/g, '1<sup>er</sup>') : found,
  );
}
