/** An article’s view: the pièce that the address names is the page’s target, and the map stands where it says. */
import { keepMap } from './address.client.ts';
import type { Choices } from './state.ts';

export function openArticle(): void {
  const pieces = [...document.querySelectorAll('[id^="piece-"]')].map(({ id }) => Number(id.slice('piece-'.length)));
  // What is filtered is the list, which has a page of its own.
  const none: ReadonlySet<string> = new Set();
  const choices: Choices = { pieces: new Set(pieces), moments: none, sources: none, actors: none, theatres: none };
  keepMap(choices);
  const piece = new URLSearchParams(location.search).get('piece') ?? '';
  // Of a number that the article does not have, the page says what it says of any fragment that it does not have.
  if (/^\d{1,4}$/.test(piece) && !location.hash) location.replace(`#piece-${Number(piece)}`);
}
