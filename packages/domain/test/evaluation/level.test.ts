import {
  above,
  atLeast,
  atMost,
  below,
  between,
  brokenFrom,
  by,
  exactly,
  figures,
  from,
  level,
  over,
  published,
  type Row,
  restated,
  retracted,
  standing,
  steps,
  table,
  unknownYet,
} from './given.js';

const december = { when: by('2024-12-31') };
const most = { condition: atMost(330), ...december };
const least = { condition: atLeast(60), ...december };
const higher = { polarity: 'higher' } as const;

// biome-ignore format: a table reads by its rows
const limits: readonly Row[] = [
  ['at most 330, exactly 330', most, figures({ '2024-12': 330 }), '2025-02-01', 'met', { distance: 0, required: 330 }],
  ['at most 330, 331', most, figures({ '2024-12': 331 }), '2025-02-01', 'not-met', { distance: 1 }],
  ['at most 330, 329.9', most, figures({ '2024-12': 329.9 }), '2025-02-01', 'met', { distance: -0.1 }],
  ['at least 60, exactly 60', least, figures({ '2024-12': 60 }), '2025-02-01', 'met', { distance: 0 }],
  ['at least 60, 59.9', least, figures({ '2024-12': 59.9 }), '2025-02-01', 'not-met', { distance: -0.1 }],
  ['above 60, exactly 60', { condition: above(60), ...december }, figures({ '2024-12': 60 }), '2025-02-01', 'not-met', { distance: 0 }],
  ['above 60, 60.01', { condition: above(60), ...december }, figures({ '2024-12': 60.01 }), '2025-02-01', 'met'],
  ['below 330, exactly 330', { condition: below(330), ...december }, figures({ '2024-12': 330 }), '2025-02-01', 'not-met', { distance: 0 }],
  ['below 330, 329', { condition: below(330), ...december }, figures({ '2024-12': 329 }), '2025-02-01', 'met'],
  ['exactly 4, 4.0', { condition: exactly(4), ...december }, figures({ '2024-12': 4.0 }), '2025-02-01', 'met', { distance: 0 }],
  ['exactly 4, 5', { condition: exactly(4), ...december }, figures({ '2024-12': 5 }), '2025-02-01', 'not-met', { distance: 1 }],
  ['between 26 and 53, 26', { condition: between(26, 53), ...december }, figures({ '2024-12': 26 }), '2025-02-01', 'met', { distance: 0 }],
  ['between 26 and 53, 53', { condition: between(26, 53), ...december }, figures({ '2024-12': 53 }), '2025-02-01', 'met', { distance: 0 }],
  ['between 26 and 53, 25', { condition: between(26, 53), ...december }, figures({ '2024-12': 25 }), '2025-02-01', 'not-met', { distance: -1 }],
  ['between 26 and 53, 55', { condition: between(26, 53), ...december }, figures({ '2024-12': 55 }), '2025-02-01', 'not-met', { distance: 2 }],
  ['nobody at all: exactly 0, 0', { condition: exactly(0), ...december }, figures({ '2024-12': 0 }), '2025-02-01', 'met'],
  ['nobody at all: exactly 0, 1', { condition: exactly(0), ...december }, figures({ '2024-12': 1 }), '2025-02-01', 'not-met'],
  ['0.1 and 0.2 are 0.3', { condition: atMost(0.3), when: over('2024-H1', 'sum') }, figures({ '2024-Q1': 0.1, '2024-Q2': 0.2 }, { frequency: 'quarter' }), '2024-07-01', 'met', { distance: 0 }],
];

// biome-ignore format: a table reads by its rows
const times: readonly Row[] = [
  ['before the time, the latest holds', most, figures({ '2024-05': 320 }), '2024-06-15', 'on-track', { actual: 320, final: false, judgedOn: '2025-01-01' }],
  ['before the time, the latest does not', most, figures({ '2024-05': 340 }), '2024-06-15', 'off-track', { distance: 10 }],
  ['on the date itself', most, figures({ '2024-11': 320 }), '2024-12-31', 'on-track', { nextTurn: '2025-01-01' }],
  ['the day after, without the figure', most, figures({ '2024-11': 320 }), '2025-01-01', 'awaiting-observation', { missing: ['observation 2024-12 not-published'], final: false }],
  ['the day after, with the figure', most, figures({ '2024-12': 320 }), '2025-01-01', 'met', { nextTurn: undefined }],
  ['long after', most, figures({ '2024-12': 320, '2026-01': 999 }), '2027-01-01', 'met'],
  ['latest is never older than the period judged', most, figures({ '2024-10': 320 }), '2026-01-01', 'awaiting-observation'],
  ['a date inside a month is read on that month', { condition: atMost(330), when: by('2024-12-10') }, figures({ '2024-12': 320 }), '2025-01-01', 'met'],
  ['the month has not ended when the date has passed', { condition: atMost(330), when: by('2024-12-10') }, figures({ '2024-12': 320 }), '2024-12-15', 'awaiting-observation', { missing: ['observation 2024-12 period-not-ended'], nextTurn: '2025-01-01' }],
  ['read on a later period', { condition: atLeast(27), when: by('2017-12-31', '2018-06') }, figures({ '2017-12': 30, '2018-06': 26 }), '2018-08-01', 'not-met', { actual: 26 }],
  ['read on a later period, not there yet', { condition: atLeast(27), when: by('2017-12-31', '2018-06') }, figures({ '2017-12': 30 }), '2018-03-01', 'awaiting-observation', { missing: ['observation 2018-06 period-not-ended'], nextTurn: '2018-04-01' }],
  ['read on a year of a monthly indicator', { condition: atLeast(27), when: by('2017-12-31', '2017') }, figures({ '2017-12': 20, '2017': 28 }), '2018-08-01', 'met', { actual: 28 }],
  ['a figure of the future is not used', most, figures({ '2024-05': 340, '2024-06': 320 }), '2024-06-30', 'off-track', { actual: 340, nextTurn: '2024-07-01' }],
  ['the same figure the day after its month', most, figures({ '2024-05': 340, '2024-06': 320 }), '2024-07-01', 'on-track', { actual: 320 }],
  ['no figure at all before the time', most, figures({}), '2024-06-15', 'awaiting-observation', { missing: ['observation not-published'] }],
];

// biome-ignore format: a table reads by its rows
const gaps: readonly Row[] = [
  ['not available', most, figures({ '2024-12': 'not-available' }), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 not-available'] }],
  ['not measured', most, figures({ '2024-12': 'not-measured' }), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 not-measured'] }],
  ['will not be measured', most, figures({ '2024-12': 'will-not-be-measured' }), '2025-02-01', 'not-evaluable', { hindrance: 'will-not-be-measured' }],
  ['will not be measured, known before the time', most, figures({ '2024-05': 320, '2024-12': 'will-not-be-measured' }), '2024-06-15', 'not-evaluable'],
  ['suppressed', most, figures({ '2024-12': 'suppressed' }), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 suppressed'] }],
  ['unreadable', most, figures({ '2024-12': 'unreadable' }), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 unreadable'] }],
  ['not applicable to the area', most, figures({ '2024-12': 'not-applicable' }), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 not-applicable'] }],
  ['withdrawn by the source', most, steps(published({ '2024-12': 320 }), retracted(['2024-12'], { vintage: '2025-01-20T00:00:00.000Z' })), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 retracted'] }],
  ['withdrawn, then published again', most, steps(published({ '2024-12': 320 }), retracted(['2024-12'], { vintage: '2025-01-20T00:00:00.000Z' }), published({ '2024-12': 325 }, { vintage: '2025-01-25T00:00:00.000Z' })), '2025-02-01', 'met', { actual: 325 }],
  ['an indicator nobody defined', { condition: atMost(330, { of: 'unheard of' }), ...december }, figures({}), '2025-02-01', 'awaiting-observation', { missing: ['observation unknown-indicator'] }],
  ['the newest figure is suppressed: the one before stands', most, figures({ '2024-04': 320, '2024-05': 'suppressed' }), '2024-06-15', 'on-track', { actual: 320, missing: ['observation 2024-05 suppressed'] }],
  ['of another area only', most, steps(published({ '2024-12': 320 }, { area: { kind: 'country' } })), '2025-02-01', 'awaiting-observation'],
  ['of another population only', most, steps(published({ '2024-12': 320 }, { population: 'under 30' })), '2025-02-01', 'awaiting-observation'],
  ['of the population asked', { condition: atMost(330, { population: 'under 30' }), ...december }, steps(published({ '2024-12': 320 }, { population: 'under 30' })), '2025-02-01', 'met'],
  ['of another period kind', most, figures({ '2024-Q4': 320, '2024': 310, '2024-01/2024-12': 300 }), '2025-02-01', 'awaiting-observation'],
];

// biome-ignore format: a table reads by its rows
const changesOfFigures: readonly Row[] = [
  ['restated for the worse', most, steps(published({ '2024-12': 328 }), restated({ '2024-12': 332 }, { vintage: '2025-01-20T00:00:00.000Z' })), '2025-02-01', 'not-met', { actual: 332 }],
  ['restated for the better', most, steps(published({ '2024-12': 332 }), restated({ '2024-12': 328 }, { vintage: '2025-01-20T00:00:00.000Z' })), '2025-02-01', 'met', { actual: 328 }],
  ['loaded late, but of an older vintage', most, steps(published({ '2024-12': 332 }, { vintage: '2025-01-20T00:00:00.000Z' }), published({ '2024-12': 328 }, { vintage: '2025-01-10T00:00:00.000Z', recordedAt: '2025-01-25T00:00:00.000Z' })), '2025-02-01', 'not-met', { actual: 332 }],
  ['two of one vintage: the one recorded last', most, steps(published({ '2024-12': 328 }), restated({ '2024-12': 332 })), '2025-02-01', 'not-met'],
  ['a break before the figure does not touch a level', most, steps(published({ '2024-12': 328 }), brokenFrom('2024-07-01')), '2025-02-01', 'met'],
  ['a break after the baseline leaves the verdict, not the progress', { ...most, baseline: from(400, '2023-12') }, steps(published({ '2024-12': 328 }), brokenFrom('2024-07-01')), '2025-02-01', 'met', { progress: null }],
  ['before the time, a break after the baseline: whether it holds now', { ...most, baseline: from(400, '2023-12') }, steps(published({ '2024-08': 340 }), brokenFrom('2024-07-01')), '2024-10-01', 'off-track', { rules: [{ rule: 'before-judgement', by: 'holds-now' }] }],
  ['provisional counts as it is', most, figures({ '2024-12': { value: 328, status: 'provisional' } }), '2025-02-01', 'met'],
];

// biome-ignore format: a table reads by its rows
const inexact: readonly Row[] = [
  ['about 330 counts as exact, with a mark', most, figures({ '2024-12': 'about 330' }), '2025-02-01', 'met', { marks: ['about'] }],
  ['above 330', most, figures({ '2024-12': 'above 330' }), '2025-02-01', 'not-met'],
  ['above 320 leaves it open', most, figures({ '2024-12': 'above 320' }), '2025-02-01', 'awaiting-observation', { missing: ['observation 2024-12 leaves-answer-open'] }],
  ['below 331 leaves at most 330 open', most, figures({ '2024-12': 'below 331' }), '2025-02-01', 'awaiting-observation'],
  ['below 330', most, figures({ '2024-12': 'below 330' }), '2025-02-01', 'met'],
  ['below 330, where below 330 is asked', { condition: below(330), ...december }, figures({ '2024-12': 'below 330' }), '2025-02-01', 'met'],
  ['from 320 to 330', most, figures({ '2024-12': '320 to 330' }), '2025-02-01', 'met'],
  ['from 325 to 335', most, figures({ '2024-12': '325 to 335' }), '2025-02-01', 'awaiting-observation'],
  ['a floor of 331', most, figures({ '2024-12': 'floor 331' }), '2025-02-01', 'not-met'],
  ['a floor of 329', most, figures({ '2024-12': 'floor 329' }), '2025-02-01', 'awaiting-observation'],
  ['a floor of 60, where at least 60 is asked', least, figures({ '2024-12': 'floor 60' }), '2025-02-01', 'met'],
  ['a floor that leaves it open before the time', least, figures({ '2024-05': 'floor 50' }), '2024-06-15', 'awaiting-observation'],
];

// biome-ignore format: a table reads by its rows
const ways: readonly Row[] = [
  ['on the straight line', { condition: atMost(200), baseline: from(300, '2023-12'), ...december }, figures({ '2024-06': 250 }), '2024-07-15', 'on-track', { due: 250, progress: 0.5 }],
  ['behind the straight line', { condition: atMost(200), baseline: from(300, '2023-12'), ...december }, figures({ '2024-06': 251 }), '2024-07-15', 'off-track', { due: 250, progress: 0.49 }],
  ['the line is read at the figure, not at the day', { condition: atMost(200), baseline: from(300, '2023-12'), ...december }, figures({ '2024-03': 275 }), '2024-11-15', 'on-track', { due: 275 }],
  ['a strict limit is strict only where the line has reached it', { condition: below(200), baseline: from(300, '2023-12'), ...december }, figures({ '2024-06': 250 }), '2024-07-15', 'on-track'],
  ['going the wrong way', { condition: atMost(200), baseline: from(300, '2023-12'), ...december }, figures({ '2024-06': 320 }), '2024-07-15', 'off-track', { progress: -0.2 }],
  ['a figure not later than the baseline', { condition: atMost(200), baseline: from(300, '2023-12'), ...december }, figures({ '2023-12': 300 }), '2024-07-15', 'awaiting-observation', { missing: ['observation 2023-12 not-later-than-baseline'] }],
  ['the baseline meets it already: whether it holds now', { condition: atMost(200), baseline: from(190, '2023-12'), ...december }, figures({ '2023-12': 190 }), '2024-07-15', 'on-track', { progress: null, marks: ['already-met-when-set'] }],
  ['the limit is worse than the start, and it has slipped', { condition: atMost(200), baseline: from(190, '2023-12'), ...december }, figures({ '2024-06': 201 }), '2024-07-15', 'off-track', { progress: null }],
  ['the limit is worse than the start, in the end', { condition: atMost(200), baseline: from(190, '2023-12'), ...december }, figures({ '2024-12': 195 }), '2025-01-15', 'met', { progress: null }],
  ['the limit is the start', { condition: atMost(200), baseline: from(200, '2023-12'), ...december }, figures({ '2024-12': 200 }), '2025-01-15', 'met', { progress: null }],
  ['from a baseline of zero', { condition: atLeast(50), baseline: from(0, '2023-12'), ...december }, figures({ '2024-06': 25 }, higher), '2024-07-15', 'on-track', { due: 25, progress: 0.5 }],
  ['an unknown baseline does not stop a level', { condition: atLeast(50), baseline: unknownYet('2023'), ...december }, figures({ '2024-06': 55 }, higher), '2024-07-15', 'on-track', { progress: null }],
  ['once the baseline is fixed there is a line', { condition: atLeast(50), baseline: from(40, '2023-12'), ...december }, figures({ '2024-06': 46 }, higher), '2024-07-15', 'on-track', { due: 45 }],
  ['exactly, approached from below', { condition: exactly(100), baseline: from(80, '2023-12'), ...december }, figures({ '2024-06': 90 }, higher), '2024-07-15', 'on-track', { due: 90 }],
  ['exactly, overshot', { condition: exactly(100), baseline: from(80, '2023-12'), ...december }, figures({ '2024-06': 101 }, higher), '2024-07-15', 'off-track'],
  ['between, approached from above', { condition: between(40, 50), baseline: from(70, '2023-12'), ...december }, figures({ '2024-06': 60 }), '2024-07-15', 'on-track', { due: 60 }],
  ['standing: holds', { condition: atLeast(6), when: standing }, figures({ '2024-05': 6 }), '2024-06-15', 'on-track', { judgedOn: undefined, final: false }],
  ['standing: does not hold', { condition: atLeast(6), when: standing }, figures({ '2024-05': 5 }), '2024-06-15', 'off-track'],
  ['standing is never final', { condition: atLeast(6), when: standing }, figures({ '2024-05': 6 }), '2029-06-15', 'on-track', { final: false }],
  ['standing from a day: older figures do not count', { condition: atLeast(6), when: { kind: 'standing', from: '2024-06-01' as never } }, figures({ '2024-05': 6 }), '2024-06-15', 'awaiting-observation'],
];

// biome-ignore format: a table reads by its rows
const ratings: readonly Row[] = [
  ['high, where high is asked', { condition: level('at-least', { rating: 'high' }), ...december }, figures({ '2024-12': 'high' }, { unit: { kind: 'rating' }, measure: 'rating', ratings: ['low', 'middling', 'high'] }), '2025-01-15', 'met', { actual: 'high', required: 'high', distance: undefined }],
  ['middling, where high is asked', { condition: level('at-least', { rating: 'high' }), ...december }, figures({ '2024-12': 'middling' }, { unit: { kind: 'rating' }, measure: 'rating', ratings: ['low', 'middling', 'high'] }), '2025-01-15', 'not-met'],
  ['before the time a rating has no line', { condition: level('at-least', { rating: 'high' }), baseline: { kind: 'rating', rating: 'low', period: '2023-12' as never }, ...december }, figures({ '2024-05': 'middling' }, { unit: { kind: 'rating' }, measure: 'rating', ratings: ['low', 'middling', 'high'] }), '2024-06-15', 'off-track', { progress: null }],
  ['a rating that is no step of the scale', { condition: level('at-least', { rating: 'splendid' }), ...december }, figures({ '2024-12': 'high' }, { unit: { kind: 'rating' }, measure: 'rating', ratings: ['low', 'high'] }), '2025-01-15', 'not-evaluable', { hindrance: 'unknown-rating' }],
  ['ratings cannot be meaned', { condition: level('at-least', { rating: 'high' }), when: over('2024', 'mean') }, figures({ '2024-12': 'high' }, { unit: { kind: 'rating' }, measure: 'rating', ratings: ['low', 'high'] }), '2025-01-15', 'not-evaluable', { hindrance: 'cannot-be-added' }],
];

table('A level and its limits: equality meets at least and at most, never above and below', limits);
table('A level and its time', times);
table('A level whose figure is missing', gaps);
table('A level whose figures change', changesOfFigures);
table('A qualified figure decides only if every value it admits does', inexact);
table('A level on its way', ways);
table('A rating', ratings);
