import { describe, expect, it } from 'vitest';
import {
  atLeast,
  atMost,
  better,
  by,
  change,
  country,
  every,
  figures,
  from,
  type Known,
  observed,
  over,
  published,
  type Row,
  redefined,
  standing,
  table,
  verdict,
} from './given.js';

// Kind 10 of what was once seen only on the day of judgement: years that begin in another month than January.

const april = { frequency: 'year', yearBegins: 4 } as const;
const school = { ...april, yearBegins: 8, measure: 'flow', polarity: 'higher' } as const;
const fiscal = (...values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [`${2021 + index}-04/${2022 + index}-03`, value]));
const before = { kind: 'period-before' } as const;
const yearBefore = { kind: 'year-before' } as const;
const rolled = (when: object, periods: number, aggregation: 'sum' | 'mean') =>
  ({ ...when, rolling: { periods, aggregation } }) as never;

const bothAreas: Known = {
  x: {
    definition: april,
    steps: [published(fiscal(9, 9, 6)), published(fiscal(10, 10, 8), { area: country })],
  },
};

// biome-ignore format: a table reads by its rows
const rows: readonly Row[] = [
  ['by a date: the year that contains it', { condition: atMost(10), when: by('2024-03-31') }, figures(fiscal(12, 11, 9), april), '2024-04-01', 'met', { actual: 9, judgedOn: '2024-04-01' }],
  ['a date inside the year awaits its end', { condition: atMost(10), when: by('2023-12-31') }, figures(fiscal(12, 11), april), '2024-01-15', 'awaiting-observation', { missing: ['observation 2023-04/2024-03 period-not-ended'], nextTurn: '2024-04-01' }],
  ['the year before', { condition: change('down', 1), baseline: before, when: by('2024-03-31') }, figures(fiscal(12, 11, 9), april), '2024-05-01', 'met', { baseline: 11 }],
  ['the same period a year before is the year before', { condition: change('down', 3), baseline: yearBefore, when: by('2024-03-31') }, figures(fiscal(12, 11, 9), april), '2024-05-01', 'not-met', { baseline: 11 }],
  ['rolled over three years', { condition: atMost(10), when: rolled(by('2024-03-31'), 3, 'mean') }, figures(fiscal(12, 11, 7), april), '2024-05-01', 'met', { actual: 10 }],
  ['rolled, with a year missing', { condition: atMost(10), when: rolled(by('2024-03-31'), 3, 'mean') }, figures({ '2021-04/2022-03': 12, '2023-04/2024-03': 7 }, april), '2024-05-01', 'awaiting-observation', { missing: ['observation 2022-04/2023-03 not-published'] }],
  ['on the line from year to year', { condition: atMost(9), baseline: from(12, '2021-04/2022-03'), when: by('2025-03-31') }, figures(fiscal(12, 11, 10), april), '2024-05-01', 'on-track', { due: 10 }],
  ['off the line', { condition: atMost(9), baseline: observed('2021-04/2022-03'), when: by('2025-03-31') }, figures(fiscal(12, 11, 10.5), april), '2024-05-01', 'off-track', { due: 10 }],
  ['before its time the latest year counts', { condition: atMost(10), when: standing }, figures(fiscal(12, 11, 9), april), '2024-05-01', 'on-track', { actual: 9 }],
  ['every year of a stretch', { condition: atMost(12), when: every('year', '2021-04/2024-03') }, figures(fiscal(12, 11, 9), april), '2024-05-01', 'met', { periods: [{ period: '2021-04/2022-03' }, { period: '2022-04/2023-03' }, { period: '2023-04/2024-03' }] }],
  ['every half of a year from April is filled by its months', { condition: atMost(8), when: every('half-year', '2024-04/2025-03') }, figures({ '2024-09': 7, '2025-03': 8 }, { yearBegins: 4 }), '2025-05-01', 'met', { periods: [{ period: '2024-04/2024-09' }, { period: '2024-10/2025-03' }] }],
  ['every quarter of a year from April is one of the calendar', { condition: atMost(8), when: every('quarter', '2024-04/2024-09') }, figures({ '2024-Q2': 7, '2024-Q3': 8 }, { frequency: 'quarter', yearBegins: 4 }), '2025-05-01', 'met', { periods: [{ period: '2024-Q2' }, { period: '2024-Q3' }] }],
  ['over two school years, added', { condition: atLeast(20), when: over('2022-08/2024-07') }, figures({ '2022-08/2023-07': 9, '2023-08/2024-07': 11 }, school), '2024-08-15', 'met', { actual: 20 }],
  ['one school year of two is half the way', { condition: atLeast(20), when: over('2022-08/2024-07') }, figures({ '2022-08/2023-07': 9 }, school), '2023-08-15', 'off-track', { due: 10 }],
  ['a year of the calendar is not filled by school years', { condition: atLeast(5), when: over('2023') }, figures({ '2022-08/2023-07': 9, '2023-08/2024-07': 11 }, school), '2024-08-15', 'awaiting-observation'],
  ['a school year of months is tiled by them', { condition: atLeast(12), when: over('2023-08/2024-07') }, figures({ '2023-08': 5, '2023-09': 3, '2023-Q4': 2, '2024-H1': 1, '2024-07': 1 }, { ...school, frequency: 'month' }), '2024-08-15', 'met', { actual: 12 }],
  ['figures may be told by quarters', { condition: atMost(10), when: by('2024-03-31') }, figures({ '2023-Q2/2024-Q1': 9 }, april), '2024-05-01', 'met', { actual: 9 }],
  ['another area over the same year', { condition: better({ area: country }), when: by('2024-03-31') }, bothAreas, '2024-05-01', 'met', { benchmark: 8 }],
  ['on change, over the same two years', { condition: better({ area: country }, { on: 'change', changeAs: 'amount' }), baseline: before, when: by('2024-03-31') }, bothAreas, '2024-05-01', 'met', { actual: -3, benchmark: -2 }],
  ['a year of the calendar is another figure', { condition: atMost(10), when: by('2024-03-31') }, figures({ '2023': 5, '2024': 5 }, april), '2025-05-01', 'awaiting-observation'],
  ['a year that begins in January is the calendar’s', { condition: atMost(10), when: by('2024-12-31') }, figures({ '2024': 5 }, { frequency: 'year', yearBegins: 1 }), '2025-05-01', 'met'],
  ['a year moved by a redefinition is that of the target’s own date', { condition: atMost(10), when: by('2022-12-31') }, { x: { definition: { frequency: 'year' }, steps: [published({ '2022': 9, '2023-04/2024-03': 12 }), redefined({ yearBegins: 4 }, '2023-04-01')] } }, '2024-05-01', 'met', { actual: 9 }],
  ['and the new year afterwards', { condition: atMost(10), when: by('2024-03-31') }, { x: { definition: { frequency: 'year' }, steps: [published({ '2022': 9, '2023-04/2024-03': 12 }), redefined({ yearBegins: 4 }, '2023-04-01')] } }, '2024-05-01', 'not-met', { actual: 12 }],
];

table('A year may begin in any month', rows);

describe('A year of one’s own in words', () => {
  it('is told by its first and last month', () => {
    const { sentence } = verdict(
      { condition: atMost(10), when: by('2024-03-31') },
      figures(fiscal(12, 11, 9), april),
      '2024-05-01',
    );
    expect(sentence.da).toContain('april 2023 – marts 2024');
    expect(sentence.en).toContain('April 2023 – March 2024');
  });
});
