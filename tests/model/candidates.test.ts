import { expect, test } from 'vitest';
import { findNear, formatCandidates } from '../../src/model/words/candidates.ts';

test('offers the word that was probably meant', () => {
  expect(formatCandidates('azri', ['damar', 'azir', 'kama'])).toBe('Did you mean `azir`?');
});

test('offers at most three, the nearest first', () => {
  expect(findNear('piece1', ['piece3', 'piece12', 'piece1', 'piece456', 'piece4'])).toEqual([
    'piece1',
    'piece3',
    'piece12',
  ]);
});

test('lists what there is when nothing is near', () => {
  expect(formatCandidates('home', ['azir', 'sorge'])).toBe('Use one of: `azir`, `sorge`.');
});

test('lists no more than eight', () => {
  const known = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

  expect(formatCandidates('wholly-other', known)).toBe('Use one of: `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, ….');
});

test('takes no short word for another of which it shares no letter', () => {
  expect(formatCandidates('en', ['fr'])).toBe('Use one of: `fr`.');
});

test('says so when there is nothing to choose from', () => {
  expect(formatCandidates('home', [])).toBe('There is none to choose from.');
});
