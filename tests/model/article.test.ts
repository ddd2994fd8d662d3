import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { readArticle } from '../../src/model/read/article.ts';
import { makeSource } from '../../src/model/read/source.ts';

/** What is said of an article with this text, its missing front matter left aside. */
function check(text: string): string[] {
  const problems: Problem[] = [];
  readArticle(makeSource('article.md', `---\nx: y\n---\n\n${text}\n`), (problem) => problems.push(problem));
  return problems
    .filter(({ rule }) => rule === 'line-below-line' || rule === 'too-large')
    .map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

/** The paragraphs of an article with this text, sealed as it stands. */
function read(paragraphs: readonly string[]): string[] | undefined {
  const sha256 = createHash('sha256').update(paragraphs.join('\n')).digest('hex');
  const front = `title: Un
kicker: Un
standfirst: Un
language: fr
date: { edtf: 2021-03-05, display: un, basis: un }
source: { sha256: ${sha256}, title: Un, rights: Un }
sections: []
waived: {}
`;
  const problems: Problem[] = [];
  const source = makeSource('article.md', `---\n${front}---\n\n${paragraphs.join('\n\n')}\n`);
  const article = readArticle(source, (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  return article?.paragraphs.map(({ text }) => text);
}

test.for([
  [
    'dashes, numbers and signs that open it',
    '- le col',
    '1. le col',
    '1998. le col',
    '+ le col',
    '* le col',
    '# le col',
  ],
  ['quotes and code', '> le col', '>>> le col', '    le col', '\tle col', '```', '~~~', '`le col`'],
  ['lines of signs', '---', '===', '***', '| a | b |', '|---|---|', '[^1]: le col', '[col]: https://example.org'],
  ['marks of emphasis', 'le *col* et le _vent_', '**le** __col__ ~~fermé~~', '*', '_'],
  ['what looks like HTML', 'le <b>col</b>', '<script>alert(1)</script>', '<!-- le col -->', '<br>', 'a < b & c > d'],
  ['what looks like an entity', 'le&nbsp;col &amp; le vent', '&#x41;', '&lt;b&gt;', '&'],
  ['back slashes', 'le col\\', '\\*col\\*', 'C:\\temp\\n'],
  [
    'links and addresses',
    '[le col](https://example.org)',
    '![](a.png)',
    '<https://example.org>',
    'https://example.org/?a=b&c=d',
  ],
  [
    'spaces at its ends and within',
    '  le col',
    'le col  ',
    'le  col\tet le vent ',
    '\u00A0le col\u202F',
    '\u3000le col',
  ],
  ['directives and formulas', ':::note', ':col[vent]{a=b}', '$x_1$', '{{ col }}', '<%= col %>', '---\u00A0'],
])('is kept as it stands, with %s', ([, ...paragraphs]) => {
  expect(read(paragraphs)).toEqual(paragraphs);
});

test('two lines without an empty one between them may be one paragraph or two: the second is pointed at', () => {
  expect(check('le\nretrait')).toEqual(['6:1 line-below-line']);
  expect(check('le\n \nretrait\n\u00A0\nde\nla')).toEqual(['10:1 line-below-line']);
});

test('a paragraph may be long, not endless', () => {
  expect(check('mot '.repeat(12_000))).toEqual([]);
  expect(check('mot '.repeat(13_000))).toEqual(['5:1 too-large']);
});

test('front matter keeps its positions when spaces follow its opening line', () => {
  const problems: Problem[] = [];

  readArticle(makeSource('article.md', '---  \nx: 1\nx: 2\n---\n\nun\n'), (problem) => problems.push(problem));

  expect(problems).toMatchObject([{ rule: 'duplicate-key', line: 3, column: 1 }]);
});
