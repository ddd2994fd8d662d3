/** Each fault of YAML comes with the mending of its own cause. */
import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { makeSource } from '../../src/model/read/source.ts';
import { readYaml } from '../../src/model/read/yaml.ts';
import { readProblems } from '../changed.ts';

function read(text: string): Problem[] {
  const problems: Problem[] = [];
  readYaml(makeSource('events.yaml', text), (problem) => problems.push(problem));
  return problems;
}

test.for([
  ['a line that cuts the file in two', 'a: 1\n---\nb: 2\n', 'Remove that line'],
  ['a no-break space in the indentation', 'a:\n  - b: 1\n    c: 2\n\u00A0   d: 3\n    e: 4\n', 'Type a plain space'],
  ['a thin space after a colon', 'a: 1\nb:\u202Fdeux\nc: 3\n', 'Type a plain space'],
  ['a no-break space after a hyphen', 'a:\n  - b: 1\n  -\u00A0b: 2\n', 'Type a plain space'],
  ['a tab', 'a:\n\tb: 1\n', 'Put spaces in the place of the tab'],
  ['an at sign', 'a: @deux\n', 'Put the whole value between quotes'],
  ['a per cent sign', 'a: %deux\n', 'Put the whole value between quotes'],
] as const)('%s', ([, text, hint]) => {
  expect(read(text)).toMatchObject([{ hint: expect.stringContaining(hint) }]);
});

test('words after a # are not lost without a word', () => {
  expect(read('title: Accord #1 signé\n')).toMatchObject([{ rule: 'yaml-sign', line: 1, column: 15 }]);
  expect(read('title: "Accord #1 signé"\n')).toEqual([]);
  expect(read('title: Accord#1\n')).toEqual([]);
  expect(read('title: Accord # à relire\npiece: 3 #permanent\n')).toEqual([]);
});

const FIGURE = ['events.yaml', 'value: 9,'] as const;

test.for([
  ['value: 62,5,', 'unquoted-comma', '`62.5`'],
  ['value: "62,5",', 'wrong-value', '`62.5`'],
  ['value: "9",', 'wrong-value', '`9`'],
  ['value: 38 500,', 'wrong-value', '`38500`'],
  ['value: −5,', 'wrong-value', '`-5`'],
] as const)('the number of `%s` is %s, and the hint has it as it is written', ([to, rule, number]) => {
  const problem = readProblems([...FIGURE, to])[0];

  expect(problem).toMatchObject({ rule, hint: expect.stringContaining(number) });
});

test('one thing where a list is wanted is put into one by the hint', () => {
  expect(readProblems(['events.yaml', 'by: [texte]', 'by: texte'])).toMatchObject([
    { rule: 'wrong-value', hint: 'Write a list: `[texte]`.' },
  ]);
});
