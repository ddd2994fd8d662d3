/** A pièce picked on the map, the timeline or in the list: all that shows it is highlighted, and a card says it in words with links on and back. */

// Not every mark is of a pièce: an account from outside the text leads to its own place.
const MARKS = 'a:is(.piece, .events .n)[data-claim]';

type Show = (piece: number | undefined) => void;

/**
 * Take picks; `choose` is told each, and none when the pick is let go. `says`: by pièce, who says which words.
 * Returns what shows a pick that the address asks for.
 */
export function offerPicks(says: ReadonlyMap<number, string>, choose: Show): Show {
  const card = document.createElement('div');
  card.className = 'pick';
  card.setAttribute('role', 'status');
  document.body.append(card);
  let origin: Element | null = null;

  const show: Show = (piece) => {
    for (const mark of document.querySelectorAll('.picked')) mark.classList.remove('picked');
    card.replaceChildren();
    const marks = piece === undefined ? [] : [...document.querySelectorAll(`a[data-claim="${piece}"]`)];
    for (const mark of marks) mark.classList.add('picked');
    const row = marks.find((mark) => mark.closest('.events'))?.closest('tr');
    if (piece === undefined || !row) return;
    row.classList.add('picked');
    // Of the words of a drawing, those laid out for other widths are not seen.
    if (!origin) marks.find((mark) => mark.getClientRects().length > 0)?.scrollIntoView({ block: 'center' });
    card.append(...describe(piece, says.get(piece) ?? '', row), letGo);
  };
  const letGo = document.createElement('button');
  letGo.type = 'button';
  letGo.textContent = 'Fermer';
  const close = () => {
    choose(undefined);
    show(undefined);
    if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus({ preventScroll: true });
  };
  letGo.addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && card.hasChildNodes()) close();
  });
  document.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>(MARKS) : null;
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Without this script the mark is a link to the sentence; the card keeps that way.
    event.preventDefault();
    origin = mark;
    const piece = Number(mark.dataset['claim']);
    choose(piece);
    show(piece);
  });
  return show;
}

/** Who says which words and when, then the ways to the sentence and to the event. */
function describe(piece: number, says: string, row: HTMLTableRowElement): Element[] {
  const link = row.querySelector<HTMLAnchorElement>(`a[data-claim="${piece}"]`);
  const number = link?.cloneNode(true);
  // The number is shown whatever is chosen.
  if (number instanceof Element) number.classList.remove('out');
  const words = document.createElement('p');
  words.append(...(number ? [number] : []), ` ${says}.`);
  const sentence = document.createElement('a');
  sentence.href = link?.href ?? '';
  sentence.textContent = 'Lire la phrase';
  const sheet = row.querySelector<HTMLAnchorElement>('td:nth-child(4) a')?.cloneNode(true);
  if (sheet instanceof HTMLAnchorElement) sheet.textContent = 'L’événement';
  return [words, sentence, ...(sheet instanceof Element ? [sheet] : [])];
}
