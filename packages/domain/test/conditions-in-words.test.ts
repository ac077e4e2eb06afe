import { describe, expect, it } from 'vitest';
import { Condition, conditionInWords } from '../src/index.js';
import { id } from './ids.js';

const indicator = id('i1');
const unit = { kind: 'persons' } as const;

const falls = { kind: 'direction', indicator, direction: 'down' };
const few = { kind: 'level', indicator, comparison: 'at-most', value: 320 };

describe('what a condition asks for, before its numbers are known', () => {
  it.each([
    [few, 'højst 320 personer', 'at most 320 persons'],
    [
      { kind: 'level', indicator, comparison: 'between', value: 10, upTo: 12 },
      'mellem 10 og 12 personer',
      'between 10 and 12 persons',
    ],
    [{ ...few, comparison: 'at-least', value: { rating: 'høj' } }, 'mindst »høj«', 'at least “høj”'],
    [
      { ...few, value: { fieldShare: { numerator: 1, denominator: 3 } } },
      'højst den bedste del af feltet (1/3)',
      'at most the best part of the field (1/3)',
    ],
    [falls, 'lavere end udgangspunktet', 'lower than the baseline'],
    [
      { kind: 'change', indicator, direction: 'up', by: 10, as: 'percent' },
      'mindst 10 % højere end udgangspunktet',
      'at least 10% higher than the baseline',
    ],
    [
      { kind: 'change', indicator, direction: 'down', by: 15, as: 'amount' },
      'mindst 15 personer lavere end udgangspunktet',
      'at least 15 persons lower than the baseline',
    ],
    [{ kind: 'hold', indicator }, 'ikke dårligere end udgangspunktet', 'no worse than the baseline'],
    [
      { kind: 'hold', indicator, tolerance: { by: 5, as: 'percent' } },
      'højst 5 % dårligere end udgangspunktet',
      'at most 5% worse than the baseline',
    ],
    [
      { kind: 'benchmark', indicator, on: 'change', comparison: 'better', against: { area: { kind: 'country' } } },
      'en bedre udvikling end sammenligningstallets',
      'a better change than that of the benchmark',
    ],
    [
      {
        kind: 'benchmark',
        indicator,
        on: 'level',
        comparison: 'at-least-as-good',
        against: { area: { kind: 'country' } },
      },
      'mindst lige så godt som sammenligningstallet',
      'at least as good as the benchmark',
    ],
    [{ kind: 'coverage', indicator }, 'mindst 100 % af tilfældene', 'at least 100% of the cases'],
    [{ kind: 'optimise', indicator, direction: 'up' }, 'så højt som muligt', 'as high as possible'],
    [{ kind: 'delivered' }, 'gennemført (vurderes)', 'carried out (assessed)'],
    [
      { kind: 'delivered', least: 4, of: 6 },
      'mindst 4 af 6 gennemført (vurderes)',
      'at least 4 of 6 carried out (assessed)',
    ],
    [{ kind: 'measure', indicator, limit: 'none' }, 'måles, uden krav', 'measured, nothing required'],
    [
      { kind: 'all', of: [few, falls] },
      'højst 320 personer og lavere end udgangspunktet',
      'at most 320 persons and lower than the baseline',
    ],
    [
      { kind: 'any', of: [few, falls] },
      'mindst 1 af: højst 320 personer; lavere end udgangspunktet',
      'at least 1 of: at most 320 persons; lower than the baseline',
    ],
    [{ kind: 'not', of: [falls] }, 'ingen af: lavere end udgangspunktet', 'none of: lower than the baseline'],
    [
      { kind: 'in-a-row', times: 3, each: 'year', of: [few] },
      'højst 320 personer, 3 år i træk',
      'at most 320 persons, 3 years in a row',
    ],
  ])('%j', (condition, da, en) => {
    const told = (language: 'da' | 'en') =>
      conditionInWords(Condition.parse(condition), { language, unitOf: () => unit });
    expect([told('da'), told('en')]).toEqual([da, en]);
  });
});
