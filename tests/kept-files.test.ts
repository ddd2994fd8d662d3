import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { askFor, dropOld } from '../src/kept-files.ts';
import { makeFolder } from './folder.ts';

const DAY_MS = 86_400_000;

it('a file is kept for a month after it was asked for, whatever the clock of the process says, and then goes', () => {
  const folder = makeFolder();
  const files = ['carte.png', 'carte.png.draft'];
  for (const file of files) writeFileSync(join(folder, file), '');
  vi.setSystemTime('2099-01-01');
  dropOld(folder);
  vi.useRealTimers();
  dropOld(folder, { now: Date.now() + 29 * DAY_MS });
  expect(readdirSync(folder)).toEqual(files);
  dropOld(folder, { now: Date.now() + 31 * DAY_MS });
  expect(readdirSync(folder)).toEqual([]);
});

it('what is not meant stays, however old', () => {
  const folder = makeFolder();
  for (const file of ['carte.png', 'bold.ttf']) writeFileSync(join(folder, file), '');
  dropOld(folder, { isMeant: (name) => name.endsWith('.png'), now: Date.now() + 31 * DAY_MS });
  expect(readdirSync(folder)).toEqual(['bold.ttf']);
});

it('a file that is asked for is open to those it was open to before', () => {
  const path = join(makeFolder(), 'brouillon.png');
  writeFileSync(path, '');
  chmodSync(path, 0o600);
  expect(askFor(path)).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('what is not there is not asked for, and no folder is made for it', () => {
  const folder = join(makeFolder(), 'none');
  expect(askFor(join(folder, 'carte.png'))).toBe(false);
  dropOld(folder);
  expect(existsSync(folder)).toBe(false);
});
