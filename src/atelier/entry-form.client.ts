/** The form of one entry of any list: filled in from what the file has, written with Enter, left with Escape. */

import type { Change } from './change.ts';
import { type Made, makeFields } from './controls.client.ts';
import { makeEntryChanges, makeMerge } from './entry-changes.ts';
import { STALE } from './faults.ts';
import type { Form } from './form-fields.ts';
import { type Desk, make, type Words } from './inputs.client.ts';
import { listEntries, listTargets, nameEntry, partOf, type Values, valueIn } from './names.ts';
import type { Value } from './tree.ts';

interface EntryForm {
  element: HTMLFormElement;
  /** `index` of an entry that is there, `value` of what the form begins with. */
  open(values: Values, form: Form, index: number | undefined, value: Value | undefined): void;
  close(): void;
  /** Words of the text, into the field that waits for some; false where none does. */
  take(words: Words): boolean;
}

/** `write` is true once it is written. */
export function makeEntryForm(
  element: HTMLFormElement,
  desk: Desk,
  write: (changes: readonly Change[], done: string) => Promise<boolean>,
  say: (words: string) => void,
  leave: () => void,
): EntryForm {
  let submit: () => Promise<void> = async () => {};
  let makes: readonly Made[] = [];
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  writeOnEnter(element);
  return {
    element,
    open(values, form, index, value) {
      const isHead = form.path.length === 0;
      const fields = makeFields(form.fields, value, desk);
      makes = fields.makes;
      const before = readEntry(values, form, index);
      const isStale = () => readEntry(desk.values(), form, index) !== before;
      const title = isHead
        ? form.title
        : index === undefined
          ? `Ajouter ${form.one}`
          : `${form.title} : ${nameEntry(value ?? null)}`;
      const keep = make('button', { type: 'submit', textContent: 'Écrire (Entrée)' });
      const cancel = make('button', { type: 'button', textContent: 'Laisser (Échap)' });
      cancel.addEventListener('click', leave);
      const parts = [
        make('h2', { textContent: title }),
        ...fields.elements,
        make('p', { className: 'send' }, keep, ' ', cancel),
      ];
      if (!isHead && index !== undefined) parts.push(...makeRemoval(values, form, index, isStale));
      element.ariaLabel = title;
      element.replaceChildren(...parts);
      element.hidden = false;
      submit = async () => {
        const gap = fields.findGap();
        if (gap) {
          gap.focus();
          return say('Il y faut encore des mots du texte : choisissez-les.');
        }
        if (isStale()) return say(STALE);
        const changes = makeEntryChanges(desk.values(), form, index, fields.read());
        if (changes.length === 0 || (await write(changes, 'C’est écrit.'))) leave();
      };
      const fieldsIn = [...element.querySelectorAll<HTMLElement>('input, textarea, select, button')];
      // What is still to be written.
      (fieldsIn.find((field) => field.matches(':invalid')) ?? fieldsIn[0])?.focus();
    },
    close() {
      element.hidden = true;
      element.replaceChildren();
      makes = [];
    },
    take: (words) => !element.hidden && makes.some((made) => made.take?.(words) === true),
  };

  function makeRemoval(values: Values, form: Form, index: number, isStale: () => boolean): HTMLElement[] {
    const { file, path } = form;
    const remove = make('button', { type: 'button', textContent: 'Retirer' });
    remove.addEventListener('click', async () => {
      if (isStale()) return say(STALE);
      if (listEntries(desk.values(), form).length <= form.least)
        return say('Il en faut au moins un : ajoutez-en un autre d’abord.');
      const change = { do: 'edit', file, edit: { kind: 'remove', path: [...path, index] } } as const;
      if (await write([change], 'C’est retiré.')) leave();
    });
    if (path[0] !== 'events') return [make('p', {}, remove)];
    const id = String(partOf(listEntries(values, form)[index], 'id'));
    const others = listTargets(values, 'event').filter((event) => event.id !== id);
    const into = make(
      'select',
      { ariaLabel: 'Fondre cet événement dans un autre' },
      ...others.map((event) => new Option(event.name, event.id)),
    );
    const merge = make('button', { type: 'button', textContent: 'Fondre' });
    merge.addEventListener('click', async () => {
      if (isStale()) return say(STALE);
      const changes = makeMerge(desk.values(), id, into.value, desk.locked());
      if (!changes)
        return say(
          `Les deux sont scellés : une adresse publiée serait perdue. À la main, écrivez « evenement/${id} -> ${into.value} » dans ids.lock, et mettez ses pièces dans l’autre.`,
        );
      if (await write(changes, 'Les deux événements n’en font qu’un.')) leave();
    });
    return others.length > 0 ? [make('p', {}, 'Fondre dans ', into, ' ', merge)] : [];
  }
}

/** What the file says of what the form is of, to be held against later; nothing of a new entry. */
function readEntry(values: Values, form: Form, index: number | undefined): string {
  if (form.path.length === 0) return JSON.stringify(form.fields.map(({ key }) => valueIn(values, form.file, [key])));
  return index === undefined ? '' : JSON.stringify(listEntries(values, form)[index] ?? null);
}

/** Of any field; on a button it is a click. */
export function writeOnEnter(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    const isField =
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLSelectElement ||
      event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || event.isComposing || !isField) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
