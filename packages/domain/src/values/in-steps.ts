/**
 * A long computation, written in steps: whoever runs it may let others have their turn between them. Without that it is run to
 * its end by `atOnce`.
 */
export type InSteps<Result> = Generator<void, Result>;

/** How many small things are done before others may have their turn. */
export const aStep = 500;

/** Runs a computation to its end. */
export const atOnce = <Result>(steps: InSteps<Result>): Result => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
};
