/** What a build says and leaves when the disk is full at any of its writes. A disk that is full in truth: `tests/site/faults.test.ts`. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellFullDisk } from '../../src/publish/full-disk.ts';
import { isWhole, signSite } from '../../src/publish/release.ts';
import { buildMeddled } from './meddled-build.ts';

// Each test starts processes.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let dist = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-'));
  dist = join(folder, 'dist');
  mkdirSync(join(dist, 'a'), { recursive: true });
  writeFileSync(join(dist, 'a/page.html'), 'page of a');
  writeFileSync(join(dist, 'index.html'), 'old words');
  signSite(dist, { content: 'sum', address: 'https://example.org/' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (meddle: string) => buildMeddled(dist, 'new words', ['a'], meddle);

/** As Node has it of a file that is open: without its name. Half of the bytes are there. */
const fillAt = (number: number) => `const { writeFileSync } = fs; let count = 0;
  fs.writeFileSync = (path, bytes, ...rest) => {
    if (++count !== ${number}) return writeFileSync(path, bytes, ...rest);
    writeFileSync(path, bytes.slice(0, bytes.length / 2), ...rest);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  };`;

const describeSite = () => ({ words: readFileSync(join(dist, 'index.html'), 'utf8'), isWhole: isWhole(dist) });
const OLD = { words: 'old words', isWhole: true };

describe('the old site stays, nothing lies beside it, and the build says that the disk is full', () => {
  it('and which file was too much, whichever that is', () => {
    const files: string[] = [];
    for (let number = 1; ; number++) {
      const { code, output } = run(fillAt(number));
      if (code === 0) break;
      expect(code).toBe(1);
      const [, file] =
        /^The disk is full: ENOSPC: no space left on device, write '(.+)'; `.*dist` is as it was\.$/m.exec(output) ??
        [];
      files.push(file?.replace(/^.*\/dist\.build-[^/]+\//, '') ?? output);
      expect({ number, ...describeSite() }).toEqual({ number, ...OLD });
      expect(readdirSync(folder)).toEqual(['dist']);
    }
    expect(files).toEqual([
      'made-by-a-build',
      'new/index.html',
      'new/own/index.html',
      'new/build.json',
      'new/SHA256SUMS',
      'renames.json.draft',
    ]);
    expect(describeSite()).toEqual({ words: 'new words', isWhole: true });
  });

  it('and which lock cannot be taken, which the next build takes', () => {
    const { code, output } = run(`sqlite.DatabaseSync.prototype.exec = () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
    };`);
    expect(code).toBe(1);
    expect(output).toMatch(/^The disk is full: `.*dist\.lock` cannot be written; `.*dist` is as it was\.$/m);
    expect(describeSite()).toEqual(OLD);
    expect(run('').code).toBe(0);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('and of which folder, where what failed does not name its file', () => {
    const { code, output } = run(`fs.mkdtempSync = () => {
      throw Object.assign(new Error('EDQUOT: disk quota exceeded, write'), { code: 'EDQUOT' });
    };`);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^The disk of `.*dist` is full: EDQUOT: disk quota exceeded, write; `.*dist` is as it was\.$/m,
    );
    expect(describeSite()).toEqual(OLD);
  });
});

describe('of a process that failed', () => {
  const room = (bytes: Record<string, number>) => (path: string) => ({
    bavail: (bytes[path] ?? 0) / 4096,
    bsize: 4096,
  });

  it('is told which disk it wrote to has no room, if one has none', () => {
    expect(tellFullDisk(['work', 'kept'], room({ work: 8192, kept: 2 ** 30 }))).toBe(
      'The disk of `work` is full, with 8 kB left',
    );
    expect(tellFullDisk(['work', 'kept'], room({ work: 2 ** 30, kept: 0 }))).toBe(
      'The disk of `kept` is full, with 0 kB left',
    );
    expect(tellFullDisk(['work', 'kept'], room({ work: 2 ** 30, kept: 2 ** 30 }))).toBeUndefined();
  });

  it('is told nothing of a folder that is not there', () => {
    expect(tellFullDisk([join(folder, 'none')])).toBeUndefined();
  });
});
