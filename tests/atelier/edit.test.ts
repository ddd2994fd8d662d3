/** Edits of the files of a dossier: what a careful hand would write, nothing else touched, and each way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Edit, editFile, type FileName, readValue } from '../../src/atelier/edit.ts';

const GUIDE = 'tests/fixtures/guide/pont-de-tavri';
const read = (name: FileName) => readFileSync(join(GUIDE, name), 'utf8');

function edit(name: FileName, edits: readonly Edit[], file = read(name)): string {
  const done = editFile(name, file, edits);
  if ('refusal' in done) throw new Error(done.refusal);
  return done.text;
}

/** Lines that one text has and the other has not, in their order. */
function listNew(before: string, after: string): string[] {
  const lines = before.split('\n');
  return after.split('\n').filter((line) => {
    const index = lines.indexOf(line);
    if (index !== -1) lines.splice(0, index + 1);
    return index === -1;
  });
}

const CLAIM = { piece: 5, paragraph: 2, act: 'rapportent', by: ['chauffeurs'], quote: 'font demi-tour' };

describe('a claim', () => {
  it('stands after the last of its event, its keys in the order of the others, its figures as those of others', () => {
    const figure = { quote: '10 tonnes', value: 10, unit: 'tonnes', what: 'par camion', asOf: 'mai 2025' };
    const add: Edit = { kind: 'add', path: ['events', 1, 'claims'], value: { ...CLAIM, figures: [figure] } };
    const after = edit('events.yaml', [add]);
    const lines = [
      '      - piece: 5',
      '        by: [chauffeurs]',
      '        act: rapportent',
      '        paragraph: 2',
      '        quote: font demi-tour',
      '        figures:',
      '          - { quote: 10 tonnes, value: 10, unit: tonnes, what: par camion, asOf: mai 2025 }',
    ].join('\n');
    const before = '        short: Les poids lourds font demi-tour\n';
    expect(after).toBe(read('events.yaml').replace(before, `${before}${lines}\n`));
  });

  it('gets a key where the schema has it, and loses its first one without its dash', () => {
    const file = read('events.yaml');
    const short = edit('events.yaml', [{ kind: 'set', path: ['events', 0, 'claims', 0, 'short'], value: 'Rouvert' }]);
    expect(short).toBe(file.replace('        date: lundi', '        short: Rouvert\n        date: lundi'));
    const bare = edit('events.yaml', [{ kind: 'remove', path: ['events', 1, 'claims', 0, 'piece'] }]);
    expect(bare).toBe(file.replace('      - piece: 2\n        by: ', '      - by: '));
  });

  it('that was the only one leaves an empty list', () => {
    const after = edit('events.yaml', [{ kind: 'remove', path: ['events', 0, 'claims', 0] }]);
    expect(after).toContain('    actors: [etat]\n    claims: []\n  - id: une-seule-voie\n');
  });
});

it.each([
  ['1er: x', '"1er: x"'],
  ['- ', '"- "'],
  ['-', '"-"'],
  ['#', '"#"'],
  ['a #b', '"a #b"'],
  [':', '":"'],
  ['a, b', 'a, b'],
  ['true', '"true"'],
  ['12', '"12"'],
  ['', '""'],
  [' x', '" x"'],
  ['*x', '"*x"'],
  ['« dit »', '« dit »'],
  ['il a dit "oui"', 'il a dit "oui"'],
  ['"oui" : non', `'"oui" : non'`],
  ['https://example.org/a#b', 'https://example.org/a#b'],
])('the words %j are written %s', (value, written) => {
  const after = edit('events.yaml', [{ kind: 'set', path: ['events', 0, 'kind'], value }]);
  expect(listNew(read('events.yaml'), after)).toEqual([`    kind: ${written}`]);
});

it('within brackets what a comma or a bracket would part is quoted', () => {
  const value = ['a, b', 'c]', 'd'];
  const after = edit('events.yaml', [{ kind: 'set', path: ['events', 0, 'places'], value }]);
  expect(listNew(read('events.yaml'), after)).toEqual(['    places: ["a, b", "c]", d]']);
});

describe('the front matter', () => {
  it('keeps quotes and folded lines as they are, and the text under it untouched', () => {
    const value = `${'Un mot '.repeat(20)}de plus.`;
    const after = edit('article.md', [
      { kind: 'set', path: ['title'], value: 'Le pont' },
      { kind: 'set', path: ['standfirst'], value },
    ]);
    const lines = listNew(read('article.md'), after);
    expect(lines.slice(0, 2)).toEqual(['title: "Le pont"', `  ${'Un mot '.repeat(12)}Un mot`]);
    expect(after.split('\n---\n')[1]).toBe(read('article.md').split('\n---\n')[1]);
    expect(readValue('article.md', after)).toMatchObject({ title: 'Le pont', standfirst: value });
  });

  it('has a list that was empty opened for a first waiver', () => {
    const add: Edit = {
      kind: 'add',
      path: ['waived', 'dates'],
      value: { quote: 'en juin', reason: 'rappel, ailleurs' },
    };
    const waived = '  dates:\n    - { quote: en juin, reason: "rappel, ailleurs" }\n';
    expect(edit('article.md', [add])).toBe(read('article.md').replace('  dates: []\n', waived));
    const bare = read('article.md').replace(
      /waived:[\s\S]*\n---\n\n/,
      'waived: { places: [], dates: [] } # vide\n---\n\n',
    );
    expect(edit('article.md', [add], bare)).toContain(`waived: # vide\n  places: []\n${waived}---\n`);
  });
});

describe('a place', () => {
  const properties = {
    name: 'Neuf',
    kind: 'gué',
    radiusKm: 2,
    reason: 'Relevé inventé.',
    forms: ['Neuf'],
    sources: ['RI'],
  };
  const feature = { type: 'Feature', id: 'neuf', properties, geometry: { type: 'Point', coordinates: [44.5, 42] } };
  const lines = `  { "type": "Feature", "id": "neuf",
    "properties": {
      "name": "Neuf",
      "kind": "gué",
      "radiusKm": 2,
      "reason": "Relevé inventé.",
      "forms": ["Neuf"],
      "sources": ["RI"]
    },
    "geometry": { "type": "Point", "coordinates": [44.5, 42] } }
]`;

  it('is written over lines as the one before it, and the only change there is its comma', () => {
    const after = edit('places.geojson', [{ kind: 'add', path: ['features'], value: feature }]);
    expect(after).toBe(read('places.geojson').replace(/\n\]/, () => `,\n${lines}`));
  });

  it('that is the first of its file is written so too', () => {
    const empty = '{\n"type": "FeatureCollection",\n"features": []\n}\n';
    const after = edit('places.geojson', [{ kind: 'add', path: ['features'], value: feature }], empty);
    expect(after).toBe(empty.replace('[]', () => `[\n${lines}`));
  });

  it('is moved by its numbers alone', () => {
    const coordinates = ['features', 0, 'geometry', 'coordinates'];
    const after = edit('places.geojson', [{ kind: 'set', path: coordinates, value: [44.41, 42.1] }]);
    expect(after).toBe(read('places.geojson').replace('[44.4, 42.1]', '[44.41, 42.1]'));
  });
});

it('line ends, a byte order mark and a last line without an end stay', () => {
  const file = `\uFEFF${read('events.yaml').replaceAll('\n', '\r\n').trimEnd()}`;
  const after = edit('events.yaml', [{ kind: 'add', path: ['events', 2, 'claims'], value: CLAIM }], file);
  expect(after.startsWith(file)).toBe(true);
  expect(after.slice(file.length)).toMatch(/^\r\n {6}- piece: 5\r\n(?: {8}[^\r\n]+\r\n)+ {8}quote: font demi-tour$/);
});

it('comments stay where they are, those of a block above what is added to it', () => {
  const file = 'credits:\n  - { id: GN, name: G } # un\n  # deux\n\n# trois\ncaption: C # quatre\n';
  const add: Edit = { kind: 'add', path: ['credits'], value: { id: 'RI', name: 'R' } };
  expect(edit('map.yaml', [add], file)).toBe(file.replace('# deux\n', '# deux\n  - { id: RI, name: R }\n'));
});

it.each<[string, FileName, Edit, string | undefined, string]>([
  ['cannot be read', 'events.yaml', { kind: 'set', path: ['theatres'], value: [] }, 'theatres: [', 'broken'],
  ['has an anchor', 'map.yaml', { kind: 'set', path: ['caption'], value: 'x' }, 'caption: &a b\n', 'broken'],
  ['has no such event', 'events.yaml', { kind: 'remove', path: ['events', 9] }, undefined, 'not-there'],
  ['has no such list', 'events.yaml', { kind: 'add', path: ['events', 9, 'claims'], value: 1 }, undefined, 'not-there'],
  [
    'would get a control character',
    'events.yaml',
    { kind: 'set', path: ['events', 0, 'title'], value: 'a\0' },
    undefined,
    'wrong-value',
  ],
  [
    'would get a line end in a value',
    'events.yaml',
    { kind: 'set', path: ['events', 0, 'title'], value: 'a\nb' },
    undefined,
    'wrong-value',
  ],
  [
    'would get a key of the language',
    'events.yaml',
    { kind: 'set', path: ['__proto__'], value: 'a' },
    undefined,
    'wrong-value',
  ],
  [
    'would get a number without an end',
    'events.yaml',
    { kind: 'set', path: ['events', 0, 'title'], value: Infinity },
    undefined,
    'wrong-value',
  ],
])('an edit of a file that %s is refused', (_why, name, wrong, file, refusal) => {
  expect(editFile(name, file ?? read(name), [wrong])).toEqual({ refusal });
});

describe('an item that is moved', () => {
  it('takes its lines and the comments above them along, and leaves the empty lines', () => {
    const file = '# de tous\n\nnotes:\n  - id: a\n    text: A # dit\n\n  # de b\n  - id: b\n\n  - { id: c }';
    const move = (from: number, to: number) => edit('notes.yaml', [{ kind: 'move', path: ['notes'], from, to }], file);
    expect(move(1, 0)).toBe(
      '# de tous\n\nnotes:\n  # de b\n  - id: b\n\n  - id: a\n    text: A # dit\n\n  - { id: c }',
    );
    expect(move(0, 2)).toBe(
      '# de tous\n\nnotes:\n  # de b\n  - id: b\n\n  - { id: c }\n\n  - id: a\n    text: A # dit',
    );
    expect(move(1, 1)).toBe(file);
  });

  it('changes places within brackets, and in GeoJSON', () => {
    const by = { kind: 'move', path: ['events', 1, 'claims', 0, 'by'], from: 1, to: 0 } as const;
    expect(edit('events.yaml', [by])).toBe(read('events.yaml').replace('[chauffeurs, gzebi]', '[gzebi, chauffeurs]'));
    const there = edit('places.geojson', [{ kind: 'move', path: ['features'], from: 0, to: 2 }]);
    const back = edit('places.geojson', [{ kind: 'move', path: ['features'], from: 2, to: 0 }], there);
    expect([there.indexOf('"id": "tavri"') > there.indexOf('"id": "mtsvane"'), back]).toEqual([
      true,
      read('places.geojson'),
    ]);
  });

  it('is moved nowhere where there is no such place', () => {
    expect(editFile('notes.yaml', read('notes.yaml'), [{ kind: 'move', path: ['notes'], from: 0, to: 1 }])).toEqual({
      refusal: 'not-there',
    });
  });
});
