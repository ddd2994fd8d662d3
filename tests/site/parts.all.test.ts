/** Parts built apart and joined; what `build:changed` makes of a site that is not as it left it, of a dossier that goes, and of one that is broken. */
import { cpSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, readAll } from './build.ts';
import { makeParts } from './parts.ts';

it('a part built alone is, once the parts are laid together, byte for byte what one build of all makes', () => {
  const parts = makeParts();
  const { dist } = parts.build({ DOSSIER: 'pont-a,pont-c' });
  expect(existsSync(join(dist, 'pont-b'))).toBe(false);
  expect(parts.run('join', dist)).toContain('lacks `pont-b`: lay every part into it. Nothing was written.');
  cpSync(parts.build({ DOSSIER: 'pont-b' }).dist, dist, { recursive: true });
  expect(parts.run('join', dist)).toContain('is one site');
  expect(readAll(dist)).toEqual(readAll(parts.build().dist));
});

it('builds all again once another hand has changed the site, or no such build is known', { timeout: 300_000 }, () => {
  const { run } = makeParts();
  const dist = join(makeFolder(), 'dist');
  run('build-changed', dist);
  const before = readAll(dist);
  for (const damage of [
    () => writeFileSync(join(dist, 'pont-a/index.html'), 'other words'),
    () => changeUnseen(join(dist, 'pont-b/index.html')),
    () => rmSync(join(dist, 'pont-a/carte'), { recursive: true }),
    () => writeFileSync(`${dist}.built.json`, '{"sum":'),
  ]) {
    damage();
    expect(run('build-changed', dist)).toContain('everything is built.');
    expect(readAll(dist)).toEqual(before);
  }
});

/** As many bytes, of the same moment by all that a program can set. */
function changeUnseen(path: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Le pont', 'Un pont'));
  utimesSync(path, atime, mtime);
}

it('builds the cover alone when a dossier goes', () => {
  const { content, run, build } = makeParts();
  const dist = join(makeFolder(), 'dist');
  run('build-changed', dist);
  rmSync(join(content, 'pont-c'), { recursive: true });
  expect(run('build-changed', dist)).toContain('0 dossiers built, 2 kept as before.');
  expect(readAll(dist)).toEqual(readAll(build().dist));
});

it('leaves the site as it was when a dossier is broken, and names the one', () => {
  const { content, run } = makeParts();
  const dist = join(makeFolder(), 'dist');
  run('build-changed', dist);
  const before = readAll(dist);
  const events = join(content, 'pont-a/events.yaml');
  writeFileSync(events, readFileSync(events, 'utf8').replace('paragraph: 1', 'paragraph: 7'));

  expect(run('build-changed', dist)).toMatch(/pont-a\/events\.yaml:\d+:\d+ {2}unknown-id/);
  expect(readAll(dist)).toEqual(before);
});
