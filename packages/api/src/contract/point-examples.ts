import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Examples = z.record(z.string(), z.record(z.string(), z.strictObject({ value: z.unknown() })));

const Points = z.strictObject({ asked: Examples, answered: Examples });

/** Bodies that were taken and answers that were given, by the operation's id and what they are an example of. */
export type PointExamples = z.output<typeof Points>;

/**
 * What of verdicts and rules over them can be said, each as a plan once said it, and what was answered. A test says the same
 * again and holds the answers against these.
 */
export const pointExamples = (): PointExamples =>
  Points.parse(JSON.parse(readFileSync(new URL('../../examples/contract/points.json', import.meta.url), 'utf8')));
