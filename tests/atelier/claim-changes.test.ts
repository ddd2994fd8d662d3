/** What an author fills in, as changes of the dossier; and the dates that words offer. */
import { expect, it } from 'vitest';
import { type ClaimWish, makeClaimChanges } from '../../src/atelier/claim-changes.ts';
import { makeClaimRemoval, makeEntryChanges, makeMerge } from '../../src/atelier/entry-changes.ts';
import { readForms } from '../../src/atelier/form-fields.ts';
import { makeId } from '../../src/atelier/ids.ts';

const forms = readForms();
const form = (list: string) => {
  const found = forms.find(({ path }) => path.join('/') === list);
  if (!found) throw new Error(list);
  return found;
};
const fields = { voice: form('speakers').fields, event: form('events').fields };
const said = (piece: number) => ({ piece, by: ['cvo'], act: 'dit', paragraph: 1, quote: 'dit non', short: 'Non' });
const values = {
  'speakers.yaml': { speakers: [{ id: 'cvo', name: 'CVO' }], actors: [] },
  'events.yaml': {
    theatres: [{ id: 'principal', name: 'Les faits' }],
    events: [
      { id: 'refus', title: 'Un refus', places: ['a'], actors: [], claims: [said(1)] },
      { id: 'non', title: 'Un non', places: ['b', 'a'], actors: ['x'], claims: [said(2), said(3)] },
    ],
  },
};
const wish: ClaimWish = {
  words: { paragraph: 1, quote: 'dit non', prefix: 'Comité ' },
  voice: ' cvo ',
  newVoice: { role: 'r', party: 'p', belligerent: false },
  relays: [],
  event: 'refus',
  newEvent: { title: 'Un refus', kind: 'k', when: { edtf: '2024', reason: 'r' }, theatre: 'principal' },
  rest: { act: 'dit' },
};
const claim = { by: ['cvo'], act: 'dit', paragraph: 1, quote: 'dit non', prefix: 'Comité ' };

it('a claim of what is known is one change', () => {
  expect(makeClaimChanges(values, wish, fields)).toEqual([{ do: 'claim', event: 'refus', claim }]);
});

it('a voice and an event that are new come before it, each with an id that nothing has, the voice a source of its own', () => {
  const made = makeClaimChanges(values, { ...wish, voice: 'Comité', relays: ['cvo'], event: '' }, fields);
  expect(made).toEqual([
    { do: 'add', what: 'speaker', entry: { ...wish.newVoice, id: 'comite', name: 'Comité', group: 'comite' } },
    { do: 'add', what: 'event', entry: { ...wish.newEvent, id: 'un-refus', claims: [] } },
    { do: 'claim', event: 'un-refus', claim: { ...claim, by: ['comite', 'cvo'] } },
  ]);
});

it('a claim is altered where it stands, or moved with its number; an event goes with its last claim', () => {
  const alter = { do: 'alter-claim', piece: 1, fields: claim, without: ['short'] };
  expect(makeClaimChanges(values, wish, fields, 1)).toEqual([alter]);
  const move = { do: 'claim', event: 'refus', claim: { piece: 2, ...claim } };
  expect(makeClaimChanges(values, wish, fields, 2)).toEqual([{ do: 'remove-claim', piece: 2 }, move]);
  expect(makeClaimRemoval(values, 1)).toEqual([{ do: 'remove', what: 'event', id: 'refus' }]);
});

it('two events become one: the claims keep their numbers, places and actors are of both', () => {
  expect(makeMerge(values, 'non', 'refus')).toEqual([
    { do: 'remove', what: 'event', id: 'non' },
    { do: 'alter', what: 'event', id: 'refus', fields: { places: ['a', 'b'], actors: ['x'] } },
    { do: 'claim', event: 'refus', claim: said(2) },
    { do: 'claim', event: 'refus', claim: said(3) },
  ]);
  expect(makeMerge(values, 'refus', 'refus')).toEqual([]);
});

it('of two events the one that is locked keeps its address, with the words of the other; two that are do not become one', () => {
  expect(makeMerge(values, 'non', 'refus', ['non'])).toEqual([
    { do: 'remove', what: 'event', id: 'refus' },
    { do: 'alter', what: 'event', id: 'non', fields: { title: 'Un refus', places: ['a', 'b'], actors: ['x'] } },
    { do: 'claim', event: 'non', claim: said(1) },
  ]);
  expect(makeMerge(values, 'non', 'refus', ['refus'])?.[0]).toEqual({ do: 'remove', what: 'event', id: 'non' });
  expect(makeMerge(values, 'non', 'refus', ['non', 'refus'])).toBeUndefined();
});

it('an entry is added with an id, set where it stands, and of a head only what differs is written', () => {
  const add = (list: string, value: object) => makeEntryChanges(values, form(list), undefined, { ...value })[0];
  expect(add('sides', { name: 'L’État' })).toMatchObject({ edit: { kind: 'add', value: { id: 'l-etat' } } });
  expect(add('references', { says: 's' })).toMatchObject({ edit: { value: { id: 'X01' } } });
  expect(add('subheads', Object(3))).toMatchObject({ edit: { kind: 'add', path: ['subheads'] } });
  expect(makeEntryChanges(values, form('theatres'), 0, { id: 'principal', name: 'Le front' })).toEqual([
    {
      do: 'edit',
      file: 'events.yaml',
      edit: { kind: 'set', path: ['theatres', 0], value: { id: 'principal', name: 'Le front' } },
    },
  ]);
  const head = { title: 'T', kicker: 'K', published: '2025-01-01' };
  const front = { 'article.md': head };
  const made = makeEntryChanges(front, forms[0] ?? form('sides'), undefined, { title: 'T', kicker: 'L' });
  expect(made).toEqual([
    { do: 'edit', file: 'article.md', edit: { kind: 'set', path: ['kicker'], value: 'L' } },
    { do: 'edit', file: 'article.md', edit: { kind: 'remove', path: ['published'] } },
  ]);
});

it('every key of a form has a French name', () => {
  const listKeys = (all: typeof fields.voice): string[] =>
    all.flatMap(({ key, label, control }) => [
      ...(key === label ? [key] : []),
      ...(control.type === 'group' ? listKeys(control.fields) : []),
      ...(control.type === 'list' && control.item.type === 'group' ? listKeys(control.item.fields) : []),
    ]);
  expect(forms.flatMap((one) => listKeys(one.fields))).toEqual([]);
});

it.each([
  ['L’œuf d’Été : 3', 'l-oeuf-d-ete-3'],
  ['Un refus', 'un-refus'],
  ['refus', 'refus-2'],
  ['ქვარი', 'sans-nom'],
  ['x'.repeat(10_000), 'x'.repeat(60)],
])('the id of %j', (name, id) => {
  expect(makeId(name, [{ id: 'refus' }])).toBe(id);
});
