import { expect } from 'vitest';
import type { Area } from '../../src/values/area.js';
import {
  assessed,
  atLeast,
  atMost,
  below,
  better,
  brokenFrom,
  by,
  change,
  country,
  every,
  figures,
  from,
  observed,
  over,
  own,
  published,
  type Row,
  standing,
  type Told,
  table,
  target,
  targetId,
} from './given.js';

const flow = { measure: 'flow', frequency: 'quarter', polarity: 'higher' } as const;
const quarters = (...values: readonly (number | string)[]) =>
  Object.fromEntries(values.map((value, index) => [`2024-Q${index + 1}`, value]));
const sum = { condition: atLeast(200), when: over('2024') };

// biome-ignore format: a table reads by its rows
const sums: readonly Row[] = [
  ['flows are summed: exactly 200', sum, figures(quarters(50, 50, 50, 50), flow), '2025-01-15', 'met', { actual: 200, rules: [{ rule: 'aggregation', aggregation: 'sum', figures: 4 }] }],
  ['199', sum, figures(quarters(50, 50, 50, 49), flow), '2025-01-15', 'not-met', { distance: -1 }],
  ['one quarter missing', sum, figures(quarters(50, 50, 'suppressed', 50), flow), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-Q3 suppressed'] }],
  ['two neighbours missing are named as one', sum, figures({ '2024-Q1': 50, '2024-Q4': 50 }, flow), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-Q2/2024-Q3 not-published'] }],
  ['figures inside that are enough without the rest', { condition: atLeast(200), when: over('2024-01/2024-08') }, figures({ '2024-Q1': 100, '2024-Q2': 100, '2024-Q3': 100 }, flow), '2024-10-15', 'met', { actual: 200 }],
  ['a figure that reaches outside is not used', { condition: atLeast(201), when: over('2024-01/2024-08') }, figures({ '2024-Q1': 100, '2024-Q2': 100, '2024-Q3': 100 }, flow), '2024-10-15', 'awaiting-observation'],
  ['the year’s own figure is the sum', sum, figures({ '2024': 500 }, flow), '2025-01-15', 'met', { actual: 500 }],
  ['so is a year to date that is the whole year', sum, figures({ '2024-01/2024-12': 500, '2024-01/2024-09': 400 }, flow), '2025-01-15', 'met', { actual: 500 }],
  ['year to date that is not the whole year is enough only where the rest cannot matter', sum, figures({ '2024-01/2024-09': 199 }, flow), '2025-01-15', 'awaiting-observation'],
  ['before: against the share covered', sum, figures(quarters(50, 50), flow), '2024-08-15', 'on-track', { due: 100, progress: null }],
  ['before: short of the share covered', sum, figures(quarters(50, 49), flow), '2024-08-15', 'off-track', { due: 100 }],
  ['before: only what the figures cover is due', sum, figures(quarters(50), flow), '2024-12-15', 'on-track', { due: 50 }],
  ['before: nothing yet', sum, figures({}, flow), '2024-03-15', 'awaiting-observation'],
  ['before: a floor so far', sum, figures(quarters('floor 60'), flow), '2024-05-15', 'on-track'],
  ['at most: before', { condition: atMost(200), when: over('2024') }, figures(quarters(51), flow), '2024-05-15', 'off-track', { due: 50 }],
  ['below, strictly only in the end', { condition: below(200), when: over('2024') }, figures(quarters(50), flow), '2024-05-15', 'on-track'],
  ['a break inside', sum, { x: { definition: flow, steps: [published(quarters(50, 50, 50, 50)), brokenFrom('2024-07-01')] } }, '2025-01-15', 'not-comparable', { hindrance: 'break' }],
  ['one of another source', sum, { x: { definition: flow, steps: [published(quarters(50, 50, 50)), published({ '2024-Q4': 50 }, { source: 'OPUS' })] } }, '2025-01-15', 'not-comparable', { hindrance: 'other-source' }],
  ['one will not be measured', sum, figures(quarters(50, 'will-not-be-measured'), flow), '2024-08-15', 'not-evaluable'],
  ['every year of half a year: there is none, and none will come', { condition: atLeast(100), when: every('year', '2024-H1') }, figures({}, flow), '2024-03-15', 'not-evaluable', { hindrance: 'window-too-short', missing: [] }],
  ['every year of a school year, by the calendar', { condition: atLeast(100), when: every('year', '2023-08/2024-07') }, figures({}, flow), '2024-08-15', 'not-evaluable', { hindrance: 'window-too-short' }],
  ['figures that overlap and leave gaps: the window is what is missing', { condition: atLeast(100), when: over('2023/2024') }, figures({ '2023-Q1': 0, '2023-Q2': 0, '2023-Q3': 0, '2023-08/2024-07': 5, '2024-Q3': 0, '2024-Q4': 0 }, { ...flow, frequency: 'quarter', unit: { kind: 'DKK' } }), '2025-01-15', 'awaiting-observation', { missing: ['observation 2023/2024 not-published'] }],
  ['a window beyond a hundred years is a slip', { condition: atLeast(100), when: over('1024/2024') }, figures({}, flow), '2025-01-15', 'not-evaluable', { hindrance: 'window-too-long' }],
  ['a window without an end', { condition: atLeast(100), when: over('2020/..') }, figures({ '2020-Q1': 60, '2020-Q2': 60 }, flow), '2020-08-15', 'on-track', { final: false, actual: 120 }],
];

const average = { measure: 'average', frequency: 'quarter' } as const;
const aggregated = (aggregation: 'sum' | 'mean' | 'last' | 'least' | 'greatest', limit: number) => ({
  condition: atMost(limit),
  when: over('2024', aggregation),
});

// biome-ignore format: a table reads by its rows
const aggregations: readonly Row[] = [
  ['averages are meaned', { condition: atMost(25), when: over('2024') }, figures(quarters(10, 20, 30, 40), average), '2025-01-15', 'met', { actual: 25 }],
  ['of stocks the last counts', { condition: atMost(40), when: over('2024') }, figures(quarters(10, 20, 30, 40), { frequency: 'quarter' }), '2025-01-15', 'met', { actual: 40 }],
  ['the last, not there', { condition: atMost(40), when: over('2024') }, figures(quarters(10, 20, 30), { frequency: 'quarter' }), '2025-01-15', 'awaiting-observation', { missing: ['observation 2024-Q4 not-published'] }],
  ['the last: older than the window before its time', { condition: atMost(40), when: over('2024') }, figures({ '2023-Q4': 10 }, { frequency: 'quarter' }), '2024-03-15', 'awaiting-observation'],
  ['the least', aggregated('least', 10), figures(quarters(10, 20, 30, 40), average), '2025-01-15', 'met', { actual: 10 }],
  ['the greatest', aggregated('greatest', 39), figures(quarters(10, 20, 30, 40), average), '2025-01-15', 'not-met', { actual: 40 }],
  ['the mean of two', { condition: atMost(0.15), when: over('2024-H1', 'mean') }, figures(quarters(0.1, 0.2), average), '2025-01-15', 'met', { distance: 0 }],
  ['the mean so far', { condition: atMost(25), when: over('2024') }, figures(quarters(10, 20), average), '2024-08-15', 'on-track', { actual: 15 }],
  ['rolling mean of four quarters', { condition: atMost(25), when: { ...by('2024-12-31'), rolling: { periods: 4, aggregation: 'mean' } } }, figures(quarters(10, 20, 30, 40), average), '2025-01-15', 'met', { actual: 25 }],
  ['rolling sum over the turn of the year', { condition: atMost(60), when: { ...by('2024-06-30'), rolling: { periods: 3, aggregation: 'sum' } } }, figures({ '2023-Q4': 30, '2024-Q1': 20, '2024-Q2': 10 }, average), '2024-08-15', 'met', { actual: 60 }],
  ['rolling, one missing', { condition: atMost(60), when: { ...by('2024-06-30'), rolling: { periods: 3, aggregation: 'sum' } } }, figures({ '2024-Q1': 20, '2024-Q2': 10 }, average), '2024-08-15', 'awaiting-observation', { missing: ['observation 2023-Q4 not-published'] }],
  ['rolling, against the rolling figure a year before', { condition: change('down', 10, 'percent'), baseline: { kind: 'year-before' }, when: { ...by('2024-12-31'), rolling: { periods: 2, aggregation: 'sum' } } }, figures({ '2023-Q3': 50, '2023-Q4': 50, '2024-Q3': 40, '2024-Q4': 50 }, average), '2025-01-15', 'met', { baseline: 100, actual: 90 }],
  ['rounded only where the target says so', { condition: atMost(217), when: by('2024-12-31') }, figures({ '2024-12': 217.4 }), '2025-01-15', 'not-met'],
  ['rounded to whole numbers', { condition: atMost(217), when: by('2024-12-31'), roundTo: 0 }, figures({ '2024-12': 217.4 }), '2025-01-15', 'met', { actual: 217, rules: [{ rule: 'rounding', decimals: 0 }] }],
  ['a requirement is rounded too', { condition: change('down', 10, 'percent'), baseline: from(242, '2023-07'), when: by('2024-12-31'), roundTo: 0 }, figures({ '2024-12': 218 }), '2025-01-15', 'met', { required: 218 }],
];

const monthly = { condition: atLeast(10), when: every('month', '2024-01/2024-03') };

// biome-ignore format: a table reads by its rows
const everyPeriod: readonly Row[] = [
  ['every month, all three', monthly, figures({ '2024-01': 10, '2024-02': 11, '2024-03': 12 }), '2024-04-15', 'met', { periods: [{ status: 'met' }, { status: 'met' }, { status: 'met' }] }],
  ['one month fails: decided at once', monthly, figures({ '2024-01': 10, '2024-02': 9 }), '2024-03-15', 'not-met', { final: false, actual: 9 }],
  ['so far all hold', monthly, figures({ '2024-01': 10, '2024-02': 11 }), '2024-03-15', 'on-track'],
  ['before the first has ended', monthly, figures({ '2024-01': 10 }), '2024-01-15', 'awaiting-observation', { nextTurn: '2024-02-01' }],
  ['one missing in the end', monthly, figures({ '2024-01': 10, '2024-03': 11 }), '2024-04-15', 'awaiting-observation', { missing: ['observation 2024-02 not-published'] }],
  ['one missing, another fails', monthly, figures({ '2024-02': 9 }), '2024-04-15', 'not-met'],
  ['one missing on the way', monthly, figures({ '2024-01': 10 }), '2024-03-15', 'on-track', { missing: ['observation 2024-02 not-published'] }],
  ['every year of an open period is never met for good', { condition: atLeast(10), when: every('year', '2020/..') }, figures({ '2020': 10, '2021': 11 }, { frequency: 'year' }), '2022-02-15', 'on-track'],
  ['but fails for good', { condition: atLeast(10), when: every('year', '2020/..') }, figures({ '2020': 10, '2021': 9 }, { frequency: 'year' }), '2022-02-15', 'not-met'],
  ['every year of months: the last of each', { condition: atMost(10), when: every('year', '2022/2023') }, figures({ '2022-06': 99, '2022-12': 10, '2023-12': 9 }), '2024-01-15', 'met'],
  ['every quarter, each below the one before', { condition: change('down', 1), baseline: { kind: 'period-before' }, when: every('quarter', '2024-H1') }, figures({ '2023-Q4': 12, '2024-Q1': 11, '2024-Q2': 10 }, { frequency: 'quarter' }), '2024-07-15', 'met'],
  ['a month to which it did not apply is passed over', { ...monthly, assessments: [assessed('not-applicable', '2024-03-01', { period: '2024-02' as never })] }, figures({ '2024-01': 10, '2024-02': 1, '2024-03': 12 }), '2024-04-15', 'met'],
  ['a month of a year to which it did not apply is no year', { condition: atLeast(10), when: every('year', '2023/2024'), assessments: [assessed('not-applicable', '2024-03-01', { period: '2023-03' as never })] }, figures({ '2023': 1, '2024': 12 }, { frequency: 'year' }), '2025-01-15', 'not-met', { periods: [{ status: 'not-met' }, { status: 'met' }] }],
  ['the months of a quarter to which it did not apply are passed over', { condition: atLeast(10), when: every('month', '2024'), assessments: [assessed('not-applicable', '2024-04-02', { period: '2024-Q1' as never })] }, figures({ '2024-01': 1, '2024-02': 1, '2024-03': 1, '2024-04': 12 }), '2024-05-15', 'on-track', { missing: [] }],
  ['a month to which it applied after all', { ...monthly, assessments: [assessed('not-applicable', '2024-03-01', { period: '2024-02' as never }), assessed('not-met', '2024-03-20', { period: '2024-02' as never })] }, figures({ '2024-01': 10, '2024-02': 1, '2024-03': 12 }), '2024-04-15', 'not-met'],
  ['delivered in a month of the quarter, of which another does not apply', { condition: { kind: 'delivered' }, when: every('quarter', '2024-Q1/2024-Q2'), assessments: [assessed('met', '2024-02-02', { period: '2024-02' as never }), assessed('not-applicable', '2024-04-02', { period: '2024-03' as never }), assessed('met', '2024-05-20')] }, {}, '2024-07-15', 'met'],
  ['delivered every month', { condition: { kind: 'delivered' }, when: every('month', '2024-01/2024-02'), assessments: [assessed('met', '2024-01-20'), assessed('met', '2024-03-02', { period: '2024-02' as never })] }, {}, '2024-03-15', 'met'],
  ['delivered, one month not assessed', { condition: { kind: 'delivered' }, when: every('month', '2024-01/2024-02'), assessments: [assessed('met', '2024-01-20')] }, {}, '2024-03-15', 'awaiting-assessment', { missing: ['assessment 2024-02 not-assessed'] }],
];

const contacts = { condition: atLeast(2500), baseline: from(2000, '2020'), when: by('2022-12-31') };
const year = { frequency: 'year', polarity: 'higher' } as const;
const interim = (value: number, on = '2021-12-31') =>
  target({ condition: atLeast(value), when: by(on), interimOf: targetId() }, `interim ${on}`);

const falling = { condition: below(800), when: by('2022-04-30') };
const onTheWay = (told: Told) => target({ when: by('2019-12-31'), interimOf: targetId(), ...told }, 'interim');
const tonder: Area = { kind: 'municipality', code: own as never };

// biome-ignore format: a table reads by its rows
const interims: readonly Row[] = [
  ['on the line without interim targets', contacts, figures({ '2021': 2250 }, year), '2022-02-15', 'on-track', { due: 2250 }],
  ['an interim target bends the line', contacts, { ...figures({ '2021': 2250 }, year), targets: [interim(2300)] }, '2022-02-15', 'off-track', { due: 2300 }],
  ['exactly the interim target', contacts, { ...figures({ '2021': 2300 }, year), targets: [interim(2300)] }, '2022-02-15', 'on-track'],
  ['a withdrawn one does not', contacts, { ...figures({ '2021': 2250 }, year), targets: [{ ...interim(2300), status: 'withdrawn' }] }, '2022-02-15', 'on-track'],
  ['without a baseline the line begins at the interim target', { condition: below(800), when: by('2022-04-30') }, { ...figures({ '2020-06': 940 }), targets: [target({ condition: atMost(975), when: by('2019-12-31'), interimOf: targetId() }, 'interim')] }, '2020-08-15', 'off-track', { due: 937.5 }],
  ['the same where the interim target names the municipality of the plan', falling, { ...figures({ '2019-12': 970 }), targets: [onTheWay({ condition: atMost(975, { area: tonder }) })] }, '2020-01-15', 'on-track', { due: 975 }],
  ['the same where the target itself names it', { ...falling, condition: below(800, { area: tonder }) }, { ...figures({ '2019-12': 970 }), targets: [onTheWay({ condition: atMost(975) })] }, '2020-01-15', 'on-track', { due: 975 }],
  ['an interim target of another municipality does not', { ...falling, baseline: from(1000, '2018-12') }, { ...figures({ '2019-12': 930 }), targets: [onTheWay({ condition: atMost(900, { area: { kind: 'municipality', code: '510' as never } }) })] }, '2020-01-15', 'on-track', { due: 940 }],
  ['an interim target that starts from a baseline of its own', { ...falling, baseline: from(1000, '2018-12') }, { ...figures({ '2019-12': 850 }), targets: [onTheWay({ condition: change('down', 10, 'percent'), baseline: from(900, '2019-01') })] }, '2020-01-15', 'off-track', { due: 810 }],
  ['one whose condition does', { ...falling, baseline: from(1000, '2018-12') }, { ...figures({ '2019-01': 900, '2019-12': 850 }), targets: [onTheWay({ condition: change('down', 10, 'percent', { baseline: observed('2019-01') }) })] }, '2020-01-15', 'off-track', { due: 810 }],
  ['one that states none starts where the target does', { ...falling, baseline: from(1000, '2018-12') }, { ...figures({ '2019-12': 850 }), targets: [onTheWay({ condition: change('down', 10, 'percent') })] }, '2020-01-15', 'on-track', { due: 900 }],
  ['one whose start is not known yet bends nothing', { ...falling, baseline: from(1000, '2018-12') }, { ...figures({ '2019-12': 930 }), targets: [onTheWay({ condition: change('down', 10, 'percent'), baseline: observed('2019-01') })] }, '2020-01-15', 'on-track', { due: 940 }],
  ['a baseline without a period counts from the day the target was set', { condition: atLeast(65), baseline: from(55), setOn: '2024-01-01' as never, when: by('2025-12-31') }, figures({ '2024-12': 60 }, { polarity: 'higher' }), '2025-01-15', 'on-track', { due: 60 }],
  ['and what ended before it shows no movement', { condition: atLeast(65), baseline: from(55), setOn: '2024-01-01' as never, when: by('2025-12-31') }, figures({ '2023-12': 60 }, { polarity: 'higher' }), '2024-01-15', 'awaiting-observation'],
  ['a standing target has no line', { condition: atLeast(65), baseline: from(55, '2023-12'), when: standing }, figures({ '2024-12': 60 }), '2025-01-15', 'off-track', { due: undefined }],
];

// biome-ignore format: a table reads by its rows
const bands: readonly Row[] = [
  ['within 5 % of the requirement', { condition: atMost(100), when: by('2024-12-31'), bands: { steps: [{ name: 'green', within: 0, as: 'amount' }, { name: 'yellow', within: 5, as: 'percent' }] } }, figures({ '2024-12': 105 }), '2025-01-15', 'not-met', { band: { name: 'yellow' } }],
  ['met', { condition: atMost(100), when: by('2024-12-31'), bands: { steps: [{ name: 'green', within: 0, as: 'amount' }, { name: 'yellow', within: 5, as: 'percent' }] } }, figures({ '2024-12': 80 }), '2025-01-15', 'met', { band: { name: 'green' } }],
  ['outside all bands', { condition: atMost(100), when: by('2024-12-31'), bands: { steps: [{ name: 'green', within: 0, as: 'amount' }, { name: 'yellow', within: 5, as: 'percent' }] } }, figures({ '2024-12': 106 }), '2025-01-15', 'not-met', { band: undefined }],
  ['and the change since a named period', { condition: atMost(100), when: by('2024-12-31'), bands: { steps: [{ name: 'yellow', within: 10, as: 'amount' }], since: '2024-06' as never } }, figures({ '2024-06': 120, '2024-12': 106 }), '2025-01-15', 'not-met', { band: { name: 'yellow', since: { period: '2024-06', value: 120, change: -14, movement: 'better' } } }],
];

const moved = (since: string): Pick<Told, 'bands'> => ({
  bands: { steps: [{ name: 'near', within: 1000, as: 'amount' }], since: since as never },
});
const since = (what: object) => ({ band: { name: 'near', since: what } });
const noChange = { band: expect.not.objectContaining({ since: expect.anything() }) };
const byDecember = { condition: atMost(100), when: by('2024-12-31') };
const rolling12 = { ...by('2024-12-31'), rolling: { periods: 12, aggregation: 'sum' } } as const;
const eachMonth = (figure: number, ...years: readonly number[]) =>
  Object.fromEntries(
    years.flatMap((each) => Array.from({ length: 12 }, (_, at) => [`${each}-${`${at + 1}`.padStart(2, '0')}`, figure])),
  );
const people = { measure: 'flow' } as const;
const twoSources = { x: { steps: [published({ '2023-12': 50 }, { source: 'DST' }), published({ '2024-12': 102 })] } };
const twoMethods = {
  x: { steps: [published({ '2023-12': 50 }, { method: 'A' }), published({ '2024-12': 102 }, { method: 'B' })] },
};

// biome-ignore format: a table reads by its rows
const changesSince: readonly Row[] = [
  ['a break lies between', { ...byDecember, ...moved('2023-12') }, { x: { steps: [published({ '2023-12': 50, '2024-12': 102 }), brokenFrom('2024-06-01')] } }, '2025-01-15', 'not-met', noChange],
  ['of another source', { ...byDecember, ...moved('2023-12') }, twoSources, '2025-01-15', 'not-met', noChange],
  ['of another method', { ...byDecember, ...moved('2023-12') }, twoMethods, '2025-01-15', 'not-met', noChange],
  ['part of a sum is not held against a whole', { condition: atMost(100), when: over('2024'), ...moved('2023') }, figures({ '2023': 110, '2024-01': 10, '2024-02': 10 }, people), '2024-03-15', 'off-track', noChange],
  ['the whole is', { condition: atMost(100), when: over('2024'), ...moved('2023') }, figures({ '2023': 110, ...eachMonth(10, 2024) }, people), '2025-01-15', 'not-met', since({ value: 110, change: 10, movement: 'worse' })],
  ['against months that make up a year', { condition: atMost(100), when: over('2024'), ...moved('2023') }, figures(eachMonth(10, 2023, 2024), people), '2025-01-15', 'not-met', since({ value: 120, change: 0, movement: 'same' })],
  ['a month of a flow is not held against a year of it', { ...byDecember, ...moved('2023') }, figures({ '2023': 110, '2024-12': 10 }, people), '2025-01-15', 'met', noChange],
  ['what is rolled is held against what was rolled', { ...byDecember, when: rolling12, ...moved('2023-12') }, figures(eachMonth(10, 2023, 2024), people), '2025-01-15', 'not-met', since({ period: '2023-12', value: 120, change: 0, movement: 'same' })],
  ['where it can be', { ...byDecember, when: rolling12, ...moved('2023-06') }, figures(eachMonth(10, 2023, 2024), people), '2025-01-15', 'not-met', noChange],
  ['nothing later is earlier, whatever stands recorded', { ...byDecember, ...moved('2025-03') }, figures({ '2024-12': 102, '2025-03': 90 }), '2025-06-15', 'not-met', noChange],
  ['of every month the one that is shown', { condition: atMost(100), when: every('month', '2024-01/2024-02'), ...moved('2023-12') }, figures({ '2023-12': 90, '2024-01': 95, '2024-02': 98 }), '2024-03-15', 'met', since({ value: 90, change: 8, movement: 'worse' })],
  ['a change is not held against a level', { condition: better({ area: country }, { on: 'change', changeAs: 'amount', period: '2023-12/2024-12' as never }), ...moved('2022-12'), when: by('2024-12-31') }, { x: { steps: [published({ '2022-12': 40, '2023-12': 50, '2024-12': 45 }), published({ '2023-12': 50, '2024-12': 49 }, { area: country })] } }, '2025-01-15', 'met', noChange],
];

const rolledOver = (aggregation?: 'greatest') => ({ ...over('2024', aggregation), rolling: rolling12.rolling });
const growing = figures({ ...eachMonth(10, 2023), ...eachMonth(11, 2024) }, people);

// biome-ignore format: a table reads by its rows
const rolledWindows: readonly Row[] = [
  ['the last of them counts, where nothing is said', { condition: atMost(130), when: rolledOver() }, growing, '2025-01-15', 'not-met', { actual: 132 }],
  ['on the way the latest', { condition: atMost(130), when: rolledOver() }, growing, '2024-07-15', 'on-track', { actual: 126, due: undefined }],
  ['the greatest of them is one of them', { condition: atMost(132), when: rolledOver('greatest') }, growing, '2025-01-15', 'met', { actual: 132 }],
  ['of every year its last', { condition: atMost(130), when: { ...every('year', '2023/2024'), rolling: rolling12.rolling } }, figures({ ...eachMonth(10, 2022, 2023), ...eachMonth(11, 2024) }, people), '2025-01-15', 'not-met', { periods: [{ period: '2023', actual: { value: 120 } }, { period: '2024', actual: { value: 132 } }] }],
];

table('A window of rolled figures', rolledWindows);
table('A sum is made of figures that tile its window', sums);
table('Other aggregations, rolling figures and rounding', aggregations);
table('Every month, quarter or year by itself', everyPeriod);
table('The straight line through interim targets', interims);
table('Bands', bands);
table('Bands, and the change since an earlier period', changesSince);
