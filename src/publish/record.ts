/** What `build:changed` knows of a site that it built, kept beside the other caches under the sum of that site. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pages } from '../policy/policy.ts';
import { SUMS } from '../release/release.ts';
import type { Built } from './changes.ts';

export interface SiteRecord extends Built {
  /** What hosts are told of each page. */
  pages: Pages;
}

const RECORDS = 'node_modules/.cache/sur-pieces/built';

/** Of the very site that lies in the folder; undefined where another hand has built it, or none. */
export function readRecord(folder: string): SiteRecord | undefined {
  const path = nameRecord(folder);
  if (!path || !existsSync(path)) return undefined;
  const { pages, ...built } = JSON.parse(readFileSync(path, 'utf8')); // as `keepRecord` wrote it
  return { ...built, pages: new Map(pages) };
}

/** For the site in the folder, whose sums are written. */
export function keepRecord(folder: string, record: SiteRecord): void {
  const path = nameRecord(folder);
  if (!path) throw new Error(`${folder} has no ${SUMS}`);
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(path, JSON.stringify({ ...record, pages: [...record.pages] }));
}

function nameRecord(folder: string): string | undefined {
  const sums = join(folder, SUMS);
  if (!existsSync(sums)) return undefined;
  return join(RECORDS, `${createHash('sha256').update(readFileSync(sums)).digest('hex')}.json`);
}
