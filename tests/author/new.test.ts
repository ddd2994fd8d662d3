/** `npm run new`, run as an author runs it, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadDraft, loadOne } from '../../src/model/load.ts';

const content = mkdtempSync(join(tmpdir(), 'new-'));
cpSync('tests/fixtures/good', content, { recursive: true });
const texts = mkdtempSync(join(tmpdir(), 'texts-'));
afterAll(() => [content, texts].map((folder) => rmSync(folder, { recursive: true })));

function makeNew(...names: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['commands/new.ts', ...names], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
}

test('a new dossier is whole: it shows one pièce, with its place, its date and its number', () => {
  expect(makeNew('pont-de-valmont').status).toBe(0);

  const { claims, events, places } = loadOne(content, 'pont-de-valmont', { onPlaceholder: () => {} });
  expect(claims.map(({ attribution, date }) => `${attribution}, ${date?.text}`)).toEqual([
    'préfecture, lundi 4 mars 2024',
  ]);
  expect(events[0]?.places).toEqual([places[0]]);
});

test('what it leaves to be written is listed by check, and refused once the site has an address', () => {
  makeNew('a-ecrire');
  const check = (environment: Record<string, string>) =>
    spawnSync(process.execPath, ['commands/check.ts', 'a-ecrire'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, ...environment },
    });

  const tried = check({});
  const published = check({ SITE_URL: 'https://example.org' });

  expect(tried.status).toBe(0);
  expect(tried.stdout).toMatch(/^a-ecrire: 1 piece/);
  expect(tried.stdout).toMatch(/a-ecrire\/article\.md:3:8 {2}placeholder-left\n {2}“Titre à écrire” stands here/);
  expect(tried.stdout.match(/placeholder-left/g)).toHaveLength(8);
  expect(published.status).toBe(1);
  expect(published.stderr).toContain('8 problems in ');
});

test('a text that is not French is said to be none at once', () => {
  const path = join(texts, 'english.txt');
  writeFileSync(
    path,
    'The bridge has been closed since Monday, the town said, and the road to the valley will be shut for a week.\n',
  );
  expect(makeNew('pont-anglais', path).stdout).toContain('is not French: it reads as English.');
});

test('every file of it that can hold a comment says in French what goes into it, and where its schema is', () => {
  makeNew('avec-commentaires');

  for (const name of readdirSync(join(content, 'avec-commentaires'))) {
    if (name.endsWith('.geojson')) continue;
    const text = readFileSync(join(content, 'avec-commentaires', name), 'utf8');
    expect(text, name).toMatch(/^# .*[éèà]/m);
    if (name.endsWith('.yaml')) expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\.schema\.json\n/);
  }
});

test('a text of one’s own is taken in word for word; what it says is then all that is missing', () => {
  const file = join(texts, 'texte.txt');
  const lines = ['Un séisme a touché Santiago vendredi,  a affirmé le ministre.', 'Il est  fini.'];
  writeFileSync(file, `\uFEFF${lines.join('\r\n\r\n')}\r\n`);

  expect(makeNew('seisme', file).status).toBe(0);

  const { dossier, problems } = loadDraft(content, 'seisme');
  expect(dossier?.text.paragraphs.map(({ text }) => text)).toEqual(lines);
  expect(problems.map(({ rule, found }) => `${rule} ${found.split('”')[0]}”`)).toEqual([
    'not-waived-or-used “vendredi”',
    'not-waived-or-used “Santiago”',
  ]);
});

test('a text that Markdown would change is sealed and read as it stands', () => {
  const file = join(texts, 'signes.txt');
  const lines = ['- un col', '1. un *vent*', '    `x` &amp; <b>y</b>  ', '---', '10 \u03BCg 👩\u200D🚒'];
  writeFileSync(file, lines.join('\n'));

  makeNew('signes', file);

  const { dossier, problems } = loadDraft(content, 'signes');
  expect(problems).toEqual([]);
  expect(dossier?.text.paragraphs.map(({ text }) => text)).toEqual(lines);
});

test('a text in Windows-1252 keeps its letters, and is said to be so', () => {
  const file = join(texts, 'windows.txt');
  writeFileSync(file, Buffer.from('les élèves sont évacués à temps', 'latin1'));

  const { status, stdout } = makeNew('windows', file);

  expect(status).toBe(0);
  expect(stdout).toContain('windows.txt` is not UTF-8. It was read as Windows-1252: look at its accents');
  expect(loadDraft(content, 'windows').dossier?.text.paragraphs[0]?.text).toBe('les élèves sont évacués à temps');
});

test.for([
  ['lost letters', 'un \uFFFDl\uFFFDve', /:1:4 has the character U\+FFFD\. Copy the word from its source anew/],
  ['an override', 'un\nle \u202Eretrait', /:2:4 has the character U\+202E\./],
  ['no words', ' \n\u00A0\n', /has no words\./],
  [
    'the letters of an old Macintosh',
    Buffer.from('apr\u008Fs', 'latin1'),
    /cannot be read as text: .* Save it with the encoding UTF-8\./,
  ],
] as const)('a text with %s is not sealed', ([name, bytes, words]) => {
  const file = join(texts, 'refuse.txt');
  writeFileSync(file, bytes);

  const { status, stderr } = makeNew('refuse', file);

  expect(status, name).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr).toMatch(/Nothing was written\.\n$/);
  expect(existsSync(join(content, 'refuse'))).toBe(false);
});

test.for([
  [['col-du-vent'], 'is there already; nothing was written.'],
  [['Col_du_Vent'], 'cannot be the first segment of an address.'],
  [['../ailleurs'], 'cannot be the first segment of an address.'],
  [['methode'], 'The site has a page of its own at `methode`.'],
  [['basemap'], 'is there already'],
  [['tout-neuf', 'nulle-part.txt'], 'There is no text `nulle-part.txt`'],
  [[], 'Name the dossier: npm run new -- '],
] as const)('%j is refused in one sentence, and nothing is written', ([names, words]) => {
  const before = readdirSync(content, { recursive: true });

  const { status, stderr } = makeNew(...names);

  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(readdirSync(content, { recursive: true })).toEqual(before);
  expect(existsSync(join(content, '../ailleurs'))).toBe(false);
});
