import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EvaluatedTarget,
  evaluate,
  evaluator,
  factsOf,
  type IndicatorEvent,
  Verdict,
} from '../../src/evaluation/index.js';
import { anyTarget, day, exactFigures, history, knownFrom, oneSidedTarget } from './generated.js';
import {
  at,
  country,
  factsFor,
  group,
  groupId,
  indicatorEvents,
  indicatorId,
  own,
  published,
  target,
  verdict,
} from './given.js';

const runs = { numRuns: 250 };
const good = ['met', 'on-track'];

const bytes = (made: Verdict) => JSON.stringify(made);
const indicator = (steps: Parameters<typeof knownFrom>[0]) => indicatorEvents('x', { steps });

const factsFrom = (events: readonly IndicatorEvent[]) =>
  factsOf({
    municipality: own,
    indicators: new Map([[indicatorId(), events]]),
    groups: new Map([[groupId(), group([own, '510', '530'])]]),
  });

const judgeAt = (told: Partial<EvaluatedTarget>, events: readonly IndicatorEvent[], asOf: string, knownAt?: string) =>
  evaluate(target(told), factsFrom(events), at(asOf, knownAt));

describe('Laws of evaluation', () => {
  it('improving the judged figure alone never worsens a one-sided verdict', () => {
    fc.assert(
      fc.property(
        oneSidedTarget,
        exactFigures,
        day,
        fc.integer({ min: 1, max: 10 }),
        ({ up, told }, figures, asOf, by) => {
          const others = published({ '2023-06': 7, '2024-06': 9, '2024-12': 8 }, { area: country });
          const known = (byPeriod: typeof figures) => ({ x: { steps: [published(byPeriod), others] } });
          const before = verdict(told, known(figures), asOf);
          const judged = before.inputs.filter((input) => input.as === 'actual').at(-1)?.period;
          fc.pre(judged !== undefined && good.includes(before.status));
          const value = figures[judged ?? ''] as number;
          const after = verdict(told, known({ ...figures, [judged ?? '']: up ? value + by : value - by }), asOf);
          expect(good).toContain(after.status);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of figures, nor of events of their own vintage', () => {
    fc.assert(
      fc.property(anyTarget, history, day, fc.integer(), (told, steps, asOf, seed) => {
        const events = indicator(steps);
        const shuffled = [...events]
          .sort((a, b) => ((a.version * 7919 + seed) % 13) - ((b.version * 7919 + seed) % 13))
          .map(
            (event): IndicatorEvent =>
              event.type === 'ObservationsPublished' || event.type === 'ObservationsRestated'
                ? { ...event, data: { ...event.data, observations: [...event.data.observations].reverse() } }
                : event,
          );
        expect(bytes(judgeAt(told, shuffled, asOf))).toBe(bytes(judgeAt(told, events, asOf)));
      }),
      runs,
    );
  });

  it('gives the same bytes again, alone or among others, and fits its schema', () => {
    fc.assert(
      fc.property(anyTarget, anyTarget, history, day, (told, other, steps, asOf) => {
        const facts = factsFor(knownFrom(steps));
        const judge = evaluator(facts, at(asOf));
        const made = evaluate(target(told), facts, at(asOf));
        judge(target(other, 'other'));
        expect(bytes(judge(target(told)))).toBe(bytes(made));
        expect(Verdict.parse(made)).toEqual(made);
      }),
      runs,
    );
  });

  it('a verdict is not changed by anything recorded after its knownAt', () => {
    fc.assert(
      fc.property(anyTarget, history, day, day, (told, steps, asOf, known) => {
        const events = indicator(steps);
        const knownAt = `${known}T12:00:00.000Z`;
        const then = events.filter(({ recordedAt }) => recordedAt <= knownAt);
        expect(bytes(judgeAt(told, events, asOf, knownAt))).toBe(bytes(judgeAt(told, then, asOf, knownAt)));
      }),
      runs,
    );
  });

  it('a verdict stays as it is until the day it says that it can turn', () => {
    fc.assert(
      fc.property(anyTarget, history, day, fc.integer({ min: 1, max: 60 }), (told, steps, asOf, later) => {
        const events = indicator(steps);
        const set = { ...told, setOn: (told.setOn ?? asOf) < asOf ? told.setOn : asOf } as typeof told;
        const first = judgeAt(set, events, asOf);
        const next = new Date(Date.parse(`${asOf}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10);
        fc.pre(first.nextTurn === undefined || next < first.nextTurn);
        const then = judgeAt(set, events, next);
        expect({ ...then, asOf }).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });
});
