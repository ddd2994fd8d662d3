/** An article’s view: the pièce that the address names is the page’s target, and the map stands where it says. */
import { keepMap, readAddress } from './address.client.ts';
import type { Choices } from './view-state.ts';

export function openArticle(): void {
  // What is filtered is the list, which has a page of its own.
  const none: ReadonlySet<string> = new Set();
  // Of a pièce that the article does not have, the page says what it says of any fragment that it does not have.
  const pieces = { has: () => true };
  const choices: Choices = { pieces, moments: none, sources: none, actors: none, theatres: none };
  keepMap(choices);
  const { piece } = readAddress(choices).view;
  if (piece !== undefined && !location.hash) location.replace(`#piece-${piece}`);
}
