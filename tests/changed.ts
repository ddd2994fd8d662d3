/** The complete dossier with some words of its files changed, and what `check` would say of it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../src/model/load.ts';
import { ContentError, type Problem } from '../src/model/problem.ts';
import { COMPLETE, dossier } from './complete.ts';
import { makeFolder } from './folder.ts';

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
  try {
    loadContent(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** The rules alone. */
export function readRules(...changes: readonly Change[]): readonly string[] {
  return readProblems(...changes).map(({ rule }) => rule);
}
