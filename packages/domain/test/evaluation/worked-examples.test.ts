import {
  atLeast,
  atMost,
  below,
  better,
  by,
  change,
  figures,
  from,
  group,
  meanOver,
  over,
  own,
  published,
  type Row,
  sydjylland,
  table,
  target,
  targetId,
} from './given.js';

const yearly = { frequency: 'year' } as const;
const percent = { unit: { kind: 'percent' }, measure: 'share', polarity: 'higher' } as const;
const rank = { unit: { kind: 'rank' }, measure: 'rank', polarity: 'lower', frequency: 'year' } as const;

const tenPercentDown = {
  condition: change('down', 10, 'percent'),
  baseline: from(242, '2023-07'),
  when: by('2024-12-31'),
};
const below800 = { condition: below(800), when: by('2022-04-30') };
const interim = { condition: atMost(975), when: by('2019-12-31'), interimOf: targetId() };
const betterThanSydjylland = {
  condition: better(
    { ...sydjylland, method: 'plain-mean', ownMunicipality: 'excluded' },
    { on: 'change', changeAs: 'percent', period: '2023/2024' as never },
  ),
  when: by('2024-12-31'),
};
const ownChange = published({ '2023': 1000, '2024': 979 });
const groupChange = published(
  { '2023': 1000, '2024': 982 },
  { area: { kind: 'municipality', code: '510' as typeof own } },
);
const sixtyFive = { condition: atLeast(65), when: over('2024', 'sum') };
const halfYearly = { frequency: 'half-year', measure: 'flow', polarity: 'higher' } as const;
const oneWeekLess = { condition: change('down', 1), baseline: meanOver('2016'), when: over('2017') };
const duration = { unit: { kind: 'weeks' }, measure: 'average', frequency: 'year' } as const;

const rows: readonly Row[] = [
  [
    '−10 % from 242 (2023-07), 217 for 2024-12',
    tenPercentDown,
    figures({ '2024-12': 217 }),
    '2025-02-01',
    'met',
    { required: 217.8, distance: -0.8 },
  ],
  [
    '−10 % from 242 (2023-07), 218 for 2024-12',
    tenPercentDown,
    figures({ '2024-12': 218 }),
    '2025-02-01',
    'not-met',
    { distance: 0.2 },
  ],
  [
    '−10 % from 242 (2023-07), nothing after 2023-07',
    tenPercentDown,
    figures({ '2023-07': 242 }),
    '2024-05-01',
    'awaiting-observation',
  ],
  ['interim at most 975 by 2019-12-31, 960 for 2019-12', interim, figures({ '2019-12': 960 }), '2020-01-15', 'met'],
  [
    'below 800 by 2022-04-30 with that interim, 960 for 2019-12',
    below800,
    { ...figures({ '2019-12': 960 }), targets: [target(interim, 'interim')] },
    '2020-01-15',
    'on-track',
    { due: 975 },
  ],
  [
    '−14 ranks from 86 (2020), rank 72 for 2022',
    { condition: change('down', 14), baseline: from(86, '2020'), when: by('2022-12-31') },
    figures({ '2022': 72 }, rank),
    '2023-03-01',
    'met',
    { required: 72 },
  ],
  [
    'rank at most 36 by 2022-12-31, baseline 33, 33 for 2020',
    { condition: atMost(36), baseline: from(33, '2020'), when: by('2022-12-31') },
    figures({ '2020': 33 }, rank),
    '2021-01-01',
    'on-track',
    { marks: ['already-met-when-set'] },
  ],
  [
    'better than Sydjylland 2023→2024, own −2.1 %, group unknown',
    betterThanSydjylland,
    { x: { definition: yearly, steps: [ownChange] } },
    '2025-02-01',
    'awaiting-benchmark',
    { actual: -2.1 },
  ],
  [
    'better than Sydjylland 2023→2024, own −2.1 %, group −1.8 %',
    betterThanSydjylland,
    { x: { definition: yearly, steps: [ownChange, groupChange] }, groups: { Sydjylland: group([own, '510']) } },
    '2025-02-01',
    'met',
    { actual: -2.1, required: -1.8, distance: -0.3 },
  ],
  [
    'at least 92 % by 2022-12-31, baseline 90 by another method, 70 for 2021-09',
    { condition: atLeast(92), baseline: from(90, '2016', { notComparable: 'other method' }), when: by('2022-12-31') },
    figures({ '2021-09': 70 }, percent),
    '2021-12-31',
    'off-track',
    { progress: null },
  ],
  [
    'at least 65 over 2024, 41 for H1 and 23 for H2',
    sixtyFive,
    figures({ '2024-H1': 41, '2024-H2': 23 }, halfYearly),
    '2025-01-31',
    'not-met',
    { distance: -1 },
  ],
  [
    'at least 65 over 2024, 41 for H1',
    sixtyFive,
    figures({ '2024-H1': 41 }, halfYearly),
    '2024-07-01',
    'on-track',
    { actual: 41, due: 32.5 },
  ],
  [
    'duration −1 week from 2016 over 2017, neither known',
    oneWeekLess,
    figures({}, duration),
    '2018-02-01',
    'awaiting-baseline',
    { missing: ['baseline 2016 not-published', 'observation 2017 not-published'] },
  ],
];

table('The worked examples of the verdict', rows);
