import { type Day, planStream, type Recorded, slice } from '../../src/index.js';
import { id } from '../ids.js';
import { budgetLine, drafted, goal, initiative, launched, target } from '../plan/a-plan.js';
import type { Context, Said } from '../said.js';
import { choose, dayOf, type Intent } from './intents.js';
import { lottery } from './makings.js';

/** What every generated history begins with: a draft, and a batch of one of each. */
export const beginnings: readonly (readonly Said[])[] = [
  [{ ...drafted, effectiveOn: '2023-12-01' }],
  [
    goal('g1'),
    goal('g2', { parent: id('g1') }),
    target('t1', ['g2']),
    initiative('in1'),
    launched('in2'),
    budgetLine('b1'),
  ].map((said) => ({ ...said, effectiveOn: '2023-12-01' })),
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
