/** Holds what the newsroom puts between « and » against the text: the words of a slip, of a mark, of a title. */
import { flatten } from './naming.ts';
import type { Scene } from './scene.ts';

export function checkQuoted(scene: Scene): void {
  checkSlips(scene);
  checkMarks(scene);
}

/** A note on a slip begins with the words that are wrong, and hangs on them. */
function checkSlips({ notesFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  for (const [index, { id, kind, text, anchors }] of value.notes.entries()) {
    const quoted = /^«\s*(.*?)\s*»/.exec(text)?.[1];
    if (kind !== 'sic' || quoted === undefined) continue;
    const own = anchors.map(({ quote }) => flatten(quote));
    const missing = splitQuote(quoted).find((part) => !own.some((quote) => quote.includes(part)));
    if (missing !== undefined)
      tell(
        ['notes', index, 'text'],
        'slip-elsewhere',
        id,
        `\`${id}\` speaks of “${quoted}”, and hangs on “${anchors[0]?.quote}”.`,
        'Hang it on the words that it speaks of, or correct them.',
      );
  }
}

/** Words between quotes on the map are the text’s. */
function checkMarks({ article, mapFile: { value, file }, tellIn }: Scene): void {
  const tell = tellIn(file);
  const text = flatten(article.paragraphs.map((paragraph) => paragraph.text).join('\n'));
  for (const [index, { marks }] of value.frames.entries()) {
    for (const [number, { place, title = '', lines }] of marks.entries()) {
      for (const [words, path] of [
        [title, ['title']] as const,
        ...lines.map((line, row) => [line, ['lines', row]] as const),
      ]) {
        for (const [, quoted = ''] of words.matchAll(/«\s*(.*?)\s*»/g)) {
          if (splitQuote(quoted).every((part) => text.includes(part))) continue;
          tell(
            ['frames', index, 'marks', number, ...path],
            'quoted-not-in-text',
            place,
            `The map quotes “${quoted}”, which the text does not say.`,
            'Copy the words of the text, or take the quotation marks away.',
          );
        }
      }
    }
  }
}

function splitQuote(quoted: string): string[] {
  return flatten(quoted)
    .split(/…|\[…\]/)
    .map((part) => part.trim());
}
