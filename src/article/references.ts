/** From the notes’ references to one numbered list. */
import type { Dossier, Reference } from '../model/dossier.ts';

/** Each reference once, in the order in which the notes first call it: the number of one is its index, plus one. */
export function listReferences(notes: Dossier['notes']): Reference[] {
  return [
    ...new Map(notes.flatMap(({ references }) => references).map((reference) => [reference.id, reference])).values(),
  ];
}

/** Numbers in a row are one run, for one link to lead to its first: 1, 2, 3 and 7 are 1–3 and 7. */
export function listRuns(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** The escapes of one character, which in UTF-8 is a byte that leads and one or more that follow. */
const ESCAPED = /%[c-f][0-9a-f](?:%[89ab][0-9a-f])+/gi;
const LETTER = /^[\p{L}\p{M}\p{N}]$/u;

/** For people: escaped letters in full, all else as it stands. Old servers have escapes that are no UTF-8. */
export function formatAddress(url: string): string {
  return url.replaceAll(ESCAPED, (escapes) => {
    const text = Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8');
    return LETTER.test(text) ? text : escapes;
  });
}
