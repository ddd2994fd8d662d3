/** The door of the model, tried with whole folders: fixtures/good, and fixtures/broken/<case>, which is good with one fault. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { loadContent } from '../src/model/load.ts';
import { ContentError } from '../src/model/problem.ts';

const ROOT = join(import.meta.dirname, '..');
const GOOD = join(import.meta.dirname, 'fixtures/good');
const BROKEN = join(import.meta.dirname, 'fixtures/broken');
const CASES = readdirSync(BROKEN).sort();
/** What stands in a case’s folder and is no content. */
const NOTES = ['expected.txt', 'expected-changed.txt', 'missing.txt'];

const temporary = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(temporary, { recursive: true }));

describe('a broken folder', () => {
  test.for(CASES)('is refused with a report that an author can follow: %s', (name) => {
    const folder = copyGood(name);
    overlayBroken(folder, name);

    const report = readReport(folder);

    const expected = join(BROKEN, name, 'expected.txt');
    if (!existsSync(expected) && !process.env.CI) writeFileSync(expected, report);
    const wanted = existsSync(expected) ? readFileSync(expected, 'utf8').replaceAll('\r\n', '\n') : undefined;
    if (wanted !== report && !process.env.CI) writeFileSync(join(BROKEN, name, 'expected-changed.txt'), report);
    expect(report).toBe(wanted);
  });

  test('is shown for every rule', () => {
    const source = readFileSync(join(ROOT, 'src/model/problem.ts'), 'utf8');
    const rules = [...source.matchAll(/^ {2}\| '([a-z0-9-]+)'/gm)].map(([, rule]) => rule);
    const reports = CASES.map((name) => readFileSync(join(BROKEN, name, 'expected.txt'), 'utf8')).join('\n');

    const unseen = rules.filter((rule) => !reports.includes(`  ${rule}\n`));

    expect(rules.length).toBeGreaterThan(20);
    expect(unseen).toEqual([]);
  });
});

describe('a good folder', () => {
  test('gives its dossiers by slug, and its own layers', () => {
    const { dossiers, own } = loadContent(GOOD);

    expect(dossiers.map(({ slug }) => slug)).toEqual(['col-du-vent']);
    expect(Object.keys(own)).toEqual(['governorates', 'lakes', 'rivers', 'countries']);
  });

  test('gives the same dossier with the line ends of Windows and a byte order mark', () => {
    const folder = copyGood('windows');
    for (const name of readdirSync(join(folder, 'col-du-vent'))) {
      const path = join(folder, 'col-du-vent', name);
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    }

    expect(loadContent(folder)).toEqual(loadContent(GOOD));
  });
});

test('a folder without dossiers is refused', () => {
  const folder = join(temporary, 'empty');
  mkdirSync(folder);
  cpSync(join(GOOD, 'basemap'), join(folder, 'basemap'), { recursive: true });

  expect(readReport(folder)).toBe(
    'content:1:1  missing-file\n' +
      '  The folder holds no dossier.\n' +
      '  Add a folder; its name is the address.\n\n' +
      '1 problem in content; nothing was built.\n',
  );
});

describe('a folder that is not what it should be', () => {
  test('is refused when it is missing, or a file', () => {
    const file = join(temporary, 'file');
    writeFileSync(file, 'un');

    expect(readReport(join(temporary, 'none'))).toContain(
      'content:1:1  missing-file\n  There is nothing to read where',
    );
    expect(readReport(file)).toContain('content:1:1  missing-file\n  There is a file where');
  });

  test('needs no layer of its own, but what it has in their place is no file', () => {
    const folder = copyGood('basemap');
    rmSync(join(folder, 'basemap', 'lakes.geojson'));
    expect(Object.keys(loadContent(folder).own)).toEqual(['governorates', 'rivers', 'countries']);

    rmSync(join(folder, 'basemap'), { recursive: true });
    expect(readReport(folder)).toContain('There is no basemap outline `brumal`.');
    writeFileSync(join(folder, 'basemap'), 'un');
    expect(readReport(folder)).toContain('content/basemap:1:1  missing-file\n  There is a file where');
  });

  test('is refused when a dossier is a link, and says so', () => {
    const folder = copyGood('link');
    symlinkSync(join(folder, 'col-du-vent'), join(folder, 'col-du-nord'));

    expect(readReport(folder)).toContain('content/col-du-nord:1:1  unknown-file\n  `col-du-nord` is a link');
  });

  test.for(['methode', 'corrections', 'accessibilite', 'atelier', 'dossiers', 'pagefind'])(
    'is refused when it would hide a page: %s',
    (name) => {
      const folder = copyGood(`reserved-${name}`);
      renameSync(join(folder, 'col-du-vent'), join(folder, name));

      expect(readReport(folder)).toContain(`content/${name}:1:1  wrong-folder-name\n`);
      expect(readReport(folder)).toContain('\n1 problem in content');
    },
  );
});

describe('npm run check', { timeout: 20_000 }, () => {
  const check = promisify(execFile);

  test('sums up a good folder and exits with 0', async () => {
    const { stdout, stderr } = await check(process.execPath, ['commands/check.ts', GOOD], { cwd: ROOT });

    expect(stdout).toMatch(/^col-du-vent: 5 pieces of 3 events, 7 places, 2 notes;/);
    expect(stderr).toBe('');
  });

  test.for([join(GOOD, 'col-du-vent'), 'col-du-vent'])('reads one dossier, named as %s', async (name) => {
    const env = { ...process.env, CONTENT_DIR: GOOD };
    const { stdout } = await check(process.execPath, ['commands/check.ts', name], { cwd: ROOT, env });

    expect(stdout).toMatch(/^col-du-vent: 5 pieces.*\n$/);
  });

  test('reads one dossier without a look at a broken one beside it', async () => {
    const folder = copyGood('beside');
    cpSync(join(folder, 'col-du-vent'), join(folder, 'broken'), { recursive: true });
    rmSync(join(folder, 'broken/events.yaml'));

    const { stdout } = await check(process.execPath, ['commands/check.ts', join(folder, 'col-du-vent')], {
      cwd: ROOT,
    });

    expect(stdout).toMatch(/^col-du-vent: 5 pieces/);
  });

  test.for([
    ['col', 'There is no dossier `col` in `content`.'],
    ['nowhere/at-all', 'There is nothing to read where the folder `nowhere/at-all` should be.'],
  ] as const)('says of %s that it is not there', async ([name, words]) => {
    const run = check(process.execPath, ['commands/check.ts', name], { cwd: ROOT });

    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
  });

  test('prints the report of a broken folder on standard error and exits with 1', async () => {
    const folder = copyGood('checked');
    overlayBroken(folder, 'unknown-place');

    const run = check(process.execPath, ['commands/check.ts', folder], { cwd: ROOT });

    await expect(run).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('unknown-id') });
  });
});

function copyGood(name: string): string {
  const folder = join(temporary, name);
  cpSync(GOOD, folder, { recursive: true });
  return folder;
}

function overlayBroken(folder: string, name: string): void {
  const source = join(BROKEN, name);
  cpSync(source, folder, { recursive: true, filter: (path) => !NOTES.includes(basename(path)) });
  const missing = join(source, 'missing.txt');
  if (!existsSync(missing)) return;
  for (const path of readFileSync(missing, 'utf8').trim().split(/\r?\n/)) rmSync(join(folder, path));
}

/** The report on a folder, as it would read were the folder `content`. */
function readReport(folder: string): string {
  try {
    loadContent(folder);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return `${error.message.replaceAll(folder, 'content')}\n`;
  }
  throw new Error(`${folder} was not refused`);
}
