/** Content of three dossiers, and the commands that build parts of its site. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE, makeFiles } from '../../src/author/skeleton.ts';
import { PLACEHOLDERS } from '../../src/model/read/placeholders.ts';
import { type BuildResult, build, listOuterEnvironment, makeFolder } from './build.ts';

export interface Parts {
  content: string;
  /** Write a dossier, or write one anew. */
  write(slug: string, title: string): void;
  /** Run a command on the site in `dist`; what it said. */
  run(command: 'build-changed' | 'join', dist: string, more?: Record<string, string>): string;
  build(more?: Record<string, string>): BuildResult;
}

/** A folder of content of its own, with `pont-a`, `pont-b` and `pont-c`. */
export function makeParts(): Parts {
  const content = makeFolder();
  const environment = { CONTENT_DIR: content, SITE_URL: 'https://example.org', BASE_PATH: '/analyses' };
  cpSync('content/basemap', join(content, 'basemap'), { recursive: true });
  const write = (slug: string, title: string) => writeExample(content, slug, title);
  for (const slug of ['pont-a', 'pont-b', 'pont-c']) write(slug, `Le ${slug}`);
  return {
    content,
    write,
    run(command, dist, more = {}) {
      const { stdout, stderr } = spawnSync(process.execPath, [`commands/${command}.ts`, dist], {
        encoding: 'utf8',
        env: { ...listOuterEnvironment(), ...environment, ...more },
      });
      return stdout + stderr;
    },
    build: (more = {}) => build({ ...environment, ...more }),
  };
}

/** The guide’s example as a dossier of that title, ready to be published. */
export function writeExample(content: string, slug: string, title: string): void {
  mkdirSync(join(content, slug), { recursive: true });
  for (const [name, text] of Object.entries(makeFiles({ paragraphs: EXAMPLE, schemas: '', isExample: true })))
    writeFileSync(join(content, slug, name), fillPlaceholders(text.replace(PLACEHOLDERS.title, title)));
}

/** As an author would: the site has an address. */
function fillPlaceholders(text: string): string {
  return Object.values(PLACEHOLDERS).reduce((filled, words) => filled.replace(words, 'Mots de la rédaction'), text);
}
