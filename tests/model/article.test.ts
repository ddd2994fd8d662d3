import { expect, test } from 'vitest';
import { readArticle } from '../../src/model/article.ts';
import type { Problem } from '../../src/model/problem.ts';
import { makeSource } from '../../src/model/source.ts';

/** What is wrong with an article of this one paragraph, its missing front matter left aside. */
function check(paragraph: string): string[] {
  const problems: Problem[] = [];
  readArticle(makeSource('article.md', `---\nx: y\n---\n\n${paragraph}\n`), (problem) => problems.push(problem));
  return problems.filter(({ rule }) => rule === 'markup-in-text').map(({ line, column }) => `${line}:${column}`);
}

test.for([
  'Ils ont détruit 6 chars, 2 vehicules BMB et une pièce de 57mm.',
  'Sergueï Choïgu , l’armée',
  'Source: Divers',
  'Voir [1], a_b_c, 5 * 6 et #alep',
  'Deux  espaces, un\u00A0espace insécable, un\ttaquet',
])('a text is kept as it stands: %s', (paragraph) => {
  expect(check(paragraph)).toEqual([]);
});

test.for([
  ['le *retrait* de Daech', '5:4', 'emphasis'],
  ['le <b>retrait</b>', '5:4', 'HTML'],
  ['[le retrait](https://example.org)', '5:1', 'a link'],
  ['## Le retrait', '5:1', 'a heading'],
  ['- Le retrait', '5:1', 'a list'],
  ['1998. Le retrait', '5:1', 'a list that is none'],
  ['le&nbsp;retrait', '5:3', 'an entity'],
  ['le\nretrait', '5:3', 'a line end'],
  ['  le retrait', '5:1', 'spaces before'],
  ['le retrait  ', '5:11', 'spaces after'],
] as const)('what Markdown would change in %j is pointed at, %s: %s', ([paragraph, place]) => {
  expect(check(paragraph)).toEqual([place]);
});

test('front matter keeps its positions when spaces follow its opening line', () => {
  const problems: Problem[] = [];

  readArticle(makeSource('article.md', '---  \nx: 1\nx: 2\n---\n\nun\n'), (problem) => problems.push(problem));

  expect(problems).toMatchObject([{ rule: 'duplicate-key', line: 3, column: 1 }]);
});
