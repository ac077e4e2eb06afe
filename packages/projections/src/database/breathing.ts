import type { InSteps } from '@planspor/domain';

/**
 * How long heavy work may hold the process before others have their turn, in milliseconds. A small request takes several turns,
 * one for each question to the database, and between any two of them at most one such piece is done.
 */
const longestStep = 3;

// Whoever is at heavy work waits here between two pieces of it: all stand in one line, and each turn lets one of them go on.
const line: (() => void)[] = [];
let isMoving = false;

const letOneGoOn = (): void => {
  line.shift()?.();
  isMoving = line.length > 0;
  if (isMoving) setImmediate(letOneGoOn);
};

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    line.push(resolve);
    if (isMoving) return;
    isMoving = true;
    setImmediate(letOneGoOn);
  });

/** Gives others their turn, where the process has been held for longer than a step since it was last given here. */
export function givingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestStep) return;
    await turn();
    since = performance.now();
  };
}

/** The same for whoever reads from a database; inside a transaction nobody waits in line, because others may wait for it to end. */
export const givingTurnsOn = ({ isTransaction }: { readonly isTransaction: boolean }): (() => Promise<void>) =>
  isTransaction ? async () => undefined : givingTurns();

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
