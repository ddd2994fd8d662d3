/** What a reader must have with a claim: what contradicts it, what is doubtful in its figures, what it is mistaken for. */
import type { Claim, Dossier } from '../dossier.ts';
import { listClaimOppositions, nameNote } from '../join/oppositions.ts';
import { formatQuoted } from './quoted.ts';

export interface Caution {
  isContradiction: boolean;
  lead: string;
  text: string;
  /** Id of the newsroom’s note that says it; of a figure there is none. */
  note?: string | undefined;
}

/** The gravest first. */
export function listCautions(dossier: Pick<Dossier, 'notes'>, claim: Claim): Caution[] {
  const distinctions = dossier.notes.filter(({ kind, claims }) => kind === 'distinction' && claims.includes(claim));
  return [
    ...listClaimOppositions(dossier, claim).map(({ title, says, note }) => ({
      isContradiction: true,
      lead: title,
      text: says,
      note: note.id,
    })),
    ...warnOfFigures(claim),
    ...distinctions.map((note) => ({
      isContradiction: false,
      lead: 'À ne pas confondre\u00A0:',
      text: nameNote(note),
      note: note.id,
    })),
  ];
}

/** Where the caution on one figure begins as those on others do, it is said once and of all of them. */
function warnOfFigures({ figures }: Claim): Caution[] {
  const first = figures.find(({ caution }) => caution !== undefined);
  if (first?.caution === undefined) return [];
  const kind = cutCaution(first.caution);
  const alike = figures.filter(({ caution }) => caution !== undefined && cutCaution(caution) === kind);
  const warn = (lead: string, text: string): Caution[] => [{ isContradiction: false, lead, text }];
  if (figures.length === 1) return warn('', first.caution);
  if (alike.length === 1) return warn(`${formatQuoted(first.text)}\u00A0:`, first.caution);
  const named =
    alike.length === figures.length
      ? `Chacun des ${alike.length} chiffres`
      : alike.map(({ text }) => formatQuoted(text)).join(', ');
  return warn(`${named}\u00A0:`, `${kind}.`);
}

/** « Revendication non vérifiée » of « Revendication non vérifiée ; non situés. » At a comma, half of it could say something else. */
function cutCaution(caution: string): string {
  return caution.split(/\s*;\s|\.$/u)[0] ?? caution;
}
