/** A claim, or a contradiction, as it is sent on: the words, whose they are, of when the text is, what contradicts them; the address follows. */
import type { Claim, Dossier, Note } from '../model/dossier.ts';
import { labelNote, listClaimOppositions } from '../model/join/oppositions.ts';
import { listSides } from '../model/join/sides.ts';
import { findVoice } from '../model/join/voice.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { sayTextDate } from '../model/words/say-claim.ts';
import { capitalize } from '../model/words/typography.ts';

/** What `share.client.ts` reads from the article, where it would weigh too much to be written twice. */
export function writeClaimText(dossier: Pick<Dossier, 'date' | 'notes'>, claim: Claim): string {
  const [opposition] = listClaimOppositions(dossier, claim);
  const against = opposition ? `. Contradiction\u00A0: ${opposition.title}` : '';
  return `${formatQuoted(claim.text)} – ${sayWhose(claim)}, ${sayTextDate(dossier)}${against}`;
}

/** What it is about, then each of its sides. */
export function writeContradictionText(dossier: Pick<Dossier, 'date'>, note: Note): string {
  const said = listSides(note).flatMap(({ claims, account }) =>
    claims
      ? claims.map((claim) => `${capitalize(sayWhose(claim))}\u00A0: ${formatQuoted(claim.text)}`)
      : `${account.by}\u00A0: ${account.says.replace(/\.$/, '')}`,
  );
  return `${labelNote(note)}. ${said.join('\u202F; ')} – ${sayTextDate(dossier)}`;
}

/** « colonel, partie au conflit, via AFP »: it is the colonel who is one. */
export function sayWhose(claim: Claim): string {
  const { by, attribution } = claim;
  const name = by[0]?.name ?? '';
  return findVoice(claim) === 'party' ? `${name}, partie au conflit${attribution.slice(name.length)}` : attribution;
}
