import { defineConfig } from 'vitest/config';

const source = ['planspor-source'];

export default defineConfig({
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/databases.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One worker a core: left alone, a machine of two cores would use one of them.
    maxWorkers: '100%',
  },
});
