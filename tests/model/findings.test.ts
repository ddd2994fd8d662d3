/** What the front matter says a reader must have before reading: hung on words of the text, and held to them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDossierJson } from '../../src/exports/dossier-json.ts';
import { loadContent } from '../../src/model/load.ts';
import { ContentError, type Problem } from '../../src/model/problem.ts';
import { dossier } from '../complete.ts';
import { makeFolder } from '../folder.ts';

/** The shortest good dossier with these lines as its `findings`. */
function loadWith(...findings: string[]) {
  const folder = makeFolder();
  cpSync('tests/fixtures/good', folder, { recursive: true });
  const file = join(folder, 'col-du-vent/article.md');
  const lines = findings.map((finding) => `  - ${finding}\n`).join('');
  writeFileSync(file, readFileSync(file, 'utf8').replace('language: fr\n', `findings:\n${lines}language: fr\n`));
  return loadContent(folder).dossiers[0];
}

function listProblems(...findings: string[]): readonly Problem[] {
  try {
    loadWith(...findings);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

describe('a finding', () => {
  it('leads to the exact words that it is about, and to its note', () => {
    for (const { on } of dossier.findings)
      expect(dossier.text.paragraphs[on.paragraph - 1]?.text.slice(on.start, on.end)).toBe(on.text);
    const [, second] = dossier.findings;
    expect(second?.note).toBe(dossier.notes.find(({ id }) => id === 'tanneurs-contestes'));
  });

  it('stands in dossier.json with its words, their offsets and the id of its note', () => {
    const { findings } = JSON.parse(renderDossierJson(dossier, () => ''));
    expect(findings[0].note).toBeNull();
    expect(findings[1]).toEqual({
      text: 'La Ligue dément la reprise entière des Tanneurs, que le CVO affirme.',
      on: { paragraph: 'p12', start: 2, end: 44, text: 'Le Front a entièrement repris les Tanneurs' },
      note: 'tanneurs-contestes',
    });
  });

  it('may be left out', () => {
    expect(loadContent('tests/fixtures/good').dossiers[0]?.findings).toEqual([]);
  });

  it('names one of two like words by what stands beside it, as a note does', () => {
    const dossier =
      loadWith('{ text: Trois morts., on: { paragraph: 5, quote: compte, prefix: "en " } }') ?? expect.fail();
    const [on] = dossier.findings.map((finding) => finding.on);
    expect(dossier.text.paragraphs[4]?.text.slice(0, on?.end)).toMatch(/l’OVM en compte$/);
  });
});

describe('a finding that is refused', () => {
  it.each([
    ['words that are not there', 'quote: 13 morts', '12 morts'],
    ['words that stand twice', 'quote: compte', 'en compte'],
    ['a paragraph that is not there', 'quote: 12 morts', '12 morts'],
  ])('is mended by what its hint says: %s', (what, wrong, right) => {
    const paragraph = what.startsWith('a paragraph') ? 50 : 5;
    const [problem, ...more] = listProblems(`{ text: Deux bilans., on: { paragraph: ${paragraph}, ${wrong} } }`);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: expect.stringMatching(/article\.md$/), line: 6 });
    expect(listProblems(`{ text: Deux bilans., on: { paragraph: 5, quote: ${right} } }`)).toEqual([]);
  });

  it('has typed a share that the page counts itself, however it is written; a number of the text is its own', () => {
    const on = 'on: { paragraph: 5, quote: 12 morts }';
    for (const share of ['36,5 %', '36.5%', '40 pour cent', '0,5\u00A0%'])
      expect(listProblems(`{ text: "${share} du texte.", ${on} }`).map(({ rule }) => rule)).toEqual(['share-typed']);
    expect(listProblems(`{ text: 12 morts ou 3., ${on} }`)).toEqual([]);
  });

  it('names a weekday that its day is not', () => {
    const finding = '{ text: "Vu lundi 5 mars 2021.", on: { paragraph: 5, quote: 12 morts } }';
    expect(listProblems(finding).map(({ rule }) => rule)).toEqual(['weekday-against-date']);
  });
});
