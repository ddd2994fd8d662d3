/** One sentence or two on a page, for search engines and for those who show a link to it: nobody’s word becomes ours. */
import type { Claim, Dossier, Note, TimelineEvent } from '../model/dossier.ts';
import { listSides } from '../model/join/sides.ts';
import { sayDate, sayTextDate } from '../model/words/say-claim.ts';
import { nameSide } from '../model/words/say-side.ts';

/** Which pièces, dated how, and whose words: what is said is not told apart from who says it. */
export function describeEventInWords({ title }: Dossier, { when, claims }: TimelineEvent): string {
  const numbers = claims.map(({ number }) => number).join(', ');
  const voices = [...new Set(claims.map(({ attribution }) => attribution))].join('\u202F; ');
  const date = when.isStated ? when.display : 'non daté dans le texte';
  return `${claims.length > 1 ? 'Pièces' : 'Pièce'}\u00A0${numbers} du dossier «\u00A0${title}\u00A0»\u00A0: les mots exacts du texte, la carte. Date\u00A0: ${date}. Qui le dit\u00A0: ${voices}.`;
}

/** Whose word, of a text of when, dated how: the words themselves are its title. */
export function describeClaimInWords(dossier: Dossier, claim: Claim): string {
  return `${claim.attribution} ${claim.act}\u202F; ${sayTextDate(dossier)}\u00A0: «\u00A0${dossier.title}\u00A0». Les mots exacts dans leur paragraphe, la carte, les notes. Date\u00A0: ${sayDate(claim)}.`;
}

/** Whose words stand against whose, in a text of when: what they are about is its title. */
export function describeContradictionInWords(dossier: Dossier, note: Note): string {
  const sides = listSides(note).map(nameSide);
  const kind = note.kind === 'contradiction' ? 'Contradiction relevée par' : 'Note de';
  return `${kind} la rédaction\u202F; ${sayTextDate(dossier)}\u00A0: «\u00A0${dossier.title}\u00A0». Les mots de chaque côté\u00A0: ${sides.join('\u202F; ')}.`;
}
