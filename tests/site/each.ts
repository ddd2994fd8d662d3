/** Before and after the tests of each file: the content under test, and nothing left open or lying about. */
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { removeFolders } from './build.ts';
import { listContexts } from './page.ts';

process.env['CONTENT_DIR'] = inject('content');

let shared = new Set<BrowserContext>();
beforeEach(async () => {
  shared = new Set(await listContexts());
});
// A page that stays open goes on working, and slows every later one.
afterEach(async () => {
  const contexts = await listContexts();
  await Promise.all(contexts.filter((context) => !shared.has(context)).map((context) => context.close()));
});
afterAll(removeFolders);
