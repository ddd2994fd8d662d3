/** Once for all tests: build the invented dossier, at the root of a host and below a path, and what is published; serve them. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { COMPLETE } from '../complete-folder.ts';
import { type BuildResult, buildBeside } from './build.ts';
import { findPageBrowser } from './find-browser.ts';
import { writeExample } from './parts.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of content with the one dossier that the tests know, whatever is published. */
    content: string;
    dist: string;
    /** What the build said. */
    output: string;
    origin: string;
    /** What `content/` holds, built: its tests say what is true of any dossier. */
    published: { dist: string; origin: string };
    /** Where the browsers have their temporary files. */
    browsers: string;
    /** The invented dossier, with former addresses, a second one and a draft, as a preview below a path of a host. */
    below: { dist: string; origin: string; output: string };
  }
}

const SLUG = 'deux-recits-de-beldjara';
const DRAFT = 'pont-en-attente';
const FORMER = [
  'evenement/ancien -> combats-de-mersoul',
  'lieu/ancien -> tisselmane',
  'piece/99 -> 4',
  'paragraphe/p99 -> p3',
  'note/ancienne -> date-du-texte',
  'contradiction/ancienne-contradiction -> date-prise-tanneurs',
  'contradiction/date-du-texte -> date-du-texte',
];

/** The invented dossier, with former addresses, a small one beside it, and a draft. */
function writeTwo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sur-pieces-two-'));
  cpSync(COMPLETE, folder, { recursive: true });
  writeExample(folder, 'deuxieme-dossier', 'Un pont fermé');
  writeExample(folder, DRAFT, 'Un pont à rouvrir');
  const article = join(folder, DRAFT, 'article.md');
  writeFileSync(article, readFileSync(article, 'utf8').replace('source:\n', 'status: brouillon\nsource:\n'));
  appendFileSync(join(folder, SLUG, 'ids.lock'), `${FORMER.join('\n')}\n`);
  return folder;
}

type Site = Pick<BuildResult, 'dist' | 'output'> & Awaited<ReturnType<typeof serve>>;

async function buildAndServe(environment: Record<string, string>, base?: string): Promise<Site> {
  const { dist, code, output } = await buildBeside(environment);
  if (code !== 0) throw new Error(`The content does not build.\n${output}`);
  return { dist, output, ...(await serve(dist, base)) };
}

/** As a preview below a path of a host. */
async function buildBelow(): Promise<Site> {
  const content = writeTwo();
  try {
    return await buildAndServe(
      {
        CONTENT_DIR: content,
        SITE_URL: 'https://pieces.example',
        BASE_PATH: '/analyse/',
        PREVIEW: '1',
        SECURITY_CONTACT: 'https://pieces.example/securite',
        SECURITY_EXPIRES: '2999-01-01',
      },
      '/analyse/',
    );
  } finally {
    rmSync(content, { recursive: true });
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Told now where there is none, and not by the first test.
  findPageBrowser();
  const beginInvented = buildAndServe({ CONTENT_DIR: COMPLETE });
  const [invented, published, below] = await Promise.all([
    beginInvented,
    buildAndServe({ CONTENT_DIR: 'content' }),
    // After the first: it has the same cards, which are then drawn already.
    beginInvented.then(buildBelow),
  ]);
  const browsers = mkdtempSync(join(tmpdir(), 'sur-pieces-browsers-'));
  project.provide('browsers', browsers);
  project.provide('content', COMPLETE);
  project.provide('dist', invented.dist);
  project.provide('output', invented.output);
  project.provide('origin', invented.origin);
  project.provide('published', { dist: published.dist, origin: published.origin });
  project.provide('below', { dist: below.dist, origin: below.origin, output: below.output });
  return async () => {
    // A browser that is still ending may write once more after its folder is gone.
    for (let look = 0; look < 8; look++) {
      rmSync(browsers, { recursive: true, force: true, maxRetries: 10 });
      await setTimeout(250);
    }
    for (const { server, dist } of [invented, published, below]) {
      server.close();
      rmSync(dist, { recursive: true, force: true });
    }
  };
}
