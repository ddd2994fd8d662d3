/** Files that builds leave on the disk for those after them, for as long as these ask for them. */
import { chmodSync, existsSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether the file is there; that it was asked for is then noted on it. */
export function askFor(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  try {
    noteNow(path, stats);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException; // of the file system
    // Another build may have removed it just now; what may only be read is read.
    if (code === 'ENOENT') return false;
    if (!['EPERM', 'EROFS'].includes(code)) throw error;
  }
  return true;
}

/** It has changed now, by the clock of the file system: that of a process may be another. */
function noteNow(path: string, { mode }: Stats): void {
  chmodSync(path, mode & 0o7777);
}

interface DropOptions {
  /** By the name of a file: whether it may be removed. */
  isMeant?: (name: string) => boolean;
  /** By the clock of the file system, ms. */
  now?: number;
}

/** Remove those files of the folder that no build has asked for in a month. */
export function dropOld(folder: string, { isMeant = () => true, now = readClock(folder) }: DropOptions = {}): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter(isMeant)) {
    const path = join(folder, name);
    // Another build may have removed it.
    const asked = statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? now;
    if (now - asked > MOST_DAYS * DAY_MS) rmSync(path, { force: true });
  }
}

function readClock(folder: string): number {
  if (!existsSync(folder)) return 0;
  noteNow(folder, statSync(folder));
  return statSync(folder).ctimeMs;
}
