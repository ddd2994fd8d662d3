import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { dropOld, isAskedFor } from '../src/kept-files.ts';
import { makeFolder } from './folder.ts';

const DAY_MS = 86_400_000;

it('a file is kept for a month after it was asked for, whatever the clock of the process says, and then goes', () => {
  const folder = makeFolder();
  const files = ['carte.png', 'carte.png.draft'];
  for (const file of files) writeFileSync(join(folder, file), '');
  vi.setSystemTime('2099-01-01');
  dropOld(folder);
  vi.useRealTimers();
  dropOld(folder, Date.now() + 29 * DAY_MS);
  expect(readdirSync(folder)).toEqual(files);
  dropOld(folder, Date.now() + 31 * DAY_MS);
  expect(readdirSync(folder)).toEqual([]);
});

it('what is not there is not asked for, and no folder is made for it', () => {
  const folder = join(makeFolder(), 'none');
  expect(isAskedFor(join(folder, 'carte.png'))).toBe(false);
  dropOld(folder);
  expect(existsSync(folder)).toBe(false);
});
