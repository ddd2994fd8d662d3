/** Any sequence of edits: done, the files can still be read, and what the atelier shows as wrong is what `check` finds; undone, they have their first bytes. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Files } from '../../src/atelier/change.ts';
import {
  EDITED_FILES,
  type Edit,
  type EditPath,
  editFile,
  type FileName,
  readValue,
  type Value,
} from '../../src/atelier/edit.ts';
import { loadFolder } from '../../src/atelier/folder.ts';
import { addStep, NO_HISTORY, undo } from '../../src/atelier/history.ts';
import { makeState, type Shown } from '../../src/atelier/state.ts';
import { loadDraft, loadOne } from '../../src/model/load.ts';
import { ContentError, type Problem } from '../../src/model/problem.ts';
import { makeFolder } from '../folder.ts';

/** Each with its files as a system or an editor may leave them. */
const DOSSIERS: { content: string; slug: string; form: string; runs: number; leave: (file: string) => string }[] = [
  {
    content: 'tests/fixtures/complete',
    slug: 'deux-recits-de-beldjara',
    form: 'with the line ends of Windows',
    runs: 5,
    leave: (file) => `\uFEFF${file.replaceAll('\n', '\r\n')}`,
  },
  { content: 'tests/fixtures/guide', slug: 'pont-de-tavri', form: 'as it is', runs: 12, leave: (file) => file },
  {
    content: 'tests/fixtures/guide',
    slug: 'pont-de-tavri',
    form: 'without a last line end',
    runs: 12,
    leave: (file) => file.trimEnd(),
  },
];
const KEYS = ['title', 'short', 'note', 'figures', 'places', 'credit', 'forms', 'caption', 'isTown', 'autre'];
/** Rules of files that cannot be read at all: no edit may lead to one. */
const UNREADABLE = ['broken-yaml', 'broken-json', 'yaml-sign', 'yaml-alias', 'duplicate-key', 'unclosed-front-matter'];

const text = fc.oneof(
  fc.constantFrom(
    '1er: x',
    '- ',
    '# non',
    ': ',
    '? a',
    '{a',
    '[',
    '!x',
    '&y',
    '*z',
    '|',
    '>-',
    '%',
    '@',
    '`',
    "l'eau",
    '"',
    '---',
    '...',
    'a: b, c',
    '62,5',
    'null',
    '0x1F',
    '1e3',
    '=',
    '<<',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS, 'id', 'quote', 'reason'), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));
/** An edit of whatever the file has when it is made: `where` chooses among all of its paths. */
const anyEdit = fc.record({
  name: fc.constantFrom(...EDITED_FILES),
  where: fc.nat(),
  kind: fc.constantFrom('set', 'add', 'remove', 'copy', 'put', 'move'),
  key: fc.constantFrom(...KEYS),
  index: fc.nat(3),
  value,
});
type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer Made> ? Made : never;

function listPaths(whole: Value, path: EditPath = []): EditPath[] {
  const parts = typeof whole === 'object' && whole !== null ? Object.entries(whole) : [];
  const inner = parts.flatMap(([key, part]) => listPaths(part, [...path, Array.isArray(whole) ? Number(key) : key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function at(whole: Value, path: EditPath): Value {
  return path.reduce<Value>((part, step) => (part as { [key: string | number]: Value })[step] ?? null, whole);
}

function makeEdit({ where, kind, key, index, value: made }: AnyEdit, whole: Value): Edit | undefined {
  const paths = listPaths(whole);
  const path = paths[where % Math.max(paths.length, 1)];
  if (!path) return undefined;
  if (kind === 'set' || kind === 'remove') return kind === 'set' ? { kind, path, value: made } : { kind, path };
  if (kind === 'put') return { kind: 'set', path: [...path, key], value: made };
  const list = path.slice(
    0,
    path.findLastIndex((step) => typeof step === 'number'),
  );
  if (list.length === 0) return undefined;
  const there = at(whole, list);
  if (kind === 'move' && Array.isArray(there))
    return { kind, path: list, from: where % Math.max(there.length, 1), to: index };
  const item = Array.isArray(there) && kind === 'copy' ? (there[where % there.length] ?? made) : made;
  return Array.isArray(there)
    ? { kind: 'add', path: list, value: item, index: Math.min(index, there.length) }
    : undefined;
}

/** As the page of the atelier has them. */
function showProblems(content: string, slug: string): Shown[] {
  const folder = loadFolder(content, slug);
  if (!folder) throw new Error(`${slug} is there`);
  return makeState(slug, loadDraft(content, slug), folder, NO_HISTORY).problems;
}

/** As `npm run check` prints them; none where it accepts the dossier. */
function check(content: string, slug: string): readonly Problem[] {
  try {
    loadOne(content, slug, { onPlaceholder: () => {} });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

function place({ file, line, column, rule, found, hint }: Problem): string {
  return `${file}:${line}:${column} ${rule} ${found} ${hint}`;
}

it.each(DOSSIERS)(
  'any edits of $slug, $form, leave files that check accepts or whose problems are those shown, and undone its first bytes',
  ({ content, slug, runs, leave }) => {
    const folder = makeFolder();
    cpSync(content, folder, { recursive: true });
    const first = new Map<FileName, string>();
    for (const name of EDITED_FILES) {
      const file = join(folder, slug, name);
      if (existsSync(file)) first.set(name, leave(readFileSync(file, 'utf8')));
    }
    let done = 0;
    let asked = 0;
    let problems = 0;
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (wishes) => {
        let files: Files = first;
        let history = NO_HISTORY;
        for (const wish of wishes) {
          const file = files.get(wish.name);
          const whole = file === undefined ? undefined : readValue(wish.name, file);
          if (file === undefined || whole === undefined) continue;
          const edit = makeEdit(wish, whole);
          if (!edit) continue;
          asked += 1;
          const edited = editFile(wish.name, file, [edit]);
          if ('refusal' in edited) {
            expect(['wrong-value', 'not-there', 'unusual']).toContain(edited.refusal);
            continue;
          }
          done += 1;
          const after = new Map([...files, [wish.name, edited.text]]);
          history = addStep(history, files, after);
          files = after;
        }
        for (const [name, file] of files) writeFileSync(join(folder, slug, name), file);
        const shown = showProblems(folder, slug);
        expect(shown.filter(({ rule }) => UNREADABLE.includes(rule))).toEqual([]);
        expect(shown.map(place).sort()).toEqual(check(folder, slug).map(place).sort());
        for (const { words } of shown) expect(words.found).toMatch(/^\p{Lu}.+\.$/u);
        problems += shown.length;
        for (let back = undo(history, files); back; back = undo(history, files)) {
          files = back.files ?? new Map();
          history = back.history;
        }
        expect(files).toEqual(first);
      }),
      { numRuns: runs, seed: 22 },
    );
    // Most edits are carried out: a refusal for all of them would hold the same promises.
    expect(done).toBeGreaterThan(asked / 3);
    expect(problems).toBeGreaterThan(runs);
  },
);
