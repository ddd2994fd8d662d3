/** What French asks of the search: elided articles stand apart, and a page is found only for words that it has. */

const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=\p{L})/giu;
/** Of a word’s end, so many letters may be another ending. */
const ENDING = 3;
const SHORTEST = 3;

/** « l’œuvre » as the index takes it, « l’ œuvre »: it parts words at spaces alone. */
export function partElisions(text: string): string {
  return text.replaceAll(ELISION, '$& ');
}

/** Takes back what `partElisions` did, in the index’s own HTML, which may mark either part. */
export function joinElisions(html: string): string {
  return html.replaceAll(
    /((?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)(?:[’']|&#39;)(?:<\/mark>)?) (?=(?:<mark>)?\p{L})/giu,
    '$1',
  );
}

/** The words as they stand, then, where they have them, with ligatures for letters apart or the reverse: the index takes them for other letters. */
export function listSpellings(words: string): string[] {
  const joined = words.replaceAll(/oe/gi, 'œ').replaceAll(/ae/gi, 'æ');
  const parted = words.replaceAll(/œ/gi, 'oe').replaceAll(/æ/gi, 'ae');
  return [...new Set([words, joined, parted])];
}

/** Whether the text has, for each word asked for, one that begins as it does, its ending left open. */
export function hasWords(text: string, asked: string): boolean {
  const own = listWords(text);
  return listWords(asked).every((word) => {
    const beginning = word.slice(0, Math.max(SHORTEST, word.length - ENDING));
    return own.some((other) => other.startsWith(beginning));
  });
}

/** Without elisions, accents, capitals and ligatures. */
function listWords(text: string): string[] {
  return (
    text
      .replaceAll(ELISION, ' ')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
