/** The folder of one dossier on disk: read with the sum of what was read, written whole or not at all, never outside of it. */
import { hash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { BASEMAP } from '../model/read/entries.ts';
import { slug as slugField } from '../model/schema/fields.ts';
import type { Files } from './change.ts';
import { EDITED_FILES, type FileName } from './edit.ts';

export const LOCK = 'ids.lock';

/** By the names of their files. */
type Texts = ReadonlyMap<string, string>;

export interface Folder {
  path: string;
  /** Those that are there and are text. */
  files: Files;
  lock: string;
  /** Changes with any byte of any of them. */
  version: string;
}

/** Undefined where there is no such dossier, or where a link would lead elsewhere. */
export function loadFolder(content: string, slug: string): Folder | undefined {
  if (!slugField.safeParse(slug).success || slug === BASEMAP) return undefined;
  const path = join(content, slug);
  try {
    if (!lstatSync(path).isDirectory() || realpathSync(path) !== join(realpathSync(content), slug)) return undefined;
  } catch {
    return undefined;
  }
  const files = new Map<FileName, string>();
  for (const name of EDITED_FILES) {
    const text = readText(join(path, name));
    if (text !== undefined) files.set(name, text);
  }
  const lock = readText(join(path, LOCK)) ?? '';
  return { path, files, lock, version: hash('sha256', JSON.stringify([...files, lock])) };
}

/** A plain file of UTF-8, with its byte order mark. */
function readText(path: string): string | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Put each text in the place of its file; one that `after` has not is removed. All are written beside their files first: a
 * full disk changes none. Throws the system’s error, with the files as they were.
 */
export function writeFiles(path: string, before: Texts, after: Texts): void {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  const drafts = new Map(changed.map((name) => [name, join(path, `.${name}.${randomBytes(6).toString('hex')}.tmp`)]));
  const placed: string[] = [];
  try {
    for (const [name, draft] of drafts) {
      const text = after.get(name);
      const mode = readMode(join(path, name));
      // A file that may not be written is not to be replaced either, though its folder would allow it.
      if (mode !== undefined && (mode & 0o200) === 0) throw makeFault('EACCES');
      if (text !== undefined) writeDraft(draft, text, mode);
    }
    // An editor may have saved while they were written.
    for (const name of changed) {
      if (readText(join(path, name)) !== before.get(name)) throw makeFault('ESTALE');
      if (!before.has(name) && readMode(join(path, name)) !== undefined) throw makeFault('EEXIST');
    }
    for (const [name, draft] of drafts) {
      if (after.has(name)) renameSync(draft, join(path, name));
      else rmSync(join(path, name));
      placed.push(name);
    }
  } catch (error) {
    for (const draft of drafts.values()) rmSync(draft, { force: true });
    const pick = (from: Texts): Texts => new Map([...from].filter(([name]) => placed.includes(name)));
    if (placed.length > 0) writeFiles(path, pick(after), pick(before));
    throw error;
  }
}

function makeFault(code: string): Error {
  return Object.assign(new Error(`The files stay as they are: ${code}.`), { code });
}

/** Undefined where nothing is there. */
function readMode(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.mode;
}

/** With the rights of the file that it replaces. */
function writeDraft(draft: string, text: string, mode: number | undefined): void {
  const file = openSync(draft, 'wx');
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
