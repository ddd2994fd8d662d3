/** Folders that a test writes into and that are gone once it has ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, for as long as the test runs that asks for it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sur-pieces-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
