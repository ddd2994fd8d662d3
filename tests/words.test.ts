import { expect, it } from 'vitest';
import { formatCount } from '../src/site.ts';

it('counts none and one in the singular, as French does', () => {
  expect([0, 1, 2].map((count) => formatCount(count, 'pièce'))).toEqual(['0 pièce', '1 pièce', '2 pièces']);
  expect(formatCount(20, 'lieu', 'lieux')).toBe('20 lieux');
});
