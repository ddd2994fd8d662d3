/** Who speaks in a claim, as its number shows it on maps, on the timeline and on cards: filled, outlined or dashed. */
import type { Claim } from '../dossier.ts';

/** A party to the conflict, a third party, or nobody who is named. */
export type Voice = 'party' | 'third' | 'nobody';

export function findVoice({ by: [first] }: Pick<Claim, 'by'>): Voice {
  if (!first || first.unattributed) return 'nobody';
  return first.belligerent ? 'party' : 'third';
}
