import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const source = ['planspor-source'];

const whole = fileURLToPath(new URL('test/', import.meta.url));

/** What looks at the whole takes longest, and by the size of its files it would come last, alone. */
class TheWholeFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isOfTheWhole = ({ moduleId }: TestSpecification) => moduleId.startsWith(whole);
    return [...sorted.filter(isOfTheWhole), ...sorted.filter((file) => !isOfTheWhole(file))];
  }
}

export default defineConfig({
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source } },
  test: {
    // They end what hangs, and say nothing about speed: that is what the bench is for.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One worker more than there are cores: servers and clocks are waited for a quarter of the time.
    maxWorkers: availableParallelism() + 1,
    // Modules are loaded once a worker and not once a file: what is to be done around each file's tests is asked for in
    // the file itself or in a setup file.
    isolate: false,
    sequence: { sequencer: TheWholeFirst },
    projects: [
      { extends: true, test: { name: 'rules', include: ['packages/domain/test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'databases',
          include: ['packages/{projections,api}/test/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/support/databases.ts'],
          setupFiles: ['packages/api/test/support/watched-servers.ts'],
        },
      },
    ],
  },
});
