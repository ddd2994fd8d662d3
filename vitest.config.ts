import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// Far from Paris, so that a date that passes through the machine’s own zone shows.
const env = { TZ: 'Pacific/Kiritimati' };

/** Packages as Node itself gives them, on which the commands run: Vitest’s stand-in for them is asked at each call. */
const deps = { interopDefault: false };

/** What takes minutes: `npm run test:all` runs it too. */
const LONG = 'tests/**/*.all.test.ts';

/** Pages as they are built, in a browser. */
const site = {
  globalSetup: ['tests/compiled.ts', 'tests/site/setup.ts'],
  setupFiles: ['tests/site/each.ts'],
  deps,
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A machine at work shows within seconds what an idle one shows at once.
  expect: { poll: { timeout: 10_000 } },
  env,
};

export default defineConfig({
  test: {
    // One more than two processors: tests wait for pages and commands a quarter of their time.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site', LONG],
          globalSetup: ['tests/compiled.ts'],
          isolate: false,
          deps,
          env,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'long',
          include: [LONG],
          exclude: ['tests/site'],
          isolate: false,
          deps,
          env,
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          exclude: [LONG],
          ...site,
        },
      },
      {
        test: {
          name: 'site-long',
          include: ['tests/site/*.all.test.ts'],
          ...site,
        },
      },
    ],
  },
});
