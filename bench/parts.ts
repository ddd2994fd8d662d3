/** What a site of many dossiers costs that is built by parts, one after the other, laid together and joined. Without cards. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutParts } from '../src/publish/changes.ts';
import { writeContent } from './content.ts';
import { countPages, writeCardlessSite } from './growth.ts';
import { type Cost, findMedian, measure } from './machine.ts';

export interface Parts {
  pages: number;
  files: number;
  /** The first reads all the content, which is kept for the others. */
  first: Cost;
  /** Of each of the others, the median. */
  other: Cost;
  join: Cost;
  /** Of all together; memory of the largest process of all. */
  whole: Cost;
}

/** Parts of `size` dossiers each, of `count`. */
export function measureParts(count: number, size: number): Parts {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const [content, site, root] = ['content', 'site', 'root'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]; // one for each name
  writeContent(content, count);
  writeCardlessSite(root);
  mkdirSync(site);
  const slugs = readdirSync(content).filter((name) => name !== 'basemap');
  const parts = cutParts(slugs, Math.ceil(count / size)).map((named, index) => {
    const dist = join(folder, `part-${index}`);
    const cost = measure('commands/build.ts', [], { CONTENT_DIR: content, DIST_DIR: dist, DOSSIER: named }, root);
    layInto(site, dist);
    return cost;
  });
  const joined = measure('commands/join.ts', [site], { CONTENT_DIR: content }, root);
  const [first = joined, ...others] = parts;
  const all = [...parts, joined];
  const sum = (of: 'processor' | 'wall') => all.reduce((total, cost) => total + cost[of], 0);
  const median = (of: keyof Cost) => findMedian(others.map((cost) => cost[of]));
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const pages = countPages(site);
  rmSync(folder, { recursive: true });
  return {
    pages,
    files,
    first,
    other: { processor: median('processor'), wall: median('wall'), peak: median('peak') },
    join: joined,
    whole: { processor: sum('processor'), wall: sum('wall'), peak: Math.max(...all.map(({ peak }) => peak)) },
  };
}

/** Folders of dossiers are moved; what every part has is copied over what was there. */
function layInto(site: string, part: string): void {
  for (const name of readdirSync(part)) {
    const [from, to] = [join(part, name), join(site, name)];
    if (name.startsWith('dossier-')) renameSync(from, to);
    else cpSync(from, to, { recursive: true });
  }
}
