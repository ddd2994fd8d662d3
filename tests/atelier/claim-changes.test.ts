/** What an author fills in, as changes of the dossier; and the dates that words offer. */
import { expect, it } from 'vitest';
import { makeClaimChanges, makeId } from '../../src/atelier/claim-changes.ts';
import { offerDate } from '../../src/atelier/offer-date.ts';

const state = {
  version: '',
  title: '',
  canUndo: false,
  canRedo: false,
  isRead: true,
  paragraphs: [{ number: 1, text: 'Il dit non, et le Comité dit non.', dates: [] }],
  claims: [],
  speakers: [{ id: 'cvo', name: 'CVO' }],
  events: [{ id: 'refus', name: 'Un refus' }],
  places: [],
  theatres: [{ id: 'principal', name: 'Les faits' }],
  problems: [],
};

it('a claim of what is known is one change, with what tells its words apart', () => {
  const changes = makeClaimChanges(
    state,
    { paragraph: 1, start: 25, end: 32 },
    { voice: ' cvo ', act: 'dit', event: 'refus', date: '' },
  );
  const claim = { by: ['cvo'], act: 'dit', paragraph: 1, quote: 'dit non', prefix: 'Comité ' };
  expect(changes).toEqual([{ do: 'claim', event: 'refus', claim }]);
});

it('a voice that is new and named in the text has its name as a form', () => {
  const [voice] = makeClaimChanges(
    state,
    { paragraph: 1, start: 0, end: 10 },
    { voice: 'Comité', voiceRole: 'r', voiceParty: 'p', act: 'dit', event: 'refus' },
  );
  expect(voice).toMatchObject({
    do: 'add',
    what: 'speaker',
    entry: { id: 'comite', forms: ['Comité'], group: 'comite' },
  });
});

it.each([
  ['L’œuf d’Été : 3', 'l-oeuf-d-ete-3'],
  ['Un refus', 'un-refus'],
  ['refus', 'refus-2'],
  ['ქვარი', 'sans-nom'],
  ['x'.repeat(10_000), 'x'.repeat(60)],
])('the id of %j', (name, id) => {
  expect(makeId(name, state.events)).toBe(id);
});

it.each([
  ['lundi 12 mai 2025', '2025-05-12'],
  ['mardi 12 mai 2025', undefined],
  ['1er mai', '2025-05-01'],
  ['20 mai', '2024-05-20'],
  ['en mars', '2025-03'],
  ['2016', '2016'],
  ['jeudi', '2025-05-08'],
  ['mardi', '2025-05-13'],
  ['hier', undefined],
])('of a text of Tuesday 13 May 2025 « %s » offers %s', (words, edtf) => {
  expect(offerDate(words, '2025-05-13')).toBe(edtf);
});
