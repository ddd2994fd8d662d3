/** The text of a built page, told apart from its tags. */

const PARAGRAPH = String.raw`<(p|h3) id="p\d+"[\s\S]*?<\/\2>`;
/** A comment, or a tag with its attributes: a value may hold a `>`. */
const TAG = String.raw`<!--[\s\S]*?-->|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>`;

/** `html` with each stretch of its text replaced, but in the elements named and in the article’s own paragraphs. */
export function replaceText(html: string, leftAlone: readonly string[], replace: (text: string) => string): string {
  const elements = leftAlone.map((name) => String.raw`${name}\b[\s\S]*?<\/${name}`).join('|');
  return html.replace(new RegExp(`(<(?:${elements})>|${PARAGRAPH}|${TAG})|[^<]+`, 'g'), (found, skipped) =>
    skipped === undefined ? replace(found) : found,
  );
}
