/** What the card of a draft says before all else: a picture is passed on without its page. */
import type { Dossier } from '../../model/dossier.ts';
import { isDraft } from '../../model/read/drafts.ts';

/** The words of its head, as they are for what is published. */
export function markHead(words: string, dossier: Pick<Dossier, 'status'>): string {
  return isDraft(dossier) ? `Brouillon · ${words}` : words;
}
