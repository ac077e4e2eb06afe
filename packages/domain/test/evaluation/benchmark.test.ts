import {
  across,
  asGood,
  atMost,
  better,
  brokenFrom,
  by,
  country,
  figures,
  group,
  indicatorId,
  municipality,
  own,
  parts,
  published,
  type Row,
  regrouped,
  restated,
  sydjylland,
  table,
} from './given.js';

const december = { when: by('2024-12-31') };
const betterThanCountry = { condition: better({ area: country }), ...december };
const asGoodAsCountry = { condition: asGood({ area: country }), ...december };

const against = (
  ownFigure: number | string,
  other: number | string,
  ...more: readonly ReturnType<typeof published>[]
) => ({
  x: { steps: [published({ '2024-12': ownFigure }), published({ '2024-12': other }, { area: country }), ...more] },
});

const fallsFasterThanBefore = {
  condition: {
    kind: 'benchmark',
    indicator: indicatorId('x'),
    on: 'change',
    comparison: 'better',
    period: '2023-12/2024-12',
    against: { earlier: '2022-12/2023-12' },
  } as never,
  ...december,
};

// biome-ignore format: a table reads by its rows
const areas: readonly Row[] = [
  ['better than the country: lower', betterThanCountry, against(2.4, 2.5), '2025-01-15', 'met', { required: 2.5, distance: -0.1 }],
  ['better than the country: exactly equal', betterThanCountry, against(2.5, 2.5), '2025-01-15', 'not-met', { distance: 0 }],
  ['at least as good as the country: exactly equal', asGoodAsCountry, against(2.5, 2.5), '2025-01-15', 'met'],
  ['at least as good as the country: worse', asGoodAsCountry, against(2.6, 2.5), '2025-01-15', 'not-met'],
  ['where higher is better', { ...betterThanCountry, polarity: 'higher' }, against(2.6, 2.5), '2025-01-15', 'met'],
  ['where nothing is better', { ...betterThanCountry, polarity: 'none' }, against(2.6, 2.5), '2025-01-15', 'not-evaluable', { hindrance: 'no-polarity' }],
  ['better by a margin of 0.3, exactly', { condition: asGood({ area: country }, { margin: 0.3 }), ...december }, against(2.2, 2.5), '2025-01-15', 'met', { required: 2.2 }],
  ['worse by 0.3 at most, exactly', { condition: asGood({ area: country }, { margin: -0.3 }), ...december }, against(2.8, 2.5), '2025-01-15', 'met', { required: 2.8 }],
  ['worse by more than 0.3', { condition: asGood({ area: country }, { margin: -0.3 }), ...december }, against(2.9, 2.5), '2025-01-15', 'not-met'],
  ['at most 90 % of the country', { condition: asGood({ area: country }, { factor: 0.9 }), ...december }, against(2.25, 2.5), '2025-01-15', 'met', { required: 2.25 }],
  ['a fall that is stronger than the one before it', fallsFasterThanBefore, figures({ '2022-12': 100, '2023-12': 90, '2024-12': 80 }), '2025-01-15', 'met'],
  ['a fall that is weaker than the one before it', fallsFasterThanBefore, figures({ '2022-12': 100, '2023-12': 90, '2024-12': 82 }), '2025-01-15', 'not-met'],
  ['a fall whose forerunner is not known', fallsFasterThanBefore, figures({ '2023-12': 90, '2024-12': 82 }), '2025-01-15', 'awaiting-benchmark'],
  ['against a country at zero', betterThanCountry, against(0, 0), '2025-01-15', 'not-met'],
  ['the country not published', betterThanCountry, figures({ '2024-12': 2.4 }), '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 not-published'] }],
  ['the country suppressed', betterThanCountry, against(2.4, 'suppressed'), '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 suppressed'] }],
  ['the country not available', betterThanCountry, against(2.4, 'not-available'), '2025-01-15', 'awaiting-benchmark'],
  ['the country will not be measured', betterThanCountry, against(2.4, 'will-not-be-measured'), '2025-01-15', 'not-evaluable'],
  ['the own figure suppressed', betterThanCountry, against('suppressed', 2.5), '2025-01-15', 'awaiting-observation'],
  ['both missing: both named', betterThanCountry, figures({}), '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 not-published', 'observation 2024-12 not-published'] }],
  ['the country restated', betterThanCountry, { x: { steps: [published({ '2024-12': 2.4 }), published({ '2024-12': 2.5 }, { area: country }), restated({ '2024-12': 2.3 }, { area: country, vintage: '2025-01-10T00:00:00.000Z' })] } }, '2025-01-15', 'not-met'],
  ['a break before both', betterThanCountry, against(2.4, 2.5, brokenFrom('2024-07-01')), '2025-01-15', 'met'],
  ['a break between the country’s own period and the figure', { condition: better({ area: country }, { period: '2023-12' as never }), ...december }, { x: { steps: [published({ '2024-12': 2.4 }), published({ '2023-12': 2.5 }, { area: country }), brokenFrom('2024-07-01')] } }, '2025-01-15', 'not-comparable', { hindrance: 'break' }],
  ['of another source', betterThanCountry, { x: { steps: [published({ '2024-12': 2.4 }), published({ '2024-12': 2.5 }, { area: country, source: 'DST' })] } }, '2025-01-15', 'not-comparable', { hindrance: 'other-source' }],
  ['of another source declared equal', betterThanCountry, { x: { definition: { equalSources: [['STAR', 'DST']] }, steps: [published({ '2024-12': 2.4 }), published({ '2024-12': 2.5 }, { area: country, source: 'DST' })] } }, '2025-01-15', 'met'],
  ['before: whether it holds now', betterThanCountry, { x: { steps: [published({ '2024-05': 2.4 }), published({ '2024-05': 2.5 }, { area: country })] } }, '2024-06-15', 'on-track'],
  ['before: worse now', betterThanCountry, { x: { steps: [published({ '2024-05': 2.6 }), published({ '2024-05': 2.5 }, { area: country })] } }, '2024-06-15', 'off-track'],
  ['before: the country not there for the latest month', betterThanCountry, { x: { steps: [published({ '2024-05': 2.4 }), published({ '2024-04': 2.5 }, { area: country })] } }, '2024-06-15', 'awaiting-benchmark'],
  ['on the last day', betterThanCountry, against(2.6, 2.5), '2024-12-31', 'awaiting-observation'],
  ['the day after', betterThanCountry, against(2.6, 2.5), '2025-01-01', 'not-met'],
  ['an inexact country that decides', betterThanCountry, against(2.4, 'above 2.4'), '2025-01-15', 'met'],
  ['an inexact country that does not', betterThanCountry, against(2.4, '2.3 to 2.6'), '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 leaves-answer-open'] }],
];

const rank = { unit: { kind: 'rank' }, measure: 'rank', frequency: 'year', polarity: 'lower' } as const;
const expected = { indicator: indicatorId('expected') };
const betterThanExpected = { condition: better(expected, { period: '2016' as never }), when: by('2022-12-31') };
const modelled = (value: number | string) => ({
  x: { definition: rank, steps: [published({ '2022': 72 })] },
  others: { expected: { definition: rank, steps: [published({ '2016': value }, { source: 'own model' })] } },
});

// biome-ignore format: a table reads by its rows
const expectations: readonly Row[] = [
  ['better than framework conditions predicted in 2016', betterThanExpected, modelled(77), '2023-01-15', 'met', { required: 77, distance: -5 }],
  ['exactly as they predicted', betterThanExpected, modelled(72), '2023-01-15', 'not-met'],
  ['the prediction missing', betterThanExpected, modelled('not-available'), '2023-01-15', 'awaiting-benchmark', { missing: ['benchmark 2016 not-available'] }],
  ['an indicator nobody defined', { condition: better({ indicator: indicatorId('nothing') }), when: by('2022-12-31') }, modelled(77), '2023-01-15', 'awaiting-benchmark'],
];

const region = group([own, '510', '530']);
const plain = { ...sydjylland, method: 'plain-mean' } as const;
const three = (period: string, a: number | string, b: number | string, c: number | string) =>
  across(period, { [own]: a, '510': b, '530': c });
const official = (period: string, value: number) =>
  published({ [period]: value }, { area: { kind: 'group', ...sydjylland } });
const percent = { unit: { kind: 'percent' }, measure: 'share' } as const;
const nobody = { value: 0, numerator: 0, denominator: 0 };
const groups = { Sydjylland: region };

// biome-ignore format: a table reads by its rows
const groupLevels: readonly Row[] = [
  ['the official figure', { condition: better(sydjylland), ...december }, { x: { steps: [...three('2024-12', 10, 20, 30), official('2024-12', 11)] }, groups }, '2025-01-15', 'met', { required: 11, rules: [{ rule: 'group', method: 'official' }] }],
  ['no official figure, no weights, and no mean named: a plain mean is our reading', { condition: better(sydjylland), ...december }, { x: { steps: three('2024-12', 10, 20, 30) }, groups }, '2025-01-15', 'met', { required: 20, rules: [{ method: 'plain-mean', assumed: true }] }],
  ['a weighted mean asked, and no weights', { condition: better({ ...sydjylland, method: 'weighted' }), ...december }, { x: { steps: three('2024-12', 10, 20, 30) }, groups }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 no-weights'] }],
  ['the plain mean asked', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 10, 20, 30) }, groups }, '2025-01-15', 'met', { required: 20 }],
  ['the plain mean, exactly equal', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 20, 10, 30) }, groups }, '2025-01-15', 'not-met', { distance: 0 }],
  ['without the municipality itself', { condition: better({ ...plain, ownMunicipality: 'excluded' }), ...december }, { x: { steps: three('2024-12', 10, 20, 30) }, groups }, '2025-01-15', 'met', { required: 25 }],
  ['the weighted mean', { condition: better(sydjylland), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': parts(50, 100), '530': parts(160, 800) }) }, groups }, '2025-01-15', 'met', { required: 22 }],
  ['an official figure does not stand for the group without one of its members', { condition: better({ ...sydjylland, ownMunicipality: 'excluded' }), ...december }, { x: { steps: [...three('2024-12', 10, 20, 30), official('2024-12', 11)] }, groups }, '2025-01-15', 'met', { required: 25, rules: [{ method: 'plain-mean', assumed: true }] }],
  ['one member suppressed', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 10, 20, 'suppressed') }, groups }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 members-without-figures'] }],
  ['one member suppressed, two are enough', { condition: better({ ...plain, leastMembers: 2 }), ...december }, { x: { steps: three('2024-12', 10, 20, 'suppressed') }, groups }, '2025-01-15', 'met', { required: 15, rules: [{ withFigures: 2, leastMembers: 2 }] }],
  ['two suppressed, two are needed', { condition: better({ ...plain, leastMembers: 2 }), ...december }, { x: { steps: three('2024-12', 10, 'suppressed', 'suppressed') }, groups }, '2025-01-15', 'awaiting-benchmark'],
  ['a group nobody defined', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 10, 20, 30) } }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 unknown-group'] }],
  ['a group named before its members are known', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 10, 20, 30) }, groups: { Sydjylland: group(undefined) } }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 unknown-members'] }],
  ['its official figure needs no members', { condition: better(sydjylland), ...december }, { x: { steps: [...three('2024-12', 10, 20, 30), official('2024-12', 11)] }, groups: { Sydjylland: group(undefined) } }, '2025-01-15', 'met'],
  ['members are those on the last day of the period', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 15, 20, 30) }, groups: { Sydjylland: regrouped(region, [own, '510'], '2024-12-31') } }, '2025-01-15', 'met', { required: 17.5 }],
  ['members from the day after do not count yet', { condition: better(plain), ...december }, { x: { steps: three('2024-12', 15, 20, 30) }, groups: { Sydjylland: regrouped(region, [own, '510'], '2025-01-01') } }, '2025-01-15', 'met', { required: 21.666666666667 }],
  ['the two best', { condition: better({ ...plain, selection: { best: 2 } }), ...december }, { x: { steps: three('2024-12', 10, 12, 30) }, groups }, '2025-01-15', 'met', { required: 11, rules: [{ members: ['510', own], selection: { best: 2, over: '2024-12' } }] }],
  ['the best of the year before', { condition: better({ ...plain, selection: { best: 1, over: '2023-12' as never } }), ...december }, { x: { steps: [...three('2023-12', 30, 20, 10), ...three('2024-12', 10, 12, 30)] }, groups }, '2025-01-15', 'met', { required: 30, rules: [{ members: ['530'] }] }],
  ['all who share the last place come along', { condition: better({ ...plain, selection: { best: 1 } }), ...december }, { x: { steps: three('2024-12', 20, 20, 30) }, groups }, '2025-01-15', 'not-met', { required: 20, rules: [{ members: ['510', own] }] }],
  ['who had nobody to measure adds nothing to a weighted mean', { condition: better(sydjylland), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': nobody, '530': parts(40, 100) }) }, groups }, '2025-01-15', 'met', { required: 25, rules: [{ method: 'weighted', members: [own, '510', '530'].sort(), withFigures: 2 }] }],
  ['nor to a plain one', { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': nobody, '530': parts(40, 100) }) }, groups }, '2025-01-15', 'met', { required: 25 }],
  ['nor is it among the best', { condition: better({ ...sydjylland, selection: { best: 1 }, ownMunicipality: 'excluded' }), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': nobody, '530': parts(40, 100) }) }, groups }, '2025-01-15', 'met', { required: 40 }],
  ['one without a figure is awaited beside it', { condition: better(sydjylland), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': nobody }) }, groups }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 members-without-figures'] }],
  ['a group where nobody had anybody to measure', { condition: better({ ...sydjylland, ownMunicipality: 'excluded' }), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': nobody, '530': nobody }) }, groups }, '2025-01-15', 'awaiting-benchmark', { missing: ['benchmark 2024-12 members-without-figures'] }],
  ['a condition on the group itself', { condition: atMost(20, { area: { kind: 'group', ...sydjylland } }), ...december }, { x: { definition: percent, steps: across('2024-12', { [own]: parts(10, 100), '510': parts(30, 100), '530': parts(20, 100) }) }, groups }, '2025-01-15', 'met', { actual: 20 }],
  ['members of another source', { condition: better(plain), ...december }, { x: { steps: [...three('2024-12', 10, 20, 30), published({ '2024-12': 30 }, { area: municipality('530'), source: 'OPUS', vintage: '2025-01-01T00:00:00.000Z' })] }, groups }, '2025-01-15', 'not-comparable', { hindrance: 'other-source' }],
];

const change = (more: object = {}) => ({
  condition: better(plain, { on: 'change', period: '2023-12/2024-12' as never, ...more }),
  ...december,
});

// biome-ignore format: a table reads by its rows
const groupChanges: readonly Row[] = [
  ['falls by more than the group', change(), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 100, 100)] }, groups }, '2025-01-15', 'met', { actual: -10, required: -3.333333333333 }],
  ['falls exactly as the group', change(), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 90, 90)] }, groups }, '2025-01-15', 'not-met', { distance: 0 }],
  ['as good as the group, exactly', change({ comparison: 'at-least-as-good' }), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 90, 90)] }, groups }, '2025-01-15', 'met'],
  ['by amount', change({ changeAs: 'amount' }), { x: { steps: [...three('2023-12', 10, 100, 100), ...three('2024-12', 5, 97, 97)] }, groups }, '2025-01-15', 'met', { actual: -5, required: -3.666666666667 }],
  ['from zero in percent', change(), { x: { steps: [...three('2023-12', 0, 100, 100), ...three('2024-12', 5, 97, 97)] }, groups }, '2025-01-15', 'not-evaluable', { hindrance: 'relative-change-from-zero' }],
  ['the earlier own figure missing', change(), { x: { steps: [...three('2023-12', 'suppressed', 100, 100), ...three('2024-12', 5, 97, 97)] }, groups }, '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023-12 suppressed', 'benchmark 2023-12 members-without-figures'] }],
  ['with the members of the later period', change(), { x: { steps: [...three('2023-12', 100, 100, 200), ...three('2024-12', 98, 96, 210)] }, groups: { Sydjylland: regrouped(region, [own, '510'], '2024-06-01') } }, '2025-01-15', 'not-met', { required: -3 }],
  ['a break between', change(), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 100, 100), brokenFrom('2024-07-01')] }, groups }, '2025-01-15', 'not-comparable', { hindrance: 'break' }],
  ['restated', change(), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 100, 100), restated({ '2024-12': 101 }, { vintage: '2025-01-10T00:00:00.000Z' })] }, groups }, '2025-01-15', 'not-met'],
  ['before: the change until now', change(), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-05', 95, 100, 100)] }, groups }, '2024-06-15', 'on-track', { actual: -5 }],
  ['before: nothing later than its start', change(), { x: { steps: three('2023-12', 100, 100, 100) }, groups }, '2024-06-15', 'awaiting-observation'],
  ['from the target’s own baseline', { condition: better(plain, { on: 'change' }), baseline: { kind: 'observation', period: '2023-12' as never }, ...december }, { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 100, 100)] }, groups }, '2025-01-15', 'met'],
  ['from no baseline', { condition: better(plain, { on: 'change' }), ...december }, { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 100, 100)] }, groups }, '2025-01-15', 'not-evaluable'],
  ['over one month: from the month before', change({ period: '2024-12' }), { x: { steps: [...three('2024-11', 100, 100, 100), ...three('2024-12', 90, 100, 100)] }, groups }, '2025-01-15', 'met', { actual: -10 }],
  ['from year to year of a monthly stock: December to December', change({ period: '2023/2024' }), { x: { steps: [...three('2023-12', 100, 100, 100), ...three('2024-12', 90, 100, 100)] }, groups }, '2025-01-15', 'met', { actual: -10 }],
];

table('Better than an area', areas);
table('Better than another indicator', expectations);
table('Better than a group on level', groupLevels);
table('Better than a group on change', groupChanges);
