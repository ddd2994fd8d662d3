import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { makeSource, sliceSource } from '../../src/model/read/source.ts';
import { readYaml } from '../../src/model/read/yaml.ts';

function read(text: string) {
  const problems: Problem[] = [];
  return { file: readYaml(makeSource('events.yaml', text), (problem) => problems.push(problem)), problems };
}

describe('a value', () => {
  test('that looks like a date stays text', () => {
    expect(read('edtf: 2017-06-30').file?.value).toEqual({ edtf: '2017-06-30' });
  });

  test('says where it starts, in block and in flow, and where its key stands', () => {
    const { file } = read('events:\n  - id: un\n    when: { edtf: 2017, reason: deux }\n');

    expect(file?.at(['events', 0, 'id'])).toMatchObject({ line: 2, column: 9 });
    expect(file?.at(['events', 0, 'when', 'reason'])).toMatchObject({ line: 3, column: 33 });
    expect(file?.atKey(['events', 0, 'when', 'reason'])).toMatchObject({ line: 3, column: 25 });
  });

  test('of several lines starts at the sign that opens it', () => {
    expect(read('text: >-\n  un\n  deux\n').file?.at(['text'])).toMatchObject({ line: 1, column: 7 });
  });

  test('of GeoJSON says the same', () => {
    const { file } = read('{ "features": [\n  { "id": "azir", "geometry": null }\n] }');

    expect(file?.at(['features', 0, 'geometry'])).toMatchObject({ line: 2, column: 31 });
  });

  test('that is missing stands where its nearest parent does', () => {
    const { file } = read('events:\n  - id: un\n');

    expect(file?.at(['events', 0, 'when', 'edtf'])).toMatchObject({ line: 2, column: 5 });
  });

  test('of front matter stands as far down as the front matter does', () => {
    const article = makeSource('article.md', '---\ntitle: un\nkicker: deux\n---\n');

    const file = readYaml(sliceSource(article, 'title: un\nkicker: deux', 4), () => {});

    expect(file?.at(['kicker'])).toEqual({ file: 'article.md', line: 3, column: 9 });
  });
});

describe('what cannot be read', () => {
  test('is one problem, the first: the others may follow from it', () => {
    expect(read('a: b: c\nd: e: f\n').problems).toMatchObject([{ rule: 'broken-yaml', line: 1, column: 4 }]);
  });

  test('is the quotes that open, where they are never closed', () => {
    expect(read('a:\n  - b: "un\n  - b: deux\n').problems).toMatchObject([{ rule: 'broken-yaml', line: 2, column: 8 }]);
  });

  test('is a word with an exclamation mark before it: YAML would drop it as a tag', () => {
    expect(read('title: !Alerte au col').problems).toMatchObject([{ rule: 'broken-yaml', line: 1, column: 8 }]);
  });
});

test('a key that stands twice is pointed at where it stands again, each time', () => {
  expect(read('a: 1\na: 2\n"b c": 1\n"b c": 2\n').problems).toMatchObject([
    { rule: 'duplicate-key', line: 2, column: 1, found: 'The key `a` stands twice.' },
    { rule: 'duplicate-key', line: 4, column: 1, found: 'The key `"b c"` stands twice.' },
  ]);
});

test('an alias is refused: ten lines of them can grow to a million values', () => {
  const { file, problems } = read('a: &a [1, 1]\nb: [*a, *a]\n');

  expect(file).toBeUndefined();
  expect(problems).toMatchObject([
    { rule: 'yaml-sign', line: 1, column: 4 },
    { rule: 'yaml-alias', line: 2, column: 5 },
    { rule: 'yaml-alias', line: 2, column: 9 },
  ]);
});

describe('what YAML would take for a sign of its own', () => {
  test.for([
    ['title: &La milice', 1, 8, '&La'],
    ['title: !!str milice', 1, 8, '!!str'],
    ['a: 1\ntitle: &La', 2, 8, '&La'],
    ['a: 1\ntitle: &La\nb: 1', 2, 8, '&La'],
    ['list: &tous\n  - un', 1, 7, '&tous'],
    ['# un\n%YAML 1.1\n---\na: oui', 2, 1, '%YAML 1.1'],
  ] as const)('is refused where it stands: %s', ([text, line, column, sign]) => {
    const { file, problems } = read(text);

    expect(file).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: 'yaml-sign', line, column, found: expect.stringContaining(`\`${sign}\``) },
    ]);
  });

  test('is text between quotes', () => {
    expect(read('a: "&La milice"\nb: "!un"\nc: un & deux !').file?.value).toEqual({
      a: '&La milice',
      b: '!un',
      c: 'un & deux !',
    });
  });
});

test('a key is text: a number, nothing or a list is refused where it stands', () => {
  const { file, problems } = read('a: 1\n2017: un\nnull: deux\n? [b]\n: trois\n');

  expect(file).toBeUndefined();
  expect(problems).toMatchObject([
    { rule: 'unknown-key', line: 2, column: 1, found: 'A key is text, and `2017` is not.' },
    { rule: 'unknown-key', line: 3, column: 1, found: 'A key is text, and `null` is not.' },
    { rule: 'unknown-key', line: 4, column: 3, found: 'A key is text, and `[b]` is not.' },
  ]);
});

test('a control character that is spelt out in quotes is refused too', () => {
  expect(read('a: "un\\u0007"').problems).toMatchObject([{ rule: 'control-character', line: 1, column: 4 }]);
});

test('a value is told as it is written, a long number with all its digits', () => {
  const { file } = read('a: 123456789012345678901234567890\nb: .nan\n');

  expect(file?.written(['a'])).toBe('123456789012345678901234567890');
  expect(file?.written(['b'])).toBe('.nan');
});
