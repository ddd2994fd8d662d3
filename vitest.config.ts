import { defineConfig } from 'vitest/config';

// Far from Paris, so that a date that passes through the machine’s own zone shows.
const env = { TZ: 'Pacific/Kiritimati' };

/** What takes minutes: `npm run test:all` runs it too. */
const LONG = 'tests/**/*.all.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['tests/**/*.test.ts'], exclude: ['tests/site', LONG], isolate: false, env } },
      { test: { name: 'long', include: [LONG], exclude: ['tests/site'], isolate: false, env } },
      {
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env,
        },
      },
    ],
  },
});
