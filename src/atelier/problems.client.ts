/** What is wrong with the dossier, in French: in the panel, and below the paragraph that it names; each with a way to mend it. */
import type { Remedy } from '../model/problem.ts';
import type { Change, Entry } from './change.ts';
import { make } from './inputs.client.ts';
import { LABELS } from './labels.ts';
import { partOf, type Values, valueIn } from './names.ts';
import type { Shown, State } from './state.ts';
import type { EditPath } from './tree.ts';

interface Mending {
  /** The entry in whose file and at whose path it stands; with `key`, in that field of it. */
  open(at: NonNullable<Shown['at']>, key?: string): void;
  /** The form of a waiver, its reason still to be written. */
  waive(list: 'places' | 'dates' | 'rules', waiver: Entry): void;
  /** A claim, a note or a place of words of the text. */
  use(paragraph: number, quote: string): void;
  write(changes: readonly Change[], done: string): Promise<boolean>;
}

export function showProblems(text: HTMLElement, { problems, values }: State, mending: Mending): void {
  const title = problems.length === 0 ? 'Aucun problème' : `Problèmes : ${problems.length}`;
  document.getElementById('problems-title')?.replaceChildren(title);
  const items = problems.map((problem) => make('li', {}, ...makeProblem(problem, values, mending)));
  document.getElementById('problems')?.replaceChildren(...items);
  for (const old of text.querySelectorAll('.problem')) old.remove();
  for (const problem of problems) {
    // Words that nothing uses are marked themselves.
    const [, number] = problem.rule === 'not-waived-or-used' ? [] : (/[Pp]aragraph (\d+)/.exec(problem.found) ?? []);
    const note = make('aside', { className: 'problem' }, ...makeProblem(problem, values, mending));
    if (number !== undefined) text.querySelector(`p[data-paragraph="${number}"]`)?.after(note);
  }
}

function makeProblem(problem: Shown, values: Values, mending: Mending): Node[] {
  const { file, line, column, rule, found, hint, words, at, remedies = [] } = problem;
  const buttons = remedies.flatMap((remedy) => makeRemedy(remedy, problem, values, mending));
  if (at && at.path.length > 0) buttons.push(makeButton('Ouvrir', () => mending.open(at)));
  const detail = make(
    'details',
    {},
    make('summary', { textContent: 'Le détail, tel que check le dit' }),
    make('code', { textContent: `${file}:${line}:${column} ${rule}` }),
    make('p', { lang: 'en', textContent: `${found} ${hint}` }),
  );
  return [
    make('p', {}, make('strong', { textContent: words.found }), ` ${words.hint}`),
    make('p', {}, ...buttons.flatMap((button) => [button, ' '])),
    detail,
  ];
}

function makeRemedy(remedy: Remedy, { at }: Shown, values: Values, mending: Mending): HTMLElement[] {
  if ('waive' in remedy) {
    if (remedy.waive === 'rules') {
      const { rule, at: thing } = remedy;
      return [makeButton('C’est juste ainsi…', () => mending.waive('rules', { rule, at: thing }))];
    }
    const { waive, quote, paragraph } = remedy;
    const waiver = waive === 'dates' ? { quote, paragraph } : { quote };
    return [
      makeButton('Employer', () => mending.use(paragraph, quote)),
      makeButton('Écarter…', () => mending.waive(waive, waiver)),
    ];
  }
  if (!at) return [];
  const steps = 'set' in remedy ? remedy.set : 'fill' in remedy ? remedy.fill : remedy.remove;
  const path = steps.map((step) => (typeof step === 'number' ? step : String(step)));
  if ('fill' in remedy) {
    const key = String(path.at(-1));
    return [makeButton(`Remplir « ${LABELS[key] ?? key} »`, () => mending.open({ file: at.file, path }, key))];
  }
  if ('remove' in remedy) {
    const edit = { kind: 'remove', path } as const;
    return [makeButton('Retirer', () => mending.write([{ do: 'edit', file: at.file, edit }], 'C’est retiré.'))];
  }
  const isNumber = typeof valueIn(values, at.file, path) === 'number';
  const edit = { kind: 'set', path, value: isNumber ? Number(remedy.value) : remedy.value } as const;
  const name = remedy.value === true ? 'Marquer approximatif' : `Écrire « ${remedy.value} »`;
  return [makeButton(name, () => mending.write([{ do: 'edit', file: at.file, edit }], 'C’est corrigé.'))];
}

function makeButton(textContent: string, onclick: () => void): HTMLButtonElement {
  return make('button', { type: 'button', textContent, onclick });
}

/** The number of the claim that a path leads into; undefined where it leads into none. */
export function findPieceAt(values: Values, { file, path }: { file: string; path: EditPath }): number | undefined {
  if (file !== 'events.yaml' || path[2] !== 'claims') return undefined;
  const piece = Number(partOf(valueIn(values, 'events.yaml', path.slice(0, 4)), 'piece'));
  return Number.isNaN(piece) ? undefined : piece;
}
