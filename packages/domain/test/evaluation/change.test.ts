import {
  brokenFrom,
  by,
  change,
  direction,
  figures,
  from,
  hold,
  meanOver,
  observed,
  over,
  published,
  type Row,
  ranging,
  restated,
  standing,
  steps,
  table,
  unknownYet,
} from './given.js';

const december = { when: by('2024-12-31') };
const tenPercent = { condition: change('down', 10, 'percent'), baseline: observed('2023-12'), ...december };
const fourteen = { condition: change('down', 14), baseline: from(86, '2023-12'), ...december };
const percent = { unit: { kind: 'percent' }, measure: 'share', polarity: 'higher' } as const;

// biome-ignore format: a table reads by its rows
const changes: readonly Row[] = [
  ['−10 % of 200, exactly 180', tenPercent, figures({ '2023-12': 200, '2024-12': 180 }), '2025-01-15', 'met', { required: 180, distance: 0, progress: 1 }],
  ['−10 % of 200, 180.1', tenPercent, figures({ '2023-12': 200, '2024-12': 180.1 }), '2025-01-15', 'not-met', { distance: 0.1 }],
  ['−10 % of 243 is 218.7', tenPercent, figures({ '2023-12': 243, '2024-12': 218 }), '2025-01-15', 'met', { required: 218.7 }],
  ['+10 % of 200, exactly 220', { ...tenPercent, condition: change('up', 10, 'percent') }, figures({ '2023-12': 200, '2024-12': 220 }), '2025-01-15', 'met', { required: 220 }],
  ['−14 from 86, exactly 72', fourteen, figures({ '2024-12': 72 }), '2025-01-15', 'met', { required: 72, distance: 0 }],
  ['−14 from 86, 73', fourteen, figures({ '2024-12': 73 }), '2025-01-15', 'not-met', { distance: 1 }],
  ['−10 percentage points from 40 %', { condition: change('down', 10, 'percentage-points'), baseline: from(40, '2023-12'), ...december }, figures({ '2024-12': 30 }, percent), '2025-01-15', 'met', { required: 30 }],
  ['−10 % from 40 % is 36 %', { condition: change('down', 10, 'percent'), baseline: from(40, '2023-12'), ...december }, figures({ '2024-12': 36.1 }, percent), '2025-01-15', 'not-met', { required: 36 }],
  ['percentage points of persons', { condition: change('down', 10, 'percentage-points'), baseline: from(40, '2023-12'), ...december }, figures({ '2024-12': 30 }), '2025-01-15', 'not-evaluable', { hindrance: 'unit-mismatch' }],
  ['halved', { condition: change('down', 50, 'percent'), baseline: from(9, '2023-12'), ...december }, figures({ '2024-12': 4.5 }), '2025-01-15', 'met', { distance: 0 }],
  ['no change is asked: a fall by 0', { condition: change('down', 0), baseline: from(86, '2023-12'), ...december }, figures({ '2024-12': 86 }), '2025-01-15', 'met', { progress: null }],

  ['before: on the line', fourteen, figures({ '2024-06': 79 }), '2024-07-15', 'on-track', { due: 79, progress: 0.5 }],
  ['before: behind the line', fourteen, figures({ '2024-06': 80 }), '2024-07-15', 'off-track', { due: 79 }],
  ['before: no movement yet', fourteen, figures({ '2023-12': 86 }), '2024-07-15', 'awaiting-observation'],
  ['on the last day', fourteen, figures({ '2024-11': 72, '2024-12': 90 }), '2024-12-31', 'on-track', { actual: 72 }],
  ['the day after', fourteen, figures({ '2024-11': 72, '2024-12': 90 }), '2025-01-01', 'not-met', { actual: 90 }],

  ['baseline not published', tenPercent, figures({ '2024-12': 180 }), '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023-12 not-published'], actual: 180 }],
  ['baseline suppressed', tenPercent, figures({ '2023-12': 'suppressed', '2024-12': 180 }), '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023-12 suppressed'] }],
  ['baseline not measured', tenPercent, figures({ '2023-12': 'not-measured', '2024-12': 180 }), '2025-01-15', 'awaiting-baseline'],
  ['baseline not available', tenPercent, figures({ '2023-12': 'not-available', '2024-12': 180 }), '2025-01-15', 'awaiting-baseline'],
  ['baseline unreadable', tenPercent, figures({ '2023-12': 'unreadable', '2024-12': 180 }), '2025-01-15', 'awaiting-baseline'],
  ['baseline will not be measured', tenPercent, figures({ '2023-12': 'will-not-be-measured', '2024-12': 180 }), '2025-01-15', 'not-evaluable', { hindrance: 'will-not-be-measured' }],
  ['baseline of a period that has not ended', { ...tenPercent, baseline: observed('2024-08') }, figures({ '2024-06': 180, '2024-08': 200 }), '2024-07-15', 'awaiting-baseline', { missing: ['baseline 2024-08 period-not-ended'] }],
  ['figure suppressed', tenPercent, figures({ '2023-12': 200, '2024-12': 'suppressed' }), '2025-01-15', 'awaiting-observation', { required: 180 }],
  ['figure and baseline missing: both named', tenPercent, figures({}), '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023-12 not-published', 'observation 2024-12 not-published'] }],
  ['no baseline stated', { condition: change('down', 14), ...december }, figures({ '2024-11': 72 }), '2024-12-15', 'awaiting-baseline', { missing: ['baseline not-stated'] }],
  ['no baseline was ever stated', { condition: change('down', 14), ...december }, figures({ '2024-12': 72 }), '2025-01-15', 'not-evaluable', { missing: ['baseline not-stated'] }],
  ['baseline unknown', { ...fourteen, baseline: unknownYet('2023') }, figures({ '2024-12': 72 }), '2025-01-15', 'not-evaluable', { missing: ['baseline 2023 not-stated'] }],
  ['baseline fixed then', { ...fourteen, baseline: from(86, '2023') }, figures({ '2024-12': 72 }), '2025-01-15', 'met'],

  ['figure restated', tenPercent, steps(published({ '2023-12': 200, '2024-12': 180 }), restated({ '2024-12': 181 }, { vintage: '2025-01-10T00:00:00.000Z' })), '2025-01-15', 'not-met'],
  ['baseline restated', tenPercent, steps(published({ '2023-12': 200, '2024-12': 180 }), restated({ '2023-12': 199 }, { vintage: '2025-01-10T00:00:00.000Z' })), '2025-01-15', 'not-met', { required: 179.1 }],
  ['a break between', tenPercent, steps(published({ '2023-12': 200, '2024-12': 180 }), brokenFrom('2024-07-01')), '2025-01-15', 'not-comparable', { hindrance: 'break' }],
  ['a break between a stated baseline and the figure', fourteen, steps(published({ '2024-12': 72 }), brokenFrom('2024-07-01')), '2025-01-15', 'not-comparable'],
  ['a break after both', tenPercent, steps(published({ '2023-12': 200, '2024-12': 180 }), brokenFrom('2025-01-01')), '2025-01-15', 'met'],
  ['a break between, before the time', tenPercent, steps(published({ '2023-12': 200, '2024-08': 180 }), brokenFrom('2024-07-01')), '2024-10-15', 'not-comparable'],
  ['the figure lies across a break', { ...tenPercent, when: by('2024-12-31'), baseline: observed('2023') }, { x: { definition: { frequency: 'year' }, steps: [published({ '2023': 200, '2024': 180 }), brokenFrom('2024-07-01')] } }, '2025-01-15', 'not-comparable'],
  ['from a baseline the plan calls not comparable', { ...fourteen, baseline: from(86, '2023-12', { notComparable: 'other survey' }) }, figures({ '2024-12': 72 }), '2025-01-15', 'not-comparable', { hindrance: 'other-method' }],

  ['in percent from an observed zero', tenPercent, figures({ '2023-12': 0, '2024-12': 0 }), '2025-01-15', 'not-evaluable', { hindrance: 'relative-change-from-zero' }],
  ['in percent from below zero', tenPercent, figures({ '2023-12': -5, '2024-12': -6 }), '2025-01-15', 'not-evaluable'],
  ['an amount from zero', { ...fourteen, condition: change('up', 5), baseline: from(0, '2023-12') }, figures({ '2024-12': 5 }), '2025-01-15', 'met'],

  ['a range of baselines that agree', { ...tenPercent, baseline: ranging(200, 210, '2023') }, figures({ '2024-12': 179 }), '2025-01-15', 'met'],
  ['a range of baselines that do not', { ...tenPercent, baseline: ranging(190, 210, '2023') }, figures({ '2024-12': 180 }), '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023 leaves-answer-open'] }],
  ['a range of baselines none of which is met', { ...tenPercent, baseline: ranging(190, 210, '2023') }, figures({ '2024-12': 190 }), '2025-01-15', 'not-met'],
  ['from just over 1,000 persons', { ...tenPercent, baseline: observed('2023-12') }, figures({ '2023-12': 'above 1000', '2024-12': 900 }), '2025-01-15', 'met'],

  ['mean of a year as the baseline', { ...fourteen, condition: change('down', 1), baseline: meanOver('2023') }, { x: { definition: { frequency: 'quarter' }, steps: [published({ '2023-Q1': 10, '2023-Q2': 11, '2023-Q3': 12, '2023-Q4': 13, '2024-Q4': 10.5 })] } }, '2025-01-15', 'met', { baseline: 11.5, required: 10.5 }],
  ['mean of a year, one quarter missing', { ...fourteen, condition: change('down', 1), baseline: meanOver('2023') }, { x: { definition: { frequency: 'quarter' }, steps: [published({ '2023-Q1': 10, '2023-Q2': 11, '2023-Q4': 13, '2024-Q4': 10.5 })] } }, '2025-01-15', 'awaiting-baseline', { missing: ['baseline 2023-Q3 not-published'] }],
  ['the period before', { condition: change('down', 1), baseline: { kind: 'period-before' }, ...december }, figures({ '2024-11': 10, '2024-12': 9 }), '2025-01-15', 'met', { baseline: 10 }],
  ['the same month a year before', { condition: change('down', 10, 'percent'), baseline: { kind: 'year-before' }, ...december }, figures({ '2023-12': 100, '2024-11': 50, '2024-12': 91 }), '2025-01-15', 'not-met', { baseline: 100 }],
  ['a year before, before the time: the latest with its own', { condition: change('down', 10, 'percent'), baseline: { kind: 'year-before' }, ...december }, figures({ '2023-05': 80, '2024-05': 72 }), '2024-06-15', 'on-track', { baseline: 80, required: 72 }],
];

const lowerThan2023 = { condition: direction('down'), baseline: observed('2023-12'), ...december };

// biome-ignore format: a table reads by its rows
const directions: readonly Row[] = [
  ['down, lower', lowerThan2023, figures({ '2023-12': 28, '2024-12': 27.9 }), '2025-01-15', 'met', { distance: -0.1, progress: null }],
  ['down, exactly equal', lowerThan2023, figures({ '2023-12': 28, '2024-12': 28 }), '2025-01-15', 'not-met', { distance: 0 }],
  ['down, higher', lowerThan2023, figures({ '2023-12': 28, '2024-12': 29 }), '2025-01-15', 'not-met'],
  ['up, higher', { ...lowerThan2023, condition: direction('up') }, figures({ '2023-12': 28, '2024-12': 29 }), '2025-01-15', 'met'],
  ['up, exactly equal', { ...lowerThan2023, condition: direction('up') }, figures({ '2023-12': 28, '2024-12': 28 }), '2025-01-15', 'not-met'],
  ['down from zero cannot be met', lowerThan2023, figures({ '2023-12': 0, '2024-12': 0 }), '2025-01-15', 'not-met'],
  ['up from zero', { ...lowerThan2023, condition: direction('up') }, figures({ '2023-12': 0, '2024-12': 1 }), '2025-01-15', 'met'],
  ['no baseline in the plan', { condition: direction('up'), ...december }, figures({ '2024-12': 29 }), '2025-01-15', 'not-evaluable', { missing: ['baseline not-stated'] }],
  ['a baseline fixed later', { condition: direction('up'), baseline: from(28, '2023'), ...december }, figures({ '2024-12': 29 }), '2025-01-15', 'met'],
  ['baseline suppressed', lowerThan2023, figures({ '2023-12': 'suppressed', '2024-12': 27 }), '2025-01-15', 'awaiting-baseline'],
  ['figure unreadable', lowerThan2023, figures({ '2023-12': 28, '2024-12': 'unreadable' }), '2025-01-15', 'awaiting-observation'],
  ['figure not measured', lowerThan2023, figures({ '2023-12': 28, '2024-12': 'not-measured' }), '2025-01-15', 'awaiting-observation'],
  ['figure will not be measured', lowerThan2023, figures({ '2023-12': 28, '2024-12': 'will-not-be-measured' }), '2025-01-15', 'not-evaluable'],
  ['before: lower', lowerThan2023, figures({ '2023-12': 28, '2024-05': 27 }), '2024-06-15', 'on-track', { due: 28 }],
  ['before: equal is not yet lower', lowerThan2023, figures({ '2023-12': 28, '2024-05': 28 }), '2024-06-15', 'off-track'],
  ['before: nothing after the baseline', lowerThan2023, figures({ '2023-12': 28 }), '2024-06-15', 'awaiting-observation'],
  ['restated baseline turns it', lowerThan2023, steps(published({ '2023-12': 28, '2024-12': 27.9 }), restated({ '2023-12': 27.9 }, { vintage: '2025-01-10T00:00:00.000Z' })), '2025-01-15', 'not-met'],
  ['a break between', lowerThan2023, steps(published({ '2023-12': 28, '2024-12': 27 }), brokenFrom('2024-01-01')), '2025-01-15', 'not-comparable'],
  ['standing, lower', { ...lowerThan2023, when: standing }, figures({ '2023-12': 28, '2024-05': 27 }), '2024-06-15', 'on-track'],
  ['a sum lower than the year before', { condition: direction('down'), baseline: { kind: 'year-before' }, when: over('2024', 'sum') }, figures({ '2023-H1': 10, '2023-H2': 12, '2024-H1': 9, '2024-H2': 12 }, { frequency: 'half-year' }), '2025-01-15', 'met', { actual: 21, baseline: 22 }],
  ['a sum so far against the same months of the year before', { condition: direction('down'), baseline: { kind: 'year-before' }, when: over('2024', 'sum') }, figures({ '2023-H1': 10, '2023-H2': 12, '2024-H1': 11 }, { frequency: 'half-year' }), '2024-08-15', 'off-track', { actual: 11, baseline: 10 }],
  ['a year as the baseline of a year of months', { condition: direction('down'), baseline: observed('2023'), when: over('2024', 'mean') }, figures({ '2023-H1': 10, '2023-H2': 12, '2024-H1': 9, '2024-H2': 12 }, { frequency: 'half-year' }), '2025-01-15', 'met', { actual: 10.5, baseline: 11 }],
];

const heldAt2016 = { condition: hold(), baseline: observed('2023-12'), ...december };

// biome-ignore format: a table reads by its rows
const holds: readonly Row[] = [
  ['lower is better: equal', heldAt2016, figures({ '2023-12': 50, '2024-12': 50 }), '2025-01-15', 'met', { distance: 0 }],
  ['lower is better: lower', heldAt2016, figures({ '2023-12': 50, '2024-12': 40 }), '2025-01-15', 'met'],
  ['lower is better: higher', heldAt2016, figures({ '2023-12': 50, '2024-12': 51 }), '2025-01-15', 'not-met'],
  ['higher is better: lower', heldAt2016, figures({ '2023-12': 50, '2024-12': 49 }, { polarity: 'higher' }), '2025-01-15', 'not-met'],
  ['the target overrides the polarity', { ...heldAt2016, polarity: 'higher' }, figures({ '2023-12': 50, '2024-12': 51 }), '2025-01-15', 'met'],
  ['no polarity: neither way', { ...heldAt2016, polarity: 'none' }, figures({ '2023-12': 50, '2024-12': 49 }), '2025-01-15', 'not-met'],
  ['no polarity: within the tolerance', { ...heldAt2016, condition: hold(1), polarity: 'none' }, figures({ '2023-12': 50, '2024-12': 49 }), '2025-01-15', 'met'],
  ['tolerance of 5 %, exactly', { ...heldAt2016, condition: hold(5, 'percent') }, figures({ '2023-12': 50, '2024-12': 52.5 }), '2025-01-15', 'met', { required: 52.5 }],
  ['tolerance of 5 %, passed', { ...heldAt2016, condition: hold(5, 'percent') }, figures({ '2023-12': 50, '2024-12': 52.6 }), '2025-01-15', 'not-met'],
  ['held at zero', heldAt2016, figures({ '2023-12': 0, '2024-12': 0 }), '2025-01-15', 'met'],
  ['tolerance in percent of zero', { ...heldAt2016, condition: hold(5, 'percent') }, figures({ '2023-12': 0, '2024-12': 0 }), '2025-01-15', 'not-evaluable', { hindrance: 'relative-change-from-zero' }],
  ['baseline unknown', { ...heldAt2016, baseline: unknownYet('2023') }, figures({ '2024-12': 50 }), '2025-01-15', 'not-evaluable', { hindrance: 'no-baseline' }],
  ['baseline fixed then', { ...heldAt2016, baseline: from(50, '2023') }, figures({ '2024-12': 50 }), '2025-01-15', 'met'],
  ['before: the baseline holds itself, so its own figure counts', heldAt2016, figures({ '2023-12': 50 }), '2024-06-15', 'on-track'],
  ['before: worse now', heldAt2016, figures({ '2023-12': 50, '2024-05': 51 }), '2024-06-15', 'off-track'],
  ['figure suppressed', heldAt2016, figures({ '2023-12': 50, '2024-12': 'suppressed' }), '2025-01-15', 'awaiting-observation'],
  ['figure restated', heldAt2016, steps(published({ '2023-12': 50, '2024-12': 50 }), restated({ '2024-12': 51 }, { vintage: '2025-01-10T00:00:00.000Z' })), '2025-01-15', 'not-met'],
  ['a break between', heldAt2016, steps(published({ '2023-12': 50, '2024-12': 40 }), brokenFrom('2024-07-01')), '2025-01-15', 'not-comparable'],
];

table('A change is at least so much from the baseline', changes);
table('A direction is strictly up or down from the baseline', directions);
table('Holding is no worse than the baseline', holds);
