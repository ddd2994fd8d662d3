/** One value as an element to fill in: a line, a number, a choice, an id by its name. */
import { completeTyped } from './completion.client.ts';
import type { Control, Field, Target } from './form-fields.ts';
import type { Named, Values } from './names.ts';
import type { Quote } from './selection.ts';
import type { Value } from './tree.ts';

export type Words = Quote & { paragraph: number };

/** What fields ask of the page that they stand in. */
export interface Desk {
  /** What the files say now. */
  values(): Values;
  list(target: Target): Named[];
  /** What the dossier has under that key already. */
  used(key: string): readonly string[];
  /** The words that are selected in the text. */
  words(): Words | undefined;
  /** The number of paragraphs. */
  count(): number;
  /** Ids of events that are addresses already. */
  locked(): readonly string[];
}

let count = 0;

/** Help, with what stands between backticks as it is written in a file. */
export function makeHelp(words: string): HTMLElement {
  const parts = words.split('`').map((part, index) => (index % 2 === 1 ? make('code', { textContent: part }) : part));
  return make('small', {}, ...parts);
}

/** For an element that another names. */
export function makeElementId(): string {
  count += 1;
  return `champ-${count}`;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export interface Input {
  element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  list?: HTMLDataListElement;
  read(): Value | undefined;
}

export function makeInput(field: Field, control: Control, value: Value | undefined, desk: Desk): Input {
  const { key, isRequired, absent } = field;
  const keep = (read: Value) => (value === undefined && !isRequired && read === absent ? undefined : read);
  switch (control.type) {
    case 'flag': {
      const element = make('input', { type: 'checkbox', checked: (value ?? absent) === true });
      return { element, read: () => keep(element.checked) };
    }
    case 'number': {
      const element = make('input', {
        type: 'number',
        step: control.isWhole ? '1' : 'any',
        value: value === undefined || value === null ? '' : String(value),
      });
      if (control.isWhole) [element.min, element.max] = ['1', String(desk.count())];
      if (value === undefined && control.isWhole && isRequired) element.value = String(desk.words()?.paragraph ?? '');
      const empty = control.mayBeNull ? null : undefined;
      return { element, read: () => (element.value === '' ? empty : Number(element.value)) };
    }
    case 'choice': {
      const chosen = value ?? absent ?? '';
      const element = makeSelect(
        control.options.map(({ value: id, label: name }) => ({ id, name })),
        String(chosen),
        isRequired,
      );
      return { element, read: () => (element.value === '' ? undefined : keep(element.value)) };
    }
    case 'id': {
      const { element, list, readId } = makeFinder(desk.list(control.target), value === undefined ? '' : String(value));
      return {
        element,
        list,
        read() {
          const id = readId();
          return id === '' ? undefined : control.isNumber ? Number(id) : id;
        },
      };
    }
    default: {
      const most = control.type === 'line' || control.type === 'prose' ? control.most : 0;
      const text = value === undefined || value === null ? '' : String(value);
      if (control.type === 'prose') {
        const element = make('textarea', { value: text, rows: 3 });
        holdTo(element, most);
        return { element, read: () => readText(element.value) };
      }
      const list = make(
        'datalist',
        { id: makeElementId() },
        ...desk.used(key).map((option) => new Option(option, option)),
      );
      const element = make('input', { value: text, autocomplete: 'off' });
      holdTo(element, most);
      element.setAttribute('list', list.id);
      return { element, list, read: () => readText(element.value) };
    }
  }
}

interface Finder {
  element: HTMLInputElement;
  list: HTMLDataListElement;
  /** Empty for what is none of the names. */
  readId(): string;
}

/** A line in which one of the names is typed, and found; what is none of them is not taken. */
function makeFinder(options: readonly Named[], chosen: string): Finder {
  const finder = makeKnownOrNew(options, chosen);
  const { element } = finder;
  const readId = () => finder.readId() || (element.value === chosen ? chosen : '');
  element.addEventListener('input', () => {
    const isWrong = element.value.trim() !== '' && readId() === '';
    element.setCustomValidity(isWrong ? 'Choisissez un nom de la liste.' : '');
  });
  return { ...finder, readId };
}

/** The same for what may be new too: whatever is none of the names is one. */
export function makeKnownOrNew(options: readonly Named[], chosen: string): Finder {
  const isTwice = (name: string) => options.filter((option) => option.name === name).length > 1;
  const named = options.map(({ id, name }) => ({ id, name: isTwice(name) ? `${name} (${id})` : name }));
  const list = make('datalist', { id: makeElementId() }, ...named.map(({ name }) => new Option(name, name)));
  // What the file names and nothing has stays to be seen.
  const value = named.find(({ id }) => id === chosen)?.name ?? chosen;
  const element = make('input', { id: makeElementId(), value, autocomplete: 'off' });
  element.setAttribute('list', list.id);
  completeTyped(element, () => named.map(({ name }) => name));
  const readId = () => {
    const typed = element.value.trim().toLowerCase();
    return named.find(({ id, name }) => name.toLowerCase() === typed || id === typed)?.id ?? '';
  };
  return { element, list, readId };
}

/** What is too long is refused aloud: a browser that is told the length cuts what is pasted, and says nothing. */
function holdTo(element: HTMLInputElement | HTMLTextAreaElement, most: number): void {
  element.addEventListener('input', () => {
    const { length } = element.value;
    element.setCustomValidity(length > most ? `C’est trop long : ${length} signes, et il y en a au plus ${most}.` : '');
  });
}

/** One line, whatever was pasted. */
function readText(typed: string): string | undefined {
  return typed.replaceAll(/\s*[\n\t]\s*/g, ' ').trim() || undefined;
}

/** What the file names and nothing has stays to be seen. */
function makeSelect(options: readonly Named[], chosen: string, isRequired: boolean): HTMLSelectElement {
  const isKnown = chosen === '' || options.some(({ id }) => id === chosen);
  const hasNone = !isRequired || chosen === '';
  const select = make(
    'select',
    {},
    ...(hasNone ? [new Option('', '')] : []),
    ...[...options, ...(isKnown ? [] : [{ id: chosen, name: chosen }])].map(({ id, name }) => new Option(name, id)),
  );
  select.value = chosen === '' && isRequired && options.length === 1 ? (options[0]?.id ?? '') : chosen;
  return select;
}
