import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { makeSource, readSource } from '../../src/model/read/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with these bytes, read, and the problems. */
function read(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  const problems: Problem[] = [];
  return { source: readSource(folder, name, (problem) => problems.push(problem)), problems };
}

describe('a position', () => {
  test('counts lines and columns from 1', () => {
    const source = makeSource('article.md', 'un\ndeux\n\nquatre');

    expect([0, 2, 3, 9].map((offset) => source.at(offset))).toMatchObject([
      { file: 'article.md', line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});

describe('a file', () => {
  test('loses its byte order mark', () => {
    expect(read('mark.md', '\uFEFFun').source?.text).toBe('un');
  });

  test('ends its lines with a newline, whether Windows or an old Macintosh wrote it', () => {
    expect(read('windows.md', 'un\r\ndeux\r\n').source?.text).toBe('un\ndeux\n');
    expect(read('macintosh.md', 'un\rdeux\r').source?.text).toBe('un\ndeux\n');
  });

  test('keeps the letters that an author composed as they are', () => {
    const decomposed = 'Je\u0301re\u0301mie';

    expect(read('composed.md', decomposed).source?.text).toBe(decomposed);
  });
});

describe('what is not a text', () => {
  test('is pointed at where its first bad byte stands', () => {
    const { source, problems } = read('latin.md', Uint8Array.of(0x75, 0x6e, 0x0d, 0x0a, 0x64, 0xe9, 0x78));

    expect(source).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'not-utf-8', line: 2, column: 2 }]);
  });

  test('is pointed at beyond a replacement character that the author wrote', () => {
    const bytes = new TextEncoder().encode('un \uFFFD\ndeux');

    const { problems } = read('replaced.md', Uint8Array.of(...bytes, 0xe9, 0x78));

    expect(problems).toMatchObject([{ rule: 'not-utf-8', line: 2, column: 5 }]);
  });

  test('is pointed at where a file breaks off within a character', () => {
    expect(read('cut.md', Uint8Array.of(0x75, 0x6e, 0xc3)).problems).toMatchObject([{ line: 1, column: 3 }]);
  });

  test.for(['\u0000', '\u0008', '\u000c', '\u001b', '\u007f'])('is a control character: %j', (character) => {
    const { source, problems } = read('control.md', `un\ttab\nde${character}ux`);

    expect(source).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'control-character', line: 2, column: 3 }]);
  });

  test('is a file below a file', () => {
    writeFileSync(join(folder, 'plain'), 'un');
    const problems: Problem[] = [];

    readSource(join(folder, 'plain'), 'article.md', (problem) => problems.push(problem));

    expect(problems).toMatchObject([{ rule: 'missing-file', found: '`article.md` is missing.' }]);
  });

  test('is refused when it is empty, blank, missing or a folder', () => {
    mkdirSync(join(folder, 'folder.md'));
    const problems: Problem[] = [];

    for (const name of ['folder.md', 'none.md']) readSource(folder, name, (problem) => problems.push(problem));
    problems.push(...read('empty.md', '').problems, ...read('blank.md', ' \n').problems);

    expect(problems.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([
      'missing-file: `folder.md` is not a plain file.',
      'missing-file: `none.md` is missing.',
      'empty-file: `empty.md` is empty.',
      'empty-file: `blank.md` is empty.',
    ]);
  });
});
