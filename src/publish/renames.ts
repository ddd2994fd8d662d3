/**
 * Renames that are all done or all undone, whoever is killed in between: they are written down before the first of them, and the
 * next who comes undoes what has not come to its end.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeNamed } from '../files.ts';

/** Both below the folder that the journal’s folder lies in, so that this may be mounted elsewhere meanwhile. */
export type Rename = readonly [from: string, to: string];

/**
 * Carry them out in their order; whatever fails, what was done is undone, and the error thrown. No target may exist. The journal is
 * gone afterwards, unless even that failed.
 */
export function renameAll(journal: string, renames: readonly Rename[]): void {
  writeJournal(journal, renames);
  const base = findBase(journal);
  try {
    for (const [from, to] of renames) renameSync(join(base, from), join(base, to));
  } catch (error) {
    undoRenames(journal);
    throw error;
  }
  rmSync(journal);
}

/** Undo what was begun, unless the last of them was done. Does nothing without a journal. */
export function undoRenames(journal: string): void {
  const renames = readJournal(journal);
  const base = findBase(journal);
  const isDone = ([from, to]: Rename) => !existsSync(join(base, from)) && existsSync(join(base, to));
  const last = renames.at(-1);
  if (last && !isDone(last))
    for (const [from, to] of renames.toReversed()) if (isDone([from, to])) renameSync(join(base, to), join(base, from));
  rmSync(journal, { force: true });
}

/** On the disk before the first rename: else a machine that stops could have these without it. */
function writeJournal(journal: string, renames: readonly Rename[]): void {
  const draft = `${journal}.draft`;
  writeNamed(draft, JSON.stringify(renames), { flush: true });
  renameSync(draft, journal);
}

function readJournal(journal: string): Rename[] {
  return existsSync(journal) ? (JSON.parse(readFileSync(journal, 'utf8')) as Rename[]) : []; // `writeJournal` wrote it, whole
}

function findBase(journal: string): string {
  return dirname(dirname(journal));
}
