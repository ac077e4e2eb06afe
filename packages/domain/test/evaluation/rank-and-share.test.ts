import {
  across,
  atLeast,
  atMost,
  by,
  change,
  figures,
  from,
  hold,
  indicatorId,
  level,
  municipality,
  own,
  published,
  type Row,
  steps,
  table,
} from './given.js';

const rank = { unit: { kind: 'rank' }, measure: 'rank', frequency: 'month', polarity: 'lower' } as const;
const december = { when: by('2024-12-31') };
const bestThird = { condition: atMost({ fieldShare: { numerator: 1, denominator: 3 } }), ...december };

// biome-ignore format: a table reads by its rows
const publishedRanks: readonly Row[] = [
  ['rank at most 36, exactly', { condition: atMost(36), ...december }, figures({ '2024-12': 36 }, rank), '2025-01-15', 'met', { distance: 0 }],
  ['up 14 places from 86', { condition: change('down', 14), baseline: from(86, '2023-12'), ...december }, figures({ '2024-12': 73 }, rank), '2025-01-15', 'not-met', { required: 72 }],
  ['the best third of 98 ends at 32', bestThird, figures({ '2024-12': { value: 32, field: 98 } }, rank), '2025-01-15', 'met', { required: 32, rules: [{ rule: 'published-rank', best: 'first', field: 98 }, { rule: 'field-share', field: 98 }] }],
  ['rank 33 of 98 is not in the best third', bestThird, figures({ '2024-12': { value: 33, field: 98 } }, rank), '2025-01-15', 'not-met', { distance: 1 }],
  ['the field as the indicator states it', bestThird, figures({ '2024-12': 32 }, { ...rank, ranking: { field: 98 } }), '2025-01-15', 'met'],
  ['of a field too small for it, it is the best one', bestThird, figures({ '2024-12': { value: 1, field: 2 } }, rank), '2025-01-15', 'met', { required: 1 }],
  ['and no other', bestThird, figures({ '2024-12': { value: 2, field: 2 } }, rank), '2025-01-15', 'not-met', { required: 1 }],
  ['the best one, where the last is best', { condition: atLeast({ fieldShare: { numerator: 1, denominator: 3 } }), ...december }, figures({ '2024-12': { value: 2, field: 2 } }, { ...rank, ranking: { best: 'last' } }), '2025-01-15', 'met', { required: 2 }],
  ['a field nobody knows', bestThird, figures({ '2024-12': 32 }, rank), '2025-01-15', 'not-evaluable', { hindrance: 'field-unknown' }],
  ['where 98 is best, the best third begins at 67', { condition: atLeast({ fieldShare: { numerator: 1, denominator: 3 } }), ...december }, figures({ '2024-12': { value: 67, field: 98 } }, { ...rank, ranking: { best: 'last' } }), '2025-01-15', 'met', { required: 67 }],
  ['no worse a rank: the rank’s polarity, not the measure’s', { condition: hold(), baseline: from(33, '2023-12'), ...december }, figures({ '2024-12': 34 }, { ...rank, polarity: 'higher', ranking: { best: 'first' } }), '2025-01-15', 'not-met'],
];

const among = { kind: 'joint', codes: [own, '510', '530', '540', '561'] as never } as const;
const ranking = (ties?: 'competition' | 'dense' | 'fractional', best?: 'first' | 'last') => ({
  ...rank,
  ranking: {
    of: indicatorId('rate'),
    among: { area: among },
    ...(ties === undefined ? {} : { ties }),
    ...(best === undefined ? {} : { best }),
  },
});
const rates = (...values: readonly (number | string)[]) => {
  const codes = ['510', '530', '540', '561', own];
  const byCode = Object.fromEntries(
    codes.flatMap((code, index) => (values[index] === undefined ? [] : [[code, values[index]]])),
  );
  return { others: { rate: { steps: across('2024-12', byCode) } } };
};
const ranked = (definition: ReturnType<typeof ranking>, ...values: readonly (number | string)[]) => ({
  x: { definition, steps: [] },
  ...rates(...values),
});
const third = { condition: atMost(3), ...december };

// biome-ignore format: a table reads by its rows
const computedRanks: readonly Row[] = [
  ['the lowest of five is first', third, ranked(ranking(), 2, 3, 4, 5, 1), '2025-01-15', 'met', { actual: 1, rules: [{ rule: 'rank', ranked: 5, field: 5, ties: 'competition', sharedBy: 1 }] }],
  ['1, 2, 3, 3, 5: equals share the third place', third, ranked(ranking(), 1, 2, 3, 5, 3), '2025-01-15', 'met', { actual: 3, rules: [{ sharedBy: 2 }] }],
  ['the next place is the fifth', third, ranked(ranking(), 1, 2, 3, 3, 5), '2025-01-15', 'not-met', { actual: 5 }],
  ['without gaps it would be the fourth', { condition: atMost(4), ...december }, ranked(ranking('dense'), 1, 2, 3, 3, 5), '2025-01-15', 'met', { actual: 4, marks: ['another-rule-turns-it', 'another-rule-turns-it'] }],
  ['the mean of the places', { condition: atMost(3.5), ...december }, ranked(ranking('fractional'), 1, 2, 3, 5, 3), '2025-01-15', 'met', { actual: 3.5 }],
  ['where the last place is the best', { condition: atLeast(5), ...december }, ranked(ranking(undefined, 'last'), 2, 3, 4, 5, 1), '2025-01-15', 'met', { actual: 5 }],
  ['a municipality without a figure is not ranked', third, ranked(ranking(), 1, 2, 3, 4, 'suppressed'), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 not-ranked', 'observation 2024-12 suppressed'] }],
  ['a municipality nobody published for is not ranked', third, ranked(ranking(), 1, 2, 3, 4), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 not-ranked', 'observation 2024-12 not-published'] }],
  ['who may stand before or behind makes the place a range', third, ranked(ranking(), 1, 'suppressed', 3, 'above 2', 2), '2025-01-15', 'met', { actual: 2, rules: [{ ranked: 4, field: 5, unranked: ['530'] }] }],
  ['the best third of the whole field, which a missing member may turn', bestThird, ranked(ranking(), 2, 'suppressed', 3, 4, 1), '2025-01-15', 'awaiting-observation', { required: 1, actual: 1, missing: ['observation 2024-12 leaves-answer-open', 'observation 2024-12 members-without-figures'] }],
  ['a published rank goes before a computed one', third, { x: { definition: ranking(), steps: [published({ '2024-12': 4 })] }, ...rates(2, 3, 4, 5, 1) }, '2025-01-15', 'not-met', { actual: 4 }],
  ['before: whether the latest rank holds', third, ranked(ranking(), 2, 3, 4, 5, 1), '2024-12-31', 'awaiting-observation'],
  ['ranked figures of different sources', third, { x: { definition: ranking(), steps: [] }, others: { rate: { steps: [...across('2024-12', { [own]: 1, '510': 2 }), published({ '2024-12': 3 }, { area: municipality('530'), source: 'OPUS' })] } } }, '2025-01-15', 'not-comparable', { hindrance: 'other-source' }],
];

const percent = { unit: { kind: 'percent' }, measure: 'share', polarity: 'higher' } as const;
const part = (name: string) => ({ indicator: indicatorId(name) });
const sharePlain = { ...percent, shareOf: { numerator: part('reached'), denominator: part('all') } };
const share = (reached: number | string, everyone: number | string) => ({
  x: { definition: sharePlain, steps: [] },
  others: {
    reached: { steps: [published({ '2024-12': reached })] },
    all: { steps: [published({ '2024-12': everyone })] },
  },
});
const allCovered = { condition: level('exactly', 100), ...december };

// biome-ignore format: a table reads by its rows
const shares: readonly Row[] = [
  ['all of 12 in activation within four weeks', allCovered, share(12, 12), '2025-01-15', 'met', { actual: 100 }],
  ['11 of 12', allCovered, share(11, 12), '2025-01-15', 'not-met', { actual: 91.666666666667 }],
  ['nobody eligible: neither 0 nor 100 %', allCovered, share(0, 0), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 nothing-eligible'] }],
  ['a published share of nobody', allCovered, figures({ '2024-12': { value: 0, numerator: 0, denominator: 0 } }, percent), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 nothing-eligible'] }],
  ['the numerator suppressed', allCovered, share('suppressed', 12), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 suppressed'] }],
  ['numerator and denominator missing: both named', allCovered, share('suppressed', 'not-measured'), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 suppressed', 'observation 2024-12 not-measured'] }],
  ['an inexact denominator that leaves it open', { condition: atLeast(50), ...december }, share(6, '10 to 13'), '2025-01-15', 'awaiting-observation'],
  ['an inexact denominator that decides', { condition: atLeast(50), ...december }, share(6, '10 to 12'), '2025-01-15', 'met'],
];

type Operation = 'sum' | 'difference' | 'ratio';
const composite = (operation: Operation, a: number | string, b: number | string, factor?: number) => ({
  x: {
    definition: {
      composite: { operation, terms: [part('a'), part('b')], ...(factor === undefined ? {} : { factor }) },
    },
    steps: [],
  },
  others: { a: { steps: [published({ '2024-12': a })] }, b: { steps: [published({ '2024-12': b })] } },
});

// biome-ignore format: a table reads by its rows
const composites: readonly Row[] = [
  ['a declared sum: sick and in job clarification', { condition: atMost(3.6), ...december }, composite('sum', 2.8, 0.8), '2025-01-15', 'met', { actual: 3.6, distance: 0 }],
  ['a declared difference', { condition: atMost(0.3), ...december }, composite('difference', 4.2, 3.9), '2025-01-15', 'met', { actual: 0.3 }],
  ['a declared ratio per 10,000', { condition: atMost(20), ...december }, composite('ratio', 3, 1500, 10_000), '2025-01-15', 'met', { actual: 20 }],
  ['a ratio to nobody', { condition: atMost(20), ...december }, composite('ratio', 3, 0, 10_000), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 nothing-eligible'] }],
  ['a term missing', { condition: atMost(3.6), ...december }, composite('sum', 2.8, 'suppressed'), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 suppressed'] }],
  ['a sum with an inexact term', { condition: atMost(8), ...december }, composite('sum', 2, 'below 5'), '2025-01-15', 'met'],
  ['nested: a sum in a ratio', { condition: atMost(50), ...december }, { x: { definition: { composite: { operation: 'ratio', terms: [part('total'), part('c')], factor: 100 } }, steps: [] }, others: { total: { definition: { composite: { operation: 'sum', terms: [part('a'), part('b')] } }, steps: [] }, a: { steps: [published({ '2024-12': 2 })] }, b: { steps: [published({ '2024-12': 3 })] }, c: { steps: [published({ '2024-12': 10 })] } } }, '2025-01-15', 'met', { actual: 50 }],
  ['the published total goes before the sum of its parts', { condition: atMost(2641), ...december }, { x: { definition: { composite: { operation: 'sum', terms: [part('a'), part('b')] } }, steps: [published({ '2024-12': 2641 })] }, others: { a: { steps: [published({ '2024-12': 2000 })] }, b: { steps: [published({ '2024-12': 642 })] } } }, '2025-01-15', 'met', { actual: 2641 }],
  ['a suppressed total is not made from its parts', { condition: atMost(2641), ...december }, { x: { definition: { composite: { operation: 'sum', terms: [part('a'), part('b')] } }, steps: [published({ '2024-12': 'suppressed' })] }, others: { a: { steps: [published({ '2024-12': 2000 })] }, b: { steps: [published({ '2024-12': 642 })] } } }, '2025-01-15', 'awaiting-observation'],
  ['defined by itself', { condition: atMost(20), ...december }, { x: { definition: { composite: { operation: 'sum', terms: [{ indicator: indicatorId() }, part('a')] } }, steps: [] }, others: { a: { steps: [published({ '2024-12': 2 })] } } }, '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 circular-definition'] }],
  ['two areas of two systems must not be added', { condition: atMost(200), ...december }, { x: { definition: { composite: { operation: 'sum', terms: [{ ...part('cases'), area: municipality('185') }, { ...part('cases'), area: municipality('155') }] } }, steps: [] }, others: { cases: { steps: [published({ '2024-12': 136 }, { area: municipality('185'), source: 'OPUS Lis' }), published({ '2024-12': 31 }, { area: municipality('155'), source: 'Jobindsats' })] } } }, '2025-01-15', 'not-comparable', { hindrance: 'other-source' }],
  ['nothing is subtracted that no composite declares', { condition: atMost(5, { population: 'cash benefit' }), ...december }, steps(published({ '2024-12': 7 }), published({ '2024-12': 5 }, { population: 'unemployment benefit' }), published({ '2024-12': 'suppressed' }, { population: 'cash benefit' })), '2025-01-15', 'awaiting-observation'],
];

table('A published rank', publishedRanks);
table('A rank computed from a field of figures', computedRanks);
table('A share of cases', shares);
table('A composite indicator', composites);
