/** A build that takes no time (`fake-build.ts`), during which Node’s own modules do as a test says. */
import { spawnSync } from 'node:child_process';

/**
 * A site of these words in `dist`, which takes over the folders `kept` of the old one. `meddle` is code that changes `fs` and `sqlite`, as
 * all else of the process then has them.
 */
export function buildMeddled(
  dist: string,
  words: string,
  kept: readonly string[],
  meddle: string,
): { code: number | null; output: string } {
  const script = `import fs from 'node:fs'; import sqlite from 'node:sqlite'; import { syncBuiltinESMExports } from 'node:module';
    ${meddle}
    syncBuiltinESMExports();`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(script)}`, 'tests/publish/fake-build.ts', dist, words],
    { encoding: 'utf8', env: { ...process.env, KEPT: kept.join() } },
  );
  return { code: status, output: stdout + stderr };
}
