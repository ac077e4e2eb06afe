import { describe, expect, it } from 'vitest';
import { refuseSenseless } from '../../src/conditions/sense.js';
import type { EvaluatedTarget } from '../../src/index.js';
import {
  assessed,
  atLeast,
  atMost,
  by,
  change,
  every,
  figures,
  from,
  indicatorId,
  observed,
  over,
  published,
  type Row,
  standing,
  table,
  verdict,
} from './given.js';

type Condition = NonNullable<EvaluatedTarget['condition']>;
type When = EvaluatedTarget['when'];

const timed = (condition: Condition, when: When): Condition => ({ ...condition, when }) as Condition;
const rolling = (when: When, periods: number, aggregation: 'sum' | 'mean' = 'mean'): When =>
  ({ ...when, rolling: { periods, aggregation } }) as When;
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (...of: Condition[]): Condition => ({ kind: 'not', of });
const few = (most: number, ...of: Condition[]): Condition => ({ kind: 'at-most', most, of });
const running = (times: number, of: Condition): Condition => ({ kind: 'in-a-row', times, each: 'month', of: [of] });
const december = { when: by('2024-12-31') };
const months = (...values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [`2024-${String(index + 1).padStart(2, '0')}`, value]));
const falling = months(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
const wards = {
  ...figures(falling),
  others: { y: { definition: { frequency: 'quarter' as const }, steps: [published({ '2024-Q2': 4, '2024-Q4': 9 })] } },
};

// biome-ignore format: a table reads by its rows
const rows: readonly Row[] = [
  ['a part in June, another in December', { condition: all(timed(atMost(7), by('2024-06-30')), atMost(1)), ...december }, figures(falling), '2025-01-15', 'met', { parts: [{ actual: { value: 7 }, judgedOn: '2024-07-01' }, { actual: { value: 1 } }] }],
  ['the part in June is decided in July', { condition: all(timed(atMost(6), by('2024-06-30')), atMost(1)), ...december }, figures(months(12, 11, 10, 9, 8, 7)), '2024-07-15', 'not-met', { final: false }],
  ['any: the part in June is met in July', { condition: any(timed(atMost(7), by('2024-06-30')), atMost(1)), ...december }, figures(months(12, 11, 10, 9, 8, 7)), '2024-07-15', 'met', { final: false }],
  ['met in June, and on the way to December', { condition: all(timed(atMost(7), by('2024-06-30')), atMost(10)), ...december }, figures(months(12, 11, 10, 9, 8, 7)), '2024-07-15', 'on-track'],
  ['a window of its own', { condition: all(timed(atMost(11), over('2024-Q1', 'mean')), timed(atLeast(24), over('2024-Q2', 'sum'))), ...december }, figures(falling, { measure: 'average' }), '2025-01-15', 'met', { parts: [{ actual: { value: 11 } }, { actual: { value: 24 } }] }],
  ['rolled on its own', { condition: all(timed(atMost(2), rolling(by('2024-12-31'), 3)), atMost(1)), ...december }, figures(falling), '2025-01-15', 'met', { parts: [{ actual: { value: 2 } }, { actual: { value: 1 } }] }],
  ['every month of its own', { condition: all(timed(atMost(12), every('month', '2024-H1')), atMost(1)), ...december }, figures(falling), '2025-01-15', 'met', { parts: [{ periods: [{ period: '2024-01' }, {}, {}, {}, {}, { status: 'met' }] }, {}] }],
  ['one month of it fails', { condition: all(timed(atMost(11), every('month', '2024-H1')), atMost(1)), ...december }, figures(falling), '2025-01-15', 'not-met'],
  ['a month of it is missing', { condition: all(timed(atMost(12), every('month', '2024-H1')), atMost(1)), ...december }, figures({ ...falling, '2024-03': 'suppressed' }), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-03 suppressed'] }],
  ['a baseline of its own', { condition: all(timed(change('down', 1, 'amount', { baseline: { kind: 'period-before' } }), by('2024-06-30')), change('down', 50, 'percent')), baseline: observed('2024-01'), ...december }, figures(falling), '2025-01-15', 'met', { parts: [{ baseline: { value: 8 } }, { baseline: { value: 12 } }] }],
  ['indicators of two rhythms, each on its own day', { condition: all(timed(atMost(4, { of: 'y' }), by('2024-06-30')), atMost(1)), ...december }, wards, '2025-01-15', 'met'],
  ['nested', { condition: all(atMost(1), any(timed(atMost(4), by('2024-06-30')), timed(atMost(7), by('2024-06-30')))), ...december }, figures(falling), '2025-01-15', 'met', { parts: [{}, { parts: [{ status: 'not-met' }, { status: 'met', judgedOn: '2024-07-01' }] }] }],
  ['a delivery on a day of its own', { condition: all(timed({ kind: 'delivered' }, by('2024-03-31')), atMost(1)), ...december, assessments: [assessed('met', '2024-05-01')] }, figures(falling), '2025-01-15', 'not-met', { marks: ['late', 'assessment-differs'] }],
  ['every month of the whole, one part on a day of its own', { condition: all(atMost(12), timed(atMost(7), by('2024-06-30'))), when: every('month', '2024') }, figures(falling), '2025-01-15', 'met'],
  ['a part that ends after the target is never final', { condition: all(atMost(1), timed(atMost(9), by('2025-12-31'))), ...december }, figures(falling), '2025-01-15', 'on-track', { final: false }],
  ['a standing target with parts that have their days', { condition: all(timed(atMost(7), by('2024-06-30')), timed(atMost(1), by('2024-12-31'))), when: standing }, figures(falling), '2025-01-15', 'met', { final: false }],
  ['the next turn is the day of the next part', { condition: all(timed(atMost(7), by('2024-06-15')), atMost(1)), when: by('2024-12-31') }, figures(months(12), { frequency: 'year' }), '2024-03-15', 'awaiting-observation', { nextTurn: '2024-06-16' }],
  ['not: what may not be in June was, in July', { condition: not(timed(atMost(7), by('2024-06-30'))), ...december }, figures(months(12, 11, 10, 9, 8, 7)), '2024-07-15', 'not-met', { final: false, parts: [{ status: 'met', judgedOn: '2024-07-01' }] }],
  ['not: what may not be in June was not', { condition: not(timed(atMost(6), by('2024-06-30'))), ...december }, figures(falling), '2025-01-15', 'met', { final: true }],
  ['at most one: one in June, none in December', { condition: few(1, timed(atMost(7), by('2024-06-30')), atMost(0)), ...december }, figures(falling), '2025-01-15', 'met'],
  ['at most one: two of June are too many at once', { condition: few(1, timed(atMost(7), by('2024-06-30')), timed(atMost(8), by('2024-05-31')), atMost(0)), ...december }, figures(months(12, 11, 10, 9, 8, 7)), '2024-07-15', 'not-met', { final: false }],
  ['at most one: a part in June that is not known leaves it open', { condition: few(1, timed(atMost(7), by('2024-06-30')), atMost(1)), ...december }, figures({ ...falling, '2024-06': 'suppressed' }), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-06 suppressed'] }],
  ['two months running beside a part in June', { condition: all(running(2, atMost(2)), timed(atMost(7), by('2024-06-30'))), ...december }, figures(falling), '2025-01-15', 'met'],
  ['two months running, the part in June missed', { condition: all(running(2, atMost(2)), timed(atMost(6), by('2024-06-30'))), ...december }, figures(falling), '2025-01-15', 'not-met'],
];

table('A part of several may have its own time, window, rolling and baseline', rows);

const optimise = (direction: 'up' | 'down'): Condition => ({
  kind: 'optimise',
  indicator: indicatorId('x'),
  direction,
});

// biome-ignore format: a table reads by its rows
const asFar: readonly Row[] = [
  ['better than ever', { condition: optimise('down'), when: standing }, figures(falling), '2025-01-15', 'on-track', { baseline: 2, actual: 1, final: false }],
  ['as good as ever', { condition: optimise('down'), when: standing }, figures(months(5, 4, 4)), '2024-05-15', 'on-track', { baseline: 4 }],
  ['worse than the best, though better than the last', { condition: optimise('down'), when: standing }, figures(months(3, 9, 5)), '2024-05-15', 'off-track', { baseline: 3, distance: 2 }],
  ['never met, its day long past', { condition: optimise('down'), when: by('2024-06-30') }, figures(falling), '2025-01-15', 'on-track', { actual: 7, final: false }],
  ['the first figure is held against nothing', { condition: optimise('down'), when: standing }, figures(months(3)), '2024-05-15', 'awaiting-baseline'],
  ['no figure at all', { condition: optimise('down'), when: standing }, figures({ '2024-01': 'suppressed' }), '2024-05-15', 'awaiting-observation'],
  ['upwards', { condition: optimise('up'), when: standing }, figures(months(3, 9, 5)), '2024-05-15', 'off-track', { baseline: 9 }],
  ['an inexact best leaves it open', { condition: optimise('up'), when: standing }, figures({ '2024-01': 'above 4', '2024-02': 5 }), '2024-05-15', 'awaiting-baseline', { missing: ['baseline 2024-01 leaves-answer-open'] }],
  ['windows against windows of the same length', { condition: optimise('up'), when: over('2024-Q2') }, figures(months(1, 2, 3, 4, 5, 6), { measure: 'flow' }), '2024-07-15', 'on-track', { baseline: 6, actual: 15 }],
  ['a part of several', { condition: all(optimise('down'), atMost(1)), ...december }, figures(falling), '2025-01-15', 'on-track', { final: false }],
];

table('As far as possible is held against the best known and never met', asFar);

const percent = { unit: { kind: 'percent' as const }, measure: 'share' as const, polarity: 'higher' as const };
const coverage = (share?: number): Condition => ({
  kind: 'coverage',
  indicator: indicatorId('x'),
  ...(share === undefined ? {} : { share }),
});

// biome-ignore format: a table reads by its rows
const perCase: readonly Row[] = [
  ['kind 27: every case keeps the limit', { condition: coverage(), ...december }, figures({ '2024-12': 100 }, percent), '2025-01-15', 'met', { required: 100 }],
  ['kind 27: all but a few do not', { condition: coverage(), ...december }, figures({ '2024-12': 99.5 }, percent), '2025-01-15', 'not-met', { distance: -0.5 }],
  ['kind 27: another share where the plan says one', { condition: coverage(95), ...december }, figures({ '2024-12': 95 }, percent), '2025-01-15', 'met', { required: 95 }],
  ['kind 27: a mean of hours says nothing of each case', { condition: coverage(), ...december }, figures({ '2024-12': 20 }, { unit: { kind: 'hours' }, measure: 'average' }), '2025-01-15', 'not-evaluable', { hindrance: 'unit-mismatch' }],
  ['kind 27: a month without cases asks nothing', { condition: coverage(), when: every('month', '2024-01/2024-02') }, figures({ '2024-01': 100, '2024-02': { value: 0, numerator: 0, denominator: 0 } }, percent), '2024-03-15', 'met'],
];

table('A limit for each case is a share of cases', perCase);

// biome-ignore format: a table reads by its rows
const foretold: readonly Row[] = [
  ['a forecast is shown before its time, and the figure counts', { condition: atMost(5), ...december }, figures({ '2024-05': 4, '2024-12': { value: 9, status: 'forecast' } }), '2024-06-15', 'on-track', { actual: 4, forecast: { value: 9, period: '2024-12' } }],
  ['it never decides', { condition: atMost(5), ...december }, figures({ '2024-12': { value: 1, status: 'forecast' } }), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 only-forecast'], final: false }],
  ['nor a window', { condition: atLeast(10), when: over('2024-Q1') }, figures({ '2024-01': 5, '2024-02': 4, '2024-03': { value: 9, status: 'forecast' } }, { measure: 'flow' }), '2024-04-15', 'awaiting-observation', { missing: ['observation 2024-03 only-forecast'] }],
  ['a later forecast does not replace a figure', { condition: atMost(5), ...december }, { x: { steps: [published({ '2024-12': 4 }), published({ '2024-12': { value: 9, status: 'forecast' } }, { vintage: '2012-01-01T00:00:00.000Z' })] } }, '2025-01-15', 'met', { actual: 4, forecast: undefined, marks: [] }],
  ['a figure replaces a forecast', { condition: atMost(5), ...december }, { x: { steps: [published({ '2024-12': { value: 9, status: 'forecast' } }), published({ '2024-12': 4 })] } }, '2025-01-15', 'met', { actual: 4, marks: [] }],
  ['it is no baseline', { condition: change('down', 1), baseline: observed('2023-12'), ...december }, figures({ '2023-12': { value: 9, status: 'forecast' }, '2024-12': 4 }), '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023-12 only-forecast'] }],
];

table('A forecast decides nothing', foretold);

describe('The time of a part', () => {
  const why = (told: Partial<EvaluatedTarget>) =>
    refuseSenseless(told as never).map((refusal) => 'field' in refusal && refusal.field);

  it('is not that of a target', () =>
    expect(why({ condition: timed(atMost(1), by('2024-06-30')), ...december })).toEqual(['condition/when']));
  it('is never later than the target', () => {
    expect(why({ condition: all(atMost(1), timed(atMost(1), by('2025-01-01'))), ...december })).toEqual([
      'condition/of',
    ]);
    expect(why({ condition: all(atMost(1), timed(atMost(1), standing)), ...december })).toEqual(['condition/of']);
    expect(why({ condition: all(atMost(1), timed(atMost(1), by('2024-06-30'))), ...december })).toEqual([]);
    expect(why({ condition: all(atMost(1), timed(atMost(1), by('2025-01-01'))), when: standing })).toEqual([]);
  });
  it('is not before its own baseline', () =>
    expect(
      why({
        condition: all(
          atMost(1),
          timed(change('down', 1, 'amount', { baseline: from(9, '2024-09') }), by('2024-06-30')),
        ),
        ...december,
      }),
    ).toEqual(['baseline']));

  it('is told', () => {
    const { sentence } = verdict(
      { condition: all(timed(atMost(7), by('2024-06-30')), atMost(1)), ...december },
      figures(falling),
      '2025-01-15',
    );
    expect(sentence.da).toContain('bedømmes for sig den 1. juli 2024');
    expect(sentence.en).toContain('judged by itself on 1 July 2024');
  });
  it('and so are the best so far and what is foretold', () => {
    expect(
      verdict({ condition: optimise('down'), when: standing }, figures(months(3, 9, 5)), '2024-05-15').sentence.da,
    ).toContain('det bedste hidtil er 3 personer (januar 2024)');
    expect(
      verdict(
        { condition: atMost(5), ...december },
        figures({ '2024-05': 4, '2024-12': { value: 9, status: 'forecast' } }),
        '2024-06-15',
      ).sentence.en,
    ).toContain('the forecast is 9 persons (December 2024)');
  });
});
