import { id } from '../support/ids.js';

/*
 * What the test plan of rules over verdicts and of time is judged on: a school's years, which begin in August, with two means
 * and a place by the change since last year; what is counted each month; and what is counted each calendar year.
 */
export const [starters, older, plain, weighted, place] = ['begyndere', 'ældre', 'middel', 'vejet', 'plads'].map(id);
export const [monthly, yearly] = ['måned', 'år'].map(id);

/** A comparison group, one of which two share the first place, and one that loses its last member but the municipality. */
export const [neighbours, tied, alone] = ['naboer', 'delt plads', 'alene'].map(id);

const school = { frequency: 'year', yearBegins: 8, source: 'skolen', polarity: 'higher' } as const;
const counted = { unit: { kind: 'persons' }, polarity: 'lower', source: 'jobindsats', measure: 'stock' } as const;
const mean = (name: string, weights: readonly [object, object]) => ({
  ...school,
  name,
  unit: { kind: 'persons' },
  measure: 'average',
  composite: {
    operation: 'mean',
    terms: [
      { indicator: starters, ...weights[0] },
      { indicator: older, ...weights[1] },
    ],
  },
});

/** What of the contract's points an indicator is an example of. */
export const definitions: readonly (readonly [indicator: string | undefined, data: object, point?: string])[] = [
  [starters, { ...school, name: 'Begyndere', unit: { kind: 'persons' }, measure: 'flow' }, 'year-of-its-own'],
  [older, { ...school, name: 'Begyndere over 25 år', unit: { kind: 'persons' }, measure: 'flow' }],
  [plain, mean('Middeltal', [{}, {}]), 'plain-mean'],
  [weighted, mean('Vejet middeltal', [{ weight: 3 }, { weight: 1 }]), 'weighted-mean'],
  [
    place,
    {
      ...school,
      name: 'Plads efter fremgang',
      unit: { kind: 'rank' },
      measure: 'rank',
      polarity: 'lower',
      ranking: {
        of: starters,
        among: { area: { kind: 'rar', name: 'RAR Sydjylland' } },
        change: { as: 'percent', since: 'year-before' },
      },
    },
    'rank-on-a-change',
  ],
  [monthly, { ...counted, name: 'Ledige unge', frequency: 'month' }],
  [yearly, { ...counted, name: 'Langtidsledige', frequency: 'year' }],
];

export const groups: readonly (readonly [group: string | undefined, name: string, members: readonly string[]])[] = [
  [neighbours, 'Naboer', ['510', '540', '580']],
  [tied, 'Egnen', ['510', '530', '540']],
  [alone, 'Ingen andre', ['550', '510']],
];

const cell = (code: string, period: string, value: number, more: object = {}) => ({
  area: { kind: 'municipality', code },
  period,
  value,
  ...more,
});

const [firstYear, secondYear] = ['2022-08/2023-07', '2023-08/2024-07'] as const;

// The other municipalities of the labour-market area of Sydjylland.
const others = ['510', '540', '580', '410', '530', '561', '563', '573', '575', '607', '621', '630'];
const elsewhere = others.flatMap((code, index) => [cell(code, firstYear, 100), cell(code, secondYear, 101 + index)]);
const june = { '510': 70, '530': 70, '540': 90, '580': 110 };

type Published = readonly [indicator: string | undefined, source: string, on: string, observations: readonly object[]];

/** Every publication, by the day it came. */
export const publications: readonly Published[] = [
  [yearly, 'jobindsats', '2022-02-01', [cell('550', '2021', 120)]],
  [yearly, 'jobindsats', '2023-02-01', [cell('550', '2022', 110)]],
  [yearly, 'jobindsats', '2024-02-01', [cell('550', '2023', 90)]],
  [
    monthly,
    'jobindsats',
    '2024-07-15',
    [
      cell('550', '2023-12', 110),
      cell('550', '2024-05', 90),
      cell('550', '2024-06', 80),
      cell('550', '2024-12', 60, { status: 'forecast' }),
      ...Object.entries(june).map(([code, value]) => cell(code, '2024-06', value)),
    ],
  ],
  [starters, 'skolen', '2024-09-01', [cell('550', firstYear, 40), cell('550', secondYear, 48), ...elsewhere]],
  [older, 'skolen', '2024-09-01', [cell('550', firstYear, 20), cell('550', secondYear, 16)]],
];
