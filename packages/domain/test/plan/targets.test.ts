import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { drafted, goal, retireGoal, target, targetGroup } from './a-plan.js';

type Plan = ReturnType<typeof given>;
const targetIn = (stream: Plan, name: string, asOf?: string) => stream.at({ asOf }).targets.get(id(name) as never);
const revise = (name: string, changes: Omit<DataOf<'ReviseTarget'>, 'target'>, on?: string) =>
  say('ReviseTarget', { target: id(name), ...changes }, on);
const withdraw = (name: string, on?: string) => say('WithdrawTarget', { target: id(name) }, on);

describe('a target', () => {
  it('is set under any number of live goals, or none', () => {
    const stream = given(drafted, goal('g1'), goal('g2'), targetGroup('tg1'))
      .when(target('t1', ['g1', 'g2'], { targetGroups: [id('tg1')] }))
      .then([{ type: 'TargetSet', data: { target: id('t1'), goals: [id('g1'), id('g2')] } }]);
    expect(targetIn(stream, 't1')).toMatchObject({ status: 'set', setOn: '2024-01-01', assessments: [] });
    stream.when(target('t2')).then(['TargetSet']);
  });

  it('needs goals that exist and are live', () => {
    given(drafted, goal('g1'), retireGoal('g1'))
      .when(target('t1', ['g1', 'g2']))
      .refuses(
        { type: 'not-live', subject: { id: id('g1') }, field: 'goals' },
        { type: 'unknown-subject', subject: { id: id('g2') }, field: 'goals' },
      );
  });

  it('has an id and a code of its own', () => {
    given(drafted, target('t1'))
      .when(target('t1', [], { wording: 'En anden' }))
      .refuses('already-exists');
    given(drafted, target('t1'))
      .when(target('t2', [], { code: 't1' }))
      .refuses('code-taken');
    given(drafted, target('t1'), target('t2'))
      .when(revise('t2', { code: 't1' }))
      .refuses('code-taken');
  });

  it('may be of target groups that exist', () => {
    given(drafted)
      .when(target('t1', [], { targetGroups: [id('tg1')] }))
      .refuses({ type: 'unknown-subject', field: 'targetGroups' });
  });
});

describe('revising a target', () => {
  it('changes what it names; any day before keeps the old answer', () => {
    const stream = given(drafted, target('t1', [], { nature: 'requirement' }))
      .when(revise('t1', { when: { kind: 'by', date: '2025-06-30' } }, '2025-02-01'))
      .then(['TargetRevised']);
    expect(targetIn(stream, 't1', '2025-01-31')).toMatchObject({ when: { date: '2024-12-31' } });
    expect(targetIn(stream, 't1')).toMatchObject({
      when: { date: '2025-06-30' },
      nature: 'requirement',
      setOn: '2024-01-01',
      changedOn: '2025-02-01',
    });
  });

  it('may take away what was measurable in it', () => {
    const condition = { kind: 'level', indicator: id('i1'), comparison: 'at-most', value: 800 } as const;
    const stream = given(drafted, target('t1', [], { condition, baseline: { kind: 'value', value: 0 } }))
      .when(revise('t1', { condition: null, baseline: null }))
      .then(['TargetRevised']);
    expect(targetIn(stream, 't1')).not.toHaveProperty('condition');
  });

  it('is refused for a withdrawn or unknown target', () => {
    given(drafted, target('t1'), withdraw('t1'))
      .when(revise('t1', { wording: 'Ny' }))
      .refuses({ type: 'wrong-state', state: 'withdrawn', allowed: ['set', 'paused'] });
    given(drafted)
      .when(revise('t1', { wording: 'Ny' }))
      .refuses({ type: 'unknown-subject', field: 'target' });
  });

  it('puts it under live goals only', () => {
    given(drafted, goal('g1'), retireGoal('g1'), target('t1'))
      .when(revise('t1', { goals: [id('g1')] }))
      .refuses({ type: 'not-live', field: 'goals' });
  });
});

describe('a target lapses the day after its window', () => {
  const underGoal = (when: DataOf<'SetTarget'>['when']) => given(drafted, goal('g1'), target('t1', ['g1'], { when }));

  it.each([
    ['by a date', { kind: 'by', date: '2024-12-31' }, '2024-12-31'],
    ['over a period', { kind: 'over', period: '2024-Q3' }, '2024-09-30'],
    ['every month of a period', { kind: 'every', each: 'month', period: '2024-02' }, '2024-02-29'],
  ] as const)('%s: its goal can be retired from the day after, not on the last day', (_, when, last) => {
    const dayAfter = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    underGoal(when).when(retireGoal('g1', last)).refuses('live-dependants');
    underGoal(when).when(retireGoal('g1', dayAfter)).then(['GoalRetired']);
  });

  it.each([
    ['standing', { kind: 'standing' }],
    ['over a period without an end', { kind: 'over', period: '2020/..' }],
    ['every year from 2020 on', { kind: 'every', each: 'year', period: '2020/..' }],
    ['by the last day of the calendar', { kind: 'by', date: '2999-12-31' }],
  ] as const)('%s never', (_, when) => {
    underGoal(when).when(retireGoal('g1', '2099-12-31')).refuses('live-dependants');
    underGoal(when).and(withdraw('t1')).when(retireGoal('g1', '2099-12-31')).then(['GoalRetired']);
  });

  it('and can still be assessed, revised and withdrawn', () => {
    const lapsed = underGoal({ kind: 'by', date: '2024-12-31' }).and(retireGoal('g1', '2025-01-01'));
    lapsed.when(say('AssessTarget', { target: id('t1'), assessment: 'met' }, '2025-02-01')).then(['TargetAssessed']);
    lapsed.when(revise('t1', { wording: 'Klarere' }, '2025-02-01')).then(['TargetRevised']);
    lapsed.when(withdraw('t1', '2025-02-01')).then(['TargetWithdrawn']);
  });

  it('but does not come to life again under a goal that was retired meanwhile', () => {
    const lapsed = underGoal({ kind: 'by', date: '2024-12-31' }).and(retireGoal('g1', '2025-01-01'));
    lapsed
      .when(revise('t1', { when: { kind: 'by', date: '2025-12-31' } }, '2025-02-01'))
      .refuses({ type: 'not-live', subject: { id: id('g1') }, field: 'goals' });
    lapsed
      .when(revise('t1', { when: { kind: 'by', date: '2025-12-31' }, goals: [] }, '2025-02-01'))
      .then(['TargetRevised']);
  });
});

describe('relations between targets', () => {
  const two = given(drafted, target('t1'), target('t2', [], { interimOf: id('t1'), partOf: id('t1') }));

  it('name targets that exist', () => {
    given(drafted)
      .when(target('t2', [], { interimOf: id('t1'), partOf: id('t3'), sameAs: id('t4') }))
      .refuses(
        { type: 'unknown-subject', field: 'interimOf' },
        { type: 'unknown-subject', field: 'partOf' },
        { type: 'unknown-subject', field: 'sameAs' },
      );
  });

  it('may name a withdrawn one', () => {
    given(drafted, target('t1'), withdraw('t1'))
      .when(target('t2', [], { interimOf: id('t1') }))
      .then(['TargetSet']);
  });

  it.each(['interimOf', 'partOf'] as const)('never close a circle by %s', (field) => {
    two.when(revise('t1', { [field]: id('t1') })).refuses({ type: 'circle', field });
    two
      .when(revise('t1', { [field]: id('t2') }))
      .refuses({ type: 'circle', subject: { kind: 'target', id: id('t1') }, field });
  });

  it('say of two wordings that they are the same, from both sides but not of one alone', () => {
    two
      .when(revise('t1', { sameAs: id('t2') }), revise('t2', { sameAs: id('t1') }))
      .then(['TargetRevised', 'TargetRevised']);
    two.when(revise('t1', { sameAs: id('t1') })).refuses({ type: 'circle', field: 'sameAs' });
  });
});

describe('a target that is withdrawn', () => {
  it('may still be assessed, but not withdrawn again', () => {
    const stream = given(drafted, target('t1'), withdraw('t1', '2024-05-01'));
    stream
      .when(say('AssessTarget', { target: id('t1'), assessment: 'not-applicable' }, '2024-06-01'))
      .then(['TargetAssessed']);
    stream.when(withdraw('t1', '2024-06-01')).refuses({ type: 'wrong-state', state: 'withdrawn' });
  });
});

describe('assessments', () => {
  it('are kept one after the other, beside the target', () => {
    const assess = (assessment: 'on-track' | 'met', on: string) =>
      say('AssessTarget', { target: id('t1'), assessment, period: '2024-H1', comment: 'Set på udvalgsmødet' }, on);
    const stream = given(
      drafted,
      target('t1'),
      assess('on-track', '2024-06-01'),
      assess('met', '2024-12-01'),
      assess('on-track', '2024-12-01'),
    );
    expect(targetIn(stream, 't1')?.assessments.map(({ assessment, effectiveOn }) => [assessment, effectiveOn])).toEqual(
      [
        ['on-track', '2024-06-01'],
        ['met', '2024-12-01'],
        ['on-track', '2024-12-01'],
      ],
    );
    expect(targetIn(stream, 't1')).toHaveProperty('changedOn', '2024-01-01');
  });

  it('are of targets that exist', () => {
    given(drafted)
      .when(say('AssessTarget', { target: id('t1'), assessment: 'met' }))
      .refuses({ type: 'unknown-subject', field: 'target' });
  });
});
