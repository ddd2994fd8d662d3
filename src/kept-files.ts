/** Files that builds keep on the disk for those after them: what none has asked for in a month is removed. */
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where cards lie, with their faces: from the project’s folder, not from this module, which a build bundles elsewhere. */
export const CARDS = join('node_modules', '.cache', 'sur-pieces', 'cards');

const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether the file is there; it is then kept on. */
export function isAskedFor(path: string): boolean {
  if (!existsSync(path)) return false;
  // It has then changed now, by the clock of the file system: that of a process may be another.
  chmodSync(path, 0o644);
  return true;
}

/** Remove what no build has asked for in a month; `now` is by the same clock, in ms. */
export function dropOld(folder: string, now = readClock(folder)): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Another build may have removed it.
    const asked = statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? now;
    if (now - asked > MOST_DAYS * DAY_MS) rmSync(path, { force: true });
  }
}

function readClock(folder: string): number {
  if (!existsSync(folder)) return 0;
  chmodSync(folder, 0o755);
  return statSync(folder).ctimeMs;
}
