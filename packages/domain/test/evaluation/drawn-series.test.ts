import { describe, expect, it } from 'vitest';
import { computedSeries, TargetSeries, targetSeries } from '../../src/evaluation/index.js';
import {
  across,
  at,
  atLeast,
  atMost,
  better,
  by,
  change,
  country,
  every,
  factsFor,
  figures,
  from,
  group,
  groupId,
  indicatorId,
  type Known,
  municipality,
  over,
  published,
  type Told,
  target,
} from './given.js';

// What a chart needs of a target, and of an indicator that nobody publishes.

const drawn = (told: Told, known: Known, asOf: string): TargetSeries => {
  const made = targetSeries(target(told), factsFor(known), at(asOf));
  expect(TargetSeries.parse(made)).toEqual(made);
  return made;
};

const tenPercent = { condition: change('down', 10, 'percent'), baseline: from(242, '2023-07'), when: by('2024-12-31') };

describe('a target is drawn', () => {
  it('with its figures, its requirement, its start and the straight line', () => {
    const { series, status } = drawn(
      tenPercent,
      figures({ '2023-07': 242, '2024-03': 236, '2024-05': 'suppressed' }),
      '2024-06-15',
    );
    expect(status).toBe('off-track');
    expect(series).toMatchObject([
      {
        kind: 'change',
        name: 'X',
        areaName: { da: 'Tønder' },
        unit: { kind: 'persons' },
        polarity: 'lower',
        figures: [
          { period: '2023-07', value: 242, on: { from: '2023-07-01', to: '2023-07-31' } },
          { period: '2024-03', value: 236, on: { from: '2024-03-01', to: '2024-03-31' } },
        ],
        baseline: { value: 242 },
        required: { comparison: 'at-most', value: 217.8 },
        holds: { to: '2024-12-31' },
        line: [
          { on: '2023-07-31', value: 242, of: 'start' },
          { on: '2024-12-31', value: 217.8, of: 'requirement' },
        ],
      },
    ]);
    expect(series[0]).not.toHaveProperty('part');
  });

  it('with its interim targets on the line', () => {
    const interim = target({ condition: atMost(975), when: by('2019-12-31'), interimOf: target({}).id }, 'interim');
    const known = { ...figures({ '2018-12': 1100, '2019-12': 960 }), targets: [interim] };
    const { series } = drawn(
      { condition: atMost(800), baseline: from(1100, '2018-12'), when: by('2022-04-30') },
      known,
      '2020-01-15',
    );
    expect(series[0]?.line).toEqual([
      { on: '2018-12-31', value: 1100, of: 'start' },
      { on: '2019-12-31', value: 975, of: 'interim' },
      { on: '2022-04-30', value: 800, of: 'requirement' },
    ]);
  });

  it('a sum with what it comes to so far, and its equal shares', () => {
    const known = figures({ '2024-01': 5, '2024-02': 7, '2024-04': 9 }, { measure: 'flow' });
    const { series } = drawn({ condition: atLeast(60), when: over('2024') }, known, '2024-05-10');
    expect(series[0]?.soFar).toMatchObject([
      { period: '2024-01', value: 5 },
      { period: '2024-01/2024-02', value: 12, on: { from: '2024-01-01', to: '2024-02-29' } },
    ]);
    expect(series[0]?.line).toEqual([
      { on: '2023-12-31', value: 0, of: 'start' },
      { on: '2024-12-31', value: 60, of: 'requirement' },
    ]);
    expect(series[0]?.holds).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  });

  it('a benchmark beside it, each part by itself, each period with its requirement', () => {
    const both: Known = {
      x: {
        steps: [
          published({ '2024-11': 5, '2024-12': 4 }),
          published({ '2024-11': 6, '2024-12': 6 }, { area: country }),
        ],
      },
    };
    const { series } = drawn(
      {
        condition: { kind: 'all', of: [better({ area: country }), { kind: 'not', of: [atMost(3)] }] },
        when: by('2024-12-31'),
      },
      both,
      '2025-02-01',
    );
    expect(series).toMatchObject([
      {
        part: [1],
        kind: 'benchmark',
        status: 'met',
        benchmark: [
          { period: '2024-11', value: 6 },
          { period: '2024-12', value: 6 },
        ],
      },
      { part: [2, 1], kind: 'level', status: 'not-met', required: { value: 3 } },
    ]);
    const monthly = drawn({ condition: atMost(5), when: every('month', '2024-11/2024-12') }, both, '2025-02-01');
    expect(monthly.periods).toMatchObject([
      { period: '2024-11', status: 'met', required: { value: 5 } },
      { period: '2024-12' },
    ]);
    expect(monthly.series[0]).not.toHaveProperty('line');
  });

  it('what is measured without a limit, in a row, delivered, or unknown', () => {
    const measured = drawn(
      { condition: { kind: 'measure', indicator: indicatorId('x'), limit: 'none' }, when: by('2024-12-31') },
      figures({ '2024-12': 4 }),
      '2025-02-01',
    );
    expect(measured).toMatchObject({
      status: 'no-limit-stated',
      series: [{ kind: 'measure', figures: [{ value: 4 }] }],
    });
    const inARow = drawn(
      { condition: { kind: 'in-a-row', times: 2, each: 'year', of: [atMost(5)] }, when: by('2024-12-31') },
      figures({ 2023: 4, 2024: 5 }, { frequency: 'year' }),
      '2025-02-01',
    );
    expect(inARow).toMatchObject({
      status: 'met',
      periods: [{ period: '2023' }, { period: '2024' }],
      series: [{ part: [1], figures: [{ value: 4 }, { value: 5 }] }],
    });
    expect(drawn({ condition: { kind: 'delivered' }, when: by('2024-12-31') }, {}, '2025-02-01').series).toEqual([]);
    expect(drawn({ condition: atMost(1), when: by('2024-12-31') }, {}, '2025-02-01').series).toEqual([]);
  });
});

describe('a figure that nobody published is read with what it rests on', () => {
  const percent = { unit: { kind: 'percent' }, measure: 'share', frequency: 'year' } as const;
  const named = (name: string) => ({ indicator: indicatorId(name) });
  const yearly = { frequency: 'year' } as const;
  const computed = (known: Known, query: Partial<Parameters<typeof computedSeries>[2]> = {}) =>
    computedSeries(factsFor(known), at('2025-02-01'), { indicator: indicatorId('x'), ...query });

  const share: Known = {
    x: { definition: { ...percent, shareOf: { numerator: named('in'), denominator: named('of') } }, steps: [] },
    others: {
      in: { definition: yearly, steps: [published({ 2023: 30, 2024: 37 }), ...across('2024', { '510': 20 })] },
      of: { definition: yearly, steps: [published({ 2023: 400, 2024: 400 }), ...across('2024', { '510': 0 })] },
    },
  };

  it('a share', () => {
    expect(computed(share)).toMatchObject([
      { area: municipality('550'), period: '2023', value: 7.5, restsOn: [{ value: 30 }, { value: 400 }] },
      { area: municipality('550'), period: '2024', value: 9.25, restsOn: [{ value: 37 }, { value: 400 }] },
    ]);
    expect(computed(share, { from: '2024' as never }).map(({ value }) => value)).toEqual([9.25]);
    expect(computed(share, { area: municipality('510') })).toEqual([]);
  });

  it('a published share is not computed again', () => {
    const known: Known = { ...share, x: { definition: share.x?.definition ?? {}, steps: [published({ 2024: 9 })] } };
    expect(computed(known).map(({ period }) => period)).toEqual(['2023']);
  });

  it('a composite of inexact figures says how far it is known', () => {
    const known: Known = {
      x: {
        definition: { ...yearly, composite: { operation: 'sum', terms: [named('men'), named('women')] } },
        steps: [],
      },
      others: {
        men: { definition: yearly, steps: [published({ 2024: 10 })] },
        women: { definition: yearly, steps: [published({ 2024: 'below 5' })] },
      },
    };
    expect(computed(known)).toMatchObject([{ period: '2024', value: 10, upTo: 15, qualifier: 'range' }]);
  });

  it('a rank, with its field and rule', () => {
    const ranking = { of: indicatorId('rate'), best: 'first', field: 3 } as const;
    const known: Known = {
      x: { definition: { unit: { kind: 'rank' }, measure: 'rank', frequency: 'year', ranking }, steps: [] },
      others: { rate: { definition: yearly, steps: [...across('2024', { '510': 3, '540': 5, '550': 4 })] } },
    };
    expect(computed(known, { area: municipality('550') })).toMatchObject([
      { period: '2024', rules: [{ rule: 'rank' }] },
    ]);
  });

  it('the mean of a group, with its members', () => {
    const known: Known = {
      x: { definition: yearly, steps: [...across('2024', { '510': 3, '540': 5 }), ...across('2023', { '510': 3 })] },
      groups: { Sydjylland: group(['510', '540']) },
    };
    expect(computed(known, { group: { group: groupId(), method: 'plain-mean' } })).toMatchObject([
      {
        area: { kind: 'group' },
        period: '2024',
        value: 4,
        rules: [{ rule: 'group', method: 'plain-mean', members: ['510', '540'] }],
      },
    ]);
  });
});
