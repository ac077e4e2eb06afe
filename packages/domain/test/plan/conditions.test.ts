import { describe, expect, it } from 'vitest';
import { planEvents } from '../../src/index.js';
import { id } from '../ids.js';

const indicator = id('i1');
const group = id('gr1');
const target = (fields: object) => ({
  target: id('t1'),
  wording: 'Et resultatmål',
  nature: 'aim',
  goals: [],
  when: { kind: 'standing' },
  ...fields,
});
const faultsOf = (fields: object): readonly string[] => {
  const parsed = planEvents.TargetSet.data.safeParse(target(fields));
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

const level = { kind: 'level', indicator, comparison: 'at-least', value: 60 };
const down = { kind: 'change', indicator, direction: 'down', by: 10, as: 'percent' };
const better = { kind: 'benchmark', indicator, on: 'level', comparison: 'better', against: { group } };

describe('a condition can say what the plans say', () => {
  it.each([
    ['at least 60 % self-supporting', level],
    ['below 800 persons', { ...level, comparison: 'below', value: 800 }],
    ['between 5 and 10, ends included', { ...level, comparison: 'between', value: 5, upTo: 10 }],
    ['high satisfaction', { ...level, value: { rating: 'høj' } }],
    ['the best third', { ...level, comparison: 'at-most', value: { fieldShare: { numerator: 1, denominator: 3 } } }],
    ['10 % down', down],
    ['14 ranks up from 86', { ...down, direction: 'up', by: 14, as: 'amount', baseline: { kind: 'value', value: 86 } }],
    ['down, without a number', { kind: 'direction', indicator, direction: 'down' }],
    ['held at the average of 2016', { kind: 'hold', indicator, baseline: { kind: 'mean', over: '2016' } }],
    ['better than a group', better],
    [
      'better than the country, worse by half a point at most',
      { ...better, against: { area: { kind: 'country' } }, margin: -0.5 },
    ],
    ['better than what is expected of it', { ...better, against: { indicator: id('i2') } }],
    ['better in change over two years', { ...better, on: 'change', changeAs: 'percent', period: '2023/2024' }],
    ['delivered', { kind: 'delivered' }],
    ['two of three delivered', { kind: 'delivered', least: 2, of: 3 }],
    [
      'two of four, nested',
      {
        kind: 'at-least',
        least: 2,
        of: [level, down, { kind: 'any', of: [level, better] }, { kind: 'all', of: [down, level] }],
      },
    ],
  ])('%s', (_, condition) => {
    expect(faultsOf({ condition })).toEqual([]);
  });
});

describe('a condition is refused', () => {
  it.each([
    ['when it is between without an upper end', { ...level, comparison: 'between' }],
    ['when it has an upper end and is not between', { ...level, upTo: 70 }],
    ['when it changes by less than nothing', { ...down, by: -10 }],
    ['when it combines a single condition', { kind: 'all', of: [level] }],
    ['when it asks for more of its parts than there are', { kind: 'at-least', least: 3, of: [level, down] }],
    ['when it asks for more to be delivered than there is', { kind: 'delivered', least: 4, of: 3 }],
    [
      'when it is nested three deep',
      { kind: 'all', of: [level, { kind: 'any', of: [level, { kind: 'all', of: [level, down] }] }] },
    ],
    ['when it is of an unknown kind', { kind: 'hope', indicator }],
    ['when it holds a field that nobody knows', { ...level, vaerdi: 60 }],
  ])('%s', (_, condition) => {
    expect(faultsOf({ condition })).not.toEqual([]);
  });
});

describe('a baseline', () => {
  it('is a value, a rating, a range, unknown, an observation, a mean, or a period that moves along', () => {
    const baselines = [
      { kind: 'value', value: 242, period: '2023-07', notComparable: 'Anden metode', note: 'Aflæst' },
      { kind: 'rating', rating: 'høj' },
      { kind: 'range', from: 8, to: 9 },
      { kind: 'unknown', period: '2016' },
      { kind: 'observation', period: '2016' },
      { kind: 'mean', over: '2016/2018' },
      { kind: 'period-before' },
      { kind: 'year-before' },
    ];
    expect(baselines.flatMap((baseline) => faultsOf({ baseline }))).toEqual([]);
  });

  it('that is a range ends no lower than it begins', () => {
    expect(faultsOf({ baseline: { kind: 'range', from: 9, to: 8 } })).toEqual(['is below where the range begins']);
  });
});

describe('the time of judgement', () => {
  it.each([
    ['by a date', { kind: 'by', date: '2024-12-31', readOn: '2024-12' }, true],
    ['over a period', { kind: 'over', period: '2024', aggregation: 'sum' }, true],
    ['every month of a period without an end', { kind: 'every', each: 'month', period: '2020/..' }, true],
    [
      'standing, over the last twelve months',
      { kind: 'standing', rolling: { periods: 12, aggregation: 'mean' } },
      true,
    ],
    ['by a day that does not exist', { kind: 'by', date: '2024-02-30' }, false],
    ['by the last day of the calendar', { kind: 'by', date: '2999-12-31' }, true],
    ['by a day that no period contains', { kind: 'by', date: '3000-01-01' }, false],
    ['by a day before all periods', { kind: 'by', date: '0999-12-31' }, false],
    ['every week', { kind: 'every', each: 'week', period: '2024' }, false],
    ['rolling over one period', { kind: 'standing', rolling: { periods: 1, aggregation: 'mean' } }, false],
  ])('may be %s', (_, when, taken) => {
    expect(faultsOf({ when }).length === 0).toBe(taken);
  });
});
