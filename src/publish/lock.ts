/**
 * One build of a site at a time, across processes, containers and machines. The lock is the operating system’s, on a file of
 * ours, taken through SQLite: it ends with its process however that ends, so no lock is ever stale, and no process id is
 * compared that another process, or another container, may have by now.
 */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BuildError } from './build-error.ts';

export interface Lock {
  release(): void;
}

/** SQLite’s own numbers, https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const FULL = 13;
const NOT_A_DATABASE = 26;

/** Undefined while another process has it. Throws a `BuildError` where the file is not a lock of ours. */
export function takeLock(path: string): Lock | undefined {
  for (;;) {
    const file = openSync(path, 'a');
    let database: DatabaseSync | undefined;
    // Whoever had the lock removes the file, perhaps after it was opened here: then this would be a lock on nothing.
    const isThere = () => statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
    const release = () => {
      database?.close();
      // Last: to close any handle of a file gives up the process’s locks on it.
      closeSync(file);
    };
    try {
      clearFormerLock(path);
      database = new DatabaseSync(path);
      database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    } catch (error) {
      const isLost = !isThere();
      release();
      // Of a file that went meanwhile Node says that it is missing, SQLite that the disk fails.
      if (isLost) continue;
      const { errcode } = error as { errcode?: number }; // of SQLite’s errors, https://nodejs.org/api/sqlite.html
      if (errcode === BUSY || errcode === LOCKED) return undefined;
      if (errcode === NOT_A_DATABASE)
        throw new BuildError(`\`${path}\` is not a lock of this program: move it away, or choose another DIST_DIR`);
      if (errcode === FULL) throw new BuildError(`The disk is full: \`${path}\` cannot be written`);
      throw error;
    }
    if (!isThere()) {
      release();
      continue;
    }
    return {
      release() {
        rmSync(path, { force: true });
        release();
      },
    };
  }
}

/** The lock of a folder of its own: undefined also where the folder is gone, since builds remove those that are left behind. */
export function takeLockWithin(folder: string): Lock | undefined {
  try {
    return takeLock(join(folder, 'lock'));
  } catch (error) {
    if (error instanceof Error && !existsSync(folder)) return undefined;
    throw error;
  }
}

/**
 * Earlier versions wrote their process id. Where that process is gone, the file is emptied, not removed: another build may
 * have opened it already.
 */
function clearFormerLock(path: string): void {
  const text = readFileSync(path, 'latin1');
  if (!/^\d{1,10}$/.test(text)) return;
  if (Number(text) !== process.pid && isRunning(Number(text)))
    throw new BuildError(
      `Another build is at work, the process ${text}; if that is no build, delete \`${path}\` and build again`,
    );
  truncateSync(path);
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
