/** No figure of the documents is without its source: the bench’s own tables, or the commit that was measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT, describeWhere, type Figures, fillTables, loadFigures } from '../../bench/figures.ts';

const document = readFileSync(DOCUMENT, 'utf8');
const figures: Figures = {
  paint: {
    day: '2019-10-04',
    commit: 'abc1234',
    machine: 'a machine',
    busy: 0.042,
    rows: [{ what: 'largest paint', found: '300 ms', goal: '≤ 1 s', verdict: 'met' }],
  },
};

describe('a table of the documents', () => {
  it('is the one that the bench found last', () => {
    expect(fillTables(document, loadFigures())).toBe(document);
    expect(document.match(/<!-- figures of \w+ -->/g)?.length).toBeGreaterThan(1);
  });

  it('says where, when and of which commit it was found', () => {
    const filled = fillTables('<!-- figures of paint -->\nold\n<!-- end of figures -->', figures);
    expect(filled).not.toContain('old');
    expect(filled).toContain('| largest paint | 300 ms | ≤ 1 s | met |');
    expect(filled).toContain('`npm run bench -- paint`, 2019-10-04, `abc1234`, a machine, 4 % at work for others.');
  });

  it('says how fast the machine was, where that was measured', () => {
    const where = { machine: 'a machine', busy: 0.042 };
    expect(describeWhere(where)).toBe('a machine, 4 % at work for others');
    expect(describeWhere({ ...where, pace: 99.6 })).toBe(
      'a machine, 4 % at work for others, `bench/pace.ts` in 100 ms',
    );
  });

  it('is refused where its part was never measured', () => {
    expect(() => fillTables('<!-- figures of bytes -->\n<!-- end of figures -->', figures)).toThrow(
      'no figures of bytes',
    );
  });
});

const FIGURE = /(?<![≤<] )(?<![\d.])\d[\d.]* ?(?:ms|s|MB|GB|%)(?![\p{L}\d])/u;
/** A commit, or the test that holds it. */
const SOURCE = /`(?:[0-9a-f]{7}|tests\/[\w/.-]+\.test\.ts)`/;

/** Sections that have times, memory or shares, and no source. */
function listUnsourced(text: string): string[] {
  const own = text.replaceAll(/<!-- figures of[\s\S]*?<!-- end of figures -->/g, '');
  return own
    .split(/^(?=#+ )/m)
    .filter((section) => FIGURE.test(section.replaceAll(/`[^`]*`/g, '')) && !SOURCE.test(section))
    .map((section) => section.trim());
}

describe('a figure outside of these tables', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ])('names the commit that it was found of, or the test that holds it: %s', (file) =>
    expect(listUnsourced(readFileSync(file, 'utf8'))).toEqual([]),
  );

  it('is told from a promise and from a command', () => {
    const text = '# A\nIt takes 30 ms.\n# B\nIt takes 30 ms (`abc1234`).\n# C\nAt most ≤ 30 ms.\n# D\nRun `sleep 3 s`.';
    expect(listUnsourced(text)).toEqual(['# A\nIt takes 30 ms.']);
    expect(listUnsourced('It takes 30 ms: `tests/a.test.ts`.')).toEqual([]);
  });
});
