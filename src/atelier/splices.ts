/** Changes of a text as data: what stands where, and what is to stand there instead. */

export interface Splice {
  /** Offset in the text as it is when this splice is applied. */
  at: number;
  remove: string;
  insert: string;
}

/** In their order, each on what the one before has made. Throws where a splice was made for another text. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  return splices.reduce((before, { at, remove, insert }) => {
    if (before.slice(at, at + remove.length) !== remove) throw new Error(`Another text stands at ${at}.`);
    return before.slice(0, at) + insert + before.slice(at + remove.length);
  }, text);
}

/** A file’s text as it is edited: with `\n` line ends and without byte order mark, as the model reads it. */
interface PlainText {
  text: string;
  /** A splice of `text` as one of the file, with the file’s own line ends. */
  toFile(splice: Splice): Splice;
}

const MARK = '\uFEFF';

export function readPlain(file: string): PlainText {
  const markLength = file.startsWith(MARK) ? MARK.length : 0;
  const body = file.slice(markLength);
  const [lineEnd = '\n'] = /\r\n?|\n/.exec(body) ?? [];
  const text = body.replaceAll(/\r\n?/g, '\n');
  // Offsets, in `text`, just after each `\n` that is two characters of the file.
  const longEnds: number[] = [];
  for (const { index } of body.matchAll(/\r\n/g)) longEnds.push(index - longEnds.length + 1);
  const findOffset = (offset: number) => markLength + offset + countUpTo(longEnds, offset);
  return {
    text,
    toFile({ at, remove, insert }) {
      const start = findOffset(at);
      return {
        at: start,
        remove: file.slice(start, findOffset(at + remove.length)),
        insert: insert.replaceAll('\n', lineEnd),
      };
    },
  };
}

/** How many of the ascending numbers are at most `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
