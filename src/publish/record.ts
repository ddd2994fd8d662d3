/** What `build:changed` knows of the site that it built last, kept beside the site as `dist.built.json`. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pages } from '../policy/policy.ts';
import { BuildError } from './build-error.ts';
import type { Built } from './changes.ts';
import { isWhole, SUMS } from './release.ts';

export interface SiteRecord extends Built {
  /** What hosts are told of each page. */
  pages: Pages;
}

/** Of the very site that lies in the folder; undefined where another hand has built or changed it, or none has. */
export function loadRecord(folder: string): SiteRecord | undefined {
  try {
    const { sum, pages, ...built } = JSON.parse(readFileSync(nameRecord(folder), 'utf8')) as Written;
    return sum === sumSite(folder) && isWhole(folder) ? { ...built, pages: new Map(pages) } : undefined;
  } catch {
    return undefined;
  }
}

/** For a whole site that is about to stand in the place of `folder`, where it still lies in `aside`. */
export function writeRecord(folder: string, aside: string, { pages, ...built }: SiteRecord): void {
  const written: Written = { sum: sumSite(aside), ...built, pages: [...pages] };
  const draft = join(dirname(aside), 'built.json');
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
  pages: (Pages extends ReadonlyMap<string, infer Inline> ? [path: string, inline: Inline] : never)[];
}

function nameRecord(folder: string): string {
  return `${folder}.built.json`;
}

function sumSite(folder: string): string | undefined {
  const sums = join(folder, SUMS);
  return existsSync(sums) ? hash('sha256', readFileSync(sums)) : undefined;
}
