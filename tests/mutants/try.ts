/** Each mutant read by the model, and the table of what it caught. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { dossier } from '../complete.ts';
import { COMPLETE } from '../complete-folder.ts';
import { readProblemsOf } from '../problems.ts';
import { FAULTS } from './faults.ts';
import { HARMLESS } from './harmless.ts';
import type { Files, Mutant, Operator } from './mutant.ts';

const { slug: SLUG } = dossier;

export interface Result {
  mutant: Mutant;
  problems: readonly Problem[];
  /** A problem stands at one of its places. */
  isAtPlace: boolean;
}

/** Try at most `most` mutants of each operator, chosen by the seed. */
export function tryMutants(kind: 'faults' | 'harmless', most: number, seed: number): Result[] {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    cpSync(COMPLETE, folder, { recursive: true });
    const files = new Map(
      readdirSync(join(folder, SLUG)).map((name) => [name, readFileSync(join(folder, SLUG, name), 'utf8')]),
    );
    const random = makeRandom(seed);
    return { faults: FAULTS, harmless: HARMLESS }[kind].flatMap((operator) =>
      pick(listChanges(operator, files), most, random).map((mutant) => tryOne(folder, files, mutant)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listChanges(operator: Operator, files: Files): Mutant[] {
  return operator.list(files).filter(({ file, content }) => content !== files.get(file));
}

function tryOne(folder: string, files: Files, mutant: Mutant): Result {
  const path = join(folder, SLUG, mutant.file);
  if (mutant.content === undefined) rmSync(path);
  else writeFileSync(path, mutant.content);
  const problems = readProblemsOf(folder);
  writeFileSync(path, files.get(mutant.file) ?? '');
  const places = problems.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`);
  return { mutant, problems, isAtPlace: places.some((place) => mutant.places.includes(place)) };
}

/** At most so many, in their order, each as likely as another. */
function pick(mutants: readonly Mutant[], most: number, random: () => number): Mutant[] {
  const chosen = mutants.map((mutant) => ({ mutant, lot: random() })).sort((a, b) => a.lot - b.lot);
  const kept = new Set(chosen.slice(0, most).map(({ mutant }) => mutant));
  return mutants.filter((mutant) => kept.has(mutant));
}

/** Mulberry32 (Ettinger 2017): small, and the same everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
