import * as Either from 'fp-ts/lib/Either.js';
import { type Decision, decideFromJson, type PlanState, planStream, type Recorded, slice } from '../../src/index.js';
import { nthEvent, proposal, recorded, type Said } from '../said.js';
import { beginnings, commandOf } from './generated-commands.js';
import type { Intent } from './intents.js';

/** One batch that was asked for: what it was decided on, and what it decided. */
export interface Asked {
  readonly before: readonly Recorded[];
  /** The number of its first command in the history. */
  readonly n: number;
  readonly commands: readonly Said[];
  readonly decision: Decision;
  readonly after: readonly Recorded[];
  /** The plan on all days as it was known when this batch had been recorded. */
  readonly known: PlanState;
}

/** Commands as the domain is asked to decide them, the first of them the nth of the history. */
export const proposed = (commands: readonly Said[], n: number, name: (n: number) => string = nthEvent) =>
  commands.map((command, index) => proposal(command, name(n + index)));

const ask = (before: readonly Recorded[], n: number, commands: readonly Said[]): Asked => {
  const decision = decideFromJson(planStream, before, proposed(commands, n));
  const after = Either.isRight(decision) ? [...before, ...recorded(before, decision.right)] : before;
  return { before, n, commands, decision, after, known: slice(planStream, after) };
};

/** Plays a generated history: each batch is asked of the plan that the ones before it have made. */
export const play = (batches: readonly (readonly Intent[])[]): readonly Asked[] => {
  const played: Asked[] = [];
  const askNext = (commandsFor: (events: readonly Recorded[]) => readonly Said[]) => {
    const { after, n, commands } = played.at(-1) ?? { after: [], n: 1, commands: [] };
    played.push(ask(after, n + commands.length, commandsFor(after)));
  };
  for (const beginning of beginnings) askNext(() => beginning);
  batches.forEach((batch, turn) => {
    askNext((events) => batch.map((intent, index) => commandOf(intent, events, `n${turn}-${index}`)));
  });
  return played;
};
