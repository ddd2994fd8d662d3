/** Which files a folder has, at any depth, and how one is written that others may be reading. */
import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** From the folder, with slashes; by code unit, not by locale, since sums are made of the order. */
export function listFiles(folder: string): string[] {
  return listBelow(folder, '').sort();
}

/** Folder by folder: a site has many, and Node’s own way through all of them asks twice after each. */
function listBelow(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listBelow(folder, `${path}${entry.name}/`);
    return entry.isFile() ? path + entry.name : [];
  });
}

/** And the folders that it lies in. */
export function writeInto(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  writeNamed(path, content);
}

/** The same of the bytes of another file. */
export function copyInto(path: string, from: string): void {
  makeFolder(dirname(path));
  copyFileSync(from, path, constants.COPYFILE_FICLONE);
}

/** Node takes longer to make what is there than to ask for it. */
function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
}

/** Of a file that is open Node’s own faults, that of a full disk among them, do not say which. `flush`: it is then on the disk. */
export function writeNamed(path: string, bytes: Uint8Array | string, { flush = false } = {}): void {
  try {
    writeFileSync(path, bytes, { flush });
  } catch (error) {
    const fault = error as NodeJS.ErrnoException; // Node’s
    if (fault.path === undefined) Object.assign(fault, { path, message: `${fault.message} '${path}'` });
    throw fault;
  }
}

/** Under another name first: two builds, or two threads of one, never see half a file; nor is it left where the disk is full. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeNamed(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
