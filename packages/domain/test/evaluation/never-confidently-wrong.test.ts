import {
  across,
  assessed,
  atLeast,
  atMost,
  better,
  by,
  change,
  country,
  type Definition,
  direction,
  every,
  type Figure,
  type Figures,
  figures,
  from,
  group,
  indicatorId,
  level,
  municipality,
  observed,
  over,
  own,
  parts,
  published,
  type Row,
  redefined,
  restated,
  steps,
  sydjylland,
  table,
  unknownYet,
} from './given.js';

// Each row once got an answer that was wrong or misleading. The rule that it breaks stands in docs/verdicts.md.

const flow = { measure: 'flow', polarity: 'higher' } as const;
const year = { frequency: 'year' } as const;
const december = { when: by('2024-12-31') };
const months = (year: number, ...values: readonly (number | string)[]) =>
  Object.fromEntries(values.map((value, index) => [`${year}-${String(index + 1).padStart(2, '0')}`, value]));
const quarterly = { measure: 'average', frequency: 'quarter' } as const;

// biome-ignore format: a table reads by its rows
const ownTime: readonly Row[] = [
  ['a target is read in the frequency of its own date', { condition: atMost(96), when: by('2025-12-31') }, { x: { definition: year, steps: [published({ '2024': 100, '2025': 95 }), redefined({ frequency: 'month' }, '2026-01-01')] } }, '2026-02-15', 'met', { actual: 95, final: true }],
  ['and so is a window', { condition: atLeast(95), when: over('2025') }, { x: { definition: { ...flow, ...year }, steps: [published({ '2025': 95 }), redefined({ frequency: 'month' }, '2026-01-01')] } }, '2026-02-15', 'met', { actual: 95 }],
  ['a figure that is exactly the window', { condition: atLeast(40), when: over('2024-Q1') }, figures({ '2024-01/2024-03': 40 }, flow), '2024-04-15', 'met', { actual: 40 }],
  ['the year’s own figure beside two of its months', { condition: atLeast(65), when: over('2024') }, figures({ '2024': 66, '2024-01': 5, '2024-02': 6 }, flow), '2025-01-15', 'met', { actual: 66 }],
  ['figures of several kinds that tile the window', { condition: atLeast(100), when: over('2024') }, figures({ '2024-H1': 60, '2024-Q3': 20, '2024-10': 7, '2024-11': 7, '2024-12': 6 }, flow), '2025-01-15', 'met', { actual: 100 }],
  ['of several kinds that leave a gap', { condition: atMost(100), when: over('2024') }, figures({ '2024-H1': 60, '2024-Q4': 20 }, flow), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-Q3 not-published'] }],
  ['no quarter lies in a month', { condition: atMost(10), when: over('2024-05') }, figures({ '2024-Q1': 5, '2024-Q2': 50 }, { frequency: 'quarter' }), '2024-08-15', 'awaiting-observation', { actual: undefined }],
  ['nor a year in any month of it', { condition: atMost(10), when: every('month', '2024') }, figures({ '2023': 5, '2024': 50 }, year), '2025-01-15', 'awaiting-observation', { actual: undefined }],
  ['a quarter’s period before is the quarter before', { condition: change('down', 1), baseline: { kind: 'period-before' }, when: every('quarter', '2024-Q1') }, figures({ '2023-12': 10, '2024-01': 8, '2024-02': 8, '2024-03': 9 }), '2024-04-15', 'met', { baseline: 10, actual: 9 }],
  ['a year’s period before is the year before', { condition: change('down', 1), baseline: { kind: 'period-before' }, when: over('2024', 'last') }, figures({ '2023-12': 10, '2024-11': 8, '2024-12': 9 }), '2025-01-15', 'met', { baseline: 10 }],
  ['a mean of a window that is not tiled', { condition: atMost(50), when: over('2024-02/2024-08') }, figures({ '2024-Q1': 100, '2024-Q2': 5, '2024-Q3': 100 }, quarterly), '2024-10-15', 'awaiting-observation'],
  ['the last of a window that ends inside a quarter', { condition: atMost(50), when: over('2024-02/2024-08', 'last') }, figures({ '2024-Q1': 100, '2024-Q2': 5, '2024-Q3': 100 }, quarterly), '2024-10-15', 'awaiting-observation'],
  ['a greatest passed by one figure, another missing', { condition: atMost(10), when: over('2024', 'greatest') }, figures(months(2024, 5, 5, 11, 5, 5, 5, 5, 5, 5, 5, 5)), '2025-01-15', 'not-met'],
  ['a least passed by one figure, another missing', { condition: atLeast(10), when: over('2024', 'least') }, figures(months(2024, 15, 9, 15)), '2025-01-15', 'not-met'],
  ['a greatest reached already', { condition: atLeast(10), when: over('2024', 'greatest') }, figures(months(2024, 5, 11)), '2025-01-15', 'met'],
  ['a greatest that the missing one may turn', { condition: atMost(10), when: over('2024', 'greatest') }, figures(months(2024, 5, 5)), '2025-01-15', 'awaiting-observation'],
  ['a sum of persons reached, a month missing', { condition: atLeast(20), when: over('2024') }, figures(months(2024, 20, 5), flow), '2025-01-15', 'met'],
  ['a sum of money reached may still fall', { condition: atLeast(20), when: over('2024') }, figures(months(2024, 20, 5), { ...flow, unit: { kind: 'DKK' } }), '2025-01-15', 'awaiting-observation'],
  ['a sum passed before its time', { condition: atMost(20), when: over('2024') }, figures(months(2024, 20, 5), flow), '2024-03-15', 'not-met', { final: false }],
  ['a baseline later than what is judged', { condition: change('down', 10, 'percent'), baseline: from(242, '2024'), when: by('2023-12-31') }, figures({ '2023': 200 }, year), '2025-01-15', 'awaiting-observation', { missing: ['observation 2023 not-later-than-baseline'] }],
  ['half a year’s mean on the line leaves too much to the rest', { condition: atMost(100), baseline: from(200, '2023-12'), when: over('2024', 'mean') }, figures(months(2024, 150, 150, 150, 150, 150, 150)), '2024-07-15', 'off-track'],
  ['half a year’s mean that leaves to the rest what the line asks', { condition: atMost(100), baseline: from(200, '2023-12'), when: over('2024', 'mean') }, figures(months(2024, 79, 79, 79, 79, 79, 79)), '2024-07-15', 'on-track'],
  ['a greatest that can no longer be kept', { condition: atMost(100), baseline: from(200, '2023-12'), when: over('2024', 'greatest') }, figures(months(2024, 150)), '2024-02-15', 'not-met', { final: false }],
];

const suppressed = months(2024, 20, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 'below 5');
const scale: Partial<Definition> = {
  unit: { kind: 'rating' },
  measure: 'rating',
  ratings: ['lav', 'middel', 'høj'],
  polarity: 'higher',
};
const named = (name: string) => ({ indicator: indicatorId(name) });
const three = (operation: 'mean', weights: readonly number[] = []) => ({
  x: {
    definition: {
      composite: {
        operation,
        terms: ['a', 'b', 'c'].map((name, index) => ({
          ...named(name),
          ...(weights[index] === undefined ? {} : { weight: weights[index] }),
        })),
      },
      polarity: 'higher' as const,
    },
    steps: [],
  },
  others: {
    a: { steps: [published({ '2024-12': 90 })] },
    b: { steps: [published({ '2024-12': 90 })] },
    c: { steps: [published({ '2024-12': 60 })] },
  },
});
const perThousand = {
  x: {
    definition: {
      unit: { kind: 'persons' as const, per: '1.000 voksne' },
      measure: 'share' as const,
      shareOf: { numerator: named('reached'), denominator: named('all') },
    },
    steps: [],
  },
  others: { reached: { steps: [published({ '2024-12': 37 })] }, all: { steps: [published({ '2024-12': 4000 })] } },
};
const banded = (within: number, as: 'amount' | 'percent' = 'percent') => ({
  bands: { steps: [{ name: 'near', within, as }] },
});

// biome-ignore format: a table reads by its rows
const values: readonly Row[] = [
  ['a suppressed small number is not negative', { condition: atLeast(100), when: over('2024') }, figures(suppressed, flow), '2025-01-15', 'met'],
  ['so at least nothing is met', { condition: atLeast(0), ...december }, figures({ '2024-12': 'below 5' }), '2025-01-15', 'met', { actual: 5 }],
  ['money below 5 may be negative', { condition: atLeast(0), ...december }, figures({ '2024-12': 'below 5' }, { unit: { kind: 'DKK' } }), '2025-01-15', 'awaiting-observation'],
  ['persons are not better or worse than a share', { condition: better(named('share')), ...december }, { ...figures({ '2024-12': 5 }, { unit: { kind: 'full-time-persons' } }), others: { share: { definition: { unit: { kind: 'percent' } }, steps: [published({ '2024-12': 6 })] } } }, '2025-01-15', 'not-evaluable', { hindrance: 'unit-mismatch' }],
  ['kroner minus percent is nothing', { condition: atMost(5), ...december }, { x: { definition: { unit: { kind: 'DKK' }, composite: { operation: 'difference', terms: [named('cost'), named('rate')] } }, steps: [] }, others: { cost: { definition: { unit: { kind: 'DKK' } }, steps: [published({ '2024-12': 9 })] }, rate: { definition: { unit: { kind: 'percent' } }, steps: [published({ '2024-12': 4 })] } } }, '2025-01-15', 'not-evaluable', { hindrance: 'unit-mismatch' }],
  ['a level in another unit', { condition: { ...atLeast(5), unit: { kind: 'percent' } } as never, ...december }, figures({ '2024-12': 9 }), '2025-01-15', 'not-evaluable', { hindrance: 'unit-mismatch' }],
  ['the place of a step is not a number', { condition: atLeast(3), ...december }, figures({ '2024-12': 'høj' }, scale), '2025-01-15', 'not-evaluable', { hindrance: 'unknown-rating' }],
  ['nothing is 50 % above a step', { condition: change('up', 50, 'percent'), baseline: { kind: 'rating', rating: 'middel', period: '2023-12' as never }, ...december }, figures({ '2024-12': 'høj' }, scale), '2025-01-15', 'not-evaluable', { hindrance: 'cannot-be-added' }],
  ['another unit is a break', { condition: change('down', 10, 'percent'), baseline: { kind: 'observation', period: '2023-12' as never }, ...december }, steps(published({ '2023-12': 200, '2024-12': 50 }), redefined({ unit: { kind: 'percent' } }, '2024-07-01')), '2025-01-15', 'not-comparable', { hindrance: 'break' }],
  ['another population is a break', { condition: change('down', 10, 'percent'), baseline: { kind: 'observation', period: '2023-12' as never }, ...december }, steps(published({ '2023-12': 200, '2024-12': 50 }), redefined({ population: 'under 30' }, '2024-07-01')), '2025-01-15', 'not-comparable'],
  ['unless it is declared comparable', { condition: change('down', 10, 'percent'), baseline: { kind: 'observation', period: '2023-12' as never }, ...december }, steps(published({ '2023-12': 200, '2024-12': 50 }), redefined({ population: 'all', comparable: true }, '2024-07-01')), '2025-01-15', 'met'],
  ['another name is no break', { condition: change('down', 10, 'percent'), baseline: { kind: 'observation', period: '2023-12' as never }, ...december }, steps(published({ '2023-12': 200, '2024-12': 50 }), redefined({ name: 'Y' }, '2024-07-01')), '2025-01-15', 'met'],
  ['a share per 1,000', { condition: atMost(10), ...december }, perThousand, '2025-01-15', 'met', { actual: 9.25 }],
  ['a mean of series is exact', { condition: atLeast(80), ...december }, three('mean'), '2025-01-15', 'met', { actual: 80, distance: 0 }],
  ['a term whose weight was not told counts once', { condition: atLeast(85), ...december }, three('mean', [1, 2]), '2025-01-15', 'not-met', { actual: 82.5 }],
  ['a weighted mean', { condition: atLeast(75), ...december }, three('mean', [1, 1, 2]), '2025-01-15', 'met', { actual: 75 }],
  ['a percent band on both sides is of the limit that is missed', { condition: level('between', 100, { upTo: 200 }), ...banded(6), ...december }, figures({ '2024-12': 211 }), '2025-01-15', 'not-met', { band: { name: 'near' } }],
  ['a band within nothing does not hold what falls short by equality', { condition: level('above', 10), ...banded(0, 'amount'), ...december }, figures({ '2024-12': 10 }), '2025-01-15', 'not-met', { band: undefined }],
];

const lessen = {
  composite: { operation: 'difference', terms: [named('in'), named('out')] },
} satisfies Partial<Definition>;
const inAndOut = (byIn: Figures, byOut: Figures) => ({
  in: { definition: flow, steps: [published(byIn)] },
  out: { definition: flow, steps: [published(byOut)] },
});
const net = (aggregated: Figures = {}) => ({
  x: { definition: { ...flow, ...lessen }, steps: [published(aggregated)] },
  others: inAndOut({ '2024-01': 30 }, { '2024-01': 5 }),
});
const sumOfNet = {
  x: {
    definition: { ...flow, composite: { operation: 'sum' as const, terms: [named('net'), named('more')] } },
    steps: [],
  },
  others: {
    ...inAndOut({ '2024-01': 30 }, { '2024-01': 5 }),
    net: { definition: { ...flow, ...lessen }, steps: [] },
    more: { definition: flow, steps: [published({ '2024-01': 1 })] },
  },
};
const rates = { ...flow, unit: { kind: 'persons' as const, per: 'tusind voksne' }, measure: 'share' as const };
const perWord = { ...perThousand, x: { ...perThousand.x, definition: { ...perThousand.x.definition, ...rates } } };
const toldPer = (per: string) => ({
  ...perThousand,
  x: { ...perThousand.x, definition: { ...perThousand.x.definition, unit: { kind: 'persons' as const, per } } },
});
const over2024 = { when: over('2024') };
const rated = (self: Figure, other: Figure) => ({
  x: { definition: scale, steps: across('2024-12', { [own]: self, '510': other }) },
  groups: { Sydjylland: group(['510']) },
});
const turned = redefined({ ratings: ['høj', 'middel', 'lav'] }, '2024-07-01');
const fromMiddel = { condition: direction('up'), baseline: observed('2023-12'), ...december };

// biome-ignore format: a table reads by its rows
const siblings: readonly Row[] = [
  ['what came less what went may be negative: a sum of it may still fall', { condition: atLeast(20), ...over2024 }, net(), '2025-01-15', 'awaiting-observation'],
  ['so may the sum of such a difference and something else', { condition: atLeast(20), ...over2024 }, sumOfNet, '2025-01-15', 'awaiting-observation'],
  ['a published difference below 5 is not surely 0 or more', { condition: atLeast(0), ...december }, net({ '2024-12': 'below 5' }), '2025-01-15', 'awaiting-observation'],
  ['below 5, rounded, may be 5', { condition: level('below', 5), roundTo: 0, ...december }, figures({ '2024-12': 'below 5' }), '2025-01-15', 'awaiting-observation'],
  ['above 4.4, rounded, may be 4', { condition: level('above', 4), roundTo: 0, ...december }, figures({ '2024-12': 'above 4.4' }), '2025-01-15', 'awaiting-observation'],
  ['and is surely 4 or more', { condition: atLeast(4), roundTo: 0, ...december }, figures({ '2024-12': 'above 4.4' }), '2025-01-15', 'met'],
  ...(
    [
      ['tusind voksne', 9.25],
      ['10 tusind indbyggere', 92.5],
      ['10.000 indbyggere', 92.5],
      ['10 thousand adults', 92.5],
      ['ti tusinde voksne', 92.5],
      ['hundrede voksne', 0.925],
      ['hundredtusind voksne', 925],
      ['a hundred thousand adults', 925],
      ['2 millioner indbyggere', 18_500],
      ['1 mio. indbyggere', 9250],
      ['år', 0.00925],
    ] as const
  ).map(([per, actual]): Row => [`a share per ${per}`, { condition: atMost(0), ...december }, toldPer(per), '2025-01-15', 'not-met', { actual }]),
  ['a share per thousand in a word', { condition: atMost(9), ...december }, perWord, '2025-01-15', 'not-met', { actual: 9.25 }],
  ['another scale is a break', fromMiddel, { x: { definition: scale, steps: [published({ '2023-12': 'middel', '2024-12': 'høj' }), turned] } }, '2025-01-15', 'not-comparable', { hindrance: 'break' }],
  ['the steps of a scale have no mean', { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december }, rated('høj', 'middel'), '2025-01-15', 'not-evaluable', { hindrance: 'cannot-be-added' }],
  ['and nothing is better than one by so many', { condition: better({ area: municipality('510') }, { margin: 1 }), ...december }, rated('høj', 'middel'), '2025-01-15', 'not-evaluable', { hindrance: 'cannot-be-added' }],
  ['a step is better than another', { condition: better({ area: municipality('510') }), ...december }, rated('høj', 'middel'), '2025-01-15', 'met'],
  ['below a step is not at it', { condition: atLeast({ rating: 'middel' }), ...december }, rated({ rating: 'middel', qualifier: 'below' }, 'lav'), '2025-01-15', 'not-met'],
  ['above a step may be any that is higher', { condition: atLeast({ rating: 'høj' }), ...december }, rated({ rating: 'lav', qualifier: 'above' }, 'lav'), '2025-01-15', 'awaiting-observation'],
];

const rank = { unit: { kind: 'rank' }, measure: 'rank', frequency: 'month', polarity: 'lower' } as const;
const among = { kind: 'joint', codes: [own, '510', '530', '540', '561'] as never } as const;
const ranking = { ...rank, ranking: { of: indicatorId('rate'), among: { area: among } } };
const ranked = (byCode: Readonly<Record<string, number | string>>) => ({
  x: { definition: ranking, steps: [] },
  others: { rate: { steps: across('2024-12', byCode) } },
});
const bestThird = { condition: atMost({ fieldShare: { numerator: 2, denominator: 5 } }), ...december };
const alone = { Sydjylland: group([own]) };
const groups = { Sydjylland: group([own, '510', '530']) };

// biome-ignore format: a table reads by its rows
const fields: readonly Row[] = [
  ['the best share is of the whole field', bestThird, ranked({ [own]: 1, '510': 2 }), '2025-01-15', 'awaiting-observation', { required: 2 }],
  ['who is surely first enough', bestThird, ranked({ [own]: 1, '510': 2, '530': 3, '540': 4 }), '2025-01-15', 'met', { required: 2 }],
  ['who is surely behind', bestThird, ranked({ [own]: 9, '510': 2, '530': 3 }), '2025-01-15', 'not-met'],
  ['every value below 5 is ahead of 6', { condition: atMost(1), ...december }, ranked({ [own]: 6, '510': 'below 5', '530': 7, '540': 8, '561': 9 }), '2025-01-15', 'not-met', { actual: 2 }],
  ['a group of the municipality alone, without it', { condition: better({ ...sydjylland, method: 'plain-mean', ownMunicipality: 'excluded' }), ...december }, { ...figures({ '2024-12': 5 }), groups: alone }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 no-members-left'] }],
  ['a group of the municipality alone is not held against itself', { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december }, { ...figures({ '2024-12': 5 }), groups: alone }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 no-members-left'] }],
  ['a mean that the plan does not name', { condition: better(sydjylland), ...december }, { x: { steps: across('2024-12', { [own]: 1, '510': 2, '530': 6 }) }, groups }, '2025-01-15', 'met', { required: 3, rules: [{ method: 'plain-mean', assumed: true }] }],
  ['the weighted one, where it can be made', { condition: better(sydjylland), ...december }, { x: { definition: { unit: { kind: 'percent' }, measure: 'share' }, steps: across('2024-12', { [own]: parts(1, 100), '510': parts(2, 100), '530': parts(6, 100) }) }, groups }, '2025-01-15', 'met', { required: 3, rules: [{ method: 'weighted' }] }],
  ['a month with nobody to measure asks nothing', { condition: level('exactly', 100), when: every('month', '2024-01/2024-03') }, figures({ '2024-01': 100, '2024-02': { value: 0, numerator: 0, denominator: 0 }, '2024-03': 100 }, { unit: { kind: 'percent' }, measure: 'share' }), '2024-04-15', 'met', { periods: [{ status: 'met' }, { status: 'not-applicable' }, { status: 'met' }], missing: [] }],
];

const report = { condition: { kind: 'delivered' as const }, when: by('2024-03-31') };
const mid = { condition: { kind: 'delivered' as const }, when: by('2024-03-15') };
const four = (least: number) => ({ condition: { kind: 'delivered' as const, least, of: 4 }, when: by('2024-03-31') });

// biome-ignore format: a table reads by its rows
const acts: readonly Row[] = [
  ['delivered fifty days late', { ...report, assessments: [assessed('met', '2024-05-20')] }, {}, '2024-06-01', 'not-met', { marks: ['late'], final: true }],
  ['where lateness does not count', { ...report, condition: { kind: 'delivered', late: 'counts' }, assessments: [assessed('met', '2024-05-20')] }, {}, '2024-06-01', 'met', { marks: ['late'] }],
  ['told later that it came in time', { ...report, assessments: [assessed('met', '2024-05-20', { period: '2024-03-28' as never })] }, {}, '2024-06-01', 'met', { marks: [] }],
  ['in the month that holds the last day: on which side of it is not said', { ...mid, assessments: [assessed('met', '2024-05-20', { period: '2024-03' as never })] }, {}, '2024-06-01', 'awaiting-assessment', { missing: ['assessment 2024-03 leaves-answer-open'], final: false }],
  ['where lateness does not count it is enough', { ...mid, condition: { kind: 'delivered', late: 'counts' }, assessments: [assessed('met', '2024-05-20', { period: '2024-03' as never })] }, {}, '2024-06-01', 'met'],
  ['told of that month before the last day', { ...mid, assessments: [assessed('met', '2024-03-10', { period: '2024-03' as never })] }, {}, '2024-06-01', 'met', { marks: [] }],
  ['in the month before', { ...mid, assessments: [assessed('met', '2024-05-20', { period: '2024-02' as never })] }, {}, '2024-06-01', 'met', { marks: [] }],
  ['in the month after', { ...mid, assessments: [assessed('met', '2024-05-20', { period: '2024-04' as never })] }, {}, '2024-06-01', 'not-met', { marks: ['late'] }],
  ['in time, and assessed once more', { ...report, assessments: [assessed('met', '2024-03-20'), assessed('met', '2024-06-01')] }, {}, '2024-07-01', 'met', { marks: [], final: true }],
  ['in time, and more since', { ...four(4), assessments: [assessed('met', '2024-03-20', { delivered: 4 }), assessed('met', '2024-06-01', { delivered: 5 })] }, {}, '2024-07-01', 'met', { actual: 5, marks: [] }],
  ['the last of them too late, and more since', { ...four(4), assessments: [assessed('partly-met', '2024-03-20', { delivered: 3 }), assessed('met', '2024-05-01', { delivered: 4 }), assessed('met', '2024-06-01', { delivered: 5 })] }, {}, '2024-07-01', 'not-met', { marks: ['late', 'assessment-differs'] }],
  ['in time, then found not to be, then delivered', { ...report, assessments: [assessed('met', '2024-03-20'), assessed('not-met', '2024-04-10'), assessed('met', '2024-06-01')] }, {}, '2024-07-01', 'not-met', { marks: ['late'] }],
  ['late, and told afterwards that it came in time', { ...report, assessments: [assessed('met', '2024-05-20'), assessed('met', '2024-06-01', { period: '2024-03' as never })] }, {}, '2024-07-01', 'met', { marks: [] }],
  ['in the month that holds the last day, and there before it', { ...mid, assessments: [assessed('met', '2024-03-10'), assessed('met', '2024-05-20', { period: '2024-03' as never })] }, {}, '2024-06-01', 'met', { marks: [] }],
  ['the count decides, not the word', { ...four(4), assessments: [assessed('met', '2024-03-20', { delivered: 1 })] }, {}, '2024-04-01', 'not-met', { distance: -3, marks: ['assessment-differs'] }],
  ['a baseline that nobody ever stated', { condition: change('down', 10, 'percent'), baseline: unknownYet('2016'), when: by('2018-12-31') }, figures({ '2018-12': 5 }), '2024-01-15', 'not-evaluable', { hindrance: 'no-baseline', final: true }],
  ['a baseline that is still to be published', { condition: change('down', 10, 'percent'), baseline: { kind: 'observation', period: '2016' as never }, when: by('2018-12-31') }, figures({ '2018-12': 5 }), '2024-01-15', 'awaiting-baseline', { final: false }],
];

const collide = (area: string, population?: string) => ({
  area: { kind: 'other', name: area } as const,
  ...(population === undefined ? {} : { population }),
});

// biome-ignore format: a table reads by its rows
const keys: readonly Row[] = [
  ['an area and a population are never taken for another area', { condition: atMost(50, collide('x', 'y')), ...december }, steps(published({ '2024-12': 1 }, collide('x|y')), published({ '2024-12': 99 }, collide('x', 'y'))), '2025-01-15', 'not-met', { actual: 99 }],
  ['a figure stated twice of one vintage', { condition: atMost(50), ...december }, steps(published({ '2024-12': 60 }), published({ '2024-12': 40 })), '2025-01-15', 'met', { marks: ['stated-otherwise'] }],
  ['a figure stated again as it was', { condition: atMost(50), ...december }, steps(published({ '2024-12': 40 }), published({ '2024-12': 40 })), '2025-01-15', 'met', { marks: [] }],
  ['a restatement says what it is', { condition: atMost(50), ...december }, steps(published({ '2024-12': 60 }), restated({ '2024-12': 40 })), '2025-01-15', 'met', { marks: [] }],
  ['months that do not add up to the year', { condition: atLeast(100), when: over('2024') }, figures({ '2024': 100, ...months(2024, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9) }, flow), '2025-01-15', 'met', { marks: ['parts-differ'], actual: 100 }],
  ['parts that do not add up to their total', { condition: atMost(10), ...december }, { x: { definition: { composite: { operation: 'sum', terms: [named('a'), named('b')] } }, steps: [published({ '2024-12': 10 })] }, others: { a: { steps: [published({ '2024-12': 6 })] }, b: { steps: [published({ '2024-12': 5 })] } } }, '2025-01-15', 'met', { marks: ['parts-differ'] }],
  ['better than the country, a member of another area', { condition: better({ area: country }), ...december }, steps(published({ '2024-12': 1 }), published({ '2024-12': 2 }, { area: municipality('510') })), '2025-01-15', 'awaiting-benchmark'],
];

table('A figure answers for its own period only', ownTime);
table('A value is what its unit can be', values);
table('And so are its siblings', siblings);
table('A missing member may turn a place or a mean', fields);
table('What people did, and when', acts);
table('Every figure has a key of its own', keys);
