/** Shows of the map, the days and the list only what the reader chose, and keeps the choice in the address. */
import { keepMap, pushView, readAddress } from './address.client.ts';
import type { Options } from './choices.ts';
import { offerDrawings } from './drawings.client.ts';
import { offerPicks } from './pick.client.ts';
import { compare, describeComparison, describeMoment, describeSelection, listChoices, select } from './selection.ts';
import { listUnseen, show, showComparison } from './show.client.ts';
import { describeUnknown } from './unknown.ts';
import { formatView, isNarrowed, readView, type View } from './view-state.ts';

export function startFilters(form: HTMLFormElement, options: Options): void {
  const choices = listChoices(options);
  const says = new Map(options.entries.map((entry) => [entry.number, entry.says]));
  const showPick = offerPicks(says, (piece) => {
    const { piece: _, ...view } = readAddress(choices).view;
    pushView(piece === undefined ? view : { ...view, piece });
  });
  // Kept while the map moves, which writes an address of what is known.
  let unknown = '';
  const restore = () => {
    const { view, ...asked } = readAddress(choices);
    unknown = describeUnknown(asked, view, options.sources);
    writeFields(form, view);
    showView(form, options, view, unknown);
    showPick(view.piece);
  };
  const choose = () => {
    const { view: fields } = readView(`?${new URLSearchParams(listFields(form))}`, choices);
    const { map, piece } = readAddress(choices).view;
    const view = { ...(piece !== undefined && { piece }), ...fields, ...(map && { map }) };
    pushView(view);
    unknown = '';
    showView(form, options, view, unknown);
  };

  const keepDrawings = offerDrawings(form);
  const details = form.querySelector('details');
  form.addEventListener('change', () => {
    choose();
    // On a telephone, where they lie over what they choose among, the choices make room for it; on wider screens they stand open.
    if (details) details.open = false;
    keepDrawings();
  });
  // There one chooses with the map in view.
  details?.addEventListener('toggle', () => {
    if (details.open && !keepDrawings()) form.previousElementSibling?.scrollIntoView();
  });
  // Choices apply at once, so the form is never sent; its only button resets it.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.reset();
  });
  // At the `reset` event the fields still have their values.
  form.addEventListener('reset', () =>
    setTimeout(() => {
      document.dispatchEvent(new CustomEvent('whole-wanted'));
      pushView({});
      restore();
      keepDrawings();
    }),
  );
  addEventListener('popstate', restore);
  // The interactive map redraws its words at each zoom step, without what was hidden.
  document.addEventListener('words-laid', () => showView(form, options, readAddress(choices).view, unknown));
  keepMap(choices);
  restore();
  if (isNarrowed(readAddress(choices).view)) keepDrawings();
  form.hidden = false;
}

function listFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
}

/** A speaker that counts as one source with others has their option. */
function writeFields(form: HTMLFormElement, { contested, moment, source, side, actor, theatre, ...view }: View): void {
  const values: Record<string, string | undefined> = { moment, source, side, actor, theatre, with: view.with };
  for (const select of form.querySelectorAll('select')) {
    const value = values[select.name] ?? '';
    const option = [...select.options].find(
      (one) => one.value === value || one.dataset['speakers']?.split(' ').includes(value),
    );
    select.value = option?.value ?? '';
  }
  const box = form.querySelector<HTMLInputElement>('[name=contested]');
  if (box) box.checked = contested === true;
}

/** `unknown`: on what the address asks for and this page does not have. */
function showView(form: HTMLFormElement, options: Options, view: View, unknown: string): void {
  const selected = select(options, view);
  const comparison = compare(options, selected, view);
  show(options.entries, selected);
  showComparison(comparison);
  const says = form.querySelector('.says');
  const moment = describeMoment(options, selected, view);
  const unseen = isNarrowed(view) ? listUnseen(selected) : [];
  if (says)
    says.textContent = [
      ...(moment ? [moment] : []),
      ...(unseen.length > 0 ? [`Pas sur ce dessin\u00A0: ${unseen.join(', ')}.`] : []),
    ].join(' ');
  const count = form.querySelector('output');
  if (count) {
    count.value = comparison
      ? describeComparison(options, comparison, view)
      : describeSelection(options, selected, view);
    if (unknown) count.append(makeQuiet(`. ${unknown}`));
  }
  const beside = form.querySelector<HTMLSelectElement>('[name=with]');
  if (beside) beside.disabled = view.source === undefined;
  const text = form.querySelector<HTMLAnchorElement>('.in-text');
  // Written as it was built where nothing is chosen.
  if (text) text.setAttribute('href', `${text.pathname}${formatView(view)}`);
  // The interactive map says how many of them are in view.
  document.dispatchEvent(new CustomEvent('pieces-shown'));
}

function makeQuiet(words: string): HTMLElement {
  const quiet = document.createElement('span');
  quiet.className = 'ignored';
  quiet.textContent = words;
  return quiet;
}
