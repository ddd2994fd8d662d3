import { describe, expect, it } from 'vitest';
import { compareKeys } from '../../src/explore/sort.client.ts';

describe('the list of events, sorted by its places', () => {
  it.each([
    ['ascending', true, ['Azir', 'Émessine', 'Sorge', '', '']],
    ['descending', false, ['Sorge', 'Émessine', 'Azir', '', '']],
  ])('has the rows without a place last when it is %s', (_direction, isAscending, sorted) => {
    const keys = ['', 'Sorge', 'Azir', '', 'Émessine'];
    expect(keys.toSorted((a, b) => compareKeys(a, b, isAscending))).toEqual(sorted);
  });
});
