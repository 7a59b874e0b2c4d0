import { defineConfig } from 'vitest/config'

/** Pure rooms: their tests change nothing that another file's could see. */
const pure = ['tests/values/**/*.test.ts', 'tests/rules/**/*.test.ts']

export default defineConfig({
  test: {
    // Processes, not threads: the store is a native module, and hosts are killed in tests.
    pool: 'forks',
    // Unasked, one core would be left for the runner, which hardly needs it: half of two.
    maxWorkers: '100%',
    environment: 'node',
    // No test asserts a time: these end only what hangs. Seeding the sample office takes seconds,
    // and a minute on a machine that is busy elsewhere.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/Warsaw' },
    projects: [
      // One process for many files: starting one for each would take longer than the tests.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'office',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...pure],
        },
      },
    ],
  },
})
