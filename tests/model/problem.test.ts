import { expect, test } from 'vitest';
import { ContentError, formatProblems, type Problem } from '../../src/model/problem.ts';

const problem: Problem = {
  file: 'content/azir/events.yaml',
  line: 18,
  column: 9,
  rule: 'ends-before-start',
  found: '`2024-11-30/2024-11-27` ends on 2024-11-27 and starts on 2024-11-30.',
  hint: 'Exchange the two dates, or correct one.',
};

test('says where, which rule, what is found and how to mend it', () => {
  expect(formatProblems([problem], 'content')).toBe(
    [
      'content/azir/events.yaml:18:9  ends-before-start',
      '  `2024-11-30/2024-11-27` ends on 2024-11-27 and starts on 2024-11-30.',
      '  Exchange the two dates, or correct one.',
      '',
      '1 problem in content; nothing was built.',
    ].join('\n'),
  );
});

test('lists problems by file, line and column, as numbers', () => {
  const places = [
    { file: 'b.yaml', line: 1, column: 1 },
    { file: 'a.yaml', line: 10, column: 1 },
    { file: 'a.yaml', line: 9, column: 12 },
    { file: 'a.yaml', line: 9, column: 2 },
  ];

  const report = formatProblems(
    places.map((place) => ({ ...problem, ...place })),
    'content',
  );

  expect(report.match(/^\w\.yaml:\d+:\d+/gm)).toEqual(['a.yaml:9:2', 'a.yaml:9:12', 'a.yaml:10:1', 'b.yaml:1:1']);
  expect(report).toContain('\n4 problems in content; nothing was built.');
});

test('is thrown as one error that still holds each problem', () => {
  const error = new ContentError([problem], 'content');

  expect(error.problems).toEqual([problem]);
  expect(error.message).toBe(formatProblems([problem], 'content'));
});

test('keeps to one line what is quoted over two', () => {
  expect(formatProblems([{ ...problem, found: '“12\nmorts” is not found.' }], 'content')).toContain('“12↵morts”');
});

test('tells many words that are still to be annotated as one, with counts, from the first on', () => {
  const leave = (line: number, kind: 'dates' | 'places', quote: string): Problem => ({
    ...problem,
    file: 'content/azir/article.md',
    line,
    rule: 'not-waived-or-used',
    found: `“${quote}” is neither used nor waived.`,
    remedies: [{ waive: kind, quote, paragraph: 1 }],
  });
  const left = [
    leave(30, 'places', 'Azir'),
    leave(9, 'dates', 'lundi'),
    ...'abcdefghij'.split('').map((name) => leave(40, 'places', name)),
  ];

  const report = formatProblems([problem, ...left], 'content');

  expect(report.match(/^content\/.*$/gm)).toEqual([
    'content/azir/events.yaml:18:9  ends-before-start',
    'content/azir/article.md:9:9  to annotate (« à annoter »)',
  ]);
  expect(report).toContain('1 date (“lundi”) and 11 names (“Azir”, “a”, “b”, “c”, “d”, “e”, …) of the text');
  expect(report).toMatch(/\n\n1 problem and 12 words to annotate in content; nothing was built\.$/);
  expect(formatProblems([problem, ...left], 'content', true)).toContain('\n13 problems in content');
  expect(formatProblems([problem, ...left.slice(0, 9)], 'content')).toContain('\n10 problems in content');
});
