/** Shows of the map, the timeline and the list only what the reader chose, and keeps the choice in the address. */
import { keepMap, pushView, readAddress } from './address.client.ts';
import type { Entry } from './choices.ts';
import { offerPicks } from './pick.client.ts';
import { type Choices, readView, type View } from './view-state.ts';

export function startFilters(form: HTMLFormElement): void {
  const entries: Entry[] = JSON.parse(form.dataset['entries'] ?? '[]');
  const choices: Choices = {
    pieces: new Set(entries.map(({ number }) => number)),
    moments: new Set(entries.map(({ moment }) => moment)),
    sources: new Set(entries.flatMap(({ sources }) => sources)),
    actors: new Set(entries.flatMap(({ actors }) => actors)),
    theatres: new Set(entries.map(({ theatre }) => theatre)),
  };
  const voices = new Map(entries.map(({ number, who }) => [number, who]));
  const showPick = offerPicks(voices, (piece) => {
    const { piece: _, ...view } = readAddress(choices).view;
    pushView(piece === undefined ? view : { ...view, piece });
  });
  const restore = () => {
    const { view, ignored } = readAddress(choices);
    for (const select of form.querySelectorAll('select')) select.value = readField(view, select.name) ?? '';
    // The filters are opened where the address has a choice, so that the reader sees it.
    const details = form.querySelector('details');
    if (details && listFields(form).length > 0) details.open = true;
    show(form, entries, view);
    showPick(view.piece);
    tellIgnored(form, ignored);
  };
  const choose = () => {
    const { view: fields } = readView(`?${new URLSearchParams(listFields(form))}`, choices);
    const { map, piece } = readAddress(choices).view;
    const view = { ...(piece !== undefined && { piece }), ...fields, ...(map && { map }) };
    pushView(view);
    show(form, entries, view);
    tellIgnored(form, []);
  };

  form.addEventListener('change', choose);
  // Choices apply at once, so the form is never sent; its only button resets it.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.reset();
  });
  // At the `reset` event the fields still have their values.
  form.addEventListener('reset', () => setTimeout(choose));
  addEventListener('popstate', restore);
  // The interactive map redraws its words at each zoom step, without what was hidden.
  document.addEventListener('words-laid', () => show(form, entries, readAddress(choices).view));
  keepMap(choices);
  restore();
  form.hidden = false;
}

function listFields(form: HTMLFormElement): [string, string][] {
  return [...form.querySelectorAll('select')]
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => [name, value]);
}

function readField(view: View, name: string): string | undefined {
  const fields: Record<string, string | undefined> = {
    moment: view.moment,
    source: view.source,
    actor: view.actor,
    theatre: view.theatre,
  };
  return fields[name];
}

function show(form: HTMLFormElement, entries: readonly Entry[], view: View): void {
  const shown = new Set(entries.filter((entry) => isChosen(entry, view)).map(({ number }) => number));
  for (const mark of document.querySelectorAll<HTMLElement | SVGElement>('[data-claim], [data-against]'))
    mark.classList.toggle('out', !shown.has(Number(mark.dataset['claim'] ?? mark.dataset['against'])));
  for (const row of document.querySelectorAll('.events tbody tr')) row.classList.toggle('out', isAllOut(row));
  for (const bar of document.querySelectorAll('.timeline [data-event]')) bar.classList.toggle('faded', isAllOut(bar));
  for (const mark of document.querySelectorAll<SVGElement>('.words > .mark')) showMark(mark);
  for (const shape of document.querySelectorAll<SVGElement>('.ground g[data-place], .words > line[data-place]'))
    showShape(shape);
  keepStop();
  const says = form.querySelector('.says');
  const moment = form.querySelector<HTMLSelectElement>('[name=moment]')?.selectedOptions[0];
  if (says)
    says.textContent = moment?.dataset['says'] ? `Ce que le texte en dit\u00A0: ${moment.dataset['says']}.` : '';
  const count = form.querySelector('output');
  if (count) count.value = `${shown.size} ${shown.size < 2 ? 'pièce' : 'pièces'} sur ${entries.length}`;
  // The interactive map says how many of them are in view.
  document.dispatchEvent(new CustomEvent('pieces-shown'));
}

/** The timeline’s one tab stop is a number that is seen. */
function keepStop(): void {
  const pieces = [...document.querySelectorAll<SVGAElement>('.timeline a.piece')];
  const seen = pieces.filter((piece) => !piece.classList.contains('out'));
  const stop = seen.find((piece) => piece.tabIndex === 0) ?? seen[0];
  for (const piece of pieces) piece.setAttribute('tabindex', piece === stop ? '0' : '-1');
}

/** Whether `part` speaks of pièces and none of them is left. */
function isAllOut(part: Element): boolean {
  const pieces = [...part.querySelectorAll('[data-claim]')];
  return pieces.length > 0 && pieces.every((piece) => piece.classList.contains('out'));
}

/** Hides the words beside numbers once one of these is hidden: they would seem to be those of the numbers that remain. */
function showMark(mark: SVGElement): void {
  const isPartlyOut = mark.querySelector('.piece.out') !== null;
  for (const words of mark.querySelectorAll(':scope > text')) words.classList.toggle('out', isPartlyOut);
  mark.classList.toggle('faded', isAllOut(mark));
}

/** A shape is hidden with the last number of its place; a province stays, since it is ground and no claim. */
function showShape(shape: SVGElement): void {
  const place = `[data-place="${shape.dataset['place']}"]`;
  const marks = [...document.querySelectorAll(`.words > ${place}:has([data-claim])`)];
  shape.classList.toggle('faded', marks.length > 0 && marks.every(isAllOut));
}

function isChosen({ moment, sources, actors, theatre }: Entry, view: View): boolean {
  return (
    (view.moment === undefined || view.moment === moment) &&
    (view.source === undefined || sources.includes(view.source)) &&
    (view.actor === undefined || actors.includes(view.actor)) &&
    (view.theatre === undefined || view.theatre === theatre)
  );
}

/** One quiet line on what the address asked for and this page does not have. */
function tellIgnored(form: HTMLFormElement, ignored: readonly string[]): void {
  form.querySelector('.ignored')?.remove();
  if (ignored.length === 0) return;
  const line = document.createElement('p');
  line.className = 'ignored';
  line.textContent = 'Une partie de l’adresse n’est pas connue de cette page\u202F; elle est laissée de côté.';
  form.append(line);
}
