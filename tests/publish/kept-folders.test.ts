/** What a site takes over of the old one, when the build is killed, or fails, at each of its renames. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { takeLock } from '../../src/publish/lock.ts';
import { isWhole, signSite } from '../../src/publish/release.ts';
import { buildMeddled } from './meddled-build.ts';

// Each test starts processes.
vi.setConfig({ testTimeout: 60_000 });

/** Of the new site: its journal, the old site out of the way, two folders, itself. */
const RENAMES = 5;
/** Folders of the old site that the new one takes over. */
const KEPT = ['a', 'b'];
/** Stand-ins for the renames of a process. */
const KILLED = "process.kill(process.pid, 'SIGKILL')";
const REFUSED = "throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })";

let folder = '';
let dist = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  dist = join(folder, 'dist');
  for (const part of ['a', 'b/inner', 'gone']) {
    mkdirSync(join(dist, part), { recursive: true });
    writeFileSync(join(dist, part, 'page.html'), `page of ${part}`);
  }
  writeFileSync(join(dist, 'index.html'), 'old words');
  signSite(dist, { content: 'sum', address: 'https://example.org/' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Build a site of these words that keeps two folders; `what` happens in place of the rename of that number. */
function run(words: string, [number, what]: [number, string] = [0, '']): { code: number | null; output: string } {
  return buildMeddled(
    dist,
    words,
    KEPT,
    `const { renameSync } = fs; let count = 0;
    fs.renameSync = (...paths) => { if (++count === ${number}) ${what || '{}'}; renameSync(...paths); };`,
  );
}

const readSite = () => readFileSync(join(dist, 'index.html'), 'utf8');
/** What lies in the site, and whether it is whole. */
const describeSite = () => ({ words: readSite(), parts: readdirSync(dist).sort(), isWhole: isWhole(dist) });

const OLD = {
  words: 'old words',
  parts: ['SHA256SUMS', 'a', 'b', 'build.json', 'gone', 'index.html'],
  isWhole: true,
};
const NEW = { words: 'new words', parts: ['SHA256SUMS', 'a', 'b', 'build.json', 'index.html', 'own'], isWhole: true };

it('is the folders themselves, and no other', () => {
  const { output } = run('new words');
  expect(output).toBe('building\nstands\n');
  expect(describeSite()).toEqual(NEW);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('is the old site’s again when the build is killed between any two renames', () => {
  for (let number = 1; number <= RENAMES; number++) {
    expect(run('new words', [number, KILLED]).code).not.toBe(0);
    expect(readdirSync(folder)).not.toEqual(['dist']);
    expect(run('').output).toBe('building\n');
    expect({ number, ...describeSite() }).toEqual({ number, ...OLD });
    expect(readdirSync(folder)).toEqual(['dist']);
  }
});

it('is so too when the next one is killed while it puts the old site back', () => {
  run('new words', [RENAMES, KILLED]);
  for (const number of [1, 2, 1, 1]) expect(run('', [number, KILLED]).code).not.toBe(0);
  expect(run('').code).toBe(0);
  expect(describeSite()).toEqual(OLD);
});

it('is the new site’s when the build is killed once that stands', () => {
  buildMeddled(
    dist,
    'new words',
    KEPT,
    `const { rmSync } = fs;
    fs.rmSync = (path, ...rest) => { if (String(path).endsWith('renames.json')) ${KILLED}; rmSync(path, ...rest); };`,
  );
  expect(readdirSync(folder)).not.toEqual(['dist']);
  expect(describeSite()).toEqual(NEW);
  expect(run('').code).toBe(0);
  expect(describeSite()).toEqual(NEW);
});

it('is the old site’s at once when a rename is refused, and the build says so', () => {
  for (let number = 1; number <= RENAMES; number++) {
    const { code, output } = run('new words', [number, REFUSED]);
    expect(code).toBe(1);
    expect(output).toMatch(/^The site cannot be written here: EACCES: permission denied; `.*dist` is as it was\.$/m);
    expect({ number, ...describeSite() }).toEqual({ number, ...OLD });
    expect(readdirSync(folder)).toEqual(['dist']);
  }
});

it('is the old site’s when the disk is full, and the build says so', ({ skip }) => {
  const disk = mkdtempSync(join(tmpdir(), 'kept-disk-'));
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]);
  onTestFinished(() => {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });
  skip(mount.status !== 0, 'only root can mount a small disk: a full one is not tried here');
  cpSync(dist, join(disk, 'dist'), { recursive: true });
  dist = join(disk, 'dist');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'else'), Buffer.alloc((bavail - 10) * bsize));
  const { code, output } = run('new words '.repeat(10_000));
  expect(code).toBe(1);
  expect(output).toMatch(/ENOSPC.*; `.*dist` is as it was\.$/m);
  expect(describeSite()).toEqual(OLD);
  expect(readdirSync(disk).sort()).toEqual(['dist', 'else']);
});

it('waits for whoever has the lock, and leaves alone what has a name like that of a build', () => {
  run('new words', [RENAMES, KILLED]);
  mkdirSync(join(folder, 'dist-before'));
  const held = takeLock(`${dist}.lock`);
  expect(run('').code).toBe(1);
  expect(existsSync(dist)).toBe(false);
  held?.release();
  expect(run('').code).toBe(0);
  expect(describeSite()).toEqual(OLD);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist-before']);
});
