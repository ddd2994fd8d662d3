import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeNamed, writeWhole } from '../src/files.ts';

/** A device of Linux that has no room for anything. */
const FULL = '/dev/full';

it.runIf(existsSync(FULL))('says of a full disk which file was too much for it', () => {
  expect(() => writeNamed(FULL, 'words')).toThrow(
    expect.objectContaining({
      code: 'ENOSPC',
      path: FULL,
      message: `ENOSPC: no space left on device, write '${FULL}'`,
    }),
  );
});

it('names a file once, where Node names it', () => {
  expect(() => writeNamed('/none/at/all', 'words')).toThrow(
    expect.objectContaining({ message: "ENOENT: no such file or directory, open '/none/at/all'" }),
  );
});

it('leaves nothing beside a file that could not be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  expect(() => writeWhole(join(folder, 'a'), Buffer.from('words'))).toThrow();
  expect(readdirSync(folder)).toEqual(['a']);
  rmSync(folder, { recursive: true });
});
