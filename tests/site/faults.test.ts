/** Builds that something goes wrong with, and builds elsewhere: run as `npm run build` runs them. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { isWhole, SUMS } from '../../src/publish/release.ts';
import { listOuterEnvironment, makeFolder } from './build.ts';
import { makeOldSite, run } from './stopped-build.ts';

describe('a build that is stopped', () => {
  // While it works: `kills.all.test.ts`, and of a build that is only feigned `publish/replace.test.ts`.
  it('by a full disk leaves the old site, and says so', { timeout: 120_000 }, ({ skip }) => {
    const folder = makeFolder();
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'none', folder]);
    skip(mount.status !== 0, 'only root can mount a small disk: a full one is not tried here');
    try {
      const dist = join(folder, 'dist');
      cpSync(inject('dist'), dist, { recursive: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, 'else'), Buffer.alloc(bavail * bsize - 300_000));
      const { code, output } = run(dist);
      expect(code).toBe(1);
      expect(output).toContain('ENOSPC');
      expect(output).toContain(`\`${dist}\` is as it was`);
      expect(isWhole(dist)).toBe(true);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it.runIf(existsSync('/proc/self'))('by a place that cannot be written to says so', () => {
    const { code, output } = run('/proc/self/dist');
    expect(code).toBe(1);
    expect(output).toMatch(/^The site cannot be written here: .*; there is still no `\/proc\/self\/dist`\.$/m);
  });

  it('by another one at work leaves it alone', () => {
    const { dist } = makeOldSite();
    writeFileSync(`${dist}.lock`, String(process.pid));
    const { code, output } = run(dist);
    expect(code).toBe(1);
    expect(output).toContain('Another build is at work');
    expect(isWhole(dist)).toBe(true);
  });
});

describe('the same content', () => {
  // All at once, since each build takes seconds: where the bytes differ, take away one difference after the other.
  it('gives the same bytes, open to a web server, wherever the project lies, in another zone, language and year, with the other line ends, without a network, whatever the shell and the home folder are', {
    timeout: 300_000,
  }, () => {
    const folder = makeFolder();
    const project = join(folder, "projet 50% d’été, l'autre & co");
    mkdirSync(project);
    cpSync(inject('content'), join(project, 'content'), { recursive: true });
    for (const name of [
      'astro.config.mjs',
      'commands',
      'ground',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tsconfig.json',
    ])
      cpSync(name, join(project, name), { recursive: true });
    for (const { parentPath, name } of readdirSync(project, { recursive: true, withFileTypes: true })) {
      if (!/\.(?:astro|css|geojson|js|md|mjs|ts|yaml)$/.test(name)) continue;
      const path = join(parentPath, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    const clock = join(folder, 'clock.mjs');
    writeFileSync(
      clock,
      `const Now = Date, ahead = 3 * 365 * 864e5;
      globalThis.Date = class extends Now {
        constructor(...parts) { parts.length ? super(...parts) : super(Now.now() + ahead); }
        static now() { return Now.now() + ahead; }
      };`,
    );
    const canCutNetwork = spawnSync('unshare', ['--net', 'true']).status === 0;
    if (!canCutNetwork) console.log('The network cannot be cut off here: that a build needs none is not tried.');
    const command = [process.execPath, '--import', `file://${encodeURI(clock)}`, 'commands/build.ts'];
    const offline = canCutNetwork ? ['unshare', '--net', ...command] : command;
    const dist = join(folder, 'dist #1 100% d’été?');
    const { status, stdout, stderr } = spawnSync('sh', ['-c', 'umask 077; exec "$@"', 'sh', ...offline], {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...listOuterEnvironment(),
        ...{ NODE_ENV: 'development', MODE: 'test', BASE_URL: '/elsewhere', DEV: '1', SSR: '1' },
        // Where nothing can be made.
        ...{ HOME: '/proc/self', XDG_CONFIG_HOME: '/proc/self/config', XDG_CACHE_HOME: '/proc/self/cache' },
        DIST_DIR: dist,
        CONTENT_DIR: 'content',
        TZ: 'Asia/Tokyo',
        LANG: 'ar_EG.UTF-8',
        LC_ALL: 'ar_EG.UTF-8',
        NODE_OPTIONS: `--import file://${encodeURI(clock)}`,
      },
    });
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
    const sums = (folder: string) => readFileSync(join(folder, SUMS), 'utf8').split('\n');
    expect(sums(dist)).toEqual(sums(inject('dist')));
    const modes = readdirSync(dist, { recursive: true, withFileTypes: true }).map(
      (entry) => `${entry.isDirectory()} ${(statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8)}`,
    );
    expect([...new Set(modes)].sort()).toEqual(['false 644', 'true 755']);
  });

  it('is told by build.json and SHA256SUMS, without a day or a path of the machine', () => {
    const text = readFileSync(join(inject('dist'), 'build.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ name: 'sur-pieces', content: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\/(?:home|tmp|root|Users)\//);
    expect(isWhole(inject('dist'))).toBe(true);
  });
});
