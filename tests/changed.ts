/** The complete dossier with some words of its files changed, and what `check` would say of it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/model/problem.ts';
import { dossier } from './complete.ts';
import { COMPLETE } from './complete-folder.ts';
import { makeFolder } from './folder.ts';
import { readProblemsOf } from './problems.ts';

export type Change = readonly [file: string, from: string, to: string];

/** Each change is of words that stand in their file, once or more; the first are changed. */
export function readProblems(...changes: readonly Change[]): readonly Problem[] {
  const folder = makeFolder();
  cpSync(COMPLETE, folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const path = join(folder, dossier.slug, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return readProblemsOf(folder);
}

/** The rules alone. */
export function readRules(...changes: readonly Change[]): readonly string[] {
  return readProblems(...changes).map(({ rule }) => rule);
}
