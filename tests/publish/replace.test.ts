/** What a build may take the place of, and what it leaves alone. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkReplaceable } from '../../src/publish/owned-folders.ts';
import { signSite } from '../../src/publish/release.ts';

const PROGRAM = 'tests/publish/fake-build.ts';
// Each test starts processes.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let dist = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
  dist = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Build a site of these words. */
function run(words: string, place = dist): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, place, words], { encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

/** A build that goes on until `end` is called, or it is killed. */
async function start(words: string): Promise<{ child: ChildProcess; end: () => Promise<unknown> }> {
  const awaited = join(folder, `end of ${words}`);
  const child = spawn(process.execPath, [PROGRAM, dist, words, awaited], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = new Promise((done) => child.once('exit', done));
  await new Promise((done) => child.stdout.once('data', done));
  return {
    child,
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) writeFileSync(awaited, '');
      await exit;
      rmSync(awaited, { force: true });
    },
  };
}

const readSite = (place = dist) => readFileSync(join(place, 'index.html'), 'utf8');

describe('a site', () => {
  it.each([
    ['where there is nothing', () => {}],
    ['of an empty folder', () => mkdirSync(dist)],
    ['of a folder that only the system has written to', () => write('dist/.DS_Store')],
    ['of a site that a build made', () => makeSite()],
    ['of a site that lost a file since', () => rmSync(join(makeSite(), 'index.html'))],
  ])('takes the place %s', (_name, prepare) => {
    prepare();
    expect(run('new words')).toMatchObject({ code: 0 });
    expect(readSite()).toBe('new words');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('is put into folders that are not there yet, for anyone to read', () => {
    const place = join(folder, 'new/folders/dist');

    expect(run('new words', place)).toMatchObject({ code: 0 });
    expect(readSite(place)).toBe('new words');
    expect(['new', 'new/folders'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o755, 0o755]);
  });

  it('is refused the place of anything that no build made, which stays as it was', () => {
    const cases: [prepare: () => void, named: string][] = [
      [() => write('dist/photos/a.jpg'), 'photos/a.jpg'],
      [() => write('dist/build.json', '{"name":"other"}'), 'build.json'],
      [() => writeAll('dist/build.json', 'dist/mine.txt'), 'mine.txt'],
      [() => writeAll('dist/SHA256SUMS', 'dist/mine.txt'), 'mine.txt'],
      [() => addToSite('dist/CNAME'), 'CNAME'],
      [() => addToSite('dist/notes/later.md'), 'notes/later.md'],
      [() => symlinkSync('/etc', join(makeSite(), 'link')), 'link'],
      [() => writeFileSync(dist, 'a plain file'), 'is a file'],
    ];
    for (const [prepare, named] of cases) {
      prepare();
      const refuse = () => checkReplaceable(dist);
      expect(refuse).toThrow(named);
      expect(refuse).toThrow(`\`${dist}\``);
      expect(refuse).toThrow(/ove (?:that|it) away, or name another (?:folder|place) in DIST_DIR$/);
      rmSync(dist, { recursive: true });
    }
    addToSite('dist/CNAME');
    const before = listAll();
    const { code, output } = run('new words');
    expect(output).toMatch(/what no build of this site wrote.*: `CNAME`\. .* is as it was\.$/m);
    expect({ code, files: listAll() }).toEqual({ code: 1, files: before });
  });

  it('leaves alone what lies beside it under names like its own', () => {
    for (const name of ['dist-new-plans', 'dist-before', 'dist.build-abc123', 'dist.build-'])
      write(`${name}/index.html`);
    write('dist-new');
    const before = listAll();
    expect(run('new words').code).toBe(0);
    rmSync(dist, { recursive: true });
    expect(listAll()).toEqual(before);
  });

  it('is written to where a link leads, and the link stays', () => {
    for (const [link, target] of [
      ['to-absolute', join(folder, 'www')],
      ['to-relative', 'www2'],
      ['to-link', join(folder, 'to-relative')],
    ] as const) {
      symlinkSync(target, join(folder, link));
      for (const words of ['old words', 'new words']) {
        expect(run(words, join(folder, link)).output).toBe('building\nstands\n');
        expect(readSite(join(folder, link))).toBe(words);
      }
      expect(readlinkSync(join(folder, link))).toBe(target);
    }
    expect(lstatSync(join(folder, 'www')).isDirectory()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['to-absolute', 'to-link', 'to-relative', 'www', 'www2']);
  });

  it('is refused where a link leads to itself', () => {
    symlinkSync('dist', dist);
    const { code, output } = run('new words');
    expect(code).toBe(1);
    expect(output).toContain('is a link that leads to itself');
  });

  it('can be read by a web server, though its maker keeps files private', () => {
    const { status } = spawnSync('sh', ['-c', `umask 077; exec "$0" ${PROGRAM} "$1" words`, process.execPath, dist]);
    expect(status).toBe(0);
    expect(statSync(dist).mode & 0o777).toBe(0o755);
    for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
      expect(statSync(join(dist, name)).mode & 0o777).toBe(name === 'own' ? 0o755 : 0o644);
  });
});

describe('of two builds at once', () => {
  it('the second is refused, and names the file that holds it', async () => {
    const first = await start('first');
    const second = run('second');
    await first.end();
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/Another build is at work and holds `.*dist\.lock`: .*delete that file/);
    expect(readSite()).toBe('first');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('no more than one goes on, however many begin in one moment and whatever lock was left', async () => {
    for (const left of [undefined, '', '999999999']) {
      if (left !== undefined) writeFileSync(`${dist}.lock`, left);
      const awaited = join(folder, 'end');
      const children = Array.from({ length: 4 }, (_, index) =>
        spawn(process.execPath, [PROGRAM, dist, `build ${index}`, awaited], { stdio: ['ignore', 'pipe', 'ignore'] }),
      );
      const exits = children.map((child) => new Promise<number | null>((done) => child.once('exit', done)));
      // All but one end by themselves.
      let ended = 0;
      await new Promise<void>((done) => {
        for (const exit of exits) void exit.then(() => ++ended === 3 && done());
      });
      writeFileSync(awaited, '');
      expect((await Promise.all(exits)).sort()).toEqual([0, 1, 1, 1]);
      expect(readdirSync(folder).sort()).toEqual(['dist', 'end']);
      rmSync(awaited);
    }
  });
});

describe('after a build that was killed', () => {
  it('the next one goes on at once, and nothing of the first is left', async () => {
    const { child, end } = await start('first');
    child.kill('SIGKILL');
    await end();
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    expect(run('second')).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('in a container, the next one has its process id and goes on all the same', () => {
    const inContainer = (script: string) =>
      spawnSync('unshare', ['--pid', '--fork', 'sh', '-c', script], { encoding: 'utf8' });
    if (inContainer('true').status !== 0) {
      console.log('No process namespace can be made here: it is not tried.');
      return;
    }
    const build = (words: string, awaited = '') => `"${process.execPath}" ${PROGRAM} "${dist}" ${words} ${awaited}`;
    // The first is killed once it builds; the second is, like it, the second process of its container.
    inContainer(
      `${build('first', '/nonexistent/end')} > "${folder}/told" & while ! [ -s "${folder}/told" ]; do :; done; kill -9 $!`,
    );
    expect(existsSync(`${dist}.lock`)).toBe(true);
    expect(inContainer(`${build('second')} & wait $!`)).toMatchObject({ status: 0 });
    expect(readSite()).toBe('second');
  });
});

describe('a lock', () => {
  it('of an earlier version counts for as long as that process runs, and is named', () => {
    writeFileSync(`${dist}.lock`, String(process.pid));
    expect(run('words').output).toMatch(/Another build is at work, the process \d+; .* delete `.*dist\.lock`/);
    writeFileSync(`${dist}.lock`, '999999999');
    expect(run('words').code).toBe(0);
  });

  it('is not laid over a file of someone else', () => {
    writeFileSync(
      `${dist}.lock`,
      'words of someone else, longer than any header that a database has, which is a hundred bytes of it.',
    );
    expect(run('words').output).toMatch(/dist\.lock` is not a lock of this program: move it away/);
    expect(readFileSync(`${dist}.lock`, 'utf8')).toContain('words of someone else');
  });
});

/** A site as a build leaves it. */
function makeSite(): string {
  write('dist/index.html', 'old words');
  signSite(dist, { content: 'sum', address: 'https://example.org/' });
  return dist;
}

function addToSite(path: string): void {
  makeSite();
  write(path);
}

function writeAll(...paths: string[]): void {
  for (const path of paths) write(path, `${'0'.repeat(64)}  ${path.slice(5)}\n`);
}

function write(path: string, text = 'mine'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Every file of the folder, with its text or where it leads. */
function listAll(): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [
      path,
      lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'utf8'),
    ])
    .sort();
}
