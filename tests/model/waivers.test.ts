import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WAIVABLE } from '../../src/model/check/waivers.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readProblemsOf } from '../problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'waivers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The good dossier with a hand for a voice that takes no side, and these waivers of rules. */
function readProblems(...rules: string[]): readonly Problem[] {
  cpSync('tests/fixtures/good', folder, { recursive: true });
  const change = (name: string, from: string, to: string) => {
    const path = join(folder, 'col-du-vent', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  change('speakers.yaml', '    group: ovm', '    style: teal\n    group: ovm');
  change('article.md', 'waived:\n', `waived:\n  rules: [${rules.join(', ')}]\n`);
  return readProblemsOf(folder);
}

describe('a rule that may be wrong', () => {
  it('says how it is waived, and is silent once its hint is followed', () => {
    const [problem] = readProblems();
    const waiver = /`rules: \[(.*)\]`/.exec(problem?.hint ?? '')?.[1] ?? '';
    expect(problem).toMatchObject({ rule: 'hand-without-side' });
    expect(readProblems(waiver.replace('…', 'écoutée par la milice'))).toEqual([]);
  });

  it('is waived for one thing alone', () => {
    const problems = readProblems('{ rule: hand-without-side, at: ligne, reason: essai }');
    expect(problems.map(({ rule }) => rule).sort()).toEqual(['hand-without-side', 'nothing-to-waive']);
  });

  it('is waived with a reason, or not at all', () => {
    expect(readProblems('{ rule: hand-without-side, at: ovm }').map(({ rule }) => rule)).toEqual(['missing-key']);
  });
});

it('a rule that is never wrong cannot be waived', () => {
  expect(WAIVABLE).not.toContain('unknown-id');
  expect(readProblems('{ rule: unknown-id, at: ovm, reason: essai }').map(({ rule }) => rule)).toEqual(['wrong-value']);
});
