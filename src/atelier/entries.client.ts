/** Every list of the dossier’s files: its entries by name, to be opened, added, and put in another order by keys or by dragging. */
import type { Change } from './change.ts';
import type { Form } from './form-fields.ts';
import { make } from './inputs.client.ts';
import { listEntries, nameEntry, type Values } from './names.ts';

interface Wishes {
  /** `index` is undefined for a new entry, and for the head of a file. */
  open(form: Form, index: number | undefined): void;
  write(changes: readonly Change[], done: string): Promise<boolean>;
}

const HELP = 'Alt+↑ et Alt+↓ déplacent une entrée ; la souris aussi, en la tirant.';

/** Drawn anew for each state; what was open stays open, and what had the focus has it again. */
export function showEntries(place: HTMLElement, forms: readonly Form[], values: Values, wishes: Wishes): void {
  const open = new Set(
    [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['list']),
  );
  const focused = place.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset['entry']
    : undefined;
  place.replaceChildren(
    make('h2', { textContent: 'Le dossier' }),
    make('p', { className: 'help', textContent: HELP }),
    ...forms.map((form) => (form.path.length === 0 ? makeHead(form, wishes) : makeGroup(form, values, wishes, open))),
  );
  if (focused !== undefined) focusEntry(place, focused);
}

export function focusEntry(place: HTMLElement, entry: string): void {
  place.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`)?.focus();
}

export function nameOfEntry({ file, path }: Form, index: number | undefined): string {
  return [file, ...path, index ?? ''].join('/');
}

function makeHead(form: Form, wishes: Wishes): HTMLElement {
  const button = make('button', { type: 'button', textContent: form.title });
  button.dataset['entry'] = nameOfEntry(form, undefined);
  button.addEventListener('click', () => wishes.open(form, undefined));
  return make('p', {}, button);
}

function makeGroup(form: Form, values: Values, wishes: Wishes, open: ReadonlySet<string | undefined>): HTMLElement {
  const entries = listEntries(values, form);
  const key = nameOfEntry(form, undefined);
  const list = make(
    'ol',
    {},
    ...entries.map((entry, index) => makeEntry(form, nameEntry(entry), index, entries.length, wishes)),
  );
  const group = make(
    'details',
    { open: open.has(key) },
    make('summary', { textContent: `${form.title} (${entries.length})` }),
    list,
  );
  group.dataset['list'] = key;
  if (form.mayAdd) {
    const add = make('button', { type: 'button', textContent: `Ajouter ${form.one}` });
    add.dataset['entry'] = key;
    add.addEventListener('click', () => wishes.open(form, undefined));
    group.append(add);
  }
  return group;
}

function makeEntry(form: Form, name: string, index: number, count: number, wishes: Wishes): HTMLLIElement {
  const button = make('button', { type: 'button', textContent: name });
  button.dataset['entry'] = nameOfEntry(form, index);
  button.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown');
  button.addEventListener('click', () => wishes.open(form, index));
  const item = make('li', { draggable: true }, button);
  const move = async (from: number, to: number) => {
    if (from === to || to < 0 || to >= count) return;
    button.dataset['entry'] = nameOfEntry(form, to);
    const { file, path } = form;
    await wishes.write([{ do: 'edit', file, edit: { kind: 'move', path, from, to } }], `« ${name} » est en ${to + 1}.`);
  };
  button.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    move(index, index + step);
  });
  const type = `application/x-atelier-${nameOfEntry(form, undefined).toLowerCase()}`;
  item.addEventListener('dragstart', ({ dataTransfer }) => dataTransfer?.setData(type, String(index)));
  item.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes(type)) event.preventDefault();
  });
  item.addEventListener('drop', (event) => {
    event.preventDefault();
    const { file, path } = form;
    const from = Number(event.dataTransfer?.getData(type));
    if (from !== index)
      wishes.write([{ do: 'edit', file, edit: { kind: 'move', path, from, to: index } }], 'L’ordre est changé.');
  });
  return item;
}
