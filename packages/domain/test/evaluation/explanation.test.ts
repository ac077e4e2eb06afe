import { describe, expect, it } from 'vitest';
import { Explanation, explain, type VerdictPoint } from '../../src/evaluation/index.js';
import {
  across,
  assessed,
  at,
  atMost,
  better,
  by,
  change,
  factsFor,
  figures,
  from,
  group,
  hold,
  type Known,
  late,
  observed,
  own,
  published,
  redefined,
  regrouped,
  restated,
  steps,
  sydjylland,
  type Told,
  target,
} from './given.js';

const stand = (told: Told, known: Known, asOf: string, knownAt: string = late, vintage?: string): VerdictPoint => ({
  target: target(told),
  facts: factsFor(known),
  at: at(asOf, knownAt, vintage),
});

const explained = (before: VerdictPoint, after: VerdictPoint) => {
  const explanation = explain(before, after);
  expect(Explanation.parse(explanation)).toEqual(explanation);
  return explanation;
};

const december = { when: by('2024-12-31') };
const ten = { condition: atMost(10), ...december };

describe('An explanation names what moved a verdict', () => {
  const known = steps(
    published({ '2024-12': 9 }),
    restated({ '2024-12': 11 }, { recordedAt: '2025-01-20T10:00:00.000Z' }),
  );

  it('the figure, with both values', () => {
    const {
      turned,
      from: was,
      to: is,
      moved,
      sentence,
    } = explained(
      stand(ten, known, '2025-02-01', '2025-01-10T00:00:00.000Z'),
      stand(ten, known, '2025-02-01', '2025-02-01T00:00:00.000Z'),
    );
    expect([turned, was.status, is.status]).toEqual([true, 'met', 'not-met']);
    expect(moved).toMatchObject([
      {
        moved: 'figure',
        as: 'actual',
        before: { period: '2024-12', value: 9 },
        after: { value: 11 },
        alone: 'not-met',
      },
    ]);
    expect(sentence.da).toBe('Fra »Nået« til »Ikke nået«: tallet for december 2024 fra 9 til 11.');
    expect(sentence.en).toBe('From “Met” to “Not met”: the figure for December 2024 from 9 to 11.');
  });

  it('a later figure in place of an earlier one', () => {
    const { moved } = explained(
      stand(ten, figures({ '2024-05': 9, '2024-06': 11 }), '2024-06-15'),
      stand(ten, figures({ '2024-05': 9, '2024-06': 11 }), '2024-07-15'),
    );
    expect(moved).toMatchObject([
      {
        moved: 'figure',
        before: { period: '2024-05', value: 9 },
        after: { period: '2024-06', value: 11 },
        alone: 'off-track',
      },
    ]);
  });

  it('the target, and what it alone would have done', () => {
    const { moved } = explained(
      stand(ten, figures({ '2024-12': 11 }), '2025-02-01'),
      stand({ ...ten, condition: atMost(12) }, figures({ '2024-12': 11 }), '2025-02-01'),
    );
    expect(moved).toMatchObject([
      { moved: 'target', field: 'condition', before: { value: 10 }, after: { value: 12 }, alone: 'met' },
    ]);
  });

  it('the baseline, when it is fixed', () => {
    const relative = { condition: change('down', 1), ...december };
    const { moved, sentence } = explained(
      stand(relative, figures({ '2024-12': 9 }), '2025-02-01'),
      stand({ ...relative, baseline: from(10, '2023') }, figures({ '2024-12': 9 }), '2025-02-01'),
    );
    expect(moved).toMatchObject([{ moved: 'baseline', after: { value: 10, period: '2023' }, alone: 'met' }]);
    expect(sentence.en).toContain('the baseline from nothing to 10');
  });

  it('the baseline, when its figure is restated', () => {
    const relative = { condition: change('down', 1), baseline: observed('2023-12'), ...december };
    const told = steps(
      published({ '2023-12': 10, '2024-12': 9 }),
      restated({ '2023-12': 9.5 }, { recordedAt: '2025-01-20T10:00:00.000Z' }),
    );
    const { moved } = explained(
      stand(relative, told, '2025-02-01', '2025-01-10T00:00:00.000Z'),
      stand(relative, told, '2025-02-01'),
    );
    expect(moved).toMatchObject([{ moved: 'baseline', before: { value: 10 }, after: { value: 9.5 } }]);
  });

  it('the group, with its members and values', () => {
    const members = group([own, '510', '530']);
    const plain = { condition: better({ ...sydjylland, method: 'plain-mean' }), ...december };
    const told = (groups: Known['groups']): Known => ({
      x: { steps: across('2024-12', { [own]: 15, '510': 10, '530': 30 }) },
      ...(groups === undefined ? {} : { groups }),
    });
    const { moved } = explained(
      stand(plain, told({ Sydjylland: members }), '2025-02-01'),
      stand(plain, told({ Sydjylland: regrouped(members, [own, '510'], '2024-06-01') }), '2025-02-01'),
    );
    expect(moved).toMatchObject([
      {
        moved: 'group',
        before: { value: 18.333333333333, rule: { members: ['510', '530', own] } },
        after: { value: 12.5, rule: { members: ['510', own] } },
      },
    ]);
  });

  it('a rule, when the definition changes', () => {
    const held = { condition: hold(), baseline: from(9, '2023-12'), ...december };
    const learnt = '2025-01-20T10:00:00.000Z';
    const told = steps(published({ '2024-12': 10 }), redefined({ polarity: 'higher' }, '2024-06-01', learnt));
    const before = stand(held, told, '2025-02-01', '2025-01-10T00:00:00.000Z');
    const { moved, turned, sentence } = explained(before, stand(held, told, '2025-02-01'));
    expect(turned).toBe(true);
    expect(moved).toMatchObject([{ moved: 'rule', rule: 'indicator polarity', before: 'lower', after: 'higher' }]);
    expect(sentence.da).toContain('indikatoren (retning) blev ændret');
    expect(sentence.en).toContain('the indicator (polarity) was changed');
  });

  it('nothing, when the definition changes after the target’s own date', () => {
    const held = { condition: hold(), baseline: from(9, '2023-12'), ...december };
    const told = steps(
      published({ '2024-12': 10 }),
      redefined({ polarity: 'higher', frequency: 'quarter' }, '2025-03-01'),
    );
    const { moved, turned } = explained(stand(held, told, '2025-02-01'), stand(held, told, '2025-04-01'));
    expect([turned, moved]).toEqual([false, []]);
  });

  it('the time of judgement and an assessment, beside the five', () => {
    const delivered = { condition: { kind: 'delivered' as const }, ...december };
    const { moved } = explained(
      stand(delivered, {}, '2024-06-01'),
      stand({ ...delivered, assessments: [assessed('met', '2025-01-02')] }, {}, '2025-02-01'),
    );
    expect(moved).toMatchObject([
      { moved: 'assessment', after: 'met' },
      { moved: 'time', before: '2024-06-01', after: '2025-02-01' },
    ]);
  });

  it('the target alone, with the assessments of its own time', () => {
    const least = (count: number, delivered: number) => ({
      condition: { kind: 'delivered' as const, least: count },
      ...december,
      assessments: [assessed('partly-met', '2024-12-20', { delivered })],
    });
    const { moved } = explained(stand(least(4, 2), {}, '2025-02-01'), stand(least(3, 5), {}, '2025-02-01'));
    expect(moved[0]).toMatchObject({ moved: 'target', field: 'condition', alone: 'not-met' });
  });

  it.each([
    ['paused', { status: 'paused' as const }],
    ['assessed as not applicable', { assessments: [assessed('not-applicable', '2024-07-01')] }],
  ])('no figure, where the target was %s', (_, more) => {
    const known = figures({ '2024-05': 9 });
    const { moved, sentence } = explained(
      stand(ten, known, '2024-06-15'),
      stand({ ...ten, ...more }, known, '2024-07-05'),
    );
    expect(moved.filter((each) => each.moved === 'figure')).toEqual([]);
    expect(sentence.da).not.toContain('not-applicable');
    expect(sentence.da).not.toContain('tallet');
  });

  it('nothing, when nothing moved', () => {
    const { turned, moved, sentence } = explained(
      stand(ten, figures({ '2024-12': 9 }), '2025-02-01'),
      stand(ten, figures({ '2024-12': 9 }), '2025-03-01'),
    );
    expect([turned, moved]).toEqual([false, []]);
    expect(sentence.da).toBe('Nået både før og efter: intet, som det hviler på, er flyttet.');
  });
});
