/** A text put together from others says of runs of its paragraphs where each comes from. */
import { describe, expect, test } from 'vitest';
import { renderDossierJson } from '../../src/exports/dossier-json.ts';
import { address } from '../../src/site.ts';
import { type Change, readProblems } from '../changed.ts';
import { dossier } from '../complete.ts';

const SECOND = 'from: 22\n    to: 22';

/** The second part, which goes from 22 to 22, with other ends; the first goes from 6 to 7. */
function moveSecond(from: number, to: number): Change {
  return ['article.md', SECOND, `from: ${from}\n    to: ${to}`];
}

test('dossier.json has each part by the ids of its first and last paragraph', () => {
  const { parts } = JSON.parse(renderDossierJson(dossier, address));

  expect(parts).toMatchObject([
    { from: 'p6', to: 'p7', url: 'https://example.org/gazette/1004-retrait' },
    { from: 'p22', to: 'p22', publisher: 'ministère de l’Intérieur', url: null },
  ]);
});

test('parts may touch', () => {
  expect(readProblems(moveSecond(8, 8))).toEqual([]);
});

describe('is refused, with the line and what mends it', () => {
  test.each([
    ['a part that begins beyond the text', moveSecond(30, 30), 'unknown-id', 'The text has paragraphs 1 to 24.'],
    ['a part that ends beyond the text', moveSecond(22, 25), 'unknown-id', 'The text has paragraphs 1 to 24.'],
    [
      'a part that ends before it begins',
      moveSecond(22, 21),
      'ends-before-start',
      'Exchange the two, or correct the one that is wrong.',
    ],
    [
      'a part before the one that it follows',
      moveSecond(2, 3),
      'out-of-order',
      'Put the parts in the order of their paragraphs, or correct the number.',
    ],
    [
      'a part within another, at its end',
      moveSecond(7, 9),
      'stands-twice',
      'End the part of Ligne Sud, dans la Gazette de Port-Azir at 6, or correct the numbers.',
    ],
    [
      'a part that reaches into another',
      moveSecond(5, 6),
      'stands-twice',
      'End the part of ministère de l’Intérieur at 5, or correct the numbers.',
    ],
    [
      'a part that begins with another and goes on',
      moveSecond(6, 9),
      'stands-twice',
      'Begin the part of ministère de l’Intérieur at 8, or correct the numbers.',
    ],
    ['a part that is another', moveSecond(6, 7), 'stands-twice', 'Remove one of the two, or correct its numbers.'],
  ])('%s', (_what, change, rule, hint) => {
    expect(readProblems(change)).toMatchObject([{ rule, hint, file: expect.stringMatching(/article\.md$/) }]);
  });

  test('a weekday that the date in its note is not', () => {
    const [problem] = readProblems([
      'article.md',
      'Reprend un communiqué dont',
      'Reprend un communiqué du mardi 3 octobre 2019 dont',
    ]);
    expect(problem?.rule).toBe('weekday-against-date');
  });
});
