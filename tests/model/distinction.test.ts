/** A note may tell apart what is easily taken for one another: a distinction, which is no conflicting account. */
import { expect, test } from 'vitest';
import { renderDossierJson } from '../../src/exports/dossier-json.ts';
import { listPairs, listQuantities } from '../../src/model/join/quantities.ts';
import { address } from '../../src/site.ts';
import { readProblems } from '../changed.ts';
import { dossier } from '../complete.ts';

const COUNTS = '  - id: deux-comptes-de-localites\n    kind: distinction';

test('a distinction is a kind of note of its own, in dossier.json too', () => {
  const { notes } = JSON.parse(renderDossierJson(dossier, address));
  const kinds = notes.filter(({ id }: { id: string }) => id === 'deux-comptes-de-localites');

  expect(kinds).toMatchObject([{ kind: 'distinction' }]);
});

test('quantities that a distinction tells apart stand side by side, as those that a contradiction names do', () => {
  const pairs = listPairs(listQuantities(dossier));

  expect(pairs.map(({ note, quantities }) => [note.kind, quantities.map(({ figure }) => figure.value)])).toEqual([
    ['distinction', [9, 31]],
  ]);
});

test('an account that disagrees with the text has no place in a distinction', () => {
  const problems = readProblems([
    'notes.yaml',
    '  - id: tanneurs-contestes\n    kind: contradiction',
    '  - id: tanneurs-contestes\n    kind: distinction',
  ]);

  expect(problems).toMatchObject([
    { rule: 'id-lost', hint: expect.stringContaining('`contradiction/tanneurs-contestes -> tanneurs-contestes`') },
    { rule: 'rival-out-of-place', hint: 'Make its `kind` `contradiction`, or remove the account.' },
  ]);
});

test('a kind that is misspelt is told with those that there are', () => {
  const [problem, ...others] = readProblems(['notes.yaml', COUNTS, COUNTS.replace('distinction', 'distinctions')]);

  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: 'wrong-value' });
  expect(`${problem?.found} ${problem?.hint}`).toContain('distinction');
});
