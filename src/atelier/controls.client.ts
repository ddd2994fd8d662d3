/** Fields of a form as elements to fill in, and what was filled in as values of a file. */
import type { Control, Field } from './form-fields.ts';
import { type Desk, make, makeElementId, makeHelp, makeInput, type Words } from './inputs.client.ts';
import type { Value } from './tree.ts';

export interface Made {
  element: HTMLElement;
  /** Undefined where the key is to be left out. */
  read(): Value | undefined;
  /** What is still to be filled in, though the browser does not see it. */
  findGap?(): HTMLElement | undefined;
  /** Whether what has to be filled in has to be now. */
  demand?(isAsked: boolean): void;
  /** Words of the text, where it takes them; false where it has some already. */
  take?(words: Words): boolean;
}

type Fielded = { readonly [key: string]: Value };

/** The fields that are asked for, then the others behind « Plus ». */
export function makeFields(fields: readonly Field[], value: Value | undefined, desk: Desk) {
  const given = isFielded(value) ? value : {};
  const parts = fields.map((field) => ({
    field,
    made: makeField(field, field.key === '' ? value : given[field.key], desk),
  }));
  const isAsked = ({ field }: (typeof parts)[number]) => field.isRequired || field.isShown === true;
  const [asked, more] = [parts.filter(isAsked), parts.filter((part) => !isAsked(part))];
  const hidden = make(
    'details',
    {},
    make('summary', { textContent: 'Plus' }),
    ...more.map((part) => part.made.element),
  );
  hidden.open = more.some(({ field }) => field.key in given);
  return {
    elements: [...asked.map((part) => part.made.element), ...(more.length > 0 ? [hidden] : [])],
    makes: parts.map((part) => part.made),
    /** Keys that no field has stay. */
    read(): Value {
      const known = new Set(fields.map(({ key }) => key));
      const whole = parts.length === 1 && parts[0]?.field.key === '' ? parts[0].made.read() : undefined;
      if (whole !== undefined && !isFielded(whole)) return whole;
      const kept = Object.entries(given).filter(([key]) => !known.has(key) && !isWordKey(key, known));
      const read = parts.flatMap(({ field, made: { read } }): [string, Value][] => {
        const found = read();
        if (field.key === '') return isFielded(found) ? Object.entries(found) : [];
        return found === undefined ? [] : [[field.key, found]];
      });
      return Object.fromEntries([...kept, ...read]);
    },
    findGap: () => asked.map(({ made: { findGap } }) => findGap?.()).find((gap) => gap !== undefined),
    demand(isNow: boolean) {
      for (const part of asked) part.made.demand?.(isNow);
    },
  };
}

function isWordKey(key: string, known: ReadonlySet<string>): boolean {
  return known.has('') && ['paragraph', 'quote', 'prefix', 'suffix'].includes(key);
}

export function isFielded(value: Value | undefined): value is Fielded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Its element says of which key it is. */
export function makeField(field: Field, value: Value | undefined, desk: Desk): Made {
  const made = makeControl(field, value, desk);
  made.element.dataset['key'] = field.key;
  return made;
}

function makeControl(field: Field, value: Value | undefined, desk: Desk): Made {
  const { control, isRequired, label, help } = field;
  if (control.type === 'list') return makeList(field, control.item, value, desk);
  if (control.type === 'group') return makeGroup(field, control.fields, value, desk);
  if (control.type === 'words') return makeWords(label, isRequired, value, desk);
  const id = makeElementId();
  const input = makeInput(field, control, value, desk);
  input.element.id = id;
  const name = make('label', { htmlFor: id, textContent: label });
  const line = control.type === 'flag' ? [input.element, ' ', name] : [name, input.element];
  const element = make('p', {}, ...line);
  if (input.list) element.append(input.list);
  if (help !== undefined) {
    const words = makeHelp(help);
    words.id = `${id}-aide`;
    input.element.setAttribute('aria-describedby', words.id);
    element.append(words);
  }
  const demand = (isAsked: boolean) => {
    if (!(input.element instanceof HTMLInputElement && input.element.type === 'checkbox'))
      input.element.required = isAsked && isRequired && !isMade(field);
  };
  demand(true);
  return { element, read: input.read, demand };
}

/** Filled in by the atelier where the author does not. */
function isMade({ key }: Field): boolean {
  return key === 'id' || key === 'group';
}

/** A map of keys; one that need not be there is asked for only once something of it is written. */
function makeGroup(
  { label, isRequired, help }: Field,
  fields: readonly Field[],
  value: Value | undefined,
  desk: Desk,
): Made {
  const inner = makeFields(fields, value, desk);
  const element = make('fieldset', {}, make('legend', { textContent: label }), ...inner.elements);
  if (help !== undefined) element.append(makeHelp(help));
  const first = JSON.stringify(inner.read());
  const isLive = () => isRequired || value !== undefined || JSON.stringify(inner.read()) !== first;
  const demand = (isAsked: boolean) => inner.demand(isAsked && isLive());
  demand(true);
  element.addEventListener('input', () => demand(true));
  return {
    element,
    read: () => (isLive() ? inner.read() : undefined),
    findGap: () => (isLive() ? inner.findGap() : undefined),
    demand,
  };
}

/** As many as there are, and one more to fill in; an offered one that is left as it is does not count. */
function makeList(field: Field, item: Control, value: Value | undefined, desk: Desk): Made {
  const rows: Made[] = [];
  const [before, offered] = splitOffered(value);
  const element = make('fieldset', {}, make('legend', { textContent: field.label }));
  if (field.help !== undefined) element.append(makeHelp(field.help));
  const one: Field = { key: field.key, label: field.label, isRequired: item.type === 'words', control: item };
  const add = (content: Value | undefined, isOffered = false): Made => {
    const named = item.type === 'group' ? { ...one, label: `${field.label} : ${rows.length + 1}` } : one;
    const row =
      item.type === 'group' && isOffered
        ? makeOffered(named, item.fields, content, desk)
        : makeField(named, content, desk);
    const drop = make('button', { type: 'button', textContent: 'Retirer' });
    const line = make('div', { className: 'row' }, row.element);
    if (item.type === 'group' || item.type === 'words') line.append(drop);
    drop.addEventListener('click', () => {
      rows.splice(rows.indexOf(row), 1);
      line.remove();
    });
    rows.push(row);
    element.append(line);
    return row;
  };
  for (const content of before) add(content);
  for (const content of offered) add(content, true);
  const isSimple = item.type !== 'group' && item.type !== 'words';
  const addEmpty = () => {
    if (isSimple && rows.at(-1)?.read() !== undefined) add(undefined);
    if (isSimple && rows.length === 0) add(undefined);
  };
  addEmpty();
  element.addEventListener('input', addEmpty);
  if (item.type === 'group') {
    const more = make('button', { type: 'button', textContent: `Ajouter : ${field.label.toLowerCase()}` });
    more.addEventListener('click', () =>
      add(undefined).element.querySelector<HTMLElement>('input, textarea, select')?.focus(),
    );
    element.append(more);
  }
  const least =
    item.type === 'words' ? makeTaker(element, (words) => add(words), desk, 'Ajouter les mots choisis') : undefined;
  return {
    element,
    read() {
      const all = rows.flatMap((row) => row.read() ?? []);
      return all.length === 0 && !Array.isArray(value) && !field.isRequired ? undefined : all;
    },
    findGap: () =>
      least && rows.length === 0 ? least : rows.map(({ findGap }) => findGap?.()).find((gap) => gap !== undefined),
    ...(least && { take: (words: Words) => add(words) !== undefined }),
  };
}

const OFFERED = 'offered';

/** Entries that the form offers beside those that are there. */
export function offer(there: Value | undefined, offered: readonly Value[]): Value | undefined {
  return offered.length === 0 ? there : { [OFFERED]: offered, there: there ?? [] };
}

function splitOffered(value: Value | undefined): [readonly Value[], readonly Value[]] {
  if (isFielded(value)) return [value['there'] as Value[], value[OFFERED] as Value[]]; // as `offer` makes it
  return [Array.isArray(value) ? value : [], []];
}

function makeOffered(field: Field, fields: readonly Field[], content: Value | undefined, desk: Desk): Made {
  const given = isFielded(content) ? content : {};
  // What is still to be written first.
  const order = fields.toSorted((a, b) => Number(a.key in given) - Number(b.key in given));
  const inner = makeFields(order, content, desk);
  const element = make('fieldset', {}, make('legend', { textContent: `${field.label} (proposé)` }), ...inner.elements);
  const first = JSON.stringify(inner.read());
  const isLive = () => JSON.stringify(inner.read()) !== first;
  const demand = () => inner.demand(isLive());
  demand();
  element.addEventListener('input', demand);
  return { element, read: () => (isLive() ? inner.read() : undefined) };
}

/** A button that takes the selected words. */
function makeTaker(
  element: HTMLElement,
  take: (words: Words) => void,
  desk: Desk,
  label = 'Prendre les mots choisis',
): HTMLButtonElement {
  const button = make('button', { type: 'button', textContent: label });
  button.addEventListener('click', () => {
    const words = desk.words();
    if (words) take(words);
  });
  element.append(button);
  return button;
}

function makeWords(label: string, isRequired: boolean, value: Value | undefined, desk: Desk): Made {
  let words = isFielded(value) && typeof value['quote'] === 'string' ? (value as unknown as Words) : undefined; // of the file, as its schema has it
  const shown = make('blockquote', {});
  const show = () => {
    const { paragraph, prefix = '', quote = '', suffix = '' } = words ?? {};
    shown.replaceChildren(
      ...(words
        ? [`§ ${paragraph} : `, prefix, make('strong', { textContent: quote }), suffix]
        : ['Choisissez des mots du texte.']),
    );
  };
  const element = make('div', { className: 'words' }, make('span', { textContent: label }), shown);
  element.role = 'group';
  element.ariaLabel = label;
  const take = (taken: Words) => {
    words = taken;
    show();
  };
  const button = makeTaker(element, take, desk);
  show();
  return {
    element,
    read: () => words && Object.fromEntries(Object.entries(words).filter(([, part]) => part !== undefined)),
    findGap: () => (words || !isRequired ? undefined : button),
    take(taken) {
      if (words) return false;
      take(taken);
      return true;
    },
  };
}
