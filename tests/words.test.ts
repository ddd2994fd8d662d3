import { expect, it } from 'vitest';
import { formatCount, formatNumber } from '../src/site.ts';

it('counts none and one in the singular, as French does', () => {
  expect([0, 1, 2].map((count) => formatCount(count, 'pièce'))).toEqual(['0 pièce', '1 pièce', '2 pièces']);
  expect(formatCount(20, 'lieu', 'lieux')).toBe('20 lieux');
});

it('thousands are set apart by a narrow no-break space', () => {
  expect([999, 4856].map(formatNumber)).toEqual(['999', '4\u202F856']);
  expect(formatCount(1000, 'pièce')).toBe('1\u202F000 pièces');
});
