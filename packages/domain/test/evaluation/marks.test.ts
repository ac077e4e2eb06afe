import { describe, expect, it } from 'vitest';
import {
  across,
  assessed,
  atMost,
  below,
  better,
  brokenFrom,
  by,
  change,
  eventId,
  figures,
  from,
  group,
  indicatorId,
  municipality,
  observed,
  own,
  parts,
  published,
  type Row,
  sydjylland,
  table,
  target,
  targetId,
  verdict,
} from './given.js';

const december = { when: by('2024-12-31') };
const ten = { condition: atMost(10), ...december };
const printed = (period: string, value: number, more: object = {}) => ({
  printed: [
    {
      event: eventId('cited'),
      indicator: indicatorId(),
      area: municipality(own),
      period: period as never,
      value,
      ...more,
    },
  ],
});
const other = (told: object, name = 'other') => target({ ...december, ...told }, name);

// biome-ignore format: a table reads by its rows
const already: readonly Row[] = [
  ['by its baseline', { ...ten, baseline: from(9, '2023-12'), setOn: '2024-01-15' as never }, figures({ '2024-12': 9 }), '2025-01-15', 'met', { marks: ['already-met-when-set'] }],
  ['by the latest figure then', { ...ten, setOn: '2024-03-15' as never }, figures({ '2024-01': 12, '2024-02': 9, '2024-12': 9 }), '2025-01-15', 'met', { marks: ['already-met-when-set'] }],
  ['not when a later figure had slipped', { ...ten, baseline: from(9, '2023-12'), setOn: '2024-03-15' as never }, figures({ '2024-02': 12, '2024-12': 9 }), '2025-01-15', 'met', { marks: [] }],
  ['not by a figure of the time after', { ...ten, setOn: '2024-03-15' as never }, figures({ '2024-03': 9, '2024-12': 9 }), '2025-01-15', 'met', { marks: [] }],
  ['not across a break', { ...ten, setOn: '2024-03-15' as never }, { x: { steps: [published({ '2024-02': 9, '2024-12': 9 }), brokenFrom('2024-06-01')] } }, '2025-01-15', 'met', { marks: [] }],
  ['a change that had happened', { condition: change('down', 2), baseline: from(12, '2023-06'), setOn: '2024-03-15' as never, ...december }, figures({ '2024-02': 10, '2024-12': 10 }), '2025-01-15', 'met', { marks: ['already-met-when-set'] }],
];

// biome-ignore format: a table reads by its rows
const assessments: readonly Row[] = [
  ['computed met, assessed not met', { ...ten, assessments: [assessed('not-met', '2025-01-10')] }, figures({ '2024-12': 9 }), '2025-01-15', 'met', { marks: ['assessment-differs'] }],
  ['computed not met, assessed partly met', { ...ten, assessments: [assessed('partly-met', '2025-01-10')] }, figures({ '2024-12': 11 }), '2025-01-15', 'not-met', { marks: [] }],
  ['computed not met, assessed met', { ...ten, assessments: [assessed('met', '2025-01-10')] }, figures({ '2024-12': 11 }), '2025-01-15', 'not-met', { marks: ['assessment-differs'] }],
  ['they agree', { ...ten, assessments: [assessed('met', '2025-01-10')] }, figures({ '2024-12': 9 }), '2025-01-15', 'met', { marks: [] }],
  ['that it was on the way does not contradict the end', { ...ten, assessments: [assessed('on-track', '2024-06-10')] }, figures({ '2024-12': 11 }), '2025-01-15', 'not-met', { marks: [] }],
  ['before: computed off track, assessed on track', { ...ten, assessments: [assessed('on-track', '2024-06-10')] }, figures({ '2024-05': 11 }), '2024-06-15', 'off-track', { marks: ['assessment-differs'] }],
];

// biome-ignore format: a table reads by its rows
const printing: readonly Row[] = [
  ['the plan prints another figure', ten, { ...figures({ '2024-12': 9 }), ...printed('2024-12', 8) }, '2025-01-15', 'met', { marks: ['printed-figure-differs'] }],
  ['the plan prints the same', ten, { ...figures({ '2024-12': 9 }), ...printed('2024-12', 9) }, '2025-01-15', 'met', { marks: [] }],
  ['of a period that does not matter', ten, { ...figures({ '2022-12': 7, '2024-12': 9 }), ...printed('2022-12', 8) }, '2025-01-15', 'met', { marks: [] }],
  ['of another population', ten, { ...figures({ '2024-12': 9 }), ...printed('2024-12', 8, { population: 'under 30' }) }, '2025-01-15', 'met', { marks: [] }],
  ['a printed figure is never an input', ten, { ...figures({}), ...printed('2024-12', 8) }, '2025-01-15', 'awaiting-observation'],
  ['the stated baseline was restated', { condition: change('down', 10, 'percent'), baseline: from(242, '2023-07'), ...december }, figures({ '2023-07': 245, '2024-12': 217 }), '2025-01-15', 'met', { marks: ['printed-figure-differs'], required: 217.8 }],
  ['an observed baseline that the plan prints otherwise', { condition: change('down', 10, 'percent'), baseline: observed('2023-07'), ...december }, { ...figures({ '2023-07': 245, '2024-12': 217 }), ...printed('2023-07', 242) }, '2025-01-15', 'met', { marks: ['printed-figure-differs'] }],
];

// biome-ignore format: a table reads by its rows
const wordings: readonly Row[] = [
  ['at most 10 here, under 10 there', ten, { ...figures({ '2024-12': 10 }), targets: [other({ condition: below(10), sameAs: targetId() })] }, '2025-01-15', 'met', { marks: ['wordings-disagree'] }],
  ['and the other way round', { ...ten, sameAs: targetId('other') }, { ...figures({ '2024-12': 10 }), targets: [other({ condition: below(10) })] }, '2025-01-15', 'met', { marks: ['wordings-disagree'] }],
  ['both give the same', ten, { ...figures({ '2024-12': 9 }), targets: [other({ condition: below(10), sameAs: targetId() })] }, '2025-01-15', 'met', { marks: [] }],
  ['the other was withdrawn', ten, { ...figures({ '2024-12': 10 }), targets: [other({ condition: below(10), sameAs: targetId(), status: 'withdrawn' })] }, '2025-01-15', 'met', { marks: [] }],
  ['another target altogether', ten, { ...figures({ '2024-12': 10 }), targets: [other({ condition: below(10) })] }, '2025-01-15', 'met', { marks: [] }],
];

const groups = { Sydjylland: group([own, '510', '530']) };
const percent = { unit: { kind: 'percent' }, measure: 'share' } as const;
const weighted = (a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]) => ({
  x: { definition: percent, steps: across('2024-12', { [own]: parts(...a), '510': parts(...b), '530': parts(...c) }) },
  groups,
});

// biome-ignore format: a table reads by its rows
const otherRules: readonly Row[] = [
  ['the weighted mean asked, the plain mean would turn it', { condition: better(sydjylland), ...december }, weighted([15, 100], [10, 100], [200, 1000]), '2025-01-15', 'met', { required: 18.75, marks: ['another-rule-turns-it'] }],
  ['the plain mean asked, the weighted mean would turn it', { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december }, weighted([15, 100], [10, 100], [200, 1000]), '2025-01-15', 'not-met', { required: 15, marks: ['another-rule-turns-it'] }],
  ['all rules agree', { condition: better(sydjylland), ...december }, weighted([5, 100], [10, 100], [200, 1000]), '2025-01-15', 'met', { marks: [] }],
  ['an official figure, the plain mean would turn it', { condition: better(sydjylland), ...december }, { x: { steps: [...across('2024-12', { [own]: 15, '510': 10, '530': 14 }), published({ '2024-12': 16 }, { area: { kind: 'group', ...sydjylland } })] }, groups }, '2025-01-15', 'met', { marks: ['another-rule-turns-it'] }],
  ['without the municipality itself it would turn', { condition: better({ ...sydjylland, method: 'plain-mean' }, { margin: 2 }), ...december }, { x: { steps: across('2024-12', { [own]: 10, '510': 13, '530': 13 }) }, groups }, '2025-01-15', 'not-met', { marks: ['another-rule-turns-it'] }],
];

table('Already met when it was set', already);
table('The computed verdict and a person’s differ', assessments);
table('The printed figure and the statistics differ', printing);
table('Two wordings of one target disagree', wordings);
table('Another usual rule would turn it', otherRules);

describe('A mark says what it marks', () => {
  it('names the printed and the known figure', () => {
    const { marks, sentence } = verdict(ten, { ...figures({ '2024-12': 9 }), ...printed('2024-12', 8) }, '2025-01-15');
    expect(marks).toEqual([
      {
        mark: 'printed-figure-differs',
        event: eventId('cited'),
        indicator: indicatorId(),
        area: municipality(own),
        period: '2024-12',
        printed: 8,
        known: 9,
      },
    ]);
    expect(sentence.da).toContain('Planen trykker 8 for december 2024, statistikken siger nu 9.');
  });

  it('names the other rule, its value, and what the verdict would be', () => {
    const { marks, sentence } = verdict(
      { condition: better(sydjylland), ...december },
      weighted([15, 100], [10, 100], [200, 1000]),
      '2025-01-15',
    );
    expect(marks).toEqual([
      { mark: 'another-rule-turns-it', kind: 'group', rule: 'plain-mean', value: 15, status: 'not-met' },
    ]);
    expect(sentence.en).toContain('By the plain mean (15) it would be: not met.');
  });
});
