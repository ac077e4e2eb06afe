import type { InSteps } from '@planspor/domain';

/** How long one request may hold the process before others have their turn, in milliseconds. */
const longestStep = 8;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs a computation that is written in steps, letting other requests have their turn between them. The result is the same. */
export async function inSteps<Result>(steps: InSteps<Result>): Promise<Result> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < longestStep) continue;
    await turn();
    since = performance.now();
  }
}
