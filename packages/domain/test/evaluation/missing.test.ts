import { MissingReason } from '../../src/values/missing.js';
import {
  across,
  asGood,
  atMost,
  better,
  by,
  change,
  country,
  direction,
  figures,
  group,
  hold,
  indicatorId,
  observed,
  own,
  published,
  type Row,
  sydjylland,
  type Told,
  table,
} from './given.js';

const december = { when: by('2024-12-31') };
const from2023 = { baseline: observed('2023-12'), ...december };
const rank = { unit: { kind: 'rank' as const }, measure: 'rank' as const };

const never = 'will-not-be-measured';

/** Of each sort of missing input: it is named with its reason, and awaited, unless the source says that it never will be there. */
const rowsFor = (reason: MissingReason): readonly Row[] => {
  const awaited = (input: 'baseline' | 'benchmark' | 'observation') =>
    reason === never ? ('not-evaluable' as const) : (`awaiting-${input}` as const);
  const figure = (says: string, told: Told): Row => [
    `${says}: the figure is ${reason}`,
    told,
    figures({ '2023-12': 10, '2024-12': reason }),
    '2025-01-15',
    awaited('observation'),
    { missing: [`observation 2024-12 ${reason}`] },
  ];
  const baseline = (says: string, told: Told): Row => [
    `${says}: the baseline is ${reason}`,
    told,
    figures({ '2023-12': reason, '2024-12': 9 }),
    '2025-01-15',
    awaited('baseline'),
    { missing: [`baseline 2023-12 ${reason}`] },
  ];
  return [
    figure('level', { condition: atMost(9), ...december }),
    figure('change', { condition: change('down', 1), ...from2023 }),
    baseline('change', { condition: change('down', 1), ...from2023 }),
    figure('direction', { condition: direction('down'), ...from2023 }),
    baseline('direction', { condition: direction('down'), ...from2023 }),
    figure('hold', { condition: hold(), ...from2023 }),
    baseline('hold', { condition: hold(), ...from2023 }),
    [
      `benchmark: the own figure is ${reason}`,
      { condition: better({ area: country }), ...december },
      { x: { steps: [published({ '2024-12': reason }), published({ '2024-12': 9 }, { area: country })] } },
      '2025-01-15',
      awaited('observation'),
      { missing: [`observation 2024-12 ${reason}`] },
    ],
    [
      `benchmark: the other figure is ${reason}`,
      { condition: better({ area: country }), ...december },
      { x: { steps: [published({ '2024-12': 9 }), published({ '2024-12': reason }, { area: country })] } },
      '2025-01-15',
      awaited('benchmark'),
      { missing: [`benchmark 2024-12 ${reason}`] },
    ],
    [
      `benchmark on change: the earlier own figure is ${reason}`,
      { condition: asGood({ area: country }, { on: 'change', period: '2023-12/2024-12' as never }), ...december },
      {
        x: {
          steps: [
            published({ '2023-12': reason, '2024-12': 9 }),
            published({ '2023-12': 9, '2024-12': 9 }, { area: country }),
          ],
        },
      },
      '2025-01-15',
      awaited('baseline'),
      { missing: [`baseline 2023-12 ${reason}`] },
    ],
    [
      `group: a member’s figure is ${reason}`,
      { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december },
      {
        x: { steps: across('2024-12', { [own]: 8, '510': 9, '530': reason }) },
        groups: { Sydjylland: group([own, '510', '530']) },
      },
      '2025-01-15',
      'awaiting-benchmark',
      { missing: ['benchmark 2024-12 members-without-figures'] },
    ],
    [
      `rank: the figure to rank is ${reason}`,
      { condition: atMost(1), ...december },
      {
        x: { definition: { ...rank, ranking: { of: indicatorId('rate') } }, steps: [] },
        others: { rate: { steps: across('2024-12', { [own]: reason, '510': 9 }) } },
      },
      '2025-01-15',
      awaited('observation'),
      { missing: ['observation 2024-12 not-ranked', `observation 2024-12 ${reason}`] },
    ],
  ];
};

for (const reason of MissingReason.options) table(`An input that is ${reason}`, rowsFor(reason));
