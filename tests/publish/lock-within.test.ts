import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeLockWithin } from '../../src/publish/lock.ts';

it('a folder that another build has removed meanwhile has no lock, and is not made again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sur-pieces-lock-'));
  const lock = takeLockWithin(folder);
  expect(lock).toBeDefined();
  lock?.release();
  rmSync(folder, { recursive: true });
  expect(takeLockWithin(folder)).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
});
