import fc from 'fast-check';
import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, test } from 'vitest';
import {
  type Area,
  changesOfLoad,
  type Day,
  decideFromJson,
  eventsOfLoad,
  figuresAt,
  type Instant,
  indicatorStream,
  type Load,
  type Observation,
  type Proposed,
  type Recorded,
} from '../src/index.js';
import { givenIndicator } from './given.js';
import { id } from './ids.js';
import { recorded, say, today } from './said.js';

const unemployed = say('DefineIndicator', {
  name: 'Langtidsledige',
  unit: { kind: 'full-time-persons' },
  measure: 'average',
  polarity: 'lower',
  frequency: 'month',
});
const defined = givenIndicator(unemployed).events;

const [first, second, third] = [
  '2026-08-19T17:29:00.000Z',
  '2026-08-20T07:06:00.000Z',
  '2026-09-17T06:00:00.000Z',
] as Instant[] as [Instant, Instant, Instant];

const figure = (code: string, period: string, more: object): Observation =>
  ({ area: { kind: 'municipality', code } as Area, period, ...(typeof more === 'object' ? more : {}) }) as Observation;

const randers = (value: number) => figure('730', '2026-06', { value });
const aalborg = (value: number) => figure('851', '2026-06', { value });

const load = (vintage: Instant, observations: readonly Observation[], more: Partial<Load> = {}): Load => ({
  source: 'STAR',
  vintage,
  observations,
  ...more,
});

/** Records what a load adds, and gives back all events and what kinds the new ones are. */
const take = (events: readonly Recorded[], what: Load): Recorded[] => {
  const proposals = eventsOfLoad(what, changesOfLoad(events, what)).map(
    (event, index) => ({ ...event, id: id(`load ${events.length} ${index}`), effectiveOn: today as Day }) as Proposed,
  );
  const decision = decideFromJson(indicatorStream, events, proposals);
  if (Either.isLeft(decision)) throw new Error(JSON.stringify(decision.left));
  return [...events, ...recorded(events, decision.right)];
};

const takeAll = (...loads: readonly Load[]) => loads.reduce<Recorded[]>(take, [...defined]);

const told = (events: readonly Recorded[]) =>
  events.slice(defined.length).map(({ type, data }) => ({ type, ...(data as object) }));

const valuesAt = (events: readonly Recorded[], vintage?: Instant) =>
  figuresAt(events, {
    asOf: '2030-01-01' as Day,
    knownAt: '2030-01-01T00:00:00.000Z' as Instant,
    vintage,
  })?.figures.map(({ observation }) => observation.value ?? observation.missing ?? observation.rating);

describe('a load', () => {
  test('of the same figures again changes nothing', () => {
    const events = takeAll(load(first, [randers(328), aalborg(748)]));
    expect(told(events)).toMatchObject([{ type: 'ObservationsPublished', vintage: first }]);
    expect(changesOfLoad(events, load(first, [aalborg(748), randers(328)]))).toMatchObject({
      published: [],
      restated: [],
      retracted: [],
      unchanged: 2,
    });
    expect(take(events, load(second, [randers(328), aalborg(748)]))).toEqual(events);
  });

  test('with one changed figure restates that one, at its own vintage', () => {
    const events = takeAll(load(first, [randers(328), aalborg(748)]), load(second, [randers(332), aalborg(748)]));
    expect(told(events).slice(1)).toEqual([
      { type: 'ObservationsRestated', source: 'STAR', vintage: second, observations: [randers(332)] },
    ]);
    expect(valuesAt(events, first)).toEqual([328, 748]);
    expect(valuesAt(events)).toEqual([332, 748]);
  });

  test('publishes new figures and restates changed ones side by side', () => {
    const july = figure('730', '2026-07', { value: 320 });
    const events = takeAll(load(first, [randers(328)]), load(second, [randers(332), july]));
    expect(
      told(events)
        .slice(1)
        .map(({ type }) => type),
    ).toEqual(['ObservationsPublished', 'ObservationsRestated']);
  });

  test('restates a figure whose status, reason or qualifier changed, and none that says the same in other words', () => {
    const events = takeAll(
      load(first, [
        figure('730', '2026-06', { value: 5, status: 'provisional' }),
        figure('851', '2026-06', { missing: 'suppressed' }),
      ]),
    );
    const next = load(second, [
      figure('730', '2026-06', { value: 5 }),
      figure('851', '2026-06', { missing: 'not-available' }),
    ]);
    expect(changesOfLoad(events, next).restated).toHaveLength(2);
    const same = load(third, [figure('730', '2026-06', { value: 5, status: 'final', qualifier: 'exact' })]);
    expect(changesOfLoad(take(events, next), same)).toMatchObject({ restated: [], unchanged: 1 });
  });

  test('knows a figure by its area, period and population, however the period is written', () => {
    const events = takeAll(load(first, [figure('730', '2024-01/2024-03', { value: 1 })]));
    expect(changesOfLoad(events, load(second, [figure('730', '2024-Q1', { value: 1 })])).unchanged).toBe(1);
    expect(
      changesOfLoad(events, load(second, [figure('730', '2024-Q1', { value: 1, population: 'Dagpenge' })])).published,
    ).toHaveLength(1);
  });

  test('is compared with figures of its own source and method only', () => {
    const events = takeAll(load(first, [randers(328)]));
    expect(changesOfLoad(events, load(first, [randers(328)], { source: 'Kommunen' })).published).toHaveLength(1);
    expect(changesOfLoad(events, load(first, [randers(328)], { method: 'ny' })).published).toHaveLength(1);
  });
});

describe('an older load', () => {
  test('tells what was published then, and displaces nothing newer', () => {
    const events = takeAll(load(second, [randers(332), aalborg(748)]), load(first, [randers(328), aalborg(748)]));
    expect(told(events).slice(1)).toMatchObject([
      { type: 'ObservationsPublished', vintage: first, observations: [{ value: 328 }, { value: 748 }] },
    ]);
    expect(valuesAt(events)).toEqual([332, 748]);
    expect(valuesAt(events, first)).toEqual([328, 748]);
    expect(take(events, load(first, [randers(328), aalborg(748)]))).toEqual(events);
    expect(take(events, load(second, [randers(332), aalborg(748)]))).toEqual(events);
  });

  test('is told that a later one is there', () => {
    const events = takeAll(load(second, [randers(332)]));
    expect(changesOfLoad(events, load(first, [randers(328)])).laterVintage).toBe(second);
    expect(changesOfLoad(events, load(third, [randers(328)])).laterVintage).toBeUndefined();
  });

  test('is read where a newer one left a figure unchanged, until the newest is loaded once more', () => {
    const newest = load(third, [randers(1)]);
    const events = takeAll(load(first, [randers(1)]), newest, load(second, [randers(2)]));
    expect(valuesAt(events)).toEqual([2]);
    expect(valuesAt(take(events, newest))).toEqual([1]);
    expect(valuesAt(take(events, newest), second)).toEqual([2]);
  });

  test('between two vintages is published, not restated', () => {
    const events = takeAll(load(first, [randers(1)]), load(third, [randers(3)]), load(second, [randers(2)]));
    expect(told(events).at(-1)).toMatchObject({ type: 'ObservationsPublished', vintage: second });
    expect([first, second, third].map((vintage) => valuesAt(events, vintage))).toEqual([[1], [2], [3]]);
  });
});

describe('a complete load', () => {
  const all = () => true;

  test('withdraws what is not in it; any other withdraws nothing', () => {
    const events = takeAll(load(first, [randers(328), aalborg(748)]));
    expect(changesOfLoad(events, load(second, [randers(328)])).retracted).toEqual([]);
    const after = take(events, load(second, [randers(328)], { covers: all }));
    expect(told(after).slice(1)).toEqual([
      {
        type: 'ObservationsRetracted',
        source: 'STAR',
        vintage: second,
        observations: [{ area: { kind: 'municipality', code: '851' }, period: '2026-06' }],
      },
    ]);
    expect(valuesAt(after)).toEqual([328]);
    expect(take(after, load(second, [randers(328)], { covers: all }))).toEqual(after);
    expect(told(take(after, load(third, [randers(328), aalborg(750)]))).at(-1)).toMatchObject({
      type: 'ObservationsPublished',
      observations: [{ value: 750 }],
    });
  });

  test('withdraws only what it covers, and only its own source', () => {
    const events = takeAll(
      load(first, [randers(328), aalborg(748)]),
      load(first, [figure('550', '2026-06', { value: 9 })], { source: 'Kommunen' }),
    );
    const covers: Load['covers'] = ({ area }) => area.kind === 'municipality' && area.code !== '851';
    expect(changesOfLoad(events, load(second, [figure('101', '2026-06', { value: 1 })], { covers })).retracted).toEqual(
      [{ area: { kind: 'municipality', code: '730' }, period: '2026-06' }],
    );
  });
});

test('a large load becomes several events of at most 2,000 figures', () => {
  const observations = Array.from({ length: 5_000 }, (_, index) =>
    figure('730', `${2000 + (index % 20)}`, { value: index, population: `p${index}` }),
  );
  const events = eventsOfLoad(load(first, observations), changesOfLoad(defined, load(first, observations)));
  expect(events.map(({ data }) => data.observations.length)).toEqual([2_000, 2_000, 1_000]);
});

describe('for any loads', () => {
  const cell = fc.record({
    code: fc.constantFrom('730', '851', '825'),
    period: fc.constantFrom('2026-05', '2026-06'),
    value: fc.nat(3),
  });
  const observations = fc.uniqueArray(cell, { selector: ({ code, period }) => `${code} ${period}`, maxLength: 6 });
  const loads = fc.array(fc.record({ vintage: fc.constantFrom(first, second, third), observations }), { maxLength: 6 });
  const asLoad = ({
    vintage,
    observations: cells,
  }: {
    vintage: Instant;
    observations: { code: string; period: string; value: number }[];
  }): Load =>
    load(
      vintage,
      cells.map(({ code, period, value }) => figure(code, period, { value })),
    );

  test('repeating the last changes nothing, and it reads as it was given', () => {
    fc.assert(
      fc.property(
        loads,
        fc.record({ vintage: fc.constantFrom(first, second, third), observations }),
        (before, last) => {
          const events = before.map(asLoad).reduce<Recorded[]>(take, [...defined]);
          const after = take(events, asLoad(last));
          expect(take(after, asLoad(last))).toEqual(after);
        },
      ),
    );
  });

  test('what each vintage says does not depend on the order in which they were loaded, where every load is whole', () => {
    const whole = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).filter(([a, b, c]) => !(a === c && a !== b));
    fc.assert(
      fc.property(whole, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (values, order) => {
        const three = [first, second, third].map((vintage, index) => load(vintage, [randers(values[index] ?? 0)]));
        const events = order.map((index) => three[index] as Load).reduce<Recorded[]>(take, [...defined]);
        expect([first, second, third].map((vintage) => valuesAt(events, vintage)?.[0])).toEqual(values);
      }),
    );
  });
});
