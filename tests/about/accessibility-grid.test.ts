import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { listCounts, THEMES } from '../../src/about/accessibility-grid.ts';

const criteria = THEMES.flatMap(({ criteria }) => Object.entries(criteria));

/** How many criteria each theme of the RGAA 4.1.2 has, 106 in all. */
const SIZES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** The criteria that some rule of axe looks at, as its own tags say: `RGAA-1.1.2` is the second test of 1.1. */
const LOOKED_AT_BY_AXE = new Set(
  axe.getRules().flatMap(({ tags }) => tags.flatMap((tag) => /^RGAA-(\d+\.\d+)/.exec(tag)?.[1] ?? [])),
);

describe('the grid', () => {
  it('has every criterion once, in order', () => {
    const numbers = SIZES.flatMap((size, theme) => Array.from({ length: size }, (_, at) => `${theme + 1}.${at + 1}`));
    expect(criteria.map(([number]) => number)).toEqual(numbers);
    expect(THEMES.map(({ criteria }) => Object.keys(criteria).length)).toEqual(SIZES);
  });

  it('counts each criterion in one state', () => {
    expect(listCounts(THEMES).reduce((sum, { count }) => sum + count, 0)).toBe(criteria.length);
    const [images] = THEMES;
    expect(images && listCounts([images]).map(({ count }) => count)).toEqual([7, 0, 2, 0]);
  });

  it('says how each verdict was reached, and why one fails, does not apply or is open', () => {
    for (const [number, { state, by, note }] of criteria) {
      if (state !== 'non vérifié') expect(by.length, number).toBeGreaterThan(0);
      if (state !== 'conforme') expect(note, number).toBeTruthy();
    }
  });

  it('calls on axe only where axe has a rule for the criterion', () => {
    const called = criteria.filter(([, { by }]) => by.includes('axe')).map(([number]) => number);
    expect(called.filter((number) => !LOOKED_AT_BY_AXE.has(number))).toEqual([]);
  });
});
