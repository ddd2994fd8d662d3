import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadContent } from '../../src/model/load.ts';
import { digestContent, digestDossiers, READERS } from '../../src/model/read/digest.ts';
import { isLitter } from '../../src/model/read/litter.ts';

const LITTER = [
  ...['.DS_Store', '._article.md', '.Spotlight-V100', 'Icon\r', '__MACOSX', 'Thumbs.db', 'ehthumbs.db', 'desktop.ini'],
  ...['Desktop.ini', '.directory', '.Trash-1000', '.nfs00000000a1b2', '.article.md.swp', '.article.md.swo', '4913'],
  ...['article.md~', '#article.md#', '.#article.md', 'article.md.orig', '~$article.md', '.~lock.map.yaml#'],
  ...[
    'article.md.bak',
    'article.md.save',
    'map.yaml.tmp',
    '.git',
    '.gitkeep',
    '.vscode',
    '.idea',
    '.obsidian',
    'lost+found',
  ],
];
const NO_LITTER = [
  'article.md',
  'notes.txt',
  'article (copie).md',
  'DS_Store',
  'Thumbs.db.md',
  'swp',
  'a#b',
  '.env',
  'bak',
  'git',
];

let content = '';
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'litter-')), 'content');
  cpSync('tests/fixtures/good', content, { recursive: true });
});
afterEach(() => rmSync(join(content, '..'), { recursive: true }));

const slug = () => loadContent(content).slugs[0] ?? '';
const places = () => [content, join(content, slug()), join(content, 'basemap')];

it('what systems and editors leave is known by name', () => {
  expect(LITTER.filter((name) => !isLitter(name))).toEqual([]);
  expect(NO_LITTER.filter(isLitter)).toEqual([]);
});

it('litter changes neither a dossier nor a sum of it, wherever it lies', () => {
  const read = () => ({
    dossiers: loadContent(content),
    sums: [digestContent(content), ...digestDossiers(content, [slug()]).values()],
  });
  const before = read();
  for (const place of places()) for (const name of LITTER) writeFileSync(join(place, name), 'litter');
  expect(read()).toEqual(before);
});

it('a folder of litter is no dossier', () => {
  for (const name of ['__MACOSX', '.Trash-1000', '.Spotlight-V100', '.git', '.vscode', 'lost+found'])
    mkdirSync(join(content, name));
  expect(loadContent(content).slugs).toHaveLength(1);
});

it.each(NO_LITTER.filter((name) => name !== 'article.md'))('%s is still a problem', (name) => {
  writeFileSync(join(content, slug(), name), 'unknown');
  expect(() => loadContent(content)).toThrow(/1:1 {2}unknown-file\n/);
});

it('line ends of another system change neither a dossier nor the sum of all content', () => {
  const read = () => ({ dossiers: loadContent(content).dossiers, sum: digestContent(content) });
  const before = read();
  for (const file of readFiles(content)) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(read()).toEqual(before);
});

it('other versions of the packages that read content are another sum', () => {
  const lock = join(content, '..', 'packages.json');
  const digest = (version: string) => {
    writeFileSync(lock, `{"node_modules/yaml":{"version":"${version}"}}`);
    return digestDossiers(content, [slug()], [lock]).get(slug());
  };
  expect(digest('2.9.1')).toBe(digest('2.9.1'));
  expect(digest('2.9.2')).not.toBe(digest('2.9.1'));
});

it('a change anywhere in the model is another sum', () => {
  expect(READERS).toContain(resolve('src/model'));
});

function readFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
