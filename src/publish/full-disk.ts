/** What a build says of a disk that has no room. */
import { statfsSync } from 'node:fs';

type Ask = (folder: string) => { bavail: number; bsize: number };

/** Of a full disk or a full quota. */
const CODES = new Set(['EDQUOT', 'ENOSPC']);
/** In bytes: what was too much for the rest of a disk may be gone again. */
const LITTLE = 2 ** 20;

/** Undefined where the fault is another. `place` is named where the fault does not name its file. */
export function sayFullDisk({ code = '', message, path }: NodeJS.ErrnoException, place: string): string | undefined {
  if (!CODES.has(code)) return undefined;
  return `The disk ${path === undefined ? `of \`${place}\` ` : ''}is full: ${message}`;
}

/** Of the folders that a process wrote to, which has failed without a word of it; undefined where each disk has room. */
export function tellFullDisk(folders: readonly string[], ask: Ask = statfsSync): string | undefined {
  for (const folder of folders) {
    const left = measureRoom(folder, ask);
    if (left < LITTLE) return `The disk of \`${folder}\` is full, with ${Math.floor(left / 1024)} kB left`;
  }
  return undefined;
}

/** In bytes; without end where there is no such folder. */
function measureRoom(folder: string, ask: Ask): number {
  try {
    const { bavail, bsize } = ask(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
