import { readFileSync } from 'node:fs';
import {
  type Day,
  evaluator,
  type Facts,
  factsOf,
  type GroupEvent,
  type GroupId,
  type IndicatorEvent,
  type IndicatorId,
  type Instant,
  lastDay,
  plusDays,
  type Recorded,
  timeline,
  type Verdict,
} from '@planspor/domain';
import { describe, expect, it } from 'vitest';
import { exampleNames } from '../src/demo/examples.js';
import { type ExampleInMemory, exampleInMemory } from './support/example-in-memory.js';

type Counts = Record<string, number>;

// Reviewed by hand: a changed count is a changed judgement of a real plan, and says so in the commit that changes it.
const reviewed = JSON.parse(
  readFileSync(new URL('./verdicts-of-the-plans.golden.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, Counts>>;

const knownAt = '2026-12-31T12:00:00.000Z' as Instant;

const byId = <Id extends string, Event>(streams: Iterable<readonly Recorded[]>): ReadonlyMap<Id, readonly Event[]> =>
  new Map(
    [...streams].map((events) => [events[0]?.stream as Id, timeline(events) as readonly unknown[] as readonly Event[]]),
  );

const factsFor = (example: ExampleInMemory, state: ReturnType<ExampleInMemory['at']>): Facts =>
  factsOf({
    municipality: example.municipality as Facts['municipality'],
    indicators: byId<IndicatorId, IndicatorEvent>(example.indicators.values()),
    groups: byId<GroupId, GroupEvent>(example.groups.values()),
    targets: [...state.targets.values()],
  });

const verdictsOn = (example: ExampleInMemory, asOf: Day): Verdict[] => {
  const state = example.at({ asOf });
  return [...state.targets.values()].map(evaluator(factsFor(example, state), { asOf, knownAt }));
};

const countsOf = (verdicts: readonly Verdict[]): Counts => {
  const counts: Counts = {};
  for (const { status } of [...verdicts].sort((a, b) => (a.status < b.status ? -1 : 1)))
    counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe.each(exampleNames())('the targets of %s', (name) => {
  const example = exampleInMemory(name);
  const period = example.at().head?.period;
  const after = plusDays((period && lastDay(period)) as Day, 1);
  const yearAfter = `${Number(after.slice(0, 4)) + 1}${after.slice(4)}` as Day;

  it('get a verdict on the day after the plan and a year later, as reviewed', () => {
    const counted = {
      [after]: countsOf(verdictsOn(example, after)),
      [yearAfter]: countsOf(verdictsOn(example, yearAfter)),
    };
    expect(counted).toEqual(reviewed[name]);
  });

  it('are not evaluable only where the document states nothing measurable, no baseline, or that it will not be measured', () => {
    const state = example.at({ asOf: after });
    const without = verdictsOn(example, after).filter(({ status }) => status === 'not-evaluable');
    const unexplained = without.filter(
      ({ target, hindrance }) =>
        state.targets.get(target)?.condition !== undefined &&
        hindrance !== 'will-not-be-measured' &&
        hindrance !== 'no-baseline',
    );
    expect(unexplained.map(({ target }) => state.targets.get(target)?.code)).toEqual([]);
  });

  it('are each explained in Danish and English, with no blank left open', () => {
    for (const { sentence } of verdictsOn(example, after)) {
      expect(sentence.da.length).toBeGreaterThan(20);
      expect(`${sentence.da}${sentence.en}`).not.toMatch(/undefined|null|NaN|[{}]/);
    }
  });
});
