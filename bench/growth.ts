/** How a build grows with its dossiers, beside a bare Astro site of as many pages. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { writeContent } from './content.ts';
import { type Cost, findMedian, measure } from './machine.ts';

const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const STORE = 'node_modules/.astro/data-store.json';

export interface Growth {
  dossiers: number;
  pages: number;
  /** Of all the dossiers, from nothing. */
  whole: Cost;
  /** Of the same when no file has changed: the content is not read again, the pages are written. */
  written: Cost;
  /** Of a bare site of as many pages. */
  bare: Cost;
}

/** Medians of `runs` builds at each count. */
export function measureGrowth(counts: readonly number[], runs: number): Growth[] {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const growth = counts.map((dossiers) => {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    writeContent(content, dossiers);
    const build = () => measure(ASTRO, ['build', '--outDir', dist], { CONTENT_DIR: content });
    const bare = join(folder, `bare-${dossiers}`);
    // They take turns, so that whatever else the machine does weighs on all.
    const rounds = Array.from({ length: runs }, () => {
      rmSync(STORE, { force: true });
      const [whole, written] = [build(), build()];
      if (!existsSync(bare)) writeBareSite(bare, countPages(dist), join(dist, 'dossier-0001/evenements'));
      return { whole, written, bare: measure(ASTRO, ['build', '--root', bare], {}) };
    });
    const median = (of: 'whole' | 'written' | 'bare') => takeMedian(rounds.map((round) => round[of]));
    return {
      dossiers,
      pages: countPages(dist),
      whole: median('whole'),
      written: median('written'),
      bare: median('bare'),
    };
  });
  rmSync(folder, { recursive: true });
  return growth;
}

/** What it costs to build one dossier from nothing, and to build again when one of `count` has changed. */
export function measureChange(count: number, runs: number): { one: Cost; changed: Cost } {
  const folder = mkdtempSync(join(tmpdir(), 'change-'));
  const [alone, many] = [join(folder, 'alone'), join(folder, 'many')];
  writeContent(alone, 1);
  writeContent(many, count);
  const ones = Array.from({ length: runs }, () => {
    rmSync(STORE, { force: true });
    return measure(ASTRO, ['build', '--outDir', join(folder, 'one')], { CONTENT_DIR: alone });
  });
  const build = () => measure('src/publish/changed.ts', [join(folder, 'dist')], { CONTENT_DIR: many });
  build();
  const file = join(many, 'dossier-0001/article.md');
  const changes = Array.from({ length: runs }, (_, run) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(/standfirst: (?:\d+ )?/, `standfirst: ${run} `));
    return build();
  });
  rmSync(folder, { recursive: true });
  return { one: takeMedian(ones), changed: takeMedian(changes) };
}

function takeMedian(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost) => findMedian(costs.map((cost) => cost[name]));
  return { processor: of('processor'), wall: of('wall'), peak: of('peak') };
}

function countPages(dist: string): number {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}

/** A site of one template and no data but a title: the least that Astro can do for a page of about this size. */
function writeBareSite(root: string, pages: number, model: string): void {
  const [example = ''] = readdirSync(model, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const body = readFileSync(join(model, example), 'utf8').replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '');
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  writeFileSync(join(root, 'body.html'), body);
  writeFileSync(
    join(root, 'src/pages/[id].astro'),
    `---
import body from '../../body.html?raw';
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, id) => ({ params: { id: String(id) } }));
---
<html lang="fr"><head><title>{Astro.params.id}</title></head><body><Fragment set:html={body} /></body></html>
`,
  );
}
