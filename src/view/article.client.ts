/** An article’s view: the pièce that the address names is the page’s target, and the map stands where it says. */
import { keepMap, readAddress } from './address.client.ts';
import type { Choices } from './state.ts';

export function openArticle(): void {
  const pieces = [...document.querySelectorAll('[id^="piece-"]')].map(({ id }) => Number(id.slice('piece-'.length)));
  // What is filtered is the list, which has a page of its own.
  const none: ReadonlySet<string> = new Set();
  const choices: Choices = { pieces: new Set(pieces), moments: none, sources: none, actors: none, theatres: none };
  keepMap(choices);
  const { piece } = readAddress(choices).view;
  if (piece !== undefined && !location.hash) location.replace(`#piece-${piece}`);
}
