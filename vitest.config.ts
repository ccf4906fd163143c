import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['contract/**/*.test.ts', 'backend/**/*.test.ts', 'frontend/**/*.test.{ts,tsx}', 'seed/**/*.test.ts'],
    globalSetup: ['backend/test/global.ts'],
    // A process each: files share neither modules nor connections, and one that crashes takes nobody along.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', './backend/test/line-reporter.ts'],
  },
});
