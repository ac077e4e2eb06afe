import fc from 'fast-check';
import type { Day, PlanState, Recorded } from '../../src/index.js';

/**
 * What fast-check draws: a kind of command, a day, and numbers to choose with. It is made into a command only when the plan
 * it meets is known, so that most commands name subjects that are there, and a drawn history shrinks well.
 */
export interface Intent {
  readonly kind: number;
  readonly day: number;
  readonly pick: number;
  readonly other: number;
  /** Below 85 of 100 it names what is live; else anything, also what never was. */
  readonly wild: number;
}

/** The plan as a command meets it on its day, everything recorded, and a name for what is new. */
export interface Met {
  readonly plan: PlanState;
  readonly events: readonly Recorded[];
  readonly fresh: string;
}

const number = (most: number) => fc.noBias(fc.nat(most));

const intent: fc.Arbitrary<Intent> = fc.record({
  kind: number(9999),
  day: number(120),
  pick: number(999),
  other: number(999),
  wild: number(99),
});

const batch = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(intent) },
  { weight: 1, arbitrary: fc.array(intent, { minLength: 2, maxLength: 4 }) },
);

/** A history to be: batches of one to four commands, one after the other. */
export const intents: fc.Arbitrary<readonly (readonly Intent[])[]> = fc.array(batch, {
  minLength: 10,
  maxLength: 30,
  size: 'max',
});

/** The day of a number: from December 2023 on, every fourth day is one. */
export const dayOf = (number: number): Day =>
  new Date(Date.UTC(2023, 11, 1) + number * 4 * 86_400_000).toISOString().slice(0, 10) as Day;

export const choose = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(items.length, 1)];
