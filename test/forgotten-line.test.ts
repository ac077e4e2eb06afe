import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { compiling, copyTree, type FirstErrors, failing, firstErrorsOf, removeTree } from './walking-copy.js';
import { type Step, take, walk } from './walks.js';

// Where a forgotten line is found that still compiles: by tests that look at every event and every kind.
const golden = 'packages/domain/test/golden.test.ts';
const nothingForgotten = 'packages/domain/test/nothing-forgotten.test.ts';
const everyField = 'packages/domain/test/words/every-field.test.ts';

// Seconds on a machine at rest; this much on one that has no time.
const patience = 900_000;

const walks = [
  ['A new event, in five files', 5],
  ['A new subject, in two files and a line', 7],
  ['A new kind of condition, in two files', 4],
] as const;

let copy: string;
let firstErrors: FirstErrors;

beforeAll(() => {
  copy = copyTree();
  firstErrors = firstErrorsOf(copy);
});
afterAll(() => removeTree(copy));

const pathsOf = (steps: readonly Step[], part: string) =>
  steps.map(({ path }) => path).filter((path) => path.includes(part));

describe.each(walks)('CONTRIBUTING: %s', (heading, count) => {
  const steps = walk(heading);

  test(
    'is what it says: it compiles and its tests pass',
    async () => {
      expect(steps).toHaveLength(count);
      onTestFinished(take(copy, steps));
      expect(await compiling(copy)).toBe('');
      expect(
        await failing(copy, [golden, nothingForgotten, everyField, ...pathsOf(steps, '.test.ts')]),
      ).toBeUndefined();
    },
    patience,
  );

  test.each(steps.map((step) => [step.path, step] as const))(
    'without its lines in %s it does not compile, or a test fails',
    async (path, step) => {
      const rest = steps.filter((other) => other !== step);
      onTestFinished(take(copy, rest));
      // Without a test or a golden file the sources are whole and compile: a test must fail.
      const [error] = path.includes('/src/') ? firstErrors(pathsOf(steps, '/src/')) : [];
      expect(error ?? (await failing(copy, [path.includes('/golden/') ? golden : nothingForgotten]))).toBeDefined();
    },
    patience,
  );
});
