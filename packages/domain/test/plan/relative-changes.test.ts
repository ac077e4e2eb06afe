import { describe, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { drafted, target } from './a-plan.js';

type Condition = NonNullable<DataOf<'SetTarget'>['condition']>;
type Baseline = NonNullable<DataOf<'SetTarget'>['baseline']>;

const percent = { kind: 'change', indicator: id('i1'), direction: 'down', by: 10, as: 'percent' } as const;
const amount = { ...percent, as: 'amount' } as const;
const points = { ...percent, as: 'percentage-points' } as const;
const value = (figure: number): Baseline => ({ kind: 'value', value: figure, period: '2023-07' });
const withCondition = (condition: Condition, baseline?: Baseline) =>
  target('t1', [], { condition, ...(baseline === undefined ? {} : { baseline }) });

const refused = { type: 'value-not-allowed', field: 'baseline' } as const;

describe('a change in percent of 0 or of a negative baseline has no meaning', () => {
  it.each([0, -1, -0.5])('so it is refused from %d', (figure) => {
    given(drafted)
      .when(withCondition(percent, value(figure)))
      .refuses(refused);
  });

  it.each([0.1, 242])('and accepted from %d', (figure) => {
    given(drafted)
      .when(withCondition(percent, value(figure)))
      .then(['TargetSet']);
  });

  it.each([
    ['an amount', amount],
    ['percentage points', points],
  ])('while %s may be counted from anything', (_, condition) => {
    given(drafted)
      .when(withCondition(condition, value(-3)))
      .then(['TargetSet']);
  });

  it('of a range it is refused when its lower end is', () => {
    given(drafted)
      .when(withCondition(percent, { kind: 'range', from: 0, to: 20 }))
      .refuses(refused);
    given(drafted)
      .when(withCondition(percent, { kind: 'range', from: 1, to: 20 }))
      .then(['TargetSet']);
  });

  it('also deep inside a combined condition, and by a baseline of the part', () => {
    const nested: Condition = {
      kind: 'any',
      of: [amount, { kind: 'all', of: [amount, { ...percent, baseline: value(0) }] }],
    };
    given(drafted)
      .when(withCondition(nested, value(242)))
      .refuses(refused);
    given(drafted)
      .when(withCondition({ kind: 'all', of: [amount, { ...percent, baseline: value(5) }] }, value(0)))
      .then(['TargetSet']);
  });

  it('also as the tolerance of holding a level', () => {
    given(drafted)
      .when(withCondition({ kind: 'hold', indicator: id('i1'), tolerance: { by: 5, as: 'percent' } }, value(0)))
      .refuses(refused);
    given(drafted)
      .when(withCondition({ kind: 'hold', indicator: id('i1'), tolerance: { by: 5, as: 'amount' } }, value(0)))
      .then(['TargetSet']);
  });

  it('also when the baseline becomes known later', () => {
    const stream = given(drafted, withCondition(percent, { kind: 'unknown' }));
    stream.when(say('FixBaseline', { target: id('t1'), baseline: value(0) })).refuses(refused);
    stream.when(say('FixBaseline', { target: id('t1'), baseline: value(242) })).then(['BaselineFixed']);
  });

  it('also when the condition is revised', () => {
    given(drafted, withCondition(amount, value(0)))
      .when(say('ReviseTarget', { target: id('t1'), condition: percent }))
      .refuses(refused);
    given(drafted, withCondition(amount, value(0)))
      .when(say('ReviseTarget', { target: id('t1'), condition: percent, baseline: null }))
      .then(['TargetRevised']);
  });

  it('also when an earlier baseline would be laid under a later revision', () => {
    given(
      drafted,
      withCondition(amount, value(242)),
      say('ReviseTarget', { target: id('t1'), condition: percent }, '2024-06-01'),
    )
      .when(say('FixBaseline', { target: id('t1'), baseline: value(0) }, '2024-03-01'))
      .refuses({
        type: 'later-event-refused',
        event: { type: 'TargetRevised', effectiveOn: '2024-06-01' },
        because: [refused],
      });
  });
});

describe('a baseline', () => {
  it('may be fixed after the target is set, again, and never for a withdrawn one', () => {
    const stream = given(drafted, withCondition(percent));
    stream
      .when(
        say('FixBaseline', { target: id('t1'), baseline: value(242) }),
        say('FixBaseline', { target: id('t1'), baseline: value(240) }),
      )
      .then(['BaselineFixed', 'BaselineFixed']);
    stream
      .and(say('WithdrawTarget', { target: id('t1') }))
      .when(say('FixBaseline', { target: id('t1'), baseline: value(242) }))
      .refuses('wrong-state');
  });

  it('that is fixed already is not fixed again', () => {
    given(drafted, withCondition(percent, value(242)))
      .when(say('FixBaseline', { target: id('t1'), baseline: value(242) }, '2024-03-01'))
      .changesNothing();
  });
});
