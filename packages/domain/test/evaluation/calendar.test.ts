import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  daysOf,
  firstDayAt,
  frequencyOf,
  indexOf,
  lastDayAt,
  named,
  periodAt,
  spanOf,
  tiling,
  yearBefore,
} from '../../src/figures/calendar.js';
import { calendarKind, inYearsFrom } from '../../src/figures/frequency.js';
import { type Day, plusDays } from '../../src/values/day.js';
import { extent, type Period } from '../../src/values/period.js';

const frequency = fc
  .tuple(fc.constantFrom('day', 'month', 'quarter', 'half-year', 'year' as const), fc.integer({ min: 1, max: 12 }))
  .map(([kind, begins]) => inYearsFrom(kind, begins));
const day = fc.integer({ min: 0, max: 60_000 }).map((count) => plusDays('1950-01-01' as Day, count));
const period = (text: string) => text as Period;

describe('The calendar of figures', () => {
  it('every day lies in the period of its number, whose neighbours touch it', () => {
    fc.assert(
      fc.property(frequency, day, (kind, each) => {
        const index = indexOf(kind, each);
        expect(firstDayAt(kind, index) <= each && each <= lastDayAt(kind, index)).toBe(true);
        expect(plusDays(lastDayAt(kind, index), 1)).toBe(firstDayAt(kind, index + 1));
        expect(extent(periodAt(kind, index))).toMatchObject({
          from: firstDayAt(kind, index),
          to: lastDayAt(kind, index),
        });
        expect(frequencyOf(periodAt(kind, index))).toBe(kind);
        expect(named(periodAt(kind, index))).toBe(periodAt(kind, index));
        expect(lastDayAt(kind, yearBefore(kind, index)).slice(0, 4)).toBe(
          String(Number(lastDayAt(kind, index).slice(0, 4)) - 1),
        );
        expect(daysOf(periodAt(kind, index))).toEqual(extent(periodAt(kind, index)));
        expect(dayAfter(each)).toBe(plusDays(each, 1));
      }),
    );
  });

  // biome-ignore format: a table
  it.each([
    ['2024-01/2024-12', '2024'], ['2024-01/2024-06', '2024-H1'], ['2024-Q1/2024-Q2', '2024-H1'], ['2024-04/2024-06', '2024-Q2'],
    ['2024-02-01/2024-02-29', '2024-02'], ['2022-01/2024-12', '2022-01/2024-12'], ['2020/..', '2020/..'], ['2024-07', '2024-07'],
    ['2024-04/2025-03', '2024-04/2025-03'], ['2024-Q2/2025-Q1', '2024-04/2025-03'], ['2024-08-01/2025-07-31', '2024-08/2025-07'], ['2024-H2/2025-H1', '2024-07/2025-06'],
  ])('%s is called %s', (text, name) => {
    expect(named(period(text))).toBe(name);
  });

  it('years of one’s own have halves and quarters; those that the calendar has are the calendar’s', () => {
    expect(['quarter', 'half-year', 'year'].map((kind) => inYearsFrom(kind as 'year', 4))).toEqual([
      'quarter',
      'half-year-from-04',
      'year-from-04',
    ]);
    expect(inYearsFrom('half-year', 7)).toBe('half-year');
    expect(calendarKind(inYearsFrom('year', 8))).toBe('year');
  });

  it('a span has a kind only where the calendar, or a year of one’s own, has a name for it', () => {
    expect(frequencyOf(period('2024-01/2024-03'))).toBe('quarter');
    expect(frequencyOf(period('2024-08/2025-07'))).toBe('year-from-08');
    expect(frequencyOf(period('2024-08-02/2025-08-01'))).toBeUndefined();
    expect(frequencyOf(period('2024-01/2024-02'))).toBeUndefined();
    expect(frequencyOf(period('2020/..'))).toBeUndefined();
  });

  it('a run of periods is one span, of spans too', () => {
    expect(spanOf(period('2024-01'), period('2024-03'))).toBe('2024-Q1');
    expect(spanOf(period('2023-11/2024-01'), period('2023-12/2024-02'))).toBe('2023-11/2024-02');
  });

  it('a window is filled exactly, or not', () => {
    expect(tiling('quarter', extent(period('2024')))).toMatchObject({ exact: true });
    expect(tiling('quarter', extent(period('2024-01/2024-08')))).toMatchObject({ exact: false });
    expect(tiling('year', extent(period('2024-H1')))).toMatchObject({ exact: false });
    expect(tiling('month', extent(period('2020/..')))).toMatchObject({ last: undefined, exact: true });
  });

  it('29 February goes back to the 28th', () => {
    expect(periodAt('day', yearBefore('day', indexOf('day', '2024-02-29' as Day)))).toBe('2023-02-28');
    expect(periodAt('month', yearBefore('month', indexOf('month', '2024-02-29' as Day)))).toBe('2023-02');
  });
});
