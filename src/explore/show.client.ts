/** Shows of text, map, days and list only what the view has: each says by its data which claims, events and places it is about. */
import type { Entry } from './choices.ts';
import type { Comparison } from './selection.ts';

/** What goes with the last of its claims: of the list and the days, and of the text its paragraphs, dates and speakers. */
const LINES = '.events tbody tr, .days li:has([data-claim]), .row, .turn, .when-header li, .turn-header p';

/** Takes out what is of none of the `selected`, of all `entries`. */
export function show(entries: readonly Entry[], selected: readonly Entry[]): void {
  const shown = new Set(selected.map(({ number }) => String(number)));
  // What is picked is said whatever is chosen.
  const marks = ':is([data-claim], [data-against]):not(.pick *)';
  for (const mark of document.querySelectorAll<HTMLElement | SVGElement>(marks)) {
    const numbers = (mark.dataset['claim'] ?? mark.dataset['against'] ?? '').split(' ');
    mark.classList.toggle('out', !numbers.some((number) => shown.has(number)));
  }
  for (const line of document.querySelectorAll(LINES)) line.classList.toggle('out', isAllOut(line));
  countRows();
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.days details'))
    showFold(fold, selected.length === entries.length);
  // What disagrees is not left without what it disagrees with.
  for (const line of document.querySelectorAll('.days .context')) line.classList.remove('context');
  for (const line of document.querySelectorAll('.days .against:not(.out)')) {
    const opposed = findOpposed(line);
    opposed?.classList.toggle('context', opposed.classList.contains('out'));
  }
  for (const mark of document.querySelectorAll<SVGElement>('.words > .mark')) showMark(mark);
  showPlaces(entries, selected);
}

/** Before how many events the list has: « 4 sur ». */
function countRows(): void {
  const rows = [...document.querySelectorAll('.events tbody tr')];
  const left = rows.filter((row) => !row.classList.contains('out')).length;
  const count = document.querySelector('.events .left');
  if (count) count.textContent = left === rows.length ? '' : `${left} sur `;
}

/** Those that a choice opened, which the whole closes again. */
const opened = new WeakSet<HTMLDetailsElement>();

/** Days that are folded: of a choice what is left of them is seen, and counted, « 1 sur 4 ». */
function showFold(fold: HTMLDetailsElement, isWhole: boolean): void {
  const lines = [...fold.querySelectorAll('li[data-event]')];
  const left = lines.filter((line) => !line.classList.contains('out')).length;
  const summary = fold.querySelector('summary');
  if (summary)
    summary.textContent = summary.textContent.replace(
      /\(.*\)/,
      left === lines.length ? `(${left})` : `(${left} sur ${lines.length})`,
    );
  fold.classList.toggle('out', left === 0);
  if (isWhole && opened.delete(fold)) fold.open = false;
  else if (!isWhole && left > 0 && !fold.open) {
    opened.add(fold);
    fold.open = true;
  }
}

/** The line before those that disagree. */
function findOpposed(line: Element): Element | undefined {
  let before = line.previousElementSibling;
  while (before?.classList.contains('against')) before = before.previousElementSibling;
  return before ?? undefined;
}

/** Of the selected claims those whose number is not seen on the map: of no place, or without room at this width. */
export function listUnseen(selected: readonly Entry[]): number[] {
  return selected
    .map(({ number }) => number)
    .filter((number) =>
      [...document.querySelectorAll(`.map .piece[data-claim="${number}"]`)].every(
        (mark) => mark.getClientRects().length === 0,
      ),
    )
    .sort((a, b) => a - b);
}

/** Whether `part` speaks of claims and none of them is left. */
function isAllOut(part: Element): boolean {
  const claims = [...part.querySelectorAll('[data-claim]')];
  return claims.length > 0 && claims.every((claim) => claim.classList.contains('out'));
}

/** Hides the words beside numbers once one of these is hidden: they would seem to be those of the numbers that remain. */
function showMark(mark: SVGElement): void {
  const isPartlyOut = mark.querySelector('.piece.out') !== null;
  for (const words of mark.querySelectorAll(':scope > text')) words.classList.toggle('out', isPartlyOut);
  mark.classList.toggle('faded', isAllOut(mark));
}

/**
 * What is drawn of a place fades with the last claim about it, its shape already with the last of whoever says in whose hands
 * it is. A place about which nothing is claimed stays, and so does a province: they are ground.
 */
function showPlaces(entries: readonly Entry[], selected: readonly Entry[]): void {
  const list = (some: readonly Entry[], key: 'places' | 'foreign') => new Set(some.flatMap((entry) => entry[key]));
  const claimed = list(entries, 'places');
  const left = list(selected, 'places');
  const own = new Set(selected.flatMap(({ places, foreign }) => places.filter((place) => !foreign.includes(place))));
  const fade = (selector: string, kept: ReadonlySet<string>) => {
    for (const drawn of document.querySelectorAll<SVGElement>(selector)) {
      const place = drawn.dataset['place'] ?? '';
      drawn.classList.toggle('faded', claimed.has(place) && !kept.has(place));
    }
  };
  fade('.ground g[data-place]', selected.length === entries.length ? left : own);
  fade(':is(.words > :is(line, .dot), .name:not(:has(.region)))[data-place]', left);
}

/** Sets the days of two sources side by side, under their names, and rings the numbers of the second; none: as they were. */
export function showComparison(comparison: Comparison | undefined): void {
  document.querySelector('.sides')?.remove();
  for (const days of document.querySelectorAll('.explorer .days')) {
    days.classList.toggle('compared', comparison !== undefined);
    if (comparison) days.prepend(makeHead(comparison));
  }
  for (const number of document.querySelectorAll<HTMLElement | SVGElement>('.n[data-claim], .piece[data-claim]'))
    number.classList.toggle('of-second', comparison?.ofSecond.has(Number(number.dataset['claim'])) ?? false);
  for (const line of document.querySelectorAll<HTMLElement>('.days li[data-event]')) {
    const numbers = [...line.querySelectorAll<HTMLElement>('[data-claim]')].map(({ dataset }) =>
      Number(dataset['claim']),
    );
    const isFirst = numbers.some((number) => comparison?.ofFirst.has(number));
    const isSecond = numbers.some((number) => comparison?.ofSecond.has(number));
    line.classList.toggle('right', isSecond && !isFirst);
    line.classList.toggle('both', isSecond && isFirst);
    // Beside it stands what others say of the same event, outside the text too.
    line.classList.toggle(
      'shared',
      (isFirst || isSecond) && (comparison?.shared.has(line.dataset['event'] ?? '') ?? false),
    );
  }
}

function makeHead({ first, second }: Comparison): HTMLElement {
  const head = document.createElement('p');
  head.className = 'sides';
  for (const [index, { name }] of [first, second].entries()) {
    const words = document.createElement('b');
    words.textContent = name;
    words.classList.toggle('of-second', index === 1);
    head.append(words);
  }
  return head;
}
