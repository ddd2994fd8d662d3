/** What `build:changed` builds, and what it says. Parts built apart and joined: `parts.all.test.ts`. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeFolder, readAll } from './build.ts';
import { makeParts } from './parts.ts';

const parts = makeParts();
/** All of it, built by `build:changed`, and what that said. */
let whole: string;
let said: string;
beforeAll(() => {
  whole = join(makeFolder(), 'dist');
  said = parts.run('build-changed', whole);
});

it('is refused when it is no dossier', () => {
  const { code, output } = parts.build({ DOSSIER: 'pont-z' });
  expect(code).not.toBe(0);
  expect(output).toContain('DOSSIER names “pont-z”, and there is no such dossier.');
});

it('is all that is built when one dossier changes, one comes and one goes', () => {
  const { content, write, run, build } = makeParts();
  const dist = join(makeFolder(), 'dist');
  expect(said).toMatch(/is not as this command has left it: everything is built\.$/m);
  for (const end of ['', '.built.json']) cpSync(whole + end, dist + end, { recursive: true });
  expect(run('build-changed', dist)).toContain('Nothing changed; nothing was built.');

  write('pont-b', 'Le pont rebâti');
  write('pont-d', 'Le pont neuf');
  rmSync(join(content, 'pont-c'), { recursive: true });
  expect(run('build-changed', dist)).toContain('2 dossiers built, 1 kept as before.');
  expect(readAll(dist)).toEqual(readAll(build().dist));
});

it('is not chosen by hand and by what changed at once', () => {
  const dist = join(makeFolder(), 'dist');
  expect(parts.run('build-changed', dist, { DOSSIER: 'pont-a' })).toContain(
    'build:changed chooses its own: nothing was built;',
  );
  expect(existsSync(dist)).toBe(false);
});
