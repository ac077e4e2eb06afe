import type { InSteps } from '@planspor/domain';

/** How long one request may hold the process before others have their turn, in milliseconds. */
const longestStep = 8;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives others their turn, where the process has been held for longer than a step since it was last given here. */
export function givingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestStep) return;
    await turn();
    since = performance.now();
  };
}

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
