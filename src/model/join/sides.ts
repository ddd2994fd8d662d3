/** The sides of a contradiction: what each source says in the text, and what is told against it from outside. */
import type { Claim, Dossier, Note, When } from '../dossier.ts';
import { formatQuoted } from '../words/quoted.ts';
import { findOutside } from './oppositions.ts';

/** Claims of one source, or else an account that is no claim. */
export type Side = { claims: [Claim, ...Claim[]]; account?: never } | { claims?: never; account: Account };

export interface Account {
  /** Whose it is, or where it stands: « FDS, hors du texte », « Le texte, paragraphe 6 ». */
  by: string;
  says: string;
  when?: Pick<When, 'edtf' | 'display' | 'weekday'> | undefined;
}

/** What has a page of its own: each contradiction, and what was published as one. */
export function listContradictions({ notes, aliases }: Pick<Dossier, 'notes' | 'aliases'>): Note[] {
  const former = new Set(aliases.filter(({ kind }) => kind === 'contradiction').map(({ to }) => to));
  return notes.filter(({ id, kind }) => kind === 'contradiction' || former.has(id));
}

/** At least two: the sources of the text in its order, then the accounts from outside it, else what the note tells. */
export function listSides({ anchors, claims, rivals, text }: Note): Side[] {
  // What an account from outside is told against stands first among the claims of its source.
  const isMet = (claim: Claim) => rivals.some((rival) => rival.claim === claim);
  const order = claims.toSorted((a, b) => Number(isMet(b)) - Number(isMet(a)));
  const sources = [...Map.groupBy(order, ({ by: [speaker] }) => speaker?.group).values()];
  const said = sources.flatMap(([first, ...others]): Side[] => (first ? [{ claims: [first, ...others] }] : []));
  const words = anchors.map(
    (anchor): Side => ({
      account: { by: `Le texte, paragraphe\u00A0${anchor.paragraph}`, says: formatQuoted(anchor.text) },
    }),
  );
  const outside = rivals.map(({ by, says, when }): Side => ({ account: { by: `${by}, hors du texte`, says, when } }));
  const sides = [...(said.length > 0 ? said : words), ...outside];
  if (sides.length > 1) return sides;
  const told = findOutside(text);
  return [
    ...sides,
    { account: { by: told === undefined ? 'Note de la rédaction' : 'Hors du texte', says: told ?? text } },
  ];
}
