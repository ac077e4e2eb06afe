import fc from 'fast-check';
import { type Day, type PlanState, planStream, type Recorded, slice } from '../../src/index.js';
import { id } from '../ids.js';
import type { Context, Said } from '../said.js';
import { budgetLine, drafted, goal, initiative, launched, target } from '../plan/a-plan.js';
import { lottery } from './makings.js';

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

const intent: fc.Arbitrary<Intent> = fc.record({ kind: number(9999), day: number(120), pick: number(999), other: number(999), wild: number(99) });

/** A history to be: batches of one to four commands, one after the other. */
export const intents = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.tuple(intent) }, { weight: 1, arbitrary: fc.array(intent, { minLength: 2, maxLength: 4 }) }),
  { minLength: 10, maxLength: 30, size: 'max' },
);

/** The day of a number: from December 2023 on, every fourth day is one. */
export const dayOf = (number: number): Day => new Date(Date.UTC(2023, 11, 1) + number * 4 * 86_400_000).toISOString().slice(0, 10) as Day;

export const choose = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(items.length, 1)];

/** What every generated history begins with: a draft, and a batch of one of each. */
export const beginnings: readonly (readonly Said[])[] = [
  [{ ...drafted, effectiveOn: '2023-12-01' }],
  [goal('g1'), goal('g2', { parent: id('g1') }), target('t1', ['g2']), initiative('in1'), launched('in2'), budgetLine('b1')].map((said) => ({ ...said, effectiveOn: '2023-12-01' })),
];

const contextOf = ({ wild, other }: Intent, day: Day): Context => {
  if (wild % 10 === 0) return { effectiveOn: day };
  if (wild % 10 < 6) return { effectiveOn: day, reason: 'Ny viden' };
  return { effectiveOn: day, decision: { body: 'Udvalget', takenOn: other % 12 === 0 ? '2024-06' : day } };
};

/** The command that an intent means to a plan with these events. */
export const commandOf = (intent: Intent, events: readonly Recorded[], fresh: string): Said => {
  const day = dayOf(intent.day);
  const plan = slice(planStream, events, { asOf: day });
  return choose(lottery, intent.kind)!({ plan, events, fresh }, intent, contextOf(intent, day));
};
