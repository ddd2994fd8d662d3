/** What was done to a dossier since the atelier was opened, step by step, and the way back. */
import type { Files } from './change.ts';
import type { FileName } from './edit.ts';
import { applySplices, invertSplices, type Splice } from './splices.ts';

export interface Step {
  splices: readonly { name: FileName; splice: Splice }[];
  /** The files that it changed, as they were and as it left them. */
  before: Files;
  after: Files;
}

export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };
/** Each keeps the files that it changed. */
const MOST_STEPS = 100;

export function addStep({ done }: History, files: Files, after: Files, splices: Step['splices']): History {
  const changed = new Set(splices.map(({ name }) => name));
  const pick = (from: Files) => new Map([...from].filter(([name]) => changed.has(name)));
  return { done: [...done, { splices, before: pick(files), after: pick(after) }].slice(-MOST_STEPS), undone: [] };
}

/** Undefined where there is nothing to undo; `files` is undefined where one of them was written in since. */
export function undo(
  { done, undone }: History,
  files: Files,
): { files: Files | undefined; history: History } | undefined {
  const step = done.at(-1);
  if (!step) return undefined;
  const history = { done: done.slice(0, -1), undone: [...undone, step] };
  if (!stand(step.after, files)) return { files: undefined, history };
  const back = new Map(files);
  for (const { name, splice } of step.splices.toReversed())
    back.set(name, applySplices(back.get(name) ?? '', invertSplices([splice])));
  return { files: back, history };
}

/** The same for what was undone. */
export function redo(
  { done, undone }: History,
  files: Files,
): { files: Files | undefined; history: History } | undefined {
  const step = undone.at(-1);
  if (!step) return undefined;
  const history = { done: [...done, step], undone: undone.slice(0, -1) };
  if (!stand(step.before, files)) return { files: undefined, history };
  const again = new Map(files);
  for (const { name, splice } of step.splices) again.set(name, applySplices(again.get(name) ?? '', [splice]));
  return { files: again, history };
}

function stand(left: Files, files: Files): boolean {
  return [...left].every(([name, text]) => files.get(name) === text);
}
