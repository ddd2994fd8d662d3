/** Problems as the page shows them: in French, with the entry that they are of and what would mend them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../src/atelier/change.ts';
import { loadFolder } from '../../src/atelier/folder.ts';
import { NO_HISTORY } from '../../src/atelier/history.ts';
import { findPathAt } from '../../src/atelier/locate.ts';
import { sayProblem } from '../../src/atelier/problem-words.ts';
import { makeState, type Shown } from '../../src/atelier/state.ts';
import { loadDraft } from '../../src/model/load.ts';
import { makeFolder } from '../folder.ts';

const SLUG = 'pont-de-tavri';
let content: string;
beforeEach(() => {
  content = makeFolder();
  cpSync('tests/fixtures/guide', content, { recursive: true });
});

function breakFile(name: string, from: string, to: string): void {
  const path = join(content, SLUG, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function list(): Shown[] {
  const folder = loadFolder(content, SLUG);
  if (!folder) throw new Error('the guide has a dossier');
  return makeState(SLUG, loadDraft(content, SLUG), folder, NO_HISTORY).problems;
}

function apply(changes: readonly Change[]): void {
  const folder = loadFolder(content, SLUG);
  const done = folder && applyChanges(folder.files, changes, folder.lock);
  if (!done || 'refusal' in done) throw new Error('it cannot be carried out');
  for (const [name, text] of done.files) writeFileSync(join(content, SLUG, name), text);
}

const waive = (list: string, value: { [key: string]: string }): Change => ({
  do: 'edit',
  file: 'article.md',
  edit: { kind: 'add', path: ['waived', list], value },
});

it('a name that nothing uses is said so, and waived as the problem offers', () => {
  breakFile('article.md', '\n    - { quote: Routes, reason: "ministère, pas un lieu" }', ' []');
  const [problem, ...more] = list();
  expect(more).toEqual([]);
  expect(problem?.words.found).toBe('Le texte le dit et rien ne l’emploie (paragraphe 1) : « Routes ».');
  expect(problem?.remedies).toEqual([{ waive: 'places', quote: 'Routes', paragraph: 1 }]);
  apply([waive('places', { quote: 'Routes', reason: 'r' })]);
  expect(list()).toEqual([]);
});

it('an id that nothing has leads to its entry, and the one that is near is offered', () => {
  breakFile('events.yaml', 'by: [chauffeurs, gzebi]', 'by: [chaufeurs, gzebi]');
  const problem = list().find(({ rule }) => rule === 'unknown-id');
  expect(problem?.at).toEqual({ file: 'events.yaml', path: ['events', 1, 'claims', 0, 'by', 0] });
  const [remedy] = problem?.remedies ?? [];
  expect(remedy).toEqual({ set: ['events', 1, 'claims', 0, 'by', 0], value: 'chauffeurs' });
  apply([
    { do: 'edit', file: 'events.yaml', edit: { kind: 'set', path: problem?.at?.path ?? [], value: 'chauffeurs' } },
  ]);
  expect(list()).toEqual([]);
});

it('what a rule takes for a mistake is waived by rule', () => {
  breakFile('events.yaml', 'value: 3, unit', 'value: null, unit');
  const problem = list().find(({ rule }) => rule === 'number-left-out');
  expect(problem?.remedies).toEqual([{ waive: 'rules', rule: 'number-left-out', at: 'piece-3' }]);
  apply([waive('rules', { rule: 'number-left-out', at: 'piece-3', reason: 'r' })]);
  expect(list()).toEqual([]);
});

it('a key that is missing leads to the entry that lacks it, while no file can be joined', () => {
  breakFile('notes.yaml', '    text: Le texte ne dit pas d’où vient l’écart, ni quand les travaux ont commencé.\n', '');
  const problem = list().find(({ rule }) => rule === 'missing-key');
  expect(problem?.at).toEqual({ file: 'notes.yaml', path: ['notes', 0, 'id'] });
  expect(problem?.words.hint).toContain('remplissez ce champ');
  expect(problem?.remedies).toEqual([{ fill: ['notes', 0, 'text'] }]);
});

it.each(['\n', '\r\n'])('a line and a column lead to what stands there, with %j at the ends of lines', (end) => {
  const file = '---\ntitle: T\nwaived:\n  places:\n    - { quote: Q, reason: r }\n---\n\nTexte.\n'.replaceAll(
    '\n',
    end,
  );
  expect(findPathAt('article.md', file, 5, 16)).toEqual(['waived', 'places', 0, 'quote']);
  expect(findPathAt('article.md', file, 2, 1)).toEqual(['title']);
  expect(findPathAt('article.md', file, 8, 1)).toEqual([]);
  expect(findPathAt('notes.yaml', 'notes: [', 1, 1)).toBeUndefined();
});

it('says what a problem is about once, whether words of the text or names of the file', () => {
  const found = '“Brumal” is a form of both `ville` and `province`, and “Brumal” stands in paragraph 2.';
  expect(sayProblem({ rule: 'ambiguous-form', found }).found).toBe(
    'Une même forme du nom désigne deux lieux (paragraphe 2) : « Brumal », ville, province.',
  );
});
