/** What `build:changed` knows of the site that it built last, kept beside the site as `dist.built.json`. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Whether these are all that it has. */
  isStamped: boolean;
}

/** Undefined where another hand has built the site, or there is no record. */
export function recall(folder: string): Remembered | undefined {
  try {
    const { sum, stamps, inlines, pages, ...built } = JSON.parse(readFileSync(nameRecord(folder), 'utf8')) as Written;
    if (sum !== sumSite(folder)) return undefined;
    const files = [...loadSums(folder).keys()];
    const untouched = findUntouched(folder, files, stamps);
    const isStamped = files.every((file) => !file.includes('/') || untouched.has(findPart(file)));
    const inlineOf = pages.map(([path, index]) => [path, inlines[index] ?? fail()] as const);
    return { record: { ...built, pages: new Map(inlineOf) }, untouched, isStamped };
  } catch {
    return undefined;
  }
}

/** The record, where the site in the folder is the very one, whole. */
export function loadRecord(folder: string, remembered: Remembered | undefined): SiteRecord | undefined {
  return remembered && isWhole(folder, remembered.untouched) ? remembered.record : undefined;
}

/**
 * For a whole site in `site`, which stands in the place of `folder` or is about to; `work` is a folder on the same disk. Stamps are
 * taken only of a site that stands: to be moved changes them.
 */
export function writeRecord(folder: string, site: string, work: string, { pages, ...built }: SiteRecord): void {
  const inlines = new Map([...pages.values()].map((inline) => [JSON.stringify(inline), inline]));
  const indexes = new Map([...inlines.keys()].map((key, index) => [key, index]));
  const written: Written = {
    sum: sumSite(site),
    ...built,
    stamps: site === folder ? takeStamps(folder, loadSums(folder).keys(), join(work, 'probe')) : {},
    inlines: [...inlines.values()],
    pages: [...pages].map(([path, inline]) => [path, indexes.get(JSON.stringify(inline)) ?? fail()]),
  };
  const draft = join(work, 'built.json');
  writeFileSync(draft, JSON.stringify(written));
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
