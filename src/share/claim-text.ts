/** A claim as it is sent on: its words, whose they are, of when the text is, what contradicts them; the address follows. */
import type { Claim, Dossier } from '../model/dossier.ts';
import { findOpposition } from '../model/join/oppositions.ts';
import { findVoice } from '../model/join/voice.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { sayTextDate } from '../model/words/say-claim.ts';

/** What `share.client.ts` reads from the article, where it would weigh too much to be written twice. */
export function writeClaimText(dossier: Pick<Dossier, 'date' | 'notes'>, claim: Claim): string {
  const opposition = findOpposition(dossier, claim);
  const against = opposition ? `. Contradiction\u00A0: ${opposition.title}` : '';
  return `${formatQuoted(claim.text)} – ${sayWhose(claim)}, ${sayTextDate(dossier)}${against}`;
}

/** « colonel, partie au conflit, via AFP »: it is the colonel who is one. */
export function sayWhose(claim: Claim): string {
  const { by, attribution } = claim;
  const name = by[0]?.name ?? '';
  return findVoice(claim) === 'party' ? `${name}, partie au conflit${attribution.slice(name.length)}` : attribution;
}
