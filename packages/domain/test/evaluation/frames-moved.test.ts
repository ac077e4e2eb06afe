import { describe, expect, it } from 'vitest';
import { atLeast, direction, type Figures, figures, indicatorId, over, type Row, table, verdict } from './given.js';

// What a window is held against that begins with the window itself: the same places of the one before it, or of a year before.

/** The same figure on each day from the first to the last. */
const daily = (from: string, to: string, figure: number): Figures =>
  Object.fromEntries(
    Array.from({ length: (Date.parse(to) - Date.parse(from)) / 864e5 + 1 }, (_, at) => [
      new Date(Date.parse(from) + at * 864e5).toISOString().slice(0, 10),
      figure,
    ]),
  );

const flow = { measure: 'flow', polarity: 'higher' } as const;
const byDay = { ...flow, frequency: 'day' } as const;
const up = { condition: direction('up'), baseline: { kind: 'year-before' } } as const;
const down = { condition: direction('down'), baseline: { kind: 'period-before' } } as const;
const tens = figures({ ...daily('2022-12-01', '2025-03-31', 10) }, byDay);

// biome-ignore format: a table reads by its rows
const leapDays: readonly Row[] = [
  ['February of a leap year against all of the one before', { ...up, when: over('2024-02') }, tens, '2025-05-15', 'met', { actual: 290, baseline: 280 }],
  ['February after a leap year against all 29 days of it', { ...up, when: over('2025-02') }, tens, '2025-05-15', 'not-met', { actual: 280, baseline: 290 }],
  ['a leap year against a year of 365 days', { ...up, when: over('2024') }, tens, '2025-05-15', 'met', { actual: 3660, baseline: 3650 }],
  ['days up to the leap day, which goes back to the 28th once', { ...up, when: over('2024-02-20/2024-02-29') }, tens, '2025-05-15', 'met', { actual: 100, baseline: 90 }],
  ['days around where there is a leap day a year before', { ...up, when: over('2025-02-20/2025-03-05') }, tens, '2025-05-15', 'not-met', { actual: 140, baseline: 150 }],
  ['a year so far, through its February', { ...up, when: over('2025') }, figures(daily('2024-01-01', '2025-02-28', 10), byDay), '2025-03-15', 'off-track', { actual: 590, baseline: 600 }],
  ['a year so far, a day of it missing', { ...up, when: over('2025') }, figures({ ...daily('2024-01-01', '2025-02-28', 10), '2025-01-15': 'suppressed' }, byDay), '2025-03-15', 'off-track', { actual: 580, baseline: 590 }],
];

const second = { '2023-07': 1, '2023-08': 2, '2023-09': 3, '2023-10': 4, '2023-11': 5, '2023-12': 6 };
const quarter = { '2023-01': 10, '2023-02': 50, '2023-03': 10 };

// biome-ignore format: a table reads by its rows
const gaps: readonly Row[] = [
  ['the same months of the half year before, never one of its own', { ...down, when: over('2024-H1') }, figures({ ...second, '2024-01': 4, '2024-03': 4 }, flow), '2024-05-15', 'off-track', { actual: 8, baseline: 4 }],
  ['of which one is missing too', { ...down, when: over('2024-H1') }, figures({ ...second, '2023-09': 'suppressed', '2024-01': 4, '2024-03': 4 }, flow), '2024-05-15', 'awaiting-baseline'],
  ['the first months against the first of the half year before', { ...down, when: over('2024-H1') }, figures({ ...second, '2024-01': 1, '2024-02': 1 }, flow), '2024-03-15', 'on-track', { actual: 2, baseline: 3 }],
  ['the same months a year before, not the quarter they begin and end', { ...up, condition: direction('down'), when: over('2024-H1') }, figures({ ...quarter, '2023-Q1': 70, '2024-01': 11, '2024-03': 11 }, flow), '2024-05-15', 'off-track', { actual: 22, baseline: 20 }],
  ['what goes as far as it can against as many places before', { condition: { kind: 'optimise', indicator: indicatorId('x'), direction: 'down' }, when: over('2024-H1', 'sum') }, figures({ ...second, '2024-01': 4, '2024-03': 4 }, flow), '2024-05-15', 'off-track', { baseline: 4 }],
];

table('A leap day', leapDays);
table('A window with months missing between', gaps);

const asked = (months: Figures, asOf: string, aggregation?: 'mean') =>
  verdict({ condition: atLeast(100), when: over('2024-H1', aggregation) }, figures(months, flow), asOf);

// biome-ignore format: a table reads by its rows
const told: readonly (readonly [says: string, months: Figures, aggregation: 'mean' | undefined, period: string | undefined, words: string])[] = [
  ['months without a gap', { '2024-01': 11, '2024-02': 11, '2024-03': 11 }, undefined, '2024-Q1', '1. kvartal 2024'],
  ['a month missing between', { '2024-01': 11, '2024-03': 11 }, undefined, undefined, 'januar 2024 og marts 2024'],
  ['of a mean too', { '2024-01': 11, '2024-05': 11 }, 'mean', undefined, 'januar 2024 og maj 2024'],
  ['stretches on both sides', { '2024-01': 11, '2024-02': 11, '2024-04': 11, '2024-05': 11 }, undefined, undefined, 'januar–februar 2024 og april–maj 2024'],
];

describe('A value is told as of the periods it is made of', () => {
  for (const [says, months, aggregation, period, words] of told) {
    it(says, () => {
      const early = asked(months, '2024-06-30', aggregation);
      expect(early.actual?.period).toBe(period);
      expect(early.sentence.da).toContain(words);
    });
  }

  it('also where nothing is outstanding that could turn it', () => {
    expect(asked({ '2024-01': 60, '2024-03': 60 }, '2024-07-15')).toMatchObject({
      status: 'met',
      actual: { period: '2024-H1' },
    });
  });
});
