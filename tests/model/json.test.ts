import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { checkJson } from '../../src/model/read/json.ts';
import { makeSource } from '../../src/model/read/source.ts';

function check(text: string): Problem[] {
  const problems: Problem[] = [];
  checkJson(makeSource('places.geojson', text), (problem) => problems.push(problem));
  return problems;
}

test.for(['{}', '[]', ' {"a": [1, -2.5e3, "\\u00e9", true, null, {}]}\n'])('%s is JSON', (text) => {
  expect(check(text)).toEqual([]);
});

describe('what YAML reads and JSON does not is pointed at:', () => {
  test.for([
    ["{ 'a': 1 }", 3],
    ['{ "a": \'1\' }', 8],
    ['{ a: 1 }', 3],
    ['[1, 2,]', 7],
    ['{ "a": 1, }', 11],
    ['[1, # un\n2]', 5],
    ['{ "a" 1 }', 7],
    ['[1 2]', 4],
    ['[01]', 2],
    ['["a\tb"]', 2],
    ['{ "a": 1 } 2', 12],
    ['[yes]', 2],
    ['[1a]', 2],
    ['[-1.5.2]', 2],
    ['["a\u0001b"]', 2],
    ['[1 // un\n]', 4],
    ['', 1],
    ['[1', 3],
    ['{ "a": ]', 8],
  ] as const)('%s', ([text, column]) => {
    expect(check(text)).toMatchObject([{ rule: 'broken-json', line: 1, column }]);
  });
});

test('what is nested deeper than any GeoJSON is pointed at, however deep', () => {
  expect(check('['.repeat(100_000))).toMatchObject([{ rule: 'broken-json', line: 1, column: 501 }]);
  expect(check(`${'['.repeat(1000)}${']'.repeat(1000)}`)).toEqual([]);
});
