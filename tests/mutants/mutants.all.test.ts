/** Every mutant of every kind: the long suite; `mutants.test.ts` is its sample. */
import { describe, expect, test } from 'vitest';
import { tryMutants } from './try.ts';

describe('one fault in good content, wherever it stands', { timeout: 600_000 }, () => {
  test('is found, and told at its line', () => {
    const missed = tryMutants('faults', Number.POSITIVE_INFINITY, 1).filter(({ isAtPlace }) => !isAtPlace);
    expect(missed.map(({ mutant, problems }) => ({ ...mutant, content: '', problems }))).toEqual([]);
  });
});

describe('the same content, written by another hand', { timeout: 600_000 }, () => {
  test('is taken, whichever line is written anew', () => {
    const refused = tryMutants('harmless', Number.POSITIVE_INFINITY, 1).filter(({ problems }) => problems.length > 0);
    expect(refused.map(({ mutant, problems }) => ({ ...mutant, content: '', problems }))).toEqual([]);
  });
});
