/** A side of the author’s never merges with those that the site has for whoever is of none. */
import { expect, it } from 'vitest';
import { readProblems } from '../changed.ts';

it.each(['tiers', 'personne', 'autre-partie'])('a side called `%s` is refused where it stands', (id) => {
  const problems = readProblems([
    'speakers.yaml',
    '{ id: insulaires, name: insulaires }',
    `{ id: ${id}, name: insulaires }`,
  ]);
  expect(problems).toMatchObject([
    {
      file: expect.stringMatching(/speakers\.yaml$/),
      line: 105,
      column: 11,
      rule: 'reserved-id',
      hint: 'Give the side another id.',
    },
  ]);
});
