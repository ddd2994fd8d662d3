/** What was done to a dossier since the atelier was opened, step by step, and the way back. */
import type { Files } from './change.ts';
import { EDITED_FILES, type FileName } from './edit.ts';

/** Undefined for a file that is not there. */
type Texts = ReadonlyMap<FileName, string | undefined>;

export interface Step {
  /** The files that it changed, as they were and as it left them. */
  before: Texts;
  after: Texts;
}

export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };
/** Each keeps the files that it changed. */
const MOST_STEPS = 100;

export function addStep({ done }: History, files: Files, after: Files): History {
  const changed = EDITED_FILES.filter((name) => files.get(name) !== after.get(name));
  const pick = (from: Files): Texts => new Map(changed.map((name) => [name, from.get(name)]));
  return { done: [...done, { before: pick(files), after: pick(after) }].slice(-MOST_STEPS), undone: [] };
}

interface Moved {
  /** Undefined where one of them was written in since. */
  files: Files | undefined;
  history: History;
}

/** Undefined where there is nothing to undo. */
export function undo({ done, undone }: History, files: Files): Moved | undefined {
  const step = done.at(-1);
  if (!step) return undefined;
  return {
    files: put(files, step.after, step.before),
    history: { done: done.slice(0, -1), undone: [...undone, step] },
  };
}

/** The same for what was undone. */
export function redo({ done, undone }: History, files: Files): Moved | undefined {
  const step = undone.at(-1);
  if (!step) return undefined;
  return {
    files: put(files, step.before, step.after),
    history: { done: [...done, step], undone: undone.slice(0, -1) },
  };
}

function put(files: Files, left: Texts, wanted: Texts): Files | undefined {
  if (![...left].every(([name, text]) => files.get(name) === text)) return undefined;
  const texts: [FileName, string | undefined][] = [...files, ...wanted];
  return new Map([...new Map(texts)].flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}
