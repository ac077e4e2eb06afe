import { dequal as equal } from 'dequal/lite';
import fc from 'fast-check';
import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  type Day,
  decideFromJson,
  type Happening,
  happenings,
  planStream,
  type Recorded,
  readHistory,
  slice,
} from '../../src/index.js';
import { recorded } from '../said.js';
import { type Asked, play, proposed } from './history-under-test.js';
import { type Intent, intents } from './intents.js';
import { outOfOrder, unsound } from './soundness.js';

const forEachHistory = (numRuns: number, check: (played: readonly Asked[]) => void) =>
  fc.assert(
    fc.property(intents, (batches: readonly (readonly Intent[])[]) => check(play(batches))),
    { numRuns },
  );

/** Everything wrong with a run: each event's own precondition where it stands, and the plan at the end of each day. */
const faultsOf = (run: readonly Happening[]): unknown[] => {
  const plan = planStream.empty();
  return [
    ...outOfOrder(run),
    ...run.flatMap((event, index) => {
      const refused = planStream.refuse(plan, event);
      planStream.evolve(plan, event);
      const dayIsOver = run[index + 1]?.effectiveOn !== event.effectiveOn;
      return [...refused, ...(dayIsOver ? unsound(plan, event.effectiveOn) : [])];
    }),
  ];
};

describe('of everything that is accepted', () => {
  it('every slice by asOf and knownAt is valid', () => {
    forEachHistory(300, (played) => {
      for (const asked of played) {
        if (asked.after === asked.before) continue;
        const knownAt = asked.after.at(-1)!.recordedAt;
        expect(faultsOf(happenings(asked.after, { knownAt }))).toEqual([]);
      }
    });
  });

  it('slices known earlier are never changed by what is recorded later', () => {
    forEachHistory(100, (played) => {
      const { after: all } = played.at(-1)!;
      for (const { after, known } of played) {
        const last = after.at(-1)!;
        expect(equal(slice(planStream, all, { knownAt: last.recordedAt }), known)).toBe(true);
        expect(equal(slice(planStream, all, { version: last.version }), known)).toBe(true);
      }
    });
  });

  it('a slice of a day is what had taken effect by then, and no later day changes it', () => {
    forEachHistory(100, (played) => {
      const { after: all } = played.at(-1)!;
      const run = happenings(all, {});
      const plan = planStream.empty();
      run.forEach((event, index) => {
        planStream.evolve(plan, event);
        const day: Day = event.effectiveOn;
        if (run[index + 1]?.effectiveOn !== day) expect(equal(slice(planStream, all, { asOf: day }), plan)).toBe(true);
      });
    });
  });

  it('the replayed export says the same', () => {
    forEachHistory(100, (played) => {
      const { after, known } = played.at(-1)!;
      const lines = after.map((event) => JSON.stringify(event)).map((line): unknown => JSON.parse(line));
      const replayed = readHistory(planStream, lines);
      expect(replayed).toEqual(Either.right(after));
      const events: readonly Recorded[] = Either.isRight(replayed) ? replayed.right : [];
      expect(equal(slice(planStream, events), known)).toBe(true);
    });
  });

  it('a batch is all or nothing, and what its commands would have been one by one', () => {
    forEachHistory(100, (played) => {
      for (const { before, n, commands, decision } of played) {
        let stream = before;
        const refusedAt = commands.findIndex((command, index) => {
          const alone = decideFromJson(planStream, stream, proposed([command], n + index));
          if (Either.isRight(alone)) stream = [...stream, ...recorded(stream, alone.right)];
          return Either.isLeft(alone);
        });
        if (Either.isLeft(decision)) expect(decision.left[0].index).toBe(refusedAt);
        else
          expect([refusedAt, stream.map(({ type, data }) => ({ type, data })).slice(before.length)]).toEqual([
            -1,
            decision.right.map(({ type, data }) => ({ type, data })),
          ]);
      }
    });
  });

  it('a repeated command decides no events', () => {
    forEachHistory(100, (played) => {
      for (const { commands, decision, after } of played) {
        if (Either.isLeft(decision) || commands.length > 1) continue;
        expect(
          decideFromJson(
            planStream,
            after,
            proposed(commands, 1, (n) => `again ${n}`),
          ),
        ).toEqual(Either.right([]));
      }
    });
  });
});

describe('the generated histories', () => {
  // Else the laws would hold of nothing much: a fair share is accepted, and the rare states are reached.
  const asked = fc.sample(intents, { numRuns: 200, seed: 5 }).flatMap(play);
  const accepted = asked.flatMap(({ before, decision }) =>
    Either.isRight(decision) ? decision.right.map((event) => ({ before, event })) : [],
  );
  const refused = asked.flatMap(({ decision }) =>
    Either.isLeft(decision) ? decision.left.flatMap(({ refusals }) => refusals) : [],
  );
  const commands = asked.reduce((sum, { commands }) => sum + commands.length, 0);

  it('are accepted for a fair share', () => {
    expect(accepted.length / commands).toBeGreaterThan(0.5);
  });

  it('are back-dated often, and refused for what takes effect later', () => {
    expect(
      accepted.filter(({ before, event }) => before.some((earlier) => earlier.effectiveOn > event.effectiveOn)).length /
        accepted.length,
    ).toBeGreaterThan(0.3);
    expect(refused.filter(({ type }) => type === 'later-event-refused').length).toBeGreaterThan(200);
  });

  it.each([
    'EventCorrected',
    'EventAnnulled',
    'GoalRetired',
    'GoalMoved',
    'TargetWithdrawn',
    'InitiativePaused',
    'InitiativeResumed',
    'PlanRevisionAdopted',
    'PlanWithdrawn',
  ])('reach %s', (type) => {
    expect(accepted.filter(({ event }) => event.type === type).length).toBeGreaterThanOrEqual(5);
  });
});
