/** Where the front matter of a file stands between its two lines `---`. */
import type { Span } from '../dossier.ts';

/** Offsets of what is between the lines, and where the text begins after them; undefined where one is missing. `text` has `\n` line ends. */
export function findFrontMatter(text: string): (Span & { after: number }) | undefined {
  const [opening] = /^---[ \t]*\n/.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const start = opening.length;
  const closing = /(?:^|\n)---[ \t]*(?:\n|$)/.exec(text.slice(start));
  if (!closing) return undefined;
  return { start, end: start + closing.index, after: start + closing.index + closing[0].length };
}
