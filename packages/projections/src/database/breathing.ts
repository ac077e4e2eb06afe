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

// What is read by less is a matter of microseconds, and the clock says more of it only where the process was not let run.
const worthATurn = 64 * 1024;
const perThing = 2 * 1024;

/**
 * The same for whoever reads many things from a database, told how many characters each has. Inside a transaction nobody waits in
 * line, because others may wait for it to end.
 */
export function givingTurnsOn({ isTransaction }: { readonly isTransaction: boolean }): (size: number) => Promise<void> {
  const turn = givingTurns();
  let read = 0;
  return async (size) => {
    read += size + perThing;
    if (isTransaction || read < worthATurn) return;
    read = 0;
    await turn();
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
