/** What French asks of the search: elided articles stand apart, and a page is found only for words that it has. */

const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=\p{L})/giu;
/** Of a word’s end, so many letters may be another ending; of a short word fewer: « essai » is no « essence ». */
const ENDING = 3;
const SHORTEST = { short: 3, long: 4 };
const LONG = 5;

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

/**
 * The words as they stand, then, where they have them, with ligatures for letters apart or the reverse, and thousands
 * apart or together: the index takes them for other letters and words.
 */
export function listSpellings(words: string): string[] {
  const joined = words.replaceAll(/oe/gi, 'œ').replaceAll(/ae/gi, 'æ');
  const parted = words.replaceAll(/œ/gi, 'oe').replaceAll(/æ/gi, 'ae');
  const thousands = words.replaceAll(/\d{4,}/g, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ' '));
  return [...new Set([words, joined, parted, thousands, joinThousands(words)])];
}

/** Whether the text has, for each word asked for, one that begins as it does, its ending left open. */
export function hasWords(text: string, asked: string): boolean {
  const own = listWords(text);
  return listWords(asked).every((word) => {
    // A number is itself, or goes on.
    if (/^\d+$/.test(word)) return own.some((other) => other.startsWith(word));
    const least = word.length < LONG ? SHORTEST.short : SHORTEST.long;
    const beginning = word.slice(0, Math.max(least, word.length - ENDING));
    return own.some((other) => other.startsWith(beginning));
  });
}

function joinThousands(text: string): string {
  return text.replaceAll(/(?<=\d)[.\s](?=\d{3}(?!\d))/g, '');
}

/** Without elisions, accents, capitals and ligatures; thousands joined. */
function listWords(text: string): string[] {
  return (
    joinThousands(text)
      .replaceAll(ELISION, ' ')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
