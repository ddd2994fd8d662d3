import { defineConfig } from 'vitest/config';

// Far from Paris, so that a date that passes through the machine’s own zone shows.
const env = { TZ: 'Pacific/Kiritimati' };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['tests/**/*.test.ts'], exclude: ['tests/site'], isolate: false, env } },
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
