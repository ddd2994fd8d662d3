/** A claim as it is sent on: its words, whose they are, of when the text is; the address follows. */
import type { Claim, Dossier } from '../model/dossier.ts';
import { formatQuoted } from '../model/words/quoted.ts';
import { sayTextDate } from '../model/words/say-claim.ts';

/** What `share.client.ts` reads from the article, where it would weigh too much to be written twice. */
export function writeClaimText(dossier: Pick<Dossier, 'date'>, { text, attribution }: Claim): string {
  return `${formatQuoted(text)} – ${attribution}, ${sayTextDate(dossier)}`;
}
