import { alone, monthly, neighbours, older, place, plain, starters, tied, weighted, yearly } from './figures.js';

/** Something that a target can say, as the test plan says it: how it is judged before its figures came, and now. */
export interface Point {
  readonly point: string;
  readonly summary: string;
  readonly says: object;
  readonly from: string;
  readonly was: string;
  readonly is: object;
}

const by = (date: string) => ({ kind: 'by', date });
const over = (period: string, more: object = {}) => ({ kind: 'over', period, ...more });
const standing = { kind: 'standing' };
const level = (indicator: string | undefined, comparison: string, value: number, more: object = {}) => ({
  kind: 'level',
  indicator,
  comparison,
  value,
  ...more,
});
const since = { baseline: { kind: 'observation', period: '2023-12' } };
const measure = (limit: string) => ({ condition: { kind: 'measure', indicator: monthly, limit }, ...since });
const best = (group: string | undefined, selection: object) => ({
  kind: 'benchmark',
  indicator: monthly,
  on: 'level',
  comparison: 'better',
  against: { group, method: 'plain-mean', ownMunicipality: 'excluded', ...selection },
});

const row = (point: string, summary: string, says: object, was: string, is: object, from = '2024-05-15'): Point => ({
  point,
  summary,
  says,
  from,
  was,
  is,
});

const school = { when: by('2024-07-31') };
const june = by('2024-06-30');
const december = by('2024-12-31');
const tooMany = level(yearly, 'above', 100);

/** A year of its own. */
const years = [
  row(
    'year-of-its-own',
    'A year that begins in August',
    { condition: level(starters, 'at-least', 45), ...school },
    'off-track',
    { status: 'met', actual: { value: 48, period: '2023-08/2024-07' } },
  ),
];

const noLimit = { status: 'no-limit-stated', actual: { value: 80 }, way: { change: -30, movement: 'better' } };

/** What is measured before there is a limit, and what is only followed. */
const measures = [
  row('limit-not-stated', 'Its limit is not stated', { ...measure('not-stated'), when: june }, 'no-limit-stated', {
    ...noLimit,
    limit: 'not-stated',
  }),
  row('limit-vague', 'Its limit is vague: markedly fewer', { ...measure('vague'), when: june }, 'no-limit-stated', {
    ...noLimit,
    limit: 'vague',
  }),
  row('limit-to-come', 'Its limit is to come', { ...measure('to-come'), when: june }, 'no-limit-stated', {
    ...noLimit,
    limit: 'to-come',
  }),
  row(
    'followed',
    'An indicator that is followed, without a target',
    { ...measure('none'), nature: 'monitoring', when: standing },
    'no-limit-stated',
    { ...noLimit, limit: 'none', final: false },
  ),
];

/** Conditions that read verdicts, or count them. */
const countings = [
  row(
    'years-running',
    'Three years running',
    {
      condition: { kind: 'in-a-row', times: 3, each: 'year', of: [level(yearly, 'at-most', 120)] },
      when: over('2021/2023'),
    },
    'on-track',
    { status: 'met' },
    '2023-06-01',
  ),
  row(
    'not-twice-in-a-row',
    'Not two years in a row',
    {
      condition: { kind: 'not', of: [{ kind: 'in-a-row', times: 2, each: 'year', of: [tooMany] }] },
      when: over('2021/2023'),
    },
    'off-track',
    { status: 'not-met' },
    '2022-06-01',
  ),
  row(
    'none-of',
    'None of these',
    { condition: { kind: 'not', of: [level(monthly, 'above', 70)] }, when: june },
    'off-track',
    { status: 'not-met' },
  ),
  row(
    'at-most-one-of',
    'At most one of these',
    { condition: { kind: 'at-most', most: 1, of: [tooMany, level(yearly, 'above', 80)] }, when: by('2023-12-31') },
    'off-track',
    { status: 'met' },
    '2023-06-01',
  ),
];

const parts = (first: object) => ({
  condition: { kind: 'all', of: [first, { kind: 'not', of: [level(monthly, 'above', 70)] }] },
  when: december,
});
const onItsWay = { status: 'off-track', final: false, parts: [{ status: 'met' }, { status: 'off-track' }] };
const part = (name: string, summary: string, first: object) => row(name, summary, parts(first), 'off-track', onItsWay);

/** Parts of a combined target with something of their own: the first is met by its own day, the whole on its way. */
const ownTimes = [
  part('part-with-its-own-day', 'A part with a day of its own', level(monthly, 'at-most', 80, { when: june })),
  part(
    'part-with-its-own-window',
    'A part with a window of its own',
    level(monthly, 'at-most', 85, { when: over('2024-05/2024-06', { aggregation: 'mean' }) }),
  ),
  part(
    'part-with-its-own-rolling',
    'A part that is rolled by itself',
    level(monthly, 'at-most', 85, { when: { ...june, rolling: { periods: 2, aggregation: 'mean' } } }),
  ),
  part('part-with-its-own-baseline', 'A part with a baseline of its own', {
    kind: 'change',
    indicator: monthly,
    direction: 'down',
    by: 20,
    as: 'percent',
    when: june,
    ...since,
  }),
];

/** Forecasts, what goes as far as it can, means, places by a change, and chosen groups. */
const others = [
  row(
    'forecast',
    'A forecast is shown, and decides nothing',
    { condition: level(monthly, 'at-most', 60), ...since, when: december },
    'awaiting-observation',
    { status: 'on-track', final: false, actual: { value: 80 }, forecast: { value: 60, period: '2024-12' } },
  ),
  row(
    'as-few-as-possible',
    'As few as possible',
    { condition: { kind: 'optimise', indicator: monthly, direction: 'down' }, when: standing },
    'awaiting-baseline',
    { status: 'on-track', baseline: { value: 90 }, final: false },
  ),
  row(
    'as-many-as-possible',
    'As many as possible',
    { condition: { kind: 'optimise', indicator: older, direction: 'up' }, when: standing },
    'awaiting-baseline',
    { status: 'off-track', baseline: { value: 20 }, final: false },
  ),
  row('plain-mean', 'A mean of two series', { condition: level(plain, 'at-least', 32), ...school }, 'off-track', {
    status: 'met',
    actual: { value: 32 },
  }),
  row(
    'weighted-mean',
    'A mean that counts one series three times',
    { condition: level(weighted, 'at-least', 40), ...school },
    'off-track',
    { status: 'met', actual: { value: 40 } },
  ),
  row(
    'rank-on-a-change',
    'The first place by the change since the year before',
    { condition: level(place, 'at-most', 1), ...school },
    'awaiting-observation',
    { status: 'met', actual: { value: 1 } },
  ),
  row(
    'best-of-a-group',
    'Better than the two best of a group',
    { condition: best(neighbours, { selection: { best: 2 } }), when: june },
    'awaiting-benchmark',
    { status: 'not-met', required: { value: 80 } },
  ),
  row(
    'best-of-a-group-tied',
    'Better than the best of a group, of whom two share the first place',
    { condition: best(tied, { selection: { best: 1 } }), when: june },
    'awaiting-benchmark',
    { status: 'not-met', required: { value: 70 }, rules: [{ rule: 'group', members: ['510', '530'] }] },
  ),
  row(
    'group-without-members',
    'Better than a group of which nobody is left',
    { condition: best(alone, {}), when: june },
    'awaiting-benchmark',
    { status: 'awaiting-benchmark', missing: [{ input: 'benchmark', reason: 'no-members-left' }] },
  ),
];

/** Every point of years, limits, conditions, time and groups that a target can be about. */
export const points: readonly Point[] = [...years, ...measures, ...countings, ...ownTimes, ...others];
