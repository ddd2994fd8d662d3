/** The guide, walked: what it says to type gives what it says, and each of its blocks is a part of the finished dossier. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const GUIDE = readFileSync('GUIDE.md', 'utf8');
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
  expect(GUIDE).toContain(run('commands/check.ts', 'pont-de-tavri').trim());
  expect(run('commands/suggest.ts', 'pont-de-tavri')).toMatch(/^Every date, name and reported speech/);
});

it('shows no block that is not a part of the finished files', () => {
  const files = readdirSync(FINISHED).map((name) => readFileSync(join(FINISHED, name), 'utf8'));
  const blocks = [...GUIDE.matchAll(/^```(?:yaml|json)\n(.*?)^```$/gms)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(6);
  expect(blocks.filter((block) => !files.some((file) => file.includes(block)))).toEqual([]);
});

it('names only commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...GUIDE.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !Object.keys(scripts).includes(name ?? ''))).toEqual([]);
});
