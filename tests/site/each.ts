/** Before and after the tests of each file: the content under test, and nothing left open or lying about. */
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { removeFolders } from './build.ts';
import { listContexts } from './page.ts';

process.env['CONTENT_DIR'] = inject('content');

let shared = new Set(listContexts());
beforeEach(() => {
  shared = new Set(listContexts());
});
// A page that stays open goes on working, and slows every later one.
afterEach(async () => {
  await Promise.all(
    listContexts()
      .filter((context) => !shared.has(context))
      .map((context) => context.close()),
  );
});
afterAll(removeFolders);
