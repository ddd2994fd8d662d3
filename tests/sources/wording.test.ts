import { describe, expect, it } from 'vitest';
import { dossier as complete } from '../complete.ts';

describe('a claim without a speaker', () => {
  it('is the article’s, said to be without attribution, and never blank', () => {
    const unsaid = complete.claims.filter(({ by }) => by[0]?.unattributed);
    expect(new Set(unsaid.map(({ attribution }) => attribution))).toEqual(new Set(['sans attribution']));
    expect(complete.claims.filter(({ attribution }) => attribution.trim() === '')).toEqual([]);
  });
});
