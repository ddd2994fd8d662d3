/** How a build grows with its dossiers, beside a bare Astro site that writes the same bytes. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { KEPT } from '../src/kept.ts';
import { BUNDLER } from '../src/publish/run-astro.ts';
import { CARDS } from '../src/share/cards/folder.ts';
import { writeContent } from './content.ts';
import { type Cost, findMedian, measure } from './machine.ts';

const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

export interface Growth {
  dossiers: number;
  pages: number;
  /** Of all the dossiers and their cards, from nothing. */
  drawn: Cost;
  /** Of all the dossiers, from nothing but the cards, which are drawn before. */
  whole: Cost;
  /** Of the same without their cards. */
  pagesAlone: Cost;
  /** Of a bare site that writes the same bytes. */
  bare: Cost;
}

/** Medians of `runs` builds at each count; cards are drawn once. */
export function measureGrowth(counts: readonly number[], runs: number): Growth[] {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const cardless = join(folder, 'cardless');
  writeCardlessSite(cardless);
  const growth = counts.map((dossiers) => {
    const content = join(folder, 'content');
    writeContent(content, dossiers);
    let builds = 0;
    // Into a folder of its own: to remove the site before is not what is measured, and slows the file system for a while.
    const nameDist = () => join(folder, `dist-${dossiers}-${builds++}`);
    const build = (root: string, dist = nameDist()) => {
      // It is of both, whose packages are the same folder.
      putAway(KEPT, join(folder, `kept-${dossiers}-${builds}`));
      return measure('commands/build.ts', [], { CONTENT_DIR: content, DIST_DIR: dist }, root);
    };
    const buildBare = (root: string) => measure(ASTRO, ['build', '--outDir', nameDist()], BUNDLER, root);
    putAway(CARDS, join(folder, `cards-${dossiers}`));
    const drawn = build(resolve());
    const dist = join(folder, `dist-${dossiers}`);
    build(cardless, dist);
    const pages = countPages(dist);
    const bare = join(folder, `bare-${dossiers}`);
    writeBareSite(bare, dist);
    // They take turns, so that whatever else the machine does weighs on all.
    const rounds = Array.from({ length: runs }, () => ({
      whole: build(resolve()),
      pagesAlone: build(cardless),
      bare: buildBare(bare),
    }));
    const median = (of: 'whole' | 'pagesAlone' | 'bare') => takeMedian(rounds.map((round) => round[of]));
    return { dossiers, pages, drawn, whole: median('whole'), pagesAlone: median('pagesAlone'), bare: median('bare') };
  });
  rmSync(folder, { recursive: true });
  return growth;
}

/** Not removed where it can be moved: ext4 passes over each inode that was freed in the last minutes whenever it makes a file. */
function putAway(path: string, to: string): void {
  try {
    renameSync(path, to);
  } catch {
    // It is not there, or lies on another disk.
    rmSync(path, { recursive: true, force: true });
  }
}

/** Of one dossier and of many, by their number. */
export interface Changes {
  /** `npm run build` of one from nothing. */
  one: Cost;
  /** `npm run build:changed` where one of many has changed. */
  changed: Cost;
  /** And where none has. */
  unchanged: Cost;
  /** `npm run check` of one, and of many. */
  checkOne: Cost;
  checkMany: Cost;
}

/** Medians of `runs` of each, in turns. */
export function measureChanges(count: number, runs: number): Changes {
  const folder = mkdtempSync(join(tmpdir(), 'change-'));
  const [alone, many] = [join(folder, 'alone'), join(folder, 'many')];
  writeContent(alone, 1);
  writeContent(many, count);
  const buildAlone = (name: string) => {
    // Read anew, as the one that has changed is.
    for (const kept of readdirSync(KEPT).filter((file) => file.startsWith('dossier-0001-'))) rmSync(join(KEPT, kept));
    return measure('commands/build.ts', [], { CONTENT_DIR: alone, DIST_DIR: join(folder, name) });
  };
  const build = () => measure('commands/build-changed.ts', [join(folder, 'dist')], { CONTENT_DIR: many });
  const check = (content: string) => measure('commands/check.ts', [], { CONTENT_DIR: content });
  build();
  const file = join(many, 'dossier-0001/article.md');
  const rounds = Array.from({ length: runs }, (_, run) => {
    const one = buildAlone(`one-${run}`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/standfirst: (?:\d+ )?/, `standfirst: ${run} `));
    return { one, changed: build(), unchanged: build(), checkOne: check(alone), checkMany: check(many) };
  });
  rmSync(folder, { recursive: true });
  const median = (of: keyof Changes) => takeMedian(rounds.map((round) => round[of]));
  return {
    one: median('one'),
    changed: median('changed'),
    unchanged: median('unchanged'),
    checkOne: median('checkOne'),
    checkMany: median('checkMany'),
  };
}

function takeMedian(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost) => findMedian(costs.map((cost) => cost[name]));
  return { processor: of('processor'), wall: of('wall'), peak: of('peak') };
}

export function countPages(dist: string): number {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}

/** The site as it is, but for its cards, in a folder that is not there yet. */
export function writeCardlessSite(root: string): void {
  mkdirSync(root);
  for (const name of ['node_modules', 'public', 'ground', 'package.json', 'package-lock.json', 'tsconfig.json'])
    symlinkSync(resolve(name), join(root, name));
  for (const name of ['src', 'commands', 'astro.config.mjs']) cpSync(name, join(root, name), { recursive: true });
  rmSync(join(root, 'src/pages/[slug]/partage'), { recursive: true });
}

/**
 * A site that has every file of `dist` ready and hands it to Astro, pages by a template and the rest by an endpoint: the least
 * that Astro does to write the same bytes.
 */
function writeBareSite(root: string, dist: string): void {
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  renameSync(dist, join(root, 'files'));
  const list = (isPage: string) =>
    `readdirSync('files', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice('files/'.length))
  .filter((name) => ${isPage})`;
  const imports = `import { readdirSync, readFileSync } from 'node:fs';\nimport { join } from 'node:path';`;
  writeFileSync(
    join(root, 'src/pages/[...path].astro'),
    `---
${imports}
export const getStaticPaths = () => ${list("name.endsWith('index.html')")}
  .map((file) => ({ params: { path: file.slice(0, -'/index.html'.length) || undefined }, props: { file } }));
const html = readFileSync('files/' + Astro.props.file, 'utf8');
---
<Fragment set:html={html} />`,
  );
  writeFileSync(
    join(root, 'src/pages/[...file].ts'),
    `${imports}
export const getStaticPaths = () => ${list("!name.endsWith('index.html')")}
  .map((file) => ({ params: { file } }));
export const GET = ({ params }) => new Response(readFileSync('files/' + params.file));
`,
  );
}
