import type { JudgementTime } from '../../src/conditions/judgement-time.js';
import type { Condition } from '../../src/conditions/kinds.js';
import {
  assessed,
  atLeast,
  atMost,
  brokenFrom,
  by,
  direction,
  every,
  figures,
  type Known,
  level,
  over,
  published,
  type Row,
  standing,
  steps,
  table,
} from './given.js';

const report = { condition: { kind: 'delivered' as const }, when: by('2020-02-29') };
const fourOf = (least: number): Condition => ({ kind: 'delivered', what: 'job fairs', least, of: 4 });

const inTime = { period: '2020-02' as never };

// biome-ignore format: a table reads by its rows
const deliveries: readonly Row[] = [
  ['nobody has assessed it', report, {}, '2020-03-15', 'awaiting-assessment', { missing: ['assessment not-assessed'] }],
  ['delivered', { ...report, assessments: [assessed('met', '2020-02-20')] }, {}, '2020-03-01', 'met'],
  ['not delivered', { ...report, assessments: [assessed('not-met', '2020-03-10')] }, {}, '2020-03-15', 'not-met'],
  ['partly delivered', { ...report, assessments: [assessed('partly-met', '2020-03-10')] }, {}, '2020-03-15', 'not-met'],
  ['the latest assessment counts', { ...report, assessments: [assessed('not-met', '2020-03-01'), assessed('met', '2020-03-10', inTime)] }, {}, '2020-03-15', 'met'],
  ['whatever their order', { ...report, assessments: [assessed('met', '2020-03-10', inTime), assessed('not-met', '2020-03-01')] }, {}, '2020-03-15', 'met'],
  ['before the time, delivered', { ...report, assessments: [assessed('met', '2020-01-20')] }, {}, '2020-02-01', 'on-track'],
  ['before the time, on the way', { ...report, assessments: [assessed('on-track', '2020-01-20')] }, {}, '2020-02-01', 'on-track'],
  ['before the time, not on the way', { ...report, assessments: [assessed('off-track', '2020-01-20')] }, {}, '2020-02-01', 'off-track'],
  ['that it was on the way says nothing in the end', { ...report, assessments: [assessed('on-track', '2020-01-20')] }, {}, '2020-03-01', 'awaiting-assessment'],
  ['assessed as not evaluable', { ...report, assessments: [assessed('not-evaluable', '2020-03-10')] }, {}, '2020-03-15', 'not-evaluable', { hindrance: 'assessed-not-evaluable' }],
  ['its circumstance did not arise', { ...report, assessments: [assessed('not-applicable', '2020-03-10')] }, {}, '2020-03-15', 'not-applicable'],
  ['two of four, two delivered', { condition: fourOf(2), when: by('2024-12-31'), assessments: [assessed('partly-met', '2025-01-10', { delivered: 2, period: '2024-12' as never })] }, {}, '2025-01-15', 'met', { actual: 2, required: 2, distance: 0 }],
  ['three of four, two delivered', { condition: fourOf(3), when: by('2024-12-31'), assessments: [assessed('partly-met', '2025-01-10', { delivered: 2 })] }, {}, '2025-01-15', 'not-met', { distance: -1 }],
  ['none delivered is a number', { condition: fourOf(1), when: by('2024-12-31'), assessments: [assessed('not-met', '2025-01-10', { delivered: 0 })] }, {}, '2025-01-15', 'not-met', { actual: 0 }],
  ['standing: delivered', { condition: { kind: 'delivered' }, when: standing, assessments: [assessed('met', '2020-01-20')] }, {}, '2024-01-01', 'on-track'],
];

const december = { when: by('2024-12-31') };
const good = atMost(10);
const bad = atMost(5);
const unknown = atMost(10, { of: 'other' });
const never = atMost(10, { of: 'never' });
const broken = direction('down', { of: 'broken', baseline: { kind: 'observation', period: '2023-12' as never } });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const least = (number: number, ...of: Condition[]): Condition => ({ kind: 'at-least', least: number, of });
const known = {
  ...figures({ '2024-05': 8, '2024-12': 8 }),
  others: {
    other: { steps: [published({ '2024-12': 'suppressed' })] },
    never: { steps: [published({ '2024-12': 'will-not-be-measured' })] },
    broken: { steps: [published({ '2023-12': 9, '2024-05': 8, '2024-12': 8 }), brokenFrom('2024-02-01')] },
  },
};

// biome-ignore format: a table reads by its rows
const combined: readonly Row[] = [
  ['all of two that are met', { condition: all(good, atMost(8)), ...december }, known, '2025-01-15', 'met', { parts: [{ status: 'met', distance: -2 }, { status: 'met', distance: 0 }] }],
  ['all, one is not', { condition: all(good, bad), ...december }, known, '2025-01-15', 'not-met'],
  ['all, one is not: what is missing cannot turn it', { condition: all(bad, unknown), ...december }, known, '2025-01-15', 'not-met', { missing: ['observation 2024-12 suppressed'] }],
  ['all, one is missing', { condition: all(good, unknown), ...december }, known, '2025-01-15', 'awaiting-observation'],
  ['all, one will not be measured', { condition: all(good, never), ...december }, known, '2025-01-15', 'not-evaluable'],
  ['all, one not comparable', { condition: all(good, broken), ...december }, known, '2025-01-15', 'not-comparable'],
  ['all, one missing and one never measured: the missing one can still turn it', { condition: all(unknown, never), ...december }, known, '2025-01-15', 'awaiting-observation'],
  ['any of two, one is met: what is missing cannot turn it', { condition: any(good, unknown), ...december }, known, '2025-01-15', 'met'],
  ['any of two, none is met', { condition: any(bad, atLeast(9)), ...december }, known, '2025-01-15', 'not-met'],
  ['any of two, the other is missing', { condition: any(bad, unknown), ...december }, known, '2025-01-15', 'awaiting-observation'],
  ['two of four criteria', { condition: least(2, good, bad, atMost(9), unknown), ...december }, known, '2025-01-15', 'met'],
  ['two of four, three cannot be met', { condition: least(2, bad, good, bad, atLeast(9)), ...december }, known, '2025-01-15', 'not-met'],
  ['two of four, one open', { condition: least(2, good, bad, unknown, bad), ...december }, known, '2025-01-15', 'awaiting-observation'],
  ['nested', { condition: all(good, any(bad, atMost(8))), ...december }, known, '2025-01-15', 'met', { parts: [{ kind: 'level' }, { kind: 'any', parts: [{ status: 'not-met' }, { status: 'met' }] }] }],
  ['before: all hold now', { condition: all(good, atMost(8)), ...december }, known, '2024-06-15', 'on-track'],
  ['before: one does not', { condition: all(good, bad), ...december }, known, '2024-06-15', 'off-track'],
  ['before: one does not, another is missing', { condition: all(bad, unknown), ...december }, known, '2024-06-15', 'off-track'],
  ['before: one holds and one is missing', { condition: all(good, unknown), ...december }, known, '2024-06-15', 'awaiting-observation'],
  ['a delivery and a figure', { condition: all(good, { kind: 'delivered' }), ...december, assessments: [assessed('met', '2025-01-02', { period: '2024-12' as never })] }, known, '2025-01-15', 'met'],
  ['a delivery that nobody assessed', { condition: all(good, { kind: 'delivered' }), ...december }, known, '2025-01-15', 'awaiting-assessment'],
  ['every month, both conditions', { condition: all(atMost(10), atLeast(3)), when: every('month', '2024-01/2024-02') }, figures({ '2024-01': 5, '2024-02': 10 }), '2024-03-15', 'met'],
  ['every month, one of them fails once', { condition: all(atMost(10), atLeast(3)), when: every('month', '2024-01/2024-02') }, figures({ '2024-01': 2 }), '2024-02-15', 'not-met'],
];

const nobody = { value: 0, numerator: 0, denominator: 0 };
const covered = (when?: JudgementTime): Condition => ({
  ...level('exactly', 100, { of: 'covered' }),
  ...(when === undefined ? {} : { when }),
});
const share = { unit: { kind: 'percent' }, measure: 'share' } as const;
const withNobody: Known = {
  ...figures({ '2024-01': 9, '2024-02': 3, '2024-03': 9 }),
  others: {
    covered: { definition: share, steps: [published({ '2024-01': nobody, '2024-02': nobody, '2024-03': 100 })] },
  },
};
const nobodyIn = every('month', '2024-01/2024-02');
const march = by('2024-03-31');
const february = every('month', '2024-02');

// biome-ignore format: a table reads by its rows
const notApplying: readonly Row[] = [
  ['all of what applies', { condition: all(covered(nobodyIn), atLeast(5)), when: march }, withNobody, '2024-04-15', 'met', { missing: [], final: true }],
  ['all of what applies is not met', { condition: all(covered(nobodyIn), atLeast(10)), when: march }, withNobody, '2024-04-15', 'not-met'],
  ['any of what applies', { condition: any(covered(nobodyIn), atLeast(5)), when: march }, withNobody, '2024-04-15', 'met'],
  ['two of three, of which two apply', { condition: least(2, covered(nobodyIn), atLeast(5), atMost(8)), when: march }, withNobody, '2024-04-15', 'not-met'],
  ['two of three, of which one applies', { condition: least(2, covered(nobodyIn), covered(nobodyIn), atLeast(5)), when: march }, withNobody, '2024-04-15', 'not-applicable'],
  ['none of what applies', { condition: { kind: 'not', of: [covered(nobodyIn), atLeast(10)] }, when: march }, withNobody, '2024-04-15', 'met'],
  ['nothing applies', { condition: all(covered(nobodyIn), covered(nobodyIn)), when: march }, withNobody, '2024-04-15', 'not-applicable', { missing: [] }],
  ['any in a month: nobody to measure, and the other missed', { condition: any(covered(), atLeast(5)), when: february }, withNobody, '2024-03-15', 'not-met', { missing: [], final: true }],
  ['any in a month: nobody to measure, and the other unknown', { condition: any(covered(), atLeast(5, { of: 'other' })), when: february }, { ...withNobody, others: { ...withNobody.others, other: { steps: [] } } }, '2024-03-15', 'awaiting-observation', { missing: ['observation 2024-02 not-published'] }],
  ['all in a month: nobody to measure', { condition: all(covered(), covered()), when: february }, withNobody, '2024-03-15', 'not-applicable'],
  ['a month that the source says does not apply', { condition: atLeast(10), when: every('month', '2024-01/2024-03') }, figures({ '2024-01': 12, '2024-02': 'not-applicable', '2024-03': 12 }), '2024-04-15', 'met', { periods: [{ status: 'met' }, { status: 'not-applicable' }, { status: 'met' }], missing: [] }],
  ['a month that is kept back is awaited', { condition: atLeast(10), when: every('month', '2024-01/2024-03') }, figures({ '2024-01': 12, '2024-02': 'suppressed', '2024-03': 12 }), '2024-04-15', 'awaiting-observation'],
];

const awayIn = (period: string) => assessed('not-applicable', '2025-01-10', { period: period as never });
const monthsOf2024 = Object.fromEntries(
  Array.from({ length: 12 }, (_, month) => [`2024-${String(month + 1).padStart(2, '0')}`, month < 4 ? 10 : 0]),
);

// biome-ignore format: a table reads by its rows
const whole: readonly Row[] = [
  ['withdrawn', { condition: good, ...december, status: 'withdrawn' }, known, '2025-01-15', 'withdrawn', { missing: [], inputs: [] }],
  ['withdrawn goes before what was assessed', { condition: good, ...december, status: 'withdrawn', assessments: [assessed('not-applicable', '2024-01-01')] }, known, '2025-01-15', 'withdrawn'],
  ['its circumstance did not arise', { condition: good, ...december, assessments: [assessed('not-applicable', '2024-03-01')] }, known, '2025-01-15', 'not-applicable', { assessment: { assessment: 'not-applicable' } }],
  ['its circumstance did not arise, then it did', { condition: good, ...december, assessments: [assessed('not-applicable', '2024-03-01'), assessed('on-track', '2024-06-01')] }, known, '2025-01-15', 'met'],
  ['a month of the window to which it did not apply says nothing of the others', { condition: atLeast(100), when: over('2024', 'sum'), assessments: [awayIn('2024-01')] }, figures(monthsOf2024), '2025-01-15', 'not-met', { actual: 40 }],
  ['nor a year before the date', { condition: bad, ...december, assessments: [awayIn('2022')] }, known, '2025-01-15', 'not-met', { actual: 8 }],
  ['nor a year that has passed, of a target without end', { condition: bad, when: standing, assessments: [awayIn('2022')] }, known, '2025-01-15', 'off-track'],
  ['the whole window to which it did not apply', { condition: atLeast(100), when: over('2024', 'sum'), assessments: [awayIn('2023/2024')] }, figures(monthsOf2024), '2025-01-15', 'not-applicable'],
  ['the period of the date to which it did not apply', { condition: bad, ...december, assessments: [awayIn('2024-Q4')] }, known, '2025-01-15', 'not-applicable'],
  ['the period it is read on to which it did not apply', { condition: bad, when: by('2024-12-31', '2024-05'), assessments: [awayIn('2024-H1')] }, known, '2025-01-15', 'not-applicable'],
  ['the days asked in to which it does not apply, of a target without end', { condition: bad, when: standing, assessments: [awayIn('2025-01-10/2025-01-20')] }, known, '2025-01-15', 'not-applicable', { nextTurn: '2025-01-21' }],
  ['it did not apply as a whole, then not to a month', { condition: bad, ...december, assessments: [assessed('not-applicable', '2024-03-01'), awayIn('2024-01')] }, known, '2025-01-15', 'not-applicable'],
  ['delivered in time, and not due in a year before', { ...report, assessments: [assessed('met', '2020-02-20'), awayIn('2018')] }, {}, '2025-01-15', 'met'],
  ['nothing measurable was stated', december, known, '2025-01-15', 'not-evaluable', { hindrance: 'no-condition' }],
  ['nothing measurable was stated, though it was assessed', { ...december, assessments: [assessed('met', '2025-01-01')] }, known, '2025-01-15', 'not-evaluable', { assessment: { assessment: 'met' } }],
  ['a target that never will be measured goes before what is missing', { condition: direction('down', { of: 'never' }), ...december }, known, '2025-01-15', 'not-evaluable'],
  ['a figure that is missing goes before a break', { condition: direction('down', { baseline: { kind: 'observation', period: '2023-12' as never } }), ...december }, steps(published({ '2023-12': 9 }), brokenFrom('2024-02-01')), '2025-01-15', 'awaiting-observation'],
];

table('Something delivered is judged by an assessment', deliveries);
table('Combined conditions decide as soon as nothing outstanding can turn them', combined);
table('What does not apply asks nothing of the rest', notApplying);
table('What goes before every figure', whole);
