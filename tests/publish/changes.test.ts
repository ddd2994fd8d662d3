import { describe, expect, it } from 'vitest';
import { cutParts, listChanges } from '../../src/publish/changes.ts';

const BEFORE = { site: 's', dossiers: { a: '1', b: '2', c: '3' } };

describe('what is built anew', () => {
  it.each([
    ['everything, the first time', undefined, BEFORE, 'all'],
    ['everything, when the code has changed', BEFORE, { ...BEFORE, site: 't' }, 'all'],
    ['nothing, when nothing has', BEFORE, BEFORE, 'none'],
    ['one dossier that has changed', BEFORE, { site: 's', dossiers: { a: '1', b: '9', c: '3' } }, { built: ['b'] }],
    ['one that is new', BEFORE, { site: 's', dossiers: { a: '1', b: '2', c: '3', d: '4' } }, { built: ['d'] }],
    ['the cover alone, when one is gone', BEFORE, { site: 's', dossiers: { a: '1', c: '3' } }, { built: [] }],
  ] as const)('is %s', (_what, before, now, changes) => {
    expect(listChanges(before, now)).toEqual(changes);
  });
});

it('cuts the dossiers into parts that together have each of them once', () => {
  const slugs = ['a', 'b', 'c', 'd', 'e'];
  expect(cutParts(slugs, 2)).toEqual(['a,c,e', 'b,d']);
  expect(cutParts(slugs, 9)).toEqual(slugs);
});
