import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWhole, loadSums, signSite } from '../../src/publish/release.ts';
import { findUntouched, takeStamps } from '../../src/publish/stamps.ts';

let folder = '';
let site = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamps-'));
  site = join(folder, 'site');
  for (const file of ['a/page.html', 'a/inner/page.html', 'b/page.html']) {
    mkdirSync(join(site, file, '..'), { recursive: true });
    writeFileSync(join(site, file), `words of ${file}`);
  }
  writeFileSync(join(site, 'index.html'), 'words');
  signSite(site, { content: 'sum', address: 'https://example.org/' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const listKnown = () => [...loadSums(site).keys()];
const stamp = () => takeStamps(site, listKnown(), join(folder, 'probe'));

it('of all folders are taken at once, however lately they were written, and the folders known again by them', () => {
  const stamps = stamp();
  expect(Object.keys(stamps).sort()).toEqual(['a', 'b']);
  expect([...findUntouched(site, listKnown(), stamps)].sort()).toEqual(['a', 'b']);
});

it('of a folder that was moved are its own taken anew alone, and a change in it meanwhile is found', () => {
  for (const isChanged of [false, true]) {
    const { a } = stamp();
    if (!a) throw new Error('It has no stamp.');
    if (isChanged) writeFileSync(join(site, 'a/inner/page.html'), 'words of a/inner/page.htm!');
    renameSync(join(site, 'a'), join(folder, 'a'));
    renameSync(join(folder, 'a'), join(site, 'a'));
    expect(findUntouched(site, listKnown(), { a }).has('a')).toBe(false);
    const moved = takeStamps(site, listKnown(), join(folder, 'probe'), { a });
    expect(findUntouched(site, listKnown(), moved).has('a')).toBe(!isChanged);
  }
});

describe('a folder is touched', () => {
  const path = (name: string) => join(site, 'a', name);
  /** Other words, as many of them, of the same moment by all that a program can set. */
  const changeUnseen = (name: string) => {
    const { atime, mtime } = statSync(path(name));
    writeFileSync(path(name), readFileSync(path(name), 'utf8').replace('words', 'lies!'));
    utimesSync(path(name), atime, mtime);
  };
  it.each([
    ['when a file has other words', () => changeUnseen('page.html')],
    ['when one further in has', () => changeUnseen('inner/page.html')],
    ['when another file takes the place of one', () => renameSync(join(site, 'b/page.html'), path('page.html'))],
    [
      'when a link does',
      () => {
        rmSync(path('page.html'));
        symlinkSync('../b/page.html', path('page.html'));
      },
    ],
    ['when a file goes', () => rmSync(path('inner/page.html'))],
    ['when one comes', () => writeFileSync(path('inner/mine.txt'), '')],
    ['when one has a second name elsewhere', () => linkSync(path('page.html'), join(folder, 'elsewhere'))],
    ['when it goes', () => rmSync(path(''), { recursive: true })],
  ])('%s', (_when, change) => {
    const stamps = stamp();
    change();
    expect(findUntouched(site, listKnown(), stamps).has('a')).toBe(false);
  });

  it('and not where a file was missing when the stamps were taken', () => {
    rmSync(path('page.html'));
    expect(Object.keys(stamp())).toEqual(['b']);
  });
});

describe('a site of which some folders are passed over', () => {
  it('is whole when the others are', () => {
    expect(isWhole(site, new Set(['a']))).toBe(true);
    writeFileSync(join(site, 'a/page.html'), 'other words');
    expect(isWhole(site, new Set(['a']))).toBe(true);
    expect(isWhole(site)).toBe(false);
    expect(isWhole(site, new Set(['b']))).toBe(false);
  });

  it('is not when the root has other files', () => {
    writeFileSync(join(site, 'mine.txt'), '');
    expect(isWhole(site, new Set(['a', 'b']))).toBe(false);
  });
});
