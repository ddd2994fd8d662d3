/** A dossier from its first draft to what is put right after its publication, as its files and its lock go with it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderLocks } from '../../src/author/seal.ts';
import { loadContent, loadOne } from '../../src/model/load.ts';
import { ContentError } from '../../src/model/problem.ts';
import { listSlugs } from '../../src/model/read/drafts.ts';
import { PLACEHOLDERS } from '../../src/model/read/placeholders.ts';
import { makeFolder } from '../folder.ts';
import { readProblemsOf } from '../problems.ts';

const SLUG = 'col-du-vent';
const READ = 'authors: [Nour Hadad]\nreviewedBy: { name: Camille Oren, date: 2021-03-07 }\n';
const PUBLISHED = `status: publié\n${READ}published: 2021-03-07\n`;

/** The good dossier, with more in its front matter. */
function copyGood(front: string): string {
  const folder = makeFolder();
  cpSync('tests/fixtures/good', folder, { recursive: true });
  change(folder, 'article.md', 'source:\n', `${front}source:\n`);
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, SLUG, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
  writeFileSync(path, text.replace(from, to));
}

/** What `npm run lock` does; the rules of what it refuses. */
function lock(folder: string): string[] {
  try {
    for (const [path, text] of renderLocks((options) => loadContent(folder, options))) writeFileSync(path, text);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(({ rule }) => rule);
    throw error;
  }
}

const rulesOf = (folder: string) => readProblemsOf(folder).map(({ rule }) => rule);
const readLines = (folder: string) =>
  readFileSync(join(folder, SLUG, 'ids.lock'), 'utf8')
    .split('\n')
    .filter((line) => /^(?:correction|edition|etat|relecture)\//.test(line));
const CORRECTION = '  - { date: 2021-03-10, what: Le titre nommait un autre col., askedBy: la rédaction }\n';
const TOUCH = '  - { date: 2021-03-10, what: Le titre., minor: true, reason: Le sens est le même. }\n';
const amend = (folder: string, entry: string) => {
  const path = join(folder, SLUG, 'corrections.yaml');
  writeFileSync(path, readFileSync(path, 'utf8') + entry);
};

describe('a draft', () => {
  it('is checked without its ids being sealed, or any lock at all', () => {
    const folder = copyGood('status: brouillon\n');
    change(folder, 'ids.lock', 'evenement/fuite\n', '');
    expect(rulesOf(folder)).toEqual([]);
    rmSync(join(folder, SLUG, 'ids.lock'));
    expect(rulesOf(folder)).toEqual([]);
  });

  it('may have words that are still to be written, which what is published may not', () => {
    const folder = copyGood('status: brouillon\n');
    change(folder, 'article.md', 'title: "Col du Vent : une garde, deux bilans"', `title: ${PLACEHOLDERS.title}`);
    expect(rulesOf(folder)).toEqual([]);
    expect(loadOne(folder, SLUG).title).toBe(PLACEHOLDERS.title);
    change(folder, 'article.md', 'status: brouillon\n', '');
    expect(rulesOf(folder)).toEqual(['placeholder-left']);
    expect(() => loadOne(folder, SLUG)).toThrow('placeholder-left');
  });

  it('is passed over where nothing is a draft, whatever is wrong with it', () => {
    const folder = copyGood('status: "brouillon" # à relire\n');
    rmSync(join(folder, SLUG, 'events.yaml'));

    expect(loadContent(folder, { isWithoutDrafts: true })).toMatchObject({ dossiers: [], slugs: [] });
    expect(listSlugs(folder, { withDrafts: false })).toEqual([]);
    expect(listSlugs(folder, { withDrafts: true })).toEqual([SLUG]);
    expect(rulesOf(folder)).toEqual(['missing-file']);
  });

  it('is one too that was read by another, and not published; what says nothing of its state is none', () => {
    expect(listSlugs(copyGood(`status: relu\n${READ}`), { withDrafts: false })).toEqual([]);
    expect(listSlugs(copyGood('"st\\u0061tus": brouillon\n'), { withDrafts: false })).toEqual([]);
    expect(listSlugs(copyGood(''), { withDrafts: false })).toEqual([SLUG]);
    expect(listSlugs(copyGood(PUBLISHED), { withDrafts: false })).toEqual([SLUG]);
  });

  it('does not come back once it was read and that is sealed', () => {
    const folder = copyGood(`status: relu\n${READ}`);
    expect(lock(folder)).toEqual([]);
    expect(readLines(folder)).toEqual([
      'etat/relu',
      expect.stringMatching(/^relecture\/1 review=[0-9a-f]{12} article=[0-9a-f]{12} /),
    ]);
    expect(rulesOf(folder)).toEqual([]);
    change(folder, 'article.md', 'status: relu', 'status: brouillon');
    expect(rulesOf(folder)).toEqual(['status-went-back']);
    expect(lock(folder)).toEqual(['status-went-back']);
  });
});

describe('what was read over', () => {
  const read = () => {
    const folder = copyGood(`status: relu\n${READ}`);
    lock(folder);
    return folder;
  };
  const READ_ANEW = 'reviewedBy: { name: Camille Oren, date: 2021-03-08 }\n';

  it('is sealed with what it says', () => {
    expect(rulesOf(copyGood(`status: relu\n${READ}`))).toEqual(['edition-not-locked']);
  });

  it('is read anew where it has changed since, before it is published too', () => {
    const folder = read();
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    expect(readProblemsOf(folder)).toMatchObject([
      { rule: 'changed-since-read', found: expect.stringMatching(/^`events\.yaml` is other than/) },
    ]);
    expect(lock(folder)).toEqual(['changed-since-read']);
    change(folder, 'article.md', 'status: relu', 'status: publié');
    change(folder, 'article.md', 'source:\n', 'published: 2021-03-08\nsource:\n');
    expect([rulesOf(folder), lock(folder)]).toEqual([['changed-since-read'], ['changed-since-read']]);
    change(folder, 'article.md', READ.slice(READ.indexOf('reviewedBy')), READ_ANEW);
    expect([rulesOf(folder), lock(folder), rulesOf(folder)]).toEqual([['edition-not-locked'], [], []]);
  });

  it('may be read again, and is then sealed as it is by then', () => {
    const folder = read();
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    change(folder, 'article.md', READ.slice(READ.indexOf('reviewedBy')), READ_ANEW);
    expect([rulesOf(folder), lock(folder), rulesOf(folder)]).toEqual([['edition-not-locked'], [], []]);
    expect(readLines(folder).map((line) => line.split(' ', 1)[0])).toEqual(['etat/relu', 'relecture/1', 'relecture/2']);
  });

  it('is published as it was read', () => {
    const folder = read();
    change(folder, 'article.md', 'status: relu', 'status: publié');
    change(folder, 'article.md', 'source:\n', 'published: 2021-03-08\nsource:\n');
    expect([rulesOf(folder), lock(folder), rulesOf(folder)]).toEqual([['edition-not-locked'], [], []]);
  });
});

describe('what was published', () => {
  const publish = () => {
    const folder = copyGood(PUBLISHED);
    lock(folder);
    return folder;
  };

  it('is sealed with what it says, once', () => {
    const folder = copyGood(PUBLISHED);
    expect(rulesOf(folder)).toEqual(['edition-not-locked']);
    expect(lock(folder)).toEqual([]);
    expect(readLines(folder)).toEqual([
      ...Array(2).fill(expect.stringMatching(/^correction\/[0-9a-f]{12}$/)),
      expect.stringMatching(/^edition\/2 status=publie published=2021-03-07 review=[0-9a-f]{12} article=[0-9a-f]{12} /),
    ]);
    const once = readFileSync(join(folder, SLUG, 'ids.lock'), 'utf8');
    expect([rulesOf(folder), lock(folder)]).toEqual([[], []]);
    expect(readFileSync(join(folder, SLUG, 'ids.lock'), 'utf8')).toBe(once);
  });

  it('does not change without a word of it, nor is such a change sealed', () => {
    const folder = publish();
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    expect(readProblemsOf(folder)).toMatchObject([
      { rule: 'changed-since-published', found: expect.stringMatching(/^`events\.yaml` is other than/) },
    ]);
    expect(lock(folder)).toEqual(['changed-since-published']);
  });

  it.each([
    ['a correction', CORRECTION],
    ['a touch with its reason', TOUCH],
  ])('changes with %s, once that is sealed, and not a second time', (_, entry) => {
    const folder = publish();
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    amend(folder, entry);
    expect(rulesOf(folder)).toEqual(['edition-not-locked']);
    expect([lock(folder), rulesOf(folder), readLines(folder).length]).toEqual([[], [], 5]);
    change(folder, 'events.yaml', 'title: Ailleurs, ', 'title: ');
    expect(rulesOf(folder)).toEqual(['changed-since-published']);
  });

  it('may have its comments, its spaces and the order of its keys changed', () => {
    const folder = publish();
    change(folder, 'events.yaml', 'theatres:', '# remarque\ntheatres:');
    change(folder, 'article.md', 'kicker: Valdurie · début mars 2021\n', '');
    change(folder, 'article.md', 'language: fr\n', 'language:   fr\nkicker: Valdurie · début mars 2021\n');
    expect(rulesOf(folder)).toEqual([]);
  });

  it.each([
    ['another', '{ name: Iris Vane, date: 2021-03-07 }'],
    ['the same on another day', '{ name: Camille Oren, date: 2021-03-06 }'],
  ])('was read by no other than readers were told: %s', (_, reader) => {
    const folder = publish();
    change(folder, 'article.md', '{ name: Camille Oren, date: 2021-03-07 }', reader);
    expect(readProblemsOf(folder)).toMatchObject([
      { rule: 'changed-since-published', found: expect.stringMatching(/^`reviewedBy` is other than/) },
    ]);
    amend(folder, TOUCH);
    expect([lock(folder), rulesOf(folder)]).toEqual([[], []]);
  });

  it('keeps its state, and with it who made and who read it', () => {
    const folder = publish();
    change(folder, 'article.md', PUBLISHED, 'published: 2021-03-07\n');
    expect([rulesOf(folder), lock(folder)]).toEqual([['status-went-back'], ['status-went-back']]);
    amend(folder, CORRECTION);
    expect(lock(folder)).toEqual(['status-went-back']);
  });

  it('keeps the words of its corrections, whatever is added', () => {
    const folder = publish();
    amend(folder, CORRECTION);
    lock(folder);
    change(folder, 'corrections.yaml', 'nommait un autre col', 'nommait un autre pont');
    expect(readProblemsOf(folder)).toMatchObject([
      { rule: 'correction-lost', found: expect.stringMatching(/^An entry of `corrections\.yaml` no longer says/) },
    ]);
    amend(folder, TOUCH);
    expect(lock(folder)).toEqual(['correction-lost']);
  });

  it('keeps its day, unless a correction says that readers were told a wrong one', () => {
    const folder = publish();
    change(folder, 'article.md', 'published: 2021-03-07', 'published: 2021-03-08');
    amend(folder, TOUCH);
    expect(readProblemsOf(folder)).toMatchObject([
      {
        rule: 'published-moved',
        found: expect.stringMatching(/on 2021-03-07 by `ids\.lock`, and `published` says 2021-03-08\.$/),
      },
    ]);
    expect(lock(folder)).toEqual(['published-moved']);
    amend(folder, CORRECTION);
    expect([lock(folder), rulesOf(folder)]).toEqual([[], []]);
  });

  it('is held to the lines of an older lock, which say less', () => {
    const folder = publish();
    const path = join(folder, SLUG, 'ids.lock');
    const lines = readFileSync(path, 'utf8')
      .replaceAll(/^correction\/.*\n/gm, '')
      .replace(/ status=\S+ published=\S+ review=\S+/, '');
    writeFileSync(path, lines);
    expect(rulesOf(folder)).toEqual([]);
    change(folder, 'article.md', '{ name: Camille Oren, date: 2021-03-07 }', '{ name: Iris Vane, date: 2021-03-07 }');
    expect([rulesOf(folder), lock(folder)]).toEqual([[], []]);
    expect(readLines(folder)).toHaveLength(3);
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    expect(rulesOf(folder)).toEqual(['changed-since-published']);
  });

  it('does not become a draft again, and loses no correction', () => {
    const folder = publish();
    change(folder, 'article.md', PUBLISHED, `status: relu\n${READ}`);
    expect(rulesOf(folder)).toEqual(['status-went-back']);
    change(folder, 'article.md', `status: relu\n${READ}`, PUBLISHED);
    change(
      folder,
      'corrections.yaml',
      readFileSync(join(folder, SLUG, 'corrections.yaml'), 'utf8'),
      `corrections:\n${CORRECTION}`,
    );
    expect(rulesOf(folder)).toEqual(['correction-lost']);
  });

  it('is sealed by its day alone, without a state', () => {
    const folder = copyGood('published: 2021-03-07\n');
    expect([rulesOf(folder), lock(folder), rulesOf(folder)]).toEqual([[], [], []]);
    expect(readLines(folder).at(-1)).toMatch(/^edition\/2 published=2021-03-07 review=none article=/);
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    expect(rulesOf(folder)).toEqual(['changed-since-published']);
  });
});

describe('what bears no day and no state', () => {
  it('is as every dossier was: published, and free to change', () => {
    const folder = copyGood('');
    change(folder, 'events.yaml', 'title: ', 'title: Ailleurs, ');
    expect([rulesOf(folder), lock(folder), readLines(folder)]).toEqual([[], [], []]);
  });
});
