/** The guide, walked, in both languages: what it says to type gives what it says, its blocks are parts of the finished dossier, and what it names of the atelier is there. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../../src/atelier/page.ts';
import { ACTS } from '../site/acts.ts';

const GUIDES = ['GUIDE.md', 'GUIDE.fr.md'].map((name) => [name, readFileSync(name, 'utf8')] as const);
const [[, GUIDE] = ['', '']] = GUIDES;
const PICTURES = 'docs/guide';
/** Of one of them, in bytes. */
const MOST = 48 * 1024;
const FINISHED = 'tests/fixtures/guide/pont-de-tavri';
const content = mkdtempSync(join(tmpdir(), 'guide-'));

function run(...command: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return stdout + stderr.replaceAll(content, 'content');
}

beforeAll(() => cpSync('content/basemap', join(content, 'basemap'), { recursive: true }));
afterAll(() => rmSync(content, { recursive: true }));

it('begins with seven gaps, a date and six names', () => {
  const [, ...words] = /npm run new -- (\S+) (\S+)/.exec(GUIDE) ?? [];
  run('commands/new.ts', ...words);
  const report = run('commands/check.ts', 'pont-de-tavri');
  expect(report).toContain('7 problems in content/pont-de-tavri; nothing was built.');
  expect(report.match(/^ {2}“\D+” in paragraph/gm)).toHaveLength(6);
});

it('ends with the line that it says, the text unchanged', () => {
  const text = readFileSync(join(content, 'pont-de-tavri/article.md'), 'utf8').split('\n---\n')[1];
  cpSync(FINISHED, join(content, 'pont-de-tavri'), { recursive: true });
  expect(readFileSync(join(content, 'pont-de-tavri/article.md'), 'utf8').split('\n---\n')[1]).toBe(text);
  const report = run('commands/check.ts', 'pont-de-tavri').trim();
  for (const [, guide] of GUIDES) expect(guide).toContain(report);
  expect(run('commands/suggest.ts', 'pont-de-tavri')).toMatch(/^Every date, name and reported speech/);
});

describe.each(GUIDES)('%s', (name, guide) => {
  it('shows no block that is not a part of the finished files', () => {
    const files = readdirSync(FINISHED).map((file) => readFileSync(join(FINISHED, file), 'utf8'));
    const blocks = [...guide.matchAll(/^```(?:yaml|json)\n(.*?)^```$/gms)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThan(6);
    expect(blocks.filter((block) => !files.some((file) => file.includes(block)))).toEqual([]);
  });

  it('names only commands and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command);
    expect(named.filter((command) => !Object.keys(scripts).includes(command))).toEqual([]);
    const paths = [...guide.matchAll(/\]\((?!http|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('shows every picture that was taken, and each is a small one', () => {
    const shown = [...guide.matchAll(/^!\[[^\]]+\]\(docs\/guide\/([^)]+)\)$/gm)].map(([, picture]) => picture);
    expect(shown.toSorted()).toEqual(readdirSync(PICTURES).toSorted());
    for (const picture of shown) {
      const bytes = readFileSync(join(PICTURES, picture ?? ''));
      expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP']);
      expect(bytes.length, picture).toBeLessThan(MOST);
    }
  });

  it('calls what is in the atelier as the atelier does', () => {
    const [atelier = ''] = guide.split(/^# (?:By hand|À la main)/m);
    const sources = readdirSync('src/atelier')
      .map((file) => readFileSync(join('src/atelier', file), 'utf8'))
      .join('\n');
    const called = [...atelier.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words);
    const own = ['atelier', 'bold', 'gras'];
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter((words) => !own.includes(words) && !sources.includes(words))).toEqual([]);
  });

  it('names each key of the text that the atelier has, and no other', () => {
    const page = renderPage('/', 'essai');
    const said = /id="text-help">([^<]+)/.exec(page)?.[1] ?? '';
    const keys = [...said.matchAll(/(?<![\p{L}+])([A-Z]\d?) (?=le|la|d|m)/gu)].map(([, key = '']) => key);
    const acts = [...page.matchAll(/data-key="(\w)"/g)].map(([, key = '']) => key.toUpperCase());
    const table = [...guide.matchAll(/^\| `([A-Z]\d?)` \|/gm)].map(([, key]) => key);
    expect(table.toSorted()).toEqual([...new Set([...keys, ...acts])].toSorted());
  });

  it('says of how many acts a dossier is made as its tests count them', () => {
    const { guide: small, mosul } = ACTS;
    const numbers = [small.mouse.all, small.keyboard.all, mosul.mouse.all, mosul.keyboard.all];
    for (const number of numbers) expect(guide, name).toMatch(new RegExp(`\\b${number}\\b`));
  });
});

it('is the same guide in both languages, heading by heading', () => {
  const [english, french] = GUIDES.map(([, guide]) => guide.match(/^#+ (?:\d\.)?/gm));
  expect(french).toEqual(english);
});
