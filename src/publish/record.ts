/** What `build:changed` knows of the site that it built last, kept beside the site as `dist.built.json`. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeNamed } from '../files.ts';
import type { Pages } from '../policy/policy.ts';
import { BuildError } from './build-error.ts';
import type { Built } from './changes.ts';
import { isWhole, loadSums, SUMS } from './release.ts';
import { findPart, findUntouched, type Stamps, takeStamps } from './stamps.ts';

export interface SiteRecord extends Built {
  /** What hosts are told of each page. */
  pages: Pages;
}

/** What the record says of the site in the folder, before its files are looked at. */
export interface Remembered {
  record: SiteRecord;
  /** The folders of the site in which nothing was done since. */
  untouched: ReadonlySet<string>;
  /** Of these folders. */
  stamps: Stamps;
  /** Whether they are all that it has. */
  isStamped: boolean;
  /** Of its files, by name. */
  sums: ReadonlyMap<string, string>;
}

/** Undefined where another hand has built the site, or there is no record. */
export function recall(folder: string): Remembered | undefined {
  try {
    const { sum, stamps, inlines, pages, ...built } = JSON.parse(readFileSync(nameRecord(folder), 'utf8')) as Written;
    if (sum !== sumSite(folder)) return undefined;
    const sums = loadSums(folder);
    const files = [...sums.keys()];
    const untouched = findUntouched(folder, files, stamps);
    const isStamped = files.every((file) => !file.includes('/') || untouched.has(findPart(file)));
    const inlineOf = pages.map(([path, index]) => [path, inlines[index] ?? fail()] as const);
    const ofUntouched = Object.fromEntries(Object.entries(stamps).filter(([part]) => untouched.has(part)));
    return { record: { ...built, pages: new Map(inlineOf) }, untouched, stamps: ofUntouched, isStamped, sums };
  } catch {
    return undefined;
  }
}

/** The record, where the site in the folder is the very one, whole. */
export function loadRecord(folder: string, remembered: Remembered | undefined): SiteRecord | undefined {
  return remembered && isWhole(folder, remembered.untouched) ? remembered.record : undefined;
}

/** For a whole site in `aside`, which is about to stand in the place of `folder`; `work` is a folder on the same disk. */
export function writeRecord(folder: string, aside: string, work: string, record: SiteRecord): void {
  // To be moved changes stamps.
  write(folder, work, { sum: sumSite(aside), stamps: {}, ...compact(record) });
}

/**
 * The same once the site stands. `moved` are the stamps of the folders that it has taken over of the one before; `files` are all that it has,
 * those of one folder in the order of its sums, where they are known. Where that fails, the record is as it was, and the next build reads the bytes.
 */
export function stampRecord(
  folder: string,
  work: string,
  record: SiteRecord,
  moved: Stamps = {},
  files?: readonly string[],
): void {
  try {
    const stamps = takeStamps(folder, files ?? loadSums(folder).keys(), join(work, 'probe'), moved);
    write(folder, work, { sum: sumSite(folder), stamps, ...compact(record) });
  } catch {
    // A full disk.
  }
}

function compact({ pages, ...built }: SiteRecord): Omit<Written, 'sum' | 'stamps'> {
  const inlines: Written['inlines'] = [];
  const indexes = new Map<string, number>();
  // Of the pages of a record before, those that are alike have the same object.
  const known = new Map<Written['inlines'][number], number>();
  const find = (inline: Written['inlines'][number]): number => {
    const key = JSON.stringify(inline);
    const index = indexes.get(key) ?? inlines.push(inline) - 1;
    indexes.set(key, index);
    known.set(inline, index);
    return index;
  };
  return { ...built, inlines, pages: [...pages].map(([path, inline]) => [path, known.get(inline) ?? find(inline)]) };
}

/** Nobody sees it half written. */
function write(folder: string, work: string, written: Written): void {
  const draft = join(work, 'built.json');
  writeNamed(draft, JSON.stringify(written));
  renameSync(draft, nameRecord(folder));
}

/** Throws a `BuildError` where the record would take the place of a file that is none. */
export function checkRecord(folder: string): void {
  const path = nameRecord(folder);
  if (existsSync(path) && !readFileSync(path, 'utf8').startsWith('{"sum":'))
    throw new BuildError(`\`${path}\` is no record of a build, and one is to be written there: move it away`);
}

/** As JSON; `sum` tells of which site. */
interface Written extends Built {
  sum: string | undefined;
  stamps: Stamps;
  /** Few of them are distinct. */
  inlines: (Pages extends ReadonlyMap<string, infer Inline> ? Inline : never)[];
  pages: [path: string, inline: number][];
}

function fail(): never {
  throw new Error('A record names what it does not have.');
}

function nameRecord(folder: string): string {
  return `${folder}.built.json`;
}

function sumSite(folder: string): string | undefined {
  const sums = join(folder, SUMS);
  return existsSync(sums) ? hash('sha256', readFileSync(sums)) : undefined;
}
