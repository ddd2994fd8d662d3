/** One place in a line of a card, at length and ever shorter, so that none is cut. */
import type { Place } from '../../model/dossier.ts';
import { capitalize } from '../../model/words/typography.ts';

/** Its name, also in Arabic, and where that is; then without the Arabic; then the name alone. None off any place. */
export function sayPlace(place: Place | undefined): string[] {
  if (!place) return [];
  const { ar, whereabouts, doubt } = place;
  const name = capitalize(place.name);
  const where = whereabouts ?? doubt;
  return [...(ar ? [`${name} (${ar}), ${where}`] : []), `${name}, ${where}`, name];
}
