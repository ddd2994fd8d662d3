/** An article’s view: the pièce that the address names is the page’s target, and the map stands where it says. */
import { keepMap, readAddress } from './address.client.ts';
import type { Choices } from './view-state.ts';

export function openArticle(): void {
  // Filters belong to the list, on its own page: here only the pièce and the map are read.
  const none: ReadonlySet<string> = new Set();
  // An unknown pièce is reported as any unknown fragment is.
  const pieces = { has: () => true };
  const choices: Choices = { pieces, moments: none, sources: none, actors: none, theatres: none };
  keepMap(choices);
  const { piece } = readAddress(choices).view;
  if (piece !== undefined && !location.hash) location.replace(`#piece-${piece}`);
}
