/** Builds as `npm run build` runs them: beside one another, and where a machine is not as one’s own. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SUMS } from '../../src/publish/release.ts';
import { listOuterEnvironment, makeFolder } from './build.ts';
import { buildPair, writeContent } from './pair.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('two builds of one project at once publish each its own content', { timeout: 300_000 }, async () => {
  expect(await buildPair(folder, 'dist')).toEqual([]);
});

it('a build gives the same bytes, open to a web server, whatever the shell and the home folder are', {
  timeout: 300_000,
}, () => {
  const dist = join(folder, 'dist #1 100% d’été?');
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'umask 077; exec "$0" commands/build.ts', process.execPath],
    {
      encoding: 'utf8',
      env: {
        ...listOuterEnvironment(),
        ...{ NODE_ENV: 'development', MODE: 'test', BASE_URL: '/elsewhere', DEV: '1', SSR: '1' },
        // Where nothing can be made.
        ...{ HOME: '/proc/self', XDG_CONFIG_HOME: '/proc/self/config', XDG_CACHE_HOME: '/proc/self/cache' },
        DIST_DIR: dist,
        CONTENT_DIR: writeContent(folder, 'Premier'),
      },
    },
  );
  expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
  const sums = (site: string) => readFileSync(join(site, SUMS), 'utf8').split('\n');
  expect(sums(dist)).toEqual(sums(join(folder, 'dist-Premier')));
  const modes = readdirSync(dist, { recursive: true, withFileTypes: true }).map(
    (entry) => `${entry.isDirectory()} ${(statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8)}`,
  );
  expect([...new Set(modes)].sort()).toEqual(['false 644', 'true 755']);
});
