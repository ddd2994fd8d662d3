/** From the notes’ references to one numbered list. */
import type { Dossier, Reference } from '../model/dossier.ts';

/** Each reference once, in the order in which the notes first call it: the number of one is its index, plus one. */
export function listReferences(notes: Dossier['notes']): Reference[] {
  return [
    ...new Map(notes.flatMap(({ references }) => references).map((reference) => [reference.id, reference])).values(),
  ];
}
