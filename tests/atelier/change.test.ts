/** Changes of a dossier as an author thinks of them, to the files that a careful hand would have left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyChanges, type Change, type Files } from '../../src/atelier/change.ts';

const GUIDE = 'tests/fixtures/guide/pont-de-tavri';
const LOCK = readFileSync(join(GUIDE, 'ids.lock'), 'utf8');
const files: Files = new Map(
  (['article.md', 'events.yaml', 'notes.yaml', 'places.geojson', 'speakers.yaml'] as const).map((name) => [
    name,
    readFileSync(join(GUIDE, name), 'utf8'),
  ]),
);

function change(changes: readonly Change[], lock = LOCK): Files {
  const done = applyChanges(files, changes, lock);
  if ('refusal' in done) throw new Error(`${done.file}: ${done.refusal}`);
  return done.files;
}

const claim = { by: ['police'], act: 'dit', paragraph: 4, quote: 'les cars partent de nouveau' };

const waive = (list: string, value: { [key: string]: string }): Change => ({
  do: 'edit',
  file: 'article.md',
  edit: { kind: 'add', path: ['waived', list], value },
});

it('a claim with a voice and an event that are new is one step in two files, and gets the next number', () => {
  const speaker = {
    id: 'police',
    name: 'police',
    role: 'police',
    party: 'autorité',
    belligerent: false,
    group: 'etat',
  };
  const event = { id: 'cars', title: 'Les cars partent', kind: 'fait', when: { edtf: '2025-05', reason: 'Mai.' } };
  const after = change([
    { do: 'add', what: 'speaker', entry: speaker },
    { do: 'add', what: 'event', entry: { ...event, theatre: 'pont', places: ['tavri'], actors: [], claims: [] } },
    { do: 'claim', event: 'cars', claim },
  ]);
  expect(after.get('events.yaml')).toBe(`${files.get('events.yaml')}  - id: cars
    title: Les cars partent
    kind: fait
    when: { edtf: 2025-05, reason: Mai. }
    theatre: pont
    places: [tavri]
    actors: []
    claims:
      - piece: 5
        by: [police]
        act: dit
        paragraph: 4
        quote: les cars partent de nouveau
`);
  expect(after.get('speakers.yaml')).toContain('\n    group: gzebi\n  - id: police\n    name: police\n');
});

it('a number that was once published is not given again', () => {
  expect(change([{ do: 'claim', event: 'reouverture', claim }], `${LOCK}piece/31\n`).get('events.yaml')).toContain(
    '      - piece: 32\n',
  );
});

it('things are altered and removed by their ids, claims by their numbers', () => {
  const after = change([
    { do: 'alter-claim', piece: 2, fields: { short: 'Demi-tour' } },
    { do: 'remove-claim', piece: 4 },
    { do: 'alter', what: 'place', id: 'kvari', fields: { geometry: { type: 'Point', coordinates: [44.5, 42] } } },
    { do: 'alter', what: 'speaker', id: 'gzebi', fields: { role: 'association' }, without: ['longName', 'line'] },
    { do: 'remove', what: 'note', id: 'deux-durees' },
    waive('rules', { rule: 'word-cut', at: 'piece-1', reason: 'voulu' }),
  ]);
  expect(after.get('events.yaml')).toContain('short: Demi-tour\n');
  expect(after.get('events.yaml')).not.toContain('piece: 4');
  expect(after.get('places.geojson')).toBe(files.get('places.geojson')?.replace('[44.43, 41.98]', '[44.5, 42]'));
  expect(after.get('speakers.yaml')).toContain('    forms: [Gzebi]\n    role: association\n    party: indépendante\n');
  expect(after.get('speakers.yaml')).not.toContain('longName');
  expect(after.get('notes.yaml')).toMatch(/\nnotes: \[\]\n$/);
  expect(after.get('article.md')).toContain(
    '  dates: []\n  rules:\n    - { rule: word-cut, at: piece-1, reason: voulu }\n---',
  );
});

it('where one of the changes cannot be made, none is', () => {
  const refused = applyChanges(
    files,
    [
      { do: 'alter-claim', piece: 2, fields: { short: 'Demi-tour' } },
      { do: 'remove-claim', piece: 44 },
    ],
    LOCK,
  );
  expect(refused).toEqual({ refusal: 'not-there', file: 'events.yaml' });
});
