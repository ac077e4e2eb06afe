import { defineConfig } from 'vitest/config';

const source = ['planspor-source'];

export default defineConfig({
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source } },
  test: {
    // They end what hangs, and say nothing about speed: that is what the bench is for.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One worker a core: left alone, a machine of two cores would use one of them.
    maxWorkers: '100%',
    projects: [
      // The rules keep nothing between calls, so their modules are loaded once a worker and not once a file.
      { extends: true, test: { name: 'rules', include: ['packages/domain/test/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'databases',
          include: ['packages/{projections,api}/test/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/support/databases.ts'],
        },
      },
    ],
  },
});
