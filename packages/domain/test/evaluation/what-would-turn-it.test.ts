import { describe, expect, it } from 'vitest';
import { turningInWords } from '../../src/evaluation/turning-words.js';
import {
  across,
  atLeast,
  atMost,
  below,
  better,
  between,
  by,
  change,
  every,
  exactly,
  figures,
  from,
  group,
  type Known,
  over,
  own,
  sydjylland,
  type Told,
  verdict,
} from './given.js';

const december = { when: by('2024-12-31') };
const december9 = figures({ '2024-12': 9 });
const tenPercent: Told = {
  condition: change('down', 10, 'percent'),
  baseline: from(242, '2023-07'),
  when: by('2024-12-31'),
};

type Row = readonly [says: string, told: Told, known: Known, asOf: string, da: string, en: string];

// biome-ignore format: a table reads by its rows
const rows: readonly Row[] = [
  ['met: the first figure that is not', { condition: atMost(10), ...december }, december9, '2025-02-01', 'Ikke nået, hvis tallet for december 2024 er over 10 personer.', 'Not met if the figure for December 2024 is above 10 persons.'],
  ['not met: what is asked for', { condition: below(9), ...december }, december9, '2025-02-01', 'Nået, hvis tallet for december 2024 er under 9 personer.', 'Met if the figure for December 2024 is below 9 persons.'],
  ['exactly: anything else', { condition: exactly(9), ...december }, december9, '2025-02-01', 'Ikke nået, hvis tallet for december 2024 er andet end 9 personer.', 'Not met if the figure for December 2024 is anything but 9 persons.'],
  ['between: past either end', { condition: between(8, 10), ...december }, december9, '2025-02-01', 'Ikke nået, hvis tallet for december 2024 er under 8 personer eller over 10 personer.', 'Not met if the figure for December 2024 is below 8 persons or above 10 persons.'],
  ['on the way: what is due by now', tenPercent, figures({ '2023-07': 242, '2024-03': 236 }), '2024-06-15', 'På vej, hvis tallet for marts 2024 er højst', 'On track if the figure for March 2024 is at most'],
  ['a sum so far: the share of the window', { condition: atLeast(65), when: over('2024') }, figures({ '2024-H1': 41 }, { measure: 'flow', frequency: 'half-year' }), '2024-07-01', 'Ikke på vej, hvis tallet for 1. halvår 2024 er under 32,5 personer.', 'Off track if the figure for the first half of 2024 is below 32.5 persons.'],
  ['parts: each by itself', { condition: { kind: 'all', of: [atMost(10), atMost(8)] }, ...december }, december9, '2025-02-01', 'Delkrav 2: Nået, hvis tallet for december 2024 er højst 8 personer.', 'Part 2: Met if the figure for December 2024 is at most 8 persons.'],
  ['awaited, once its time has come: what is asked for', { condition: atLeast(65), when: over('2024') }, figures({}, { measure: 'flow' }), '2025-02-01', 'Nået, hvis tallet for 2024 er mindst 65 personer.', 'Met if the figure for 2024 is at least 65 persons.'],
  ['the day, where nothing new is needed', { condition: atMost(10), ...december }, figures({ '2024-05': 9 }), '2024-06-15', 'Uden nye tal kan den tidligst skifte den 1. juli 2024.', 'Without new figures it can turn on 1 July 2024 at the earliest.'],
];

describe('What would turn a verdict', () => {
  it.each(rows)('%s', (_, told, known, asOf, da, en) => {
    const made = verdict(told, known, asOf);
    expect(turningInWords(made, 'da').join('\n')).toContain(da);
    expect(turningInWords(made, 'en').join('\n')).toContain(en);
  });

  it('is no figure where nothing measurable was stated', () => {
    expect(turningInWords(verdict({ ...december }, december9, '2025-02-01'), 'da')).toEqual([]);
  });

  it.each<readonly [string, Told, Known, string]>([
    ['is awaited', tenPercent, figures({ '2023-07': 242 }), '2024-06-15'],
    [
      'is part of the mean it is held against',
      { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december },
      {
        x: { steps: across('2024-12', { [own]: 10, '510': 20, '530': 30 }) },
        groups: { Sydjylland: group([own, '510', '530']) },
      },
      '2025-02-01',
    ],
    ['is rounded first', { condition: atMost(10), roundTo: 0, ...december }, december9, '2025-02-01'],
    [
      'is one of several periods',
      { condition: atMost(8), when: every('month', '2024-01/2024-02') },
      figures({ '2024-01': 9, '2024-02': 9 }),
      '2025-02-01',
    ],
  ])('names no figure where it %s: passing the limit would not turn it, or not by itself', (_, told, known, asOf) => {
    expect(turningInWords(verdict(told, known, asOf), 'da').filter((each) => each.includes('hvis tallet'))).toEqual([]);
  });

  it('is true: at the figure it names the verdict turns', () => {
    for (const [limit, status] of [
      [10, 'met'],
      [11, 'not-met'],
    ] as const)
      expect(verdict({ condition: atMost(10), ...december }, figures({ '2024-12': limit }), '2025-02-01').status).toBe(
        status,
      );
  });
});
