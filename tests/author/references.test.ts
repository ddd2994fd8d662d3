import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { formatOutside, isArchive, listDoubts, listOutside } from '../../src/author/references.ts';

describe('an address', () => {
  it.each([
    ['http://example.org/a', 'without TLS'],
    ['https://bit.ly/2abc', 'a short address'],
    ['https://goo.gl/abc', 'closed for good'],
    ['https://mobile.twitter.com/a/status/1', 'a post'],
    ['https://www.pressreader.com/a/b', 'a copy with a reader'],
    ['https://www.wikizero.com/en/Pass', 'a copy of an encyclopedia'],
    ['https://en.m.wikipedia.org/wiki/Pass', 'a page for telephones'],
    ['https://example.org/news/embed/', 'a page made for the frames'],
    ['https://example.org/news/1/amp/', 'a shortened page'],
    ['https://example.org/news?utm_source=x', 'for one visit'],
    ['https://example.org/news;jsessionid=A1', 'for one visit'],
    ['https://example.org/search?q=col', 'the result of a search'],
    ['https://example.org/news/show.aspx?id=3', 'a program’s address'],
    ['https://example.org/#!/news/3', 'a page that a script makes'],
    ['https://10.1.2.3/news', 'a machine’s number'],
    ['https://example.org:8080/news', 'a port of its own'],
    ['https://web.archive.org/web/2019/https://example.org/', 'an archive’s address'],
  ])('is doubted by its form: %s', (url, doubt) => {
    expect(listDoubts(url)).toEqual([expect.stringContaining(doubt)]);
  });

  it.each([
    'https://example.org/2021/03/05/le-col-du-vent',
    'https://www.example.org/presentation/amplitude',
    'https://research.example.org/col',
    'https://mabit.ly.example.org/a',
    'https://example.org/embedded',
    'https://doi.org/10.5281/zenodo.6384045',
  ])('is left alone where nothing in it tells: %s', (url) => expect(listDoubts(url)).toEqual([]));

  it('is an archive’s by its host, not by a name in it', () => {
    expect(isArchive('https://archive.ph/abc')).toBe(true);
    expect(isArchive('https://archive.phony.example.org/abc')).toBe(false);
  });
});

const [FOLDER, SLUG] = ['tests/fixtures/complete', 'deux-recits-de-beldjara'];

test('each address outside is listed where it is written, with its copy, and counted', () => {
  const all = listOutside(FOLDER, SLUG);
  expect(all.map(({ name }) => name)).toEqual(['X01', 'X02', 'X03', 'X04', 'source.probableOrigin', 'parts[0]']);
  expect(all[1]).toMatchObject({ archived: expect.stringContaining('web.archive.org'), line: 11, column: 10 });

  const report = formatOutside(SLUG, all);

  expect(report).toContain(`  ${FOLDER}/${SLUG}/notes.yaml:6:10  X01  https://example.org/forts/khazrane\n`);
  expect(report).not.toContain('X02  https');
  expect(report).toMatch(
    /: 6 addresses outside, 0 of a form that seldom lasts, 1 with an archived copy\. None was asked for\.$/,
  );
});

test('a copy that is with no archive is told', () => {
  const [first] = listOutside(FOLDER, SLUG);
  if (!first) throw new Error('the invented dossier has references');
  expect(formatOutside(SLUG, [{ ...first, archived: 'https://example.org/copie' }])).toContain('Not with an archive');
});

test('npm run references lists one dossier, and says where there is none', { timeout: 20_000 }, async () => {
  const run = (slug: string) =>
    promisify(execFile)(process.execPath, ['commands/references.ts', slug], {
      env: { ...process.env, CONTENT_DIR: FOLDER },
    });
  const { stdout } = await run(SLUG);
  expect(stdout).toContain(`${SLUG}: 6 addresses outside`);
  await expect(run('nulle-part')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no dossier `nulle-part`'),
  });
});
