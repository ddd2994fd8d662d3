/** Every quantity of the text with the claim that carries it, and those that are easily taken for one another. */
import type { Claim, Dossier, Figure, Note } from '../dossier.ts';
import { overlaps } from '../words/anchor.ts';

export interface Quantity {
  /** `chiffre-2-1`: the number of the pièce, then of the figure in it; also its fragment. */
  id: string;
  figure: Figure;
  claim: Claim;
  /** Notes that hang on its words. */
  notes: Note[];
}

/** In reading order. */
export function listQuantities({ claims, notes }: Pick<Dossier, 'claims' | 'notes'>): Quantity[] {
  return claims.flatMap((claim) =>
    claim.figures.map((figure, index) => ({
      id: `chiffre-${claim.number}-${index + 1}`,
      figure,
      claim,
      notes: notes.filter(({ anchors }) =>
        anchors.some((anchor) => anchor.paragraph === figure.paragraph && overlaps(anchor, figure)),
      ),
    })),
  );
}

/** Quantities that one note sets against each other, as accounts that disagree or as counts of different things: « 13 villages » and « 17 villages ». */
export function listPairs(quantities: readonly Quantity[]): { note: Note; quantities: Quantity[] }[] {
  const notes = new Set(quantities.flatMap((quantity) => quantity.notes));
  return [...notes]
    .filter(({ kind }) => kind === 'contradiction' || kind === 'distinction')
    .map((note) => ({ note, quantities: quantities.filter((quantity) => quantity.notes.includes(note)) }))
    .filter((pair) => pair.quantities.length > 1);
}
