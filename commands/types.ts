/** `npm run test:types`: the types of the site, its commands and its tests, then those of the worker, which runs elsewhere. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const checks = [
  ['commands/astro.ts', 'check'],
  [join(typescript, 'bin/tsc'), '-p', 'src/offline/worker'],
];
// Both would keep what Node compiles of them among the temporary files.
const env = { ...process.env, NODE_COMPILE_CACHE: resolve('node_modules/.cache/sur-pieces/types') };
const failed = checks.find((check) => spawnSync(process.execPath, check, { stdio: 'inherit', env }).status !== 0);
process.exitCode = failed ? 1 : 0;
