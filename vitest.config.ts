import { defineConfig } from 'vitest/config';

/** One runner for everything. `e2e` starts the built product in a real browser; it runs last and alone. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          sequence: { groupOrder: 0 },
          include: [
            'contracts/src/**/*.test.ts',
            'engines/*/src/**/*.test.ts',
            'reference/src/**/*.test.ts',
            'demo-city/src/**/*.test.ts',
            'bench/src/**/*.test.ts',
            'web/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          sequence: { groupOrder: 1 },
          include: ['server/src/**/*.test.ts'],
          globalSetup: ['server/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['e2e/src/**/*.test.ts'],
          globalSetup: ['e2e/src/global-setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
