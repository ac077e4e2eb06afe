import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { decidedOn, drafted, goal, initiative, launched, moveGoal, retireGoal, target } from '../plan/a-plan.js';
import { say } from '../said.js';

// Three histories that a check against the head alone would let through.
describe('a command may not break what takes effect later', () => {
  it('a target set from June, then its goal retired from March', () => {
    given(drafted, goal('g1', {}, '2024-01-01'), target('t1', ['g1'], {}, '2024-06-01'))
      .when(retireGoal('g1', '2024-03-01'))
      .refuses({
        type: 'later-event-refused',
        event: { id: eventId(3), type: 'TargetSet', effectiveOn: '2024-06-01' },
        because: [
          {
            type: 'not-live',
            subject: { kind: 'goal', id: id('g1'), label: 'g1 «Mål g1»' },
            state: 'retired',
            field: 'goals',
          },
        ],
      });
  });

  it('a goal retired from October, then a target set on it from February', () => {
    given(drafted, goal('g1', {}, '2024-01-01'), retireGoal('g1', '2024-10-01'))
      .when(target('t1', ['g1'], {}, '2024-02-01'))
      .refuses({
        type: 'later-event-refused',
        event: { id: eventId(3), type: 'GoalRetired', effectiveOn: '2024-10-01' },
        because: [
          { type: 'live-dependants', subject: { id: id('g1') }, dependants: [{ kind: 'target', id: id('t1') }] },
        ],
      });
  });

  it('that target is accepted when it has lapsed or is withdrawn by October', () => {
    const retired = given(drafted, goal('g1', {}, '2024-01-01'), retireGoal('g1', '2024-10-01'));
    retired.when(target('t1', ['g1'], { when: { kind: 'by', date: '2024-09-30' } }, '2024-02-01')).then(['TargetSet']);
    retired
      .when(target('t1', ['g1'], { when: { kind: 'by', date: '2024-10-01' } }, '2024-02-01'))
      .refuses('later-event-refused');
  });

  it('g2 moved under g1 from May, then a late move of g1 under g2 from March that closes a circle', () => {
    given(drafted, goal('g1'), goal('g2'), moveGoal('g2', 'g1', '2024-05-01'))
      .when(moveGoal('g1', 'g2', '2024-03-01'))
      .refuses({
        type: 'later-event-refused',
        event: { id: eventId(4), type: 'GoalMoved', effectiveOn: '2024-05-01' },
        because: [{ type: 'circle', subject: { kind: 'goal', id: id('g2') }, field: 'parent' }],
      });
  });

  it('that late move is accepted when g1 has left again by May', () => {
    given(drafted, goal('g1'), goal('g2'), moveGoal('g2', 'g1', '2024-05-01'))
      .when(moveGoal('g1', 'g2', '2024-03-01'), moveGoal('g1', null, '2024-04-01'))
      .refuses('later-event-refused');
    given(drafted, goal('g1'), goal('g2'), moveGoal('g1', 'g2', '2024-03-01'), moveGoal('g1', null, '2024-04-01'))
      .when(moveGoal('g2', 'g1', '2024-05-01'))
      .then(['GoalMoved']);
  });

  it('a code taken early breaks its later use, and giving it up early mends it', () => {
    given(drafted, goal('g2', { code: 'x' }, '2024-06-01'))
      .when(goal('g1', { code: 'x' }, '2024-02-01'))
      .refuses({
        type: 'later-event-refused',
        event: { id: eventId(2), type: 'GoalAdopted' },
        because: [{ type: 'code-taken', code: 'x', by: { id: id('g1') } }],
      });
  });

  it('an initiative stopped early breaks what was done with it later', () => {
    given(drafted, launched('in1'), say('PauseInitiative', { initiative: id('in1') }, '2024-05-01'))
      .when(say('StopInitiative', { initiative: id('in1') }, '2024-03-01'))
      .refuses({
        type: 'later-event-refused',
        event: { type: 'InitiativePaused', effectiveOn: '2024-05-01' },
        because: [{ type: 'wrong-state', state: 'stopped' }],
      });
  });

  it('an initiative may be planned before its launch that was recorded first, and stopped only once', () => {
    given(drafted, launched('in1', {}, '2024-05-01'))
      .when(initiative('in1', {}, '2024-03-01'))
      .then(['InitiativePlanned']);
    given(drafted, launched('in1', {}, '2024-05-01'), say('StopInitiative', { initiative: id('in1') }, '2024-06-01'))
      .when(say('StopInitiative', { initiative: id('in1') }, '2024-05-15'))
      .refuses({ type: 'later-event-refused', event: { type: 'InitiativeStopped', effectiveOn: '2024-06-01' } });
  });

  it('an approval is not recorded before another approval', () => {
    given(drafted, say('ApprovePlan', {}, decidedOn('2024-05-01')))
      .when(say('ApprovePlan', {}, decidedOn('2024-03-01')))
      .refuses({
        type: 'later-event-refused',
        event: { type: 'PlanApproved' },
        because: [{ type: 'wrong-state', state: 'approved' }],
      });
  });

  it('a second draft is not put before the first', () => {
    given(drafted)
      .when(
        say(
          'DraftPlan',
          { title: 'Tidligere', municipality: '550', period: '2023', kind: 'plan', language: 'da' },
          '2022-01-01',
        ),
      )
      .refuses({ type: 'later-event-refused', event: { type: 'PlanDrafted' }, because: [{ type: 'already-opened' }] });
  });
});

describe('an accepted command leaves earlier and later days as they should be', () => {
  it('a back-dated revision holds until the revision after it', () => {
    const reword = (title: string, on: string) => say('RewordGoal', { goal: id('g1'), title }, on);
    const stream = given(drafted, goal('g1'), reword('Tredje', '2024-06-01'), reword('Anden', '2024-03-01'));
    const titleOn = (asOf: string) => stream.at({ asOf }).goals.get(id('g1') as never)?.title;
    expect(['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'].map(titleOn)).toEqual([
      'Mål g1',
      'Anden',
      'Anden',
      'Tredje',
    ]);
  });

  it('what takes effect on one day happens in the order it was recorded', () => {
    const stream = given(
      drafted,
      launched('in1'),
      say('PauseInitiative', { initiative: id('in1') }),
      say('ResumeInitiative', { initiative: id('in1') }),
    );
    expect(stream.at().initiatives.get(id('in1') as never)?.status).toBe('active');
    given(drafted, goal('g1', {}, '2024-03-01'))
      .when(target('t1', ['g1'], {}, '2024-03-01'))
      .then(['TargetSet']);
    given(drafted, target('t1', [], {}, '2024-03-01'))
      .when(goal('g1', {}, '2024-03-01'))
      .then(['GoalAdopted']);
  });
});
