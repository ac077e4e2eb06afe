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
  type Definition,
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

const fewer = (percent: number, of = 'x') => change('down', percent, 'percent', { of });
const young = (percent: number) =>
  other({ condition: fewer(percent, 'a'), baseline: from(150, '2023-12'), partOf: targetId('main') }, 'young');
const older = (percent: number, began = 50, more: object = {}) =>
  other(
    { condition: fewer(percent, 'b'), baseline: from(began, '2023-12'), partOf: targetId('main'), ...more },
    'older',
  );
const both = { condition: fewer(10), baseline: from(200, '2023-12'), ...december };
const three = (...targets: readonly ReturnType<typeof target>[]) => ({
  x: { steps: [published({ '2024-12': 170 })] },
  others: { a: { steps: [published({ '2024-12': 130 })] }, b: { steps: [published({ '2024-12': 40 })] } },
  targets,
});
const together: Partial<Definition> = {
  composite: { operation: 'sum', terms: [{ indicator: indicatorId('a') }, { indicator: indicatorId('b') }] },
};

// biome-ignore format: a table reads by its rows
const asked: readonly Row[] = [
  ['10 % fewer of all, 10 % and 20 % fewer of its parts', both, three(young(10), older(20)), '2025-01-15', 'met', { marks: ['parts-ask-otherwise'], required: 180, actual: 170 }],
  ['10 % fewer of all and of each part', both, three(young(10), older(10)), '2025-01-15', 'met', { marks: [] }],
  ['other shares that come to the same', both, three(young(8), older(16)), '2025-01-15', 'met', { marks: [] }],
  ['parts that are not all of it', both, three(young(10), older(20, 40)), '2025-01-15', 'met', { marks: [] }],
  ['one part was withdrawn', both, three(young(10), older(20, 50, { status: 'withdrawn' })), '2025-01-15', 'met', { marks: [] }],
  ['one part is asked for at another time', both, three(young(10), older(20, 50, { when: by('2024-06-30') })), '2025-01-15', 'met', { marks: [] }],
  ['a part that asks the other way', both, three(young(10), other({ condition: change('up', 20, 'percent', { of: 'b' }), baseline: from(50, '2023-12'), partOf: targetId('main') }, 'older')), '2025-01-15', 'met', { marks: [] }],
  ['limits of the terms of a sum', { condition: atMost(180), ...december }, { ...three(other({ condition: atMost(100, { of: 'a' }), partOf: targetId('main') }, 'young'), other({ condition: atMost(50, { of: 'b' }), partOf: targetId('main') }, 'older')), x: { definition: together, steps: [] } }, '2025-01-15', 'met', { marks: ['parts-ask-otherwise'], actual: 170 }],
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
table('The targets of the parts ask for something else than that of the whole', asked);
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
