/**
 * `npm test` and `npm run test:all`, after the linter: checks the types beside the tests, whose set-up leaves a processor
 * idle. The arguments are Vitest’s.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const types = spawn(process.execPath, ['commands/types.ts'], { stdio: ['ignore', 'pipe', 'pipe'] });
let said = '';
for (const stream of [types.stdout, types.stderr])
  stream.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
const tests = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { stdio: 'inherit' });

const [typesCode, testsCode] = await Promise.all(
  [types, tests].map((child) => new Promise<number | null>((done) => child.once('close', done))),
);
// Last, where it is seen.
console.log(said.trim());
process.exitCode = typesCode === 0 && testsCode === 0 ? 0 : 1;
