/** A part of the site built alone, and laid beside the others. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { EXAMPLE, makeFiles } from '../../src/author/skeleton.ts';
import { PLACEHOLDERS } from '../../src/model/placeholders.ts';
import { build, listOuterEnvironment, makeFolder, readAll } from './build.ts';

const content = makeFolder();
const environment = { CONTENT_DIR: content, SITE_URL: 'https://example.org', BASE_PATH: '/analyses' };
let whole: string;

/** As an author would: the site has an address. */
function fillPlaceholders(text: string): string {
  return Object.values(PLACEHOLDERS).reduce((filled, words) => filled.replace(words, 'Mots de la rédaction'), text);
}

function write(slug: string, title: string): void {
  mkdirSync(join(content, slug), { recursive: true });
  for (const [name, text] of Object.entries(makeFiles({ paragraphs: EXAMPLE, schemas: '', isExample: true })))
    writeFileSync(join(content, slug, name), fillPlaceholders(text.replace(PLACEHOLDERS.title, title)));
}

function run(command: 'changed' | 'join', dist: string, more: Record<string, string> = {}): string {
  const { stdout, stderr } = spawnSync(process.execPath, [`src/publish/${command}.ts`, dist], {
    encoding: 'utf8',
    env: { ...listOuterEnvironment(), ...environment, ...more },
  });
  return stdout + stderr;
}

const buildChanged = (dist: string) => run('changed', dist);

beforeAll(() => {
  cpSync('content/basemap', join(content, 'basemap'), { recursive: true });
  for (const slug of ['pont-a', 'pont-b', 'pont-c']) write(slug, `Le ${slug}`);
  whole = build(environment).dist;
});

it('is byte for byte what one build of all makes, once the parts are laid together', () => {
  const { dist } = build({ ...environment, DOSSIER: 'pont-a,pont-c' });
  expect(existsSync(join(dist, 'pont-b'))).toBe(false);
  expect(run('join', dist)).toContain('lacks `pont-b`: lay every part into it. Nothing was written.');
  cpSync(build({ ...environment, DOSSIER: 'pont-b' }).dist, dist, { recursive: true });
  expect(run('join', dist)).toContain('is one site');
  expect(readAll(dist)).toEqual(readAll(whole));
});

it('is refused when it is no dossier', () => {
  const { code, output } = build({ ...environment, DOSSIER: 'pont-z' });
  expect(code).not.toBe(0);
  expect(output).toContain('DOSSIER names “pont-z”, and there is no such dossier.');
});

it('is all that is built when one dossier changes, one comes and one goes', () => {
  const dist = join(makeFolder(), 'dist');
  expect(buildChanged(dist)).toMatch(/is not as this command has left it: everything is built\.$/m);
  expect(readAll(dist)).toEqual(readAll(whole));
  expect(buildChanged(dist)).toContain('Nothing changed; nothing was built.');

  write('pont-b', 'Le pont rebâti');
  write('pont-d', 'Le pont neuf');
  rmSync(join(content, 'pont-c'), { recursive: true });
  expect(buildChanged(dist)).toContain('2 dossiers built, 1 kept as before.');
  expect(readAll(dist)).toEqual(readAll(build(environment).dist));
});

it('is all again once another hand has changed the site, or no such build is known', () => {
  const dist = join(makeFolder(), 'dist');
  buildChanged(dist);
  const before = readAll(dist);
  for (const damage of [
    () => writeFileSync(join(dist, 'pont-a/index.html'), 'other words'),
    () => rmSync(join(dist, 'pont-a/carte'), { recursive: true }),
    () => writeFileSync(`${dist}.built.json`, '{"sum":'),
  ]) {
    damage();
    expect(buildChanged(dist)).toContain('everything is built.');
    expect(readAll(dist)).toEqual(before);
  }
});

it('is the cover alone when a dossier goes', () => {
  const dist = join(makeFolder(), 'dist');
  buildChanged(dist);
  rmSync(join(content, 'pont-d'), { recursive: true });
  expect(buildChanged(dist)).toContain('0 dossiers built, 2 kept as before.');
  expect(readAll(dist)).toEqual(readAll(build(environment).dist));
});

it('is not chosen by hand and by what changed at once', () => {
  const dist = join(makeFolder(), 'dist');
  expect(run('changed', dist, { DOSSIER: 'pont-a' })).toContain('build:changed chooses its own: nothing was built;');
  expect(existsSync(dist)).toBe(false);
});

it('leaves the site as it was when a dossier is broken, and names the one', () => {
  const dist = join(makeFolder(), 'dist');
  buildChanged(dist);
  const before = readAll(dist);
  const events = join(content, 'pont-a/events.yaml');
  writeFileSync(events, readFileSync(events, 'utf8').replace('paragraph: 1', 'paragraph: 7'));

  expect(buildChanged(dist)).toMatch(/pont-a\/events\.yaml:\d+:\d+ {2}unknown-id/);
  expect(readAll(dist)).toEqual(before);
});
