/** How a build grows with its dossiers, beside a bare Astro site of as many pages. */
import {
  cpSync,
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
import { BUNDLER } from '../src/publish/run-astro.ts';
import { writeContent } from './content.ts';
import { type Cost, findMedian, measure } from './machine.ts';

const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const STORE = 'node_modules/.astro/data-store.json';

export interface Growth {
  dossiers: number;
  pages: number;
  /** Of all the dossiers, from nothing but the cards, which are drawn before. */
  whole: Cost;
  /** Of the same without their cards. */
  pagesAlone: Cost;
  /** Of a bare site of as many pages. */
  bare: Cost;
}

/** Medians of `runs` builds at each count. */
export function measureGrowth(counts: readonly number[], runs: number): Growth[] {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const cardless = join(folder, 'cardless');
  writeCardlessSite(cardless);
  const growth = counts.map((dossiers) => {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    writeContent(content, dossiers);
    const build = (root: string) => {
      // It is of all three, whose packages are the same folder.
      rmSync(STORE, { force: true });
      const environment = { CONTENT_DIR: content, ...BUNDLER };
      return measure(ASTRO, ['build', '--root', root, '--outDir', dist], environment, root);
    };
    build(resolve());
    const pages = countPages(dist);
    const bare = join(folder, `bare-${dossiers}`);
    writeBareSite(bare, pages, content);
    // They take turns, so that whatever else the machine does weighs on all.
    const rounds = Array.from({ length: runs }, () => ({
      whole: build(resolve()),
      pagesAlone: build(cardless),
      bare: build(bare),
    }));
    const median = (of: 'whole' | 'pagesAlone' | 'bare') => takeMedian(rounds.map((round) => round[of]));
    return { dossiers, pages, whole: median('whole'), pagesAlone: median('pagesAlone'), bare: median('bare') };
  });
  rmSync(folder, { recursive: true });
  return growth;
}

/** What `npm run build` of one dossier costs from nothing, and `npm run build:changed` when one of `count` has changed. */
export function measureChange(count: number, runs: number): { one: Cost; changed: Cost } {
  const folder = mkdtempSync(join(tmpdir(), 'change-'));
  const [alone, many] = [join(folder, 'alone'), join(folder, 'many')];
  writeContent(alone, 1);
  writeContent(many, count);
  const ones = Array.from({ length: runs }, () => {
    rmSync(STORE, { force: true });
    return measure('commands/build.ts', [], { CONTENT_DIR: alone, DIST_DIR: join(folder, 'one') });
  });
  const build = () => measure('commands/build-changed.ts', [join(folder, 'dist')], { CONTENT_DIR: many });
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

/** The site as it is, but for its cards. */
function writeCardlessSite(root: string): void {
  mkdirSync(root);
  for (const name of ['node_modules', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'])
    symlinkSync(resolve(name), join(root, name));
  for (const name of ['src', 'astro.config.mjs']) cpSync(name, join(root, name), { recursive: true });
  rmSync(join(root, 'src/pages/[slug]/partage'), { recursive: true });
}

/**
 * A site of one template and one collection, its pages as long as the texts of the dossiers: the least that Astro does
 * to make articles of Markdown.
 */
function writeBareSite(root: string, pages: number, content: string): void {
  const articles = readdirSync(content)
    .map((slug) => join(content, slug, 'article.md'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  mkdirSync(join(root, 'articles'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  for (let page = 0; page < pages; page++)
    writeFileSync(join(root, `articles/${page}.md`), `${articles[page % articles.length]}\n\n${page}\n`);
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ pattern: '*.md', base: 'articles' }) }) };
`,
  );
  writeFileSync(
    join(root, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } }));
const { Content } = await render(Astro.props.article);
---
<html lang="fr"><head><title>{Astro.params.id}</title></head><body><Content /></body></html>
`,
  );
}
