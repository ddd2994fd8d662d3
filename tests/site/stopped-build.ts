/** Builds that are stopped: run as `npm run build` runs them, in the place of a site from before. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { listOuterEnvironment, makeFolder } from './build.ts';

const script = resolve('commands/build.ts');

/** A folder with a site from before in it. */
export function makeOldSite(): { folder: string; dist: string } {
  const folder = makeFolder();
  const dist = join(folder, 'dist');
  cpSync(inject('dist'), dist, { recursive: true });
  return { folder, dist };
}

/** Of a small dossier: what is promised here is the same of any. */
function listEnvironment(dist: string): Record<string, string | undefined> {
  return { ...listOuterEnvironment(), CONTENT_DIR: 'tests/fixtures/good', DIST_DIR: dist };
}

export function run(dist: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: listEnvironment(dist),
  });
  return { code: status, output: stdout + stderr };
}

/** Start a build and kill it when the time has come. */
export async function killWhen(dist: string, isTime: () => Promise<unknown>): Promise<NodeJS.Signals | null> {
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: listEnvironment(dist),
    stdio: 'ignore',
    detached: true, // so that it leads a group, and its children die with it
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The build did not start.');
  const exit = new Promise((done) => child.once('exit', done));
  await Promise.race([exit, isTime()]);
  if (child.exitCode === null) process.kill(-pid, 'SIGKILL');
  await exit;
  return child.signalCode;
}

/** Between the two renames of a build the old site lies in the folder of that build. */
export function findSite(folder: string): string {
  const places = ['dist', ...readdirSync(folder).map((name) => join(name, 'before'))].map((name) => join(folder, name));
  return places.find((place) => existsSync(place)) ?? '';
}
