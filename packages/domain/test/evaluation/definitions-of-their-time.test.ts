import {
  across,
  atLeast,
  atMost,
  better,
  by,
  change,
  every,
  from,
  group,
  hold,
  indicatorId,
  level,
  meanOver,
  municipality,
  observed,
  over,
  own,
  published,
  type Row,
  redefined,
  standing,
  steps,
  sydjylland,
  table,
} from './given.js';

// A target is read by what its indicator was on its own date, and figures by what it was on theirs, whatever it became since.

const december = { when: by('2024-12-31') };
const turned = redefined({ polarity: 'higher' }, '2025-03-01');
const held = { condition: hold(), baseline: from(9, '2023-12') };
const named = (name: string) => ({ indicator: indicatorId(name) });
const sumOf = (...names: readonly string[]) => ({ operation: 'sum' as const, terms: names.map(named) });
const others = {
  a: { steps: [published({ '2024-12': 4, '2025-06': 4 })] },
  b: { steps: [published({ '2024-12': 5, '2025-06': 5 })] },
  c: { steps: [published({ '2025-06': 6 })] },
};
const widened = {
  x: { definition: { composite: sumOf('a', 'b') }, steps: [redefined({ composite: sumOf('c', 'b') }, '2025-01-01')] },
  others,
};
const computedSince = {
  x: { steps: [published({ '2024-12': 7 }), redefined({ composite: sumOf('a', 'b') }, '2025-01-01')] },
  others,
};
const percent = { unit: { kind: 'percent' }, measure: 'share' } as const;
const shareTurned = {
  x: {
    definition: { ...percent, shareOf: { numerator: named('a'), denominator: named('b') } },
    steps: [redefined({ shareOf: { numerator: named('b'), denominator: named('a') } }, '2025-01-01')],
  },
  others,
};

const everyone = { kind: 'joint', codes: [own, '510', '530'] as never } as const;
const rank = { unit: { kind: 'rank' }, measure: 'rank' } as const;
const lowest = across('2024-12', { [own]: 1, '510': 2, '530': 3 });
const ranking = { of: indicatorId('rate'), among: { area: everyone } };
const ranked = { x: { definition: { ...rank, ranking }, steps: [] } };
const bestSince = redefined({ ranking: { ...ranking, best: 'last' as const } }, '2025-03-01');

const groups = { Sydjylland: group([own, '510', '530']) };
const theBest = { ...sydjylland, method: 'plain-mean', selection: { best: 1 } } as const;
const banded = { steps: [{ name: 'near', within: 5, as: 'amount' as const }], since: '2023-12' as never };

// biome-ignore format: a table reads by its rows
const rows: readonly Row[] = [
  ['held, where more was worse', { ...held, ...december }, steps(published({ '2024-12': 10 }), turned), '2025-04-01', 'not-met'],
  ['held, where more is better by then', { ...held, when: by('2025-06-30') }, steps(published({ '2025-06': 10 }), turned), '2025-08-01', 'met'],
  ['without end: by what it is on the day asked for', { ...held, when: standing }, steps(published({ '2025-02': 10 }), turned), '2025-04-01', 'on-track'],
  ['better than another, where less was better', { condition: better({ area: municipality('510') }), ...december }, steps(...across('2024-12', { [own]: 8, '510': 9 }), turned), '2025-04-01', 'met'],
  ['which way it moved since', { condition: level('at-most', 10), bands: banded, ...december }, steps(published({ '2023-12': 12, '2024-12': 11 }), turned), '2025-04-01', 'not-met', { band: { name: 'near', since: { movement: 'better' } } }],
  ['a sum of what belonged to it then', { condition: atMost(9), ...december }, widened, '2025-08-01', 'met', { actual: 9 }],
  ['and of what belongs to it now', { condition: atMost(9), when: by('2025-06-30') }, widened, '2025-08-01', 'not-met', { actual: 11 }],
  ['as published, before it was computed', { condition: atMost(7), ...december }, computedSince, '2025-08-01', 'met', { actual: 7 }],
  ['computed since', { condition: atMost(9), when: by('2025-06-30') }, computedSince, '2025-08-01', 'met', { actual: 9 }],
  ['a share of whom it was a share then', { condition: atLeast(80), ...december }, shareTurned, '2025-08-01', 'met', { actual: 80 }],
  ['the first place of its time', { condition: atMost(1), ...december }, { x: { ...ranked.x, steps: [bestSince] }, others: { rate: { steps: lowest } } }, '2025-04-01', 'met', { actual: 1 }],
  ['ranked by which way was better', { condition: atMost(1), ...december }, { ...ranked, others: { rate: { steps: [...lowest, turned] } } }, '2025-04-01', 'met', { actual: 1 }],
  ['a published rank, whose first place was the best', { ...held, baseline: from(33, '2023-12'), ...december }, { x: { definition: { ...rank, ranking: { best: 'first' } }, steps: [published({ '2024-12': 34 }), redefined({ ranking: { best: 'last' } }, '2025-03-01')] } }, '2025-04-01', 'not-met', { rules: [{ rule: 'published-rank', best: 'first' }] }],
  ['the best of a group, as it was the best then', { condition: better(theBest), ...december }, { x: { steps: [...across('2024-12', { [own]: 15, '510': 10, '530': 30 }), turned] }, groups }, '2025-04-01', 'not-met', { required: 10, rules: [{ members: ['510'] }] }],
  ['a benchmark of its own period, in the rhythm of then', { condition: better({ area: municipality('510') }, { period: '2021/2022' as never }), ...december }, { x: { definition: { measure: 'average', frequency: 'year' }, steps: [...across('2021', { '510': 10 }), ...across('2022', { '510': 12 }), redefined({ frequency: 'month' }, '2023-01-01'), ...across('2024-12', { [own]: 10.5 })] } }, '2025-04-01', 'met', { benchmark: 11 }],
  ['a baseline window in the rhythm of then', { condition: change('down', 10, 'percent'), baseline: observed('2021/2022'), when: over('2023/2024') }, { x: { definition: { measure: 'flow', frequency: 'year' }, steps: [published({ '2021': 50, '2022': 50 }), redefined({ frequency: 'quarter' }, '2023-01-01'), published({ '2023-Q1': 10, '2023-Q2': 10, '2023-Q3': 10, '2023-Q4': 10, '2024-Q1': 10, '2024-Q2': 10, '2024-Q3': 10, '2024-Q4': 10 })] } }, '2025-04-01', 'met', { baseline: 100, actual: 80 }],
  ['a change against another, from a mean in the rhythm of then', { condition: better({ area: municipality('510') }, { on: 'change', changeAs: 'amount' }), baseline: meanOver('2021/2022'), ...december }, { x: { definition: { measure: 'average', frequency: 'year' }, steps: [...across('2021', { [own]: 10, '510': 10 }), ...across('2022', { [own]: 12, '510': 12 }), redefined({ frequency: 'month' }, '2023-01-01'), ...across('2024-12', { [own]: 8, '510': 9 })] } }, '2025-04-01', 'met', { actual: -3 }],
  ['every year as it began then', { condition: atMost(10), when: every('year', '2023/2024') }, { x: { definition: { frequency: 'year' }, steps: [published({ '2023': 9, '2024': 10 }), redefined({ yearBegins: 4 }, '2025-04-01')] } }, '2025-06-01', 'met', { periods: [{ period: '2023' }, { period: '2024' }] }],
];

table('A definition counts from its day on', rows);
