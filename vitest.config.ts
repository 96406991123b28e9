import { defineConfig } from 'vitest/config';

// A zone with a half-hour offset and a locale with its own digits: whatever silently uses the machine's defaults shows.
process.env.TZ = 'America/St_Johns';
process.env.LC_ALL = 'ar_EG.UTF-8';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/silent-console.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
