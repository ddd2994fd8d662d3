/** What tests wait for they do wait for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Playwright takes the promise of such a function for a yes, at once: `expect.poll` asks again. */
const ASYNC = /\.waitForFunction\(\s*async\b/;

test('no test waits for a function that gives a promise', () => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((name) => ASYNC.test(readFileSync(join('tests', name), 'utf8')))).toEqual([]);
  expect(ASYNC.test(['page.waitForFunction(', 'async () => true)'].join(''))).toBe(true);
});
