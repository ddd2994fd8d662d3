/** A sample, one mutant of each kind; `npm run mutants` tries five of each and prints the table, `mutants.all.test.ts` all. */
import { describe, expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import { tryMutants } from './try.ts';

describe('one fault in good content', () => {
  test('is found, and told at its line', { timeout: 180_000 }, () => {
    const results = tryMutants('faults', 1, 2017);
    expect(results.map(({ mutant }) => mutant.operator)).toEqual(FAULTS.map(({ name }) => name));
    const missed = results.filter(({ isAtPlace }) => !isAtPlace);
    expect(missed.map(({ mutant, problems }) => ({ ...mutant, content: '', problems }))).toEqual([]);
  });
});

describe('the same content, written by another hand', () => {
  test('is taken', { timeout: 180_000 }, () => {
    const refused = tryMutants('harmless', 1, 2017).filter(({ problems }) => problems.length > 0);
    expect(refused.map(({ mutant, problems }) => ({ operator: mutant.operator, problems }))).toEqual([]);
  });
});
