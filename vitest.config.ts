import { defineConfig } from 'vitest/config';

// A zone with a half-hour offset and a locale with its own digits: whatever silently uses the machine's defaults shows.
process.env.TZ = 'America/St_Johns';
process.env.LC_ALL = 'ar_EG.UTF-8';

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/consumers/**'],
          setupFiles: ['test/support/silent-console.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'consumers',
          include: ['test/consumers/*.test.ts'],
          globalSetup: ['test/consumers/setup.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
