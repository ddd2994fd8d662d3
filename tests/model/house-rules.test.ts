/** What only a belligerent says is never said in the newsroom’s own indicative: by rules that any dossier is held to, and a newsroom may change. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadOne } from '../../src/model/load.ts';
import { readProblems } from '../changed.ts';
import { dossier } from '../complete.ts';
import { COMPLETE } from '../complete-folder.ts';
import { makeFolder } from '../folder.ts';
import { readProblemsOf } from '../problems.ts';

const EVENTS = 'events.yaml';
const ARTICLE = 'article.md';
const TITLE = 'title: Pertes prêtées à l’armée par un communiqué du Front';
const retitle = (to: string) => readProblems([EVENTS, TITLE, `title: "${to}"`]);
/** A title above the text, which no claim answers for. */
const head = (to: string) => readProblems([ARTICLE, 'Mersoul : un retrait annoncé, des pertes prêtées', to]);

describe('what a party to the conflict is alone to say', () => {
  it.each(['Lourds revers de l’armée', 'L’armée recule', '« L’armée recule »'])(
    'is not asserted by a title: %s',
    (to) => expect(retitle(to).map(({ rule }) => rule)).toContain('asserted-for-a-party'),
  );

  it('is told at the title, with whose word it is and how to mend it', () => {
    expect(retitle('L’armée recule')).toMatchObject([
      {
        rule: 'asserted-for-a-party',
        file: expect.stringContaining(EVENTS),
        line: expect.any(Number),
        found: '“L’armée recule” asserts what communiqué du Front alone says, who takes part in the conflict.',
        hint: expect.stringContaining('« selon »'),
      },
    ]);
  });

  it.each([
    'Revers de l’armée, selon le Front',
    'Un communiqué du Front revendique un revers de l’armée',
    'Revers dit de l’armée',
  ])('is taken where the title says whose word it is: %s', (to) => expect(retitle(to)).toEqual([]));

  it('is waived by who knows better, with the reason', () => {
    const id = dossier.events.find(({ title }) => title.startsWith('Pertes prêtées'))?.id ?? '';
    const waiver = `rules:\n    - { rule: asserted-for-a-party, at: ${id}, reason: Un fait que nul ne conteste. }\n`;
    expect(
      readProblems([EVENTS, TITLE, 'title: L’armée recule'], [ARTICLE, 'waived:\n', `waived:\n  ${waiver}`]),
    ).toEqual([]);
  });
});

describe('words of one side', () => {
  it.each([
    'L’armée libère la plaine',
    'Les terroristes fuient vers l’est',
    'L’armée nettoie la poche',
    'La piste est sécurisée',
    'De lourdes pertes au Front',
  ])('are not the newsroom’s: %s', (to) => expect(head(to).map(({ rule }) => rule)).toEqual(['kept-word']));

  it.each([
    'L’armée « nettoie » la poche'.replace('« nettoie » ', ''),
    'La piste est dite sécurisée',
    'L’armée libère la plaine, selon le ministre',
    'Une librairie rouvre',
  ])('are taken in a phrase that says whose they are: %s', (to) => expect(head(to)).toEqual([]));
});

describe('a newsroom’s own rules', () => {
  const withRules = (rules: string, to: string) => {
    const folder = makeFolder();
    cpSync(COMPLETE, folder, { recursive: true });
    writeFileSync(join(folder, 'maison.yaml'), rules);
    const path = join(folder, dossier.slug, EVENTS);
    writeFileSync(path, readFileSync(path, 'utf8').replace(TITLE, `title: "${to}"`));
    return readProblemsOf(folder).map(({ rule }) => rule);
  };

  test('take the place of the site’s', () => {
    expect(withRules('rules: { neutralTitles: false }', 'L’armée recule')).toEqual([]);
    expect(withRules('rules: { attribution: [de source] }', 'Pertes, selon le Front')).toContain(
      'asserted-for-a-party',
    );
    expect(withRules('rules: { keptWords: [bourbier*] }', 'Le bourbier et ses pertes')).toContain('kept-word');
    expect(withRules('rules: { keptWords: [] }', 'Lourdes pertes, selon le Front')).toEqual([]);
  });

  test('are words, not patterns', () => {
    expect(withRules('rules: { keptWords: ["a.c", "(b", "x|y"] }', 'abc, selon le Front')).toEqual([]);
  });
});

describe('a fault of the newsroom’s own file', () => {
  const readReport = (rules: string, ...changes: [from: string, to: string][]) => {
    const folder = makeFolder();
    cpSync(COMPLETE, folder, { recursive: true });
    writeFileSync(join(folder, 'maison.yaml'), rules);
    const path = join(folder, dossier.slug, EVENTS);
    for (const [from, to] of changes) writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    try {
      loadOne(folder, dossier.slug);
      return '';
    } catch (error) {
      return String(error).replaceAll(folder, 'content');
    }
  };
  const ALL = 'content/maison.yaml, of all dossiers; nothing was built.';

  it('is told as one of all dossiers, whichever was asked for', () => {
    expect(readReport('words: { refrences: lues }')).toMatch(new RegExp(`\n1 problem in ${ALL}$`));
    expect(readReport('words: { refrences: lues }', [TITLE, 'title: L’armée recule'])).toMatch(
      new RegExp(`\n2 problems in content/${dossier.slug} and in ${ALL}$`),
    );
  });

  it.each(['', '\n', '# rien encore\n'])('is none where it says nothing yet: %j', (rules) => {
    expect(readReport(rules)).toBe('');
  });
});
