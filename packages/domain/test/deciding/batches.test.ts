import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { decideFromJson, planStream } from '../../src/index.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { approved, council, drafted, goal, moveGoal, retireGoal, target } from '../plan/a-plan.js';
import { proposal, say } from '../said.js';

describe('a batch', () => {
  it('is decided in the order given, each command seeing those before it', () => {
    given()
      .when(drafted, goal('g1'), goal('g2', { parent: id('g1') }), target('t1', ['g2']))
      .then(['PlanDrafted', 'GoalAdopted', 'GoalAdopted', 'TargetSet']);
    given(drafted)
      .when(target('t1', ['g1']), goal('g1'))
      .refuses('unknown-subject');
  });

  it('is all or nothing: one refused command refuses them all, and says which', () => {
    const commands = [drafted, goal('g1'), goal('g1', { title: 'Igen' }), goal('g2', { parent: id('g9') })];
    const decision = decideFromJson(
      planStream,
      [],
      commands.map((command, index) => proposal(command, `event ${index + 1}`)),
    );
    expect(Either.isLeft(decision) && decision.left).toMatchObject([
      { index: 2, refusals: [{ type: 'already-exists' }] },
      { index: 3, refusals: [{ type: 'unknown-subject' }] },
    ]);
  });

  it('may name days in any order', () => {
    const stream = given(drafted)
      .when(goal('g2', {}, '2024-05-01'), goal('g1', {}, '2024-02-01'), moveGoal('g2', 'g1', '2024-06-01'))
      .then(['GoalAdopted', 'GoalAdopted', 'GoalMoved']);
    expect([...stream.at({ asOf: '2024-04-30' }).goals.keys()]).toEqual([id('g1')]);
    expect([...stream.at().goals.keys()]).toEqual([id('g1'), id('g2')]);
  });

  it('must leave each step valid: what breaks a later event is refused though the next command would mend it', () => {
    const stream = given(drafted, goal('g1'), retireGoal('g1', '2024-10-01'));
    stream
      .when(target('t1', ['g1'], {}, '2024-02-01'), say('WithdrawTarget', { target: id('t1') }, '2024-09-01'))
      .refuses('later-event-refused', 'unknown-subject');
  });

  it('decides nothing for what changes nothing, and the rest all the same', () => {
    given(drafted, goal('g1'))
      .when(goal('g1'), goal('g2'), goal('g2'), say('RewordGoal', { goal: id('g1'), title: 'Mål g1' }))
      .then([{ type: 'GoalAdopted', data: { goal: id('g2') } }]);
    given(drafted).when().then([]);
  });

  it('is a revision and its changes under one decision', () => {
    const decision = { effectiveOn: '2024-06-01', decision: council('2024-06-01') };
    const stream = given(drafted, goal('g1'), target('t1', ['g1']), approved)
      .when(
        say('AdoptPlanRevision', { title: 'Revideret plan' }, decision),
        say('ReviseTarget', { target: id('t1'), wording: 'Flere i job' }, decision),
        goal('g2', {}, decision),
      )
      .then(['PlanRevisionAdopted', 'TargetRevised', 'GoalAdopted']);
    expect(stream.at({ asOf: '2024-05-31' }).editions).toHaveLength(1);
    expect(stream.at({ asOf: '2024-06-01' }).editions).toHaveLength(2);
    expect(new Set(stream.events.slice(-3).map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  it('may correct what stands before it, also in the same batch', () => {
    given(drafted)
      .when(
        goal('g1'),
        say('CorrectEvent', { event: id('event 2'), effectiveOn: '2024-02-01' }, { reason: 'Forkert dag' }),
      )
      .then(['GoalAdopted', 'EventCorrected']);
    given(drafted)
      .when(
        goal('g1'),
        say('AnnulEvent', { event: id('event 2') }, { reason: 'Ved en fejl' }),
        goal('g2', { parent: id('g1') }),
      )
      .refuses({ type: 'unknown-subject', subject: { kind: 'goal', id: id('g1') } });
  });

  it('sees a correction in it: once the approval is annulled, a change needs no reason any more', () => {
    given(drafted, approved)
      .when(say('AnnulEvent', { event: id('event 2') }, { reason: 'Sagen blev udsat' }), goal('g1'))
      .then(['EventAnnulled', 'GoalAdopted']);
    given(drafted, goal('g1'), retireGoal('g1', '2024-02-01'))
      .when(
        say('AnnulEvent', { event: id('event 3') }, { reason: 'Ved en fejl' }),
        target('t1', ['g1'], {}, '2024-03-01'),
      )
      .then(['EventAnnulled', 'TargetSet']);
  });

  it('judges each command for itself: a refused one leaves no trace on those after it', () => {
    const stream = given(
      drafted,
      goal('g1'),
      target('t1', ['g1'], {}, '2024-03-01'),
      say('WithdrawTarget', { target: id('t1') }, '2024-09-01'),
      retireGoal('g1', '2024-10-01'),
    );
    const reworded = say('RewordGoal', { goal: id('g1'), title: 'Ny' }, '2024-02-15');
    const early = say('CorrectEvent', { event: id('event 5'), effectiveOn: '2024-02-01' }, { reason: 'Forkert dag' });
    stream.when(early, reworded).refuses('later-event-refused');
    stream.when(retireGoal('g1', '2024-02-01'), reworded).refuses('later-event-refused');
  });

  it('leaves the events it was given as they were', () => {
    const stream = given(drafted, goal('g1'), retireGoal('g1', '2024-10-01'));
    const before = JSON.stringify(stream.events);
    stream.when(goal('g2', {}, '2024-03-01'), goal('g3', { parent: id('g9') })).refuses('unknown-subject');
    expect(JSON.stringify(stream.events)).toBe(before);
  });
});
