/** Folders that a test writes into and that are gone once it has ended. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** An empty folder, for as long as the test runs that asks for it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sur-pieces-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Until the clock of the file system, which may be coarse, tells another time than it did when it was asked. */
export async function waitForTick(): Promise<void> {
  const path = join(makeFolder(), 'tick');
  const tell = () => {
    writeFileSync(path, '');
    return statSync(path).ctimeMs;
  };
  const before = tell();
  while (tell() === before) await setTimeout(1);
}
