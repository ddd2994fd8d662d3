/** What a lock is to have and has not yet. */
import { expect, it } from 'vitest';
import { listNewIds } from '../../src/author/seal.ts';

it('new ids are the lines that the lock has not, comments and what stands there left out', () => {
  const before = '# Tête\n\nlieu/a\npiece/1\nvoix/ancien -> nouveau\n';
  expect(listNewIds(before.replaceAll('\n', '\r\n'), `${before}# mot\nlieu/b\npiece/2\n`)).toEqual([
    'lieu/b',
    'piece/2',
  ]);
});
