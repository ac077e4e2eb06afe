import {
  across,
  asGood,
  atMost,
  better,
  by,
  figures,
  group,
  indicatorId,
  municipality,
  own,
  type Row,
  sydjylland,
  table,
} from './given.js';

// Who is chosen, who is missing, and what is held against what: each answer stands whatever those say who have not said it yet.

const december = { when: by('2024-12-31') };
const codes = [own, '510', '530', '540', '561'] as const;
const five = (period: string, ...values: readonly (number | string | undefined)[]) =>
  across(
    period,
    Object.fromEntries(
      codes.flatMap((code, index) => (values[index] === undefined ? [] : [[code, values[index]]])),
    ) as Readonly<Record<string, number | string>>,
  );
const groups = { Sydjylland: group(codes) };
const plain = { ...sydjylland, method: 'plain-mean' } as const;
const best = (count: number, more: object = {}) => ({ ...plain, selection: { best: count, ...more } });
const known = (...steps: ReturnType<typeof across>) => ({ x: { steps }, groups });

// biome-ignore format: a table reads by its rows
const chosen: readonly Row[] = [
  ['the two best of the period read', { condition: better(best(2)), ...december }, known(...five('2024-12', 1, 2, 3, 4, 5)), '2025-01-15', 'met', { required: 1.5 }],
  ['who has no figure may be among the best', { condition: better(best(2)), ...december }, known(...five('2024-12', 1, 2, 3, 4)), '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 members-without-figures'] }],
  ['a least number says how many may be missing, not who is best', { condition: better({ ...best(2), leastMembers: 1 }), ...december }, known(...five('2024-12', 1, 2, 3, 4, 'suppressed')), '2025-01-15', 'awaiting-benchmark'],
  ['an inexact figure that is surely behind', { condition: better(best(2)), ...december }, known(...five('2024-12', 1, 2, 3, 4, 'above 9')), '2025-01-15', 'met', { required: 1.5 }],
  ['an inexact figure that may be among them', { condition: better(best(2)), ...december }, known(...five('2024-12', 1, 2, 3, 4, 'below 5')), '2025-01-15', 'awaiting-benchmark'],
  ['three share the second place', { condition: asGood(best(2)), ...december }, known(...five('2024-12', 1, 2, 2, 2, 5)), '2025-01-15', 'met', { required: 1.75, rules: [{ withFigures: 4 }] }],
  ['more are chosen than there are', { condition: better(best(10)), ...december }, known(...five('2024-12', 1, 2, 3, 4, 5)), '2025-01-15', 'met', { required: 3 }],
  ['more are chosen than there are, one has no figure', { condition: better(best(10)), ...december }, known(...five('2024-12', 1, 2, 3, 4)), '2025-01-15', 'awaiting-benchmark'],
  ['a group of nobody', { condition: better(best(10)), ...december }, { x: { steps: five('2024-12', 1, 2, 3, 4, 5) }, groups: { Sydjylland: group([]) } }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 no-members-left'] }],
  ['the best is the municipality itself', { condition: better(best(1)), ...december }, known(...five('2024-12', 1, 2, 3, 4, 5)), '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 no-members-left'] }],
  ['the best of the others', { condition: better({ ...best(1), ownMunicipality: 'excluded' }), ...december }, known(...five('2024-12', 1, 2, 3, 4, 5)), '2025-01-15', 'met', { required: 2 }],
  ['the best by what the target calls better', { condition: better({ ...best(1), ownMunicipality: 'excluded' }), polarity: 'higher', ...december }, known(...five('2024-12', 8, 6, 7, 9, 10)), '2025-01-15', 'not-met', { required: 10 }],
  ['and by what the indicator calls better, where the target says nothing', { condition: better({ ...best(1), ownMunicipality: 'excluded' }), ...december }, known(...five('2024-12', 8, 6, 7, 9, 10)), '2025-01-15', 'not-met', { required: 6 }],
  ['on change too', { condition: better({ ...best(1), ownMunicipality: 'excluded' }, { on: 'change', changeAs: 'amount', period: '2023-12/2024-12' as never }), polarity: 'higher', ...december }, known(...five('2023-12', 8, 6, 6, 6, 6), ...five('2024-12', 9, 6, 7, 9, 10)), '2025-01-15', 'not-met', { actual: 1, benchmark: 4 }],
  ['before its time: the best of the latest month', { condition: better(best(2)), ...december }, known(...five('2024-04', 9, 1, 1, 9, 9), ...five('2024-05', 1, 9, 9, 2, 2)), '2024-06-15', 'on-track', { benchmark: 1.666666666667 }],
  ['on change, the best of the later month at both ends', { condition: better(best(2), { on: 'change', changeAs: 'amount', period: '2023-12/2024-12' as never }), ...december }, known(...five('2023-12', 10, 10, 20, 30, 40), ...five('2024-12', 5, 9, 2, 1, 40)), '2025-01-15', 'not-met', { actual: -5, benchmark: -23.5 }],
];

// biome-ignore format: a table reads by its rows
const incomplete: readonly Row[] = [
  ['enough members, and one whose figure may come', { condition: better({ ...plain, leastMembers: 3 }), ...december }, known(...five('2024-12', 1, 2, 3, 4)), '2025-01-15', 'met', { benchmark: 2.5 }],
  ['that one may pull the mean below the own value', { condition: better({ ...plain, leastMembers: 3 }), ...december }, known(...five('2024-12', 2.4, 2, 3, 4)), '2025-01-15', 'awaiting-benchmark', { final: false, missing: ['benchmark 2024-12 leaves-answer-open', 'benchmark 2024-12 members-without-figures'] }],
  ['kept back for good, it is what the least number is for', { condition: better({ ...plain, leastMembers: 3 }), ...december }, known(...five('2024-12', 2.4, 2, 3, 4, 'suppressed')), '2025-01-15', 'met'],
  ['on the way those that are there count', { condition: better({ ...plain, leastMembers: 3 }), ...december }, known(...five('2024-05', 2.4, 2, 3, 4)), '2024-06-15', 'on-track'],
  ['on change, it may turn it', { condition: better({ ...plain, leastMembers: 3 }, { on: 'change', changeAs: 'amount', period: '2023-12/2024-12' as never }), ...december }, known(...five('2023-12', 5, 5, 5, 5, 5), ...five('2024-12', 3, 4, 4, 4)), '2025-01-15', 'awaiting-benchmark'],
  ['enough with the own figure alone, the others kept back', { condition: asGood({ ...plain, leastMembers: 1 }), ...december }, known(...five('2024-12', 8, 'suppressed', 'suppressed', 'suppressed', 'suppressed')), '2025-01-15', 'awaiting-benchmark', { final: false, missing: ['benchmark 2024-12 members-without-figures'] }],
  ['the same of the two best of last year', { condition: asGood({ ...plain, leastMembers: 1, selection: { best: 2, over: '2023-12' as never } }), ...december }, known(...five('2023-12', 1, 2, 3, 4, 5), ...five('2024-12', 8, 'suppressed', 9, 9, 9)), '2025-01-15', 'awaiting-benchmark'],
  ['on change, alone at one end', { condition: asGood({ ...plain, leastMembers: 1 }, { on: 'change', changeAs: 'amount', period: '2023-12/2024-12' as never }), ...december }, known(...five('2023-12', 5, 'suppressed', 'suppressed', 'suppressed', 'suppressed'), ...five('2024-12', 3, 4, 4, 4, 4)), '2025-01-15', 'awaiting-benchmark'],
  ['one other is enough', { condition: asGood({ ...plain, leastMembers: 1 }), ...december }, known(...five('2024-12', 8, 10, 'suppressed', 'suppressed', 'suppressed')), '2025-01-15', 'met', { benchmark: 9 }],
  ['too few members', { condition: better({ ...plain, leastMembers: 5 }), ...december }, known(...five('2024-12', 1, 2, 3, 4)), '2025-01-15', 'awaiting-benchmark'],
];

const home = municipality(own);

// biome-ignore format: a table reads by its rows
const itself: readonly Row[] = [
  ['better than the own municipality', { condition: better({ area: home }), ...december }, figures({ '2024-12': 5 }), '2025-01-15', 'not-evaluable', { hindrance: 'against-itself' }],
  ['as good as the own municipality', { condition: asGood({ area: home }), ...december }, figures({ '2024-12': 5 }), '2025-01-15', 'not-evaluable', { hindrance: 'against-itself' }],
  ['the own indicator', { condition: better({ indicator: indicatorId('x') }), ...december }, figures({ '2024-12': 5 }), '2025-01-15', 'not-evaluable', { hindrance: 'against-itself' }],
  ['on change', { condition: asGood({ area: home }, { on: 'change', period: '2023-12/2024-12' as never }), ...december }, figures({ '2023-12': 4, '2024-12': 5 }), '2025-01-15', 'not-evaluable', { hindrance: 'against-itself' }],
  ['a group against itself', { condition: better(sydjylland, { area: { kind: 'group', ...sydjylland } }), ...december }, known(...five('2024-12', 1, 2, 3, 4, 5)), '2025-01-15', 'not-evaluable', { hindrance: 'against-itself' }],
  ['the own figure of an earlier year is another', { condition: better({ area: home }, { period: '2023-12' as never }), ...december }, figures({ '2023-12': 9, '2024-12': 5 }), '2025-01-15', 'met', { benchmark: 9 }],
  ['a group of nobody but whose figure is judged', { condition: asGood(plain, { area: municipality('510') }), ...december }, { x: { steps: five('2024-12', 1, 3) }, groups: { Sydjylland: group(['510']) } }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 no-members-left'] }],
  ['a group of nobody but the plan’s own, whose figure is not judged', { condition: asGood(plain, { area: municipality('510') }), ...december }, { x: { steps: five('2024-12', 4, 3) }, groups: { Sydjylland: group([own]) } }, '2025-01-15', 'met', { benchmark: 4 }],
  ['without whose figure is judged', { condition: better({ ...plain, ownMunicipality: 'excluded' }, { area: municipality('510') }), ...december }, { x: { steps: five('2024-12', 20, 6, undefined, undefined, 6) }, groups: { Sydjylland: group([own, '510', '561']) } }, '2025-01-15', 'met', { benchmark: 13, rules: [{ ownMunicipality: 'excluded', members: [own, '561'] }] }],
  ['another area’s', { condition: better({ area: municipality('510') }, { area: municipality('530') }), ...december }, known(...five('2024-12', 1, 3, 2)), '2025-01-15', 'met'],
];

const ranking = (since: 'period-before' | 'year-before', as: 'amount' | 'percent' = 'amount') => ({
  unit: { kind: 'rank' as const },
  measure: 'rank' as const,
  ranking: {
    of: indicatorId('rate'),
    among: { area: { kind: 'joint' as const, codes: [...codes] as never } },
    change: { as, since },
  },
});
const ranked = (definition: ReturnType<typeof ranking>, ...steps: ReturnType<typeof across>) => ({
  x: { definition, steps: [] },
  others: { rate: { steps } },
});
const second = { condition: atMost(2), ...december };

// biome-ignore format: a table reads by its rows
const moved: readonly Row[] = [
  ['who falls the most is first, not who is lowest', second, ranked(ranking('year-before'), ...five('2023-12', 50, 10, 10, 10, 10), ...five('2024-12', 40, 9, 9, 9, 9)), '2025-01-15', 'met', { actual: 1, rules: [{ rule: 'rank', change: { since: 'year-before' } }] }],
  ['since the month before', second, ranked(ranking('period-before'), ...five('2024-11', 50, 10, 10, 10, 10), ...five('2024-12', 49, 1, 2, 3, 9)), '2025-01-15', 'not-met', { actual: 4 }],
  ['in percent', second, ranked(ranking('year-before', 'percent'), ...five('2023-12', 50, 10, 10, 10, 10), ...five('2024-12', 40, 5, 5, 5, 5)), '2025-01-15', 'not-met', { actual: 5 }],
  ['who lacks one of the ends may be on either side', second, ranked(ranking('year-before'), ...five('2023-12', 50, 10, 10, 10), ...five('2024-12', 49, 1, 9.5, 9.5, 9)), '2025-01-15', 'awaiting-observation'],
  ['the own earlier figure is missing', second, ranked(ranking('year-before'), ...five('2023-12', undefined, 10, 10, 10, 10), ...five('2024-12', 49, 1, 2, 3, 9)), '2025-01-15', 'awaiting-observation', { missing: ['observation 2023-12 not-published', 'observation 2024-12 not-ranked'] }],
  ['from nothing a change in percent is not ranked', second, ranked(ranking('year-before', 'percent'), ...five('2023-12', 0, 10, 10, 10, 10), ...five('2024-12', 49, 1, 2, 3, 9)), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-12 not-ranked', 'observation 2024-12 not-ranked'] }],
];

table('A chosen group is chosen from all of its members', chosen);
table('An incomplete group gives no answer that a figure to come could turn', incomplete);
table('Nothing is held against itself', itself);
table('A rank may be of a change', moved);
