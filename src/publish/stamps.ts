/**
 * Which parts of a site are untouched since a build left them, by what the file system says of each file and folder: to read and to
 * list 36 000 files takes two seconds of processor, to ask for their stamps 0.2.
 *
 * A stamp is number, size and time of change. No program can set that time: the system does, by its clock, whenever the bytes, the
 * name or the rights change, and of a folder whenever something comes or goes in it. Where a stamp is another, only the bytes tell
 * whether the file is. What no stamp shows: a disk that gives other bytes than it was given.
 */
import { hash } from 'node:crypto';
import { lstatSync, writeFileSync } from 'node:fs';

/** By part, which is a folder at the site’s root: the stamp of that folder, and the sum of those of all within it. */
export type Stamps = Readonly<Record<string, { own: string; within: string }>>;

/** How long the clock of a file system may stand still, in ms: two seconds on FAT, some hundredths elsewhere. */
const COARSEST = 3000;

/** The part that a file of a site lies in; '' for those of none. */
export function findPart(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf('/')));
}

/** The files of a site by their part. */
function groupByPart(files: Iterable<string>): Map<string, string[]> {
  const groups = Map.groupBy(files, findPart);
  groups.delete('');
  return groups;
}

/**
 * Of the files as they are now; without the parts that something may change in after this without a trace. `probe` is a file to be
 * written on the same disk. Of the `moved` parts, which have been renamed and no more, all within is as it was, or will be found to be other.
 */
export function takeStamps(folder: string, files: Iterable<string>, probe: string, moved: Stamps = {}): Stamps {
  const now = passTick(probe);
  if (now === undefined) return {};
  const stamps: Record<string, Stamps[string]> = {};
  for (const [part, names] of groupByPart(files)) {
    const own = stampAll(folder, [part]);
    const known = moved[part]?.within;
    const within = known === undefined ? stampWithin(folder, names) : { sum: known, latest: 0 };
    // A change within one tick of the clock would leave the time as it is.
    if (Math.max(own.latest, within.latest) < now) stamps[part] = { own: own.sum, within: within.sum };
  }
  return stamps;
}

/** The parts whose files and folders are as they were. */
export function findUntouched(folder: string, files: Iterable<string>, stamps: Stamps): Set<string> {
  const untouched = [...groupByPart(files)].filter(([part, names]) => {
    const stamp = stamps[part];
    return (
      stamp !== undefined &&
      stamp.own === stampAll(folder, [part]).sum &&
      stamp.within === stampWithin(folder, names).sum
    );
  });
  return new Set(untouched.map(([part]) => part));
}

function stampWithin(folder: string, files: readonly string[]): { sum: string; latest: number } {
  return stampAll(folder, [...files, ...listFolders(files)]);
}

/** `latest` is the last change, in ms; never, where something is missing. */
function stampAll(folder: string, paths: readonly string[]): { sum: string; latest: number } {
  let stamps = '';
  let latest = 0;
  for (const path of paths) {
    // Not `join`, which looks at each letter of each path.
    const found = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
    stamps += `${path} ${found?.ino} ${found?.isFile() ? found.size : ''} ${found?.mode} ${found?.ctimeMs}\n`;
    latest = Math.max(latest, found?.ctimeMs ?? Number.POSITIVE_INFINITY);
  }
  return { sum: hash('sha256', stamps), latest };
}

/** At any depth, but for the one at the root. */
function listFolders(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > file.indexOf('/'); end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** Wait until the file system’s clock, in ms, is past all that has been done so far; undefined where it stands. */
function passTick(probe: string): number | undefined {
  const read = () => {
    writeFileSync(probe, '');
    return lstatSync(probe).ctimeMs;
  };
  const [start, first] = [performance.now(), read()];
  while (performance.now() - start < COARSEST) {
    const now = read();
    if (now > first) return now;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  }
  return undefined;
}
