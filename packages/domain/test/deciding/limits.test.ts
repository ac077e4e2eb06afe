import * as Either from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { decideOn, knownStream, planStream, type Recorded, streamLimits } from '../../src/index.js';
import { refuseGrowth } from '../../src/stream/limits.js';
import { id } from '../ids.js';
import { drafted, goal } from '../plan/a-plan.js';
import { proposal, recorded, type Said, say } from '../said.js';

const said = (commands: readonly Said[], from = 0) =>
  commands.map((command, index) => proposal(command, `event ${from + index}`));

const goals = (size: number) => Array.from({ length: size }, (_, index) => goal(`g${index}`));

/** A plan with this many goals. */
const planOf = (size: number): readonly Recorded[] => recorded([], said([drafted, ...goals(size)]));

const decided = (events: readonly Recorded[], ...commands: readonly Said[]) =>
  decideOn(knownStream(planStream, events), said(commands, events.length));

const full = planOf(streamLimits.subjects);
const tooMany = { type: 'limit-reached', of: 'goal', most: streamLimits.subjects };

it('a plan takes no more subjects of a kind than it may have, in one batch neither; all else goes on', () => {
  expect(decided(full, goal('more'))).toEqual(Either.left([{ index: 0, refusals: [tooMany] }]));
  const but2 = full.slice(0, -2);
  expect(Either.isRight(decided(but2, goal('a'), goal('b')))).toBe(true);
  expect(decided(but2, goal('a'), goal('b'), goal('c'))).toEqual(Either.left([{ index: 2, refusals: [tooMany] }]));
  const others = [
    say('RewordGoal', { goal: id('g1'), title: 'Omskrevet' }),
    say('MakeStatement', { statement: id('s1'), kind: 'vision', text: 'Flere i job' }),
    say('AnnulEvent', { event: full[5]?.id as never }, { reason: 'Tastefejl' }),
  ];
  expect(Either.isRight(decided(full, ...others))).toBe(true);
});

it('a plan takes no more events than it may have', () => {
  const most = { type: 'limit-reached', of: 'event', most: streamLimits.events };
  expect(refuseGrowth(streamLimits.events - 1, undefined)).toEqual([]);
  expect(refuseGrowth(streamLimits.events, undefined)).toEqual([most]);
  expect(refuseGrowth(streamLimits.events, { of: 'goal', count: 1 })).toEqual([most]);
});
