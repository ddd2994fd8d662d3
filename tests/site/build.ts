/** Run the project’s own build, as `npm run build` does, into a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildResult {
  /** Folder of the written site. */
  dist: string;
  code: number | null;
  output: string;
}

export const astro = join(createRequire(import.meta.url).resolve('astro/package.json'), '..', 'bin', 'astro.mjs');

export function build(environment: Record<string, string> = {}, dist = makeFolder()): BuildResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/build.ts'], {
    encoding: 'utf8',
    env: { ...listOuterEnvironment(), ...environment, DIST_DIR: dist },
  });
  return { dist, code: status, output: stdout + stderr };
}

/** The same, while others are at work. */
export async function buildBeside(environment: Record<string, string> = {}): Promise<BuildResult> {
  const dist = makeFolder();
  const child = spawn(process.execPath, ['commands/build.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...listOuterEnvironment(), ...environment, DIST_DIR: dist },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { dist, code, output };
}

/** What Vitest adds to the environment would be read by Astro’s Vite as its own: a base path, a mode. */
export function listOuterEnvironment(): Record<string, string | undefined> {
  const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, TEST, VITEST, ...outer } = process.env;
  return outer;
}

const folders: string[] = [];

/** A new folder, removed after the tests of the file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sur-pieces-'));
  folders.push(folder);
  return folder;
}

/** Remove every folder made here. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Every file below a folder, by its path, in base 64. */
export function readAll(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}
