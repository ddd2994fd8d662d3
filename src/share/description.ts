/** One sentence or two on a page, for search engines and for those who show a link to it: nobody’s word becomes ours. */
import type { TimelineEvent } from '../model/dossier.ts';

/** The title as the newsroom gives it, its date as known, then whose word it is in their first words. */
export function describeEventInWords({ title, when, claims }: TimelineEvent): string {
  const date = when.isStated ? when.display : 'non daté dans le texte';
  const [first, ...others] = claims;
  const words = first ? ` ${first.attribution}\u00A0: «\u00A0${first.text}\u00A0».` : '';
  const rest =
    others.length > 0
      ? ` Et ${others.length} autre${others.length > 1 ? 's' : ''} pièce${others.length > 1 ? 's' : ''}.`
      : '';
  return `${title} (${date}).${words}${rest}`;
}
