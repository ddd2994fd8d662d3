/** What an author filled in for an entry of any list, as changes of the dossier. */
import type { Change, Entry } from './change.ts';
import type { Form } from './form-fields.ts';
import { makeId } from './ids.ts';
import { listClaims, listEntries, listOf, type Named, partOf, type Values, valueIn } from './names.ts';
import type { Value } from './tree.ts';

/** `index` of an entry that is there; `value` as the form has read it. */
export function makeEntryChanges(values: Values, form: Form, index: number | undefined, value: Value): Change[] {
  const { file, path } = form;
  if (path.length === 0) return makeHeadChanges(values, form, value);
  if (index !== undefined) return [{ do: 'edit', file, edit: { kind: 'set', path: [...path, index], value } }];
  const entry = finishEntry(form, value, listEntries(values, form));
  return [{ do: 'edit', file, edit: { kind: 'add', path, value: entry } }];
}

function makeHeadChanges(values: Values, { file, fields }: Form, value: Value): Change[] {
  return fields.flatMap(({ key }): Change[] => {
    const [before, after] = [valueIn(values, file, [key]), partOf(value, key)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (after !== undefined) return [{ do: 'edit', file, edit: { kind: 'set', path: [key], value: after } }];
    return [{ do: 'edit', file, edit: { kind: 'remove', path: [key] } }];
  });
}

/** With an id of its own where none was written, and what follows from it. */
export function finishEntry(form: Pick<Form, 'fields'>, value: Value, others: readonly Value[]): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entry = value as Entry; // a map of keys
  if (!form.fields.some(({ key }) => key === 'id')) return entry;
  const taken = others.map((other): Pick<Named, 'id'> => ({ id: String(partOf(other, 'id')) }));
  const given = entry['id'] ? String(entry['id']) : '';
  const name = String(entry['name'] ?? entry['title'] ?? entry['text'] ?? '');
  const id = given || ('says' in entry ? makeReferenceId(taken) : makeId(name, taken));
  const isVoice = form.fields.some(({ key }) => key === 'group');
  return { ...entry, id, ...(isVoice && { group: entry['group'] || id }) };
}

/** `X07` after `X06`. */
function makeReferenceId(taken: readonly Pick<Named, 'id'>[]): string {
  const last = Math.max(0, ...taken.map(({ id }) => Number(/^X(\d+)$/.exec(id)?.[1] ?? 0)));
  return `X${String(last + 1).padStart(2, '0')}`;
}

/**
 * All that was said of one event said of another, which keeps its own words; the first is no more. Where the first alone is `locked`, its
 * id, which is an address, is the one that stays; undefined where both are: one address would be lost.
 */
export function makeMerge(
  values: Values,
  from: string,
  into: string,
  locked: readonly string[] = [],
): Change[] | undefined {
  if (locked.includes(from) && locked.includes(into)) return undefined;
  const find = (id: string) =>
    listOf(valueIn(values, 'events.yaml', ['events'])).find((event) => partOf(event, 'id') === id);
  const [old, kept] = [find(from), find(into)];
  if (!old || !kept || from === into) return [];
  const unite = (key: string) => [...new Set([...listOf(partOf(kept, key)), ...listOf(partOf(old, key))])];
  const both = { places: unite('places'), actors: unite('actors') };
  const isTurned = locked.includes(from);
  const [gone, left] = isTurned ? [kept, from] : [old, into];
  const { id: _, claims: __, ...words } = kept as Entry; // as the file has it
  return [
    { do: 'remove', what: 'event', id: isTurned ? into : from },
    { do: 'alter', what: 'event', id: left, fields: { ...(isTurned && words), ...both } },
    ...listOf(partOf(gone, 'claims')).map((claim): Change => ({ do: 'claim', event: left, claim: claim as Entry })), // the same
  ];
}

/** A claim taken out; its event too, where it was the only one. */
export function makeClaimRemoval(values: Values, piece: number): Change[] {
  const found = listClaims(values).find(({ claim }) => partOf(claim, 'piece') === piece);
  if (!found) return [];
  if (listOf(partOf(found.event, 'claims')).length > 1) return [{ do: 'remove-claim', piece }];
  return [{ do: 'remove', what: 'event', id: String(partOf(found.event, 'id')) }];
}
