import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { budgetLine, council, drafted, goal, initiative, launched, target } from '../plan/a-plan.js';
import { type Said, say } from '../said.js';

const everything = given(
  drafted,
  goal('g1'),
  goal('g2'),
  target('t1'),
  initiative('in1'),
  launched('in2'),
  launched('in3'),
  budgetLine('b1'),
  say('PauseInitiative', { initiative: id('in3') }),
  say('MakeStatement', { statement: id('s1'), kind: 'vision', text: 'Alle i job' }),
  say('DefineTargetGroup', { targetGroup: id('tg1'), name: 'Unge' }),
  say('AdoptInvestmentCase', { investmentCase: id('k1'), title: 'Case' }),
  say('MakeCommitment', { commitment: id('c1'), text: 'Vi ringer' }),
  say('AgreePartnership', { partnership: id('p1'), title: 'Aftale', parties: [{ name: '3F', kind: 'union' }] }),
  say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2024-05' }),
  say('AttachAnnex', { annex: id('a1'), title: 'Bilag' }),
);

const revisions: readonly Said[] = [
  say('RetitlePlan', { title: 'Ny' }),
  say('ChangePlanPeriod', { period: '2024' }),
  say('ApprovePlan', {}),
  say('WithdrawPlan', {}),
  say('RewordStatement', { statement: id('s1'), text: 'Ny' }),
  say('WithdrawStatement', { statement: id('s1') }),
  say('RewordGoal', { goal: id('g1'), title: 'Ny' }),
  say('MoveGoal', { goal: id('g1'), parent: id('g2') }),
  say('DeferGoal', { goal: id('g1'), awaits: 'tal' }),
  say('RetireGoal', { goal: id('g1') }),
  say('RedefineTargetGroup', { targetGroup: id('tg1'), name: 'Ny' }),
  say('ReviseTarget', { target: id('t1'), wording: 'Ny' }),
  say('WithdrawTarget', { target: id('t1') }),
  say('FixBaseline', { target: id('t1'), baseline: { kind: 'value', value: 242 } }),
  say('RefocusInitiative', { initiative: id('in1'), title: 'Ny' }),
  say('ExtendInitiative', { initiative: id('in1'), period: '2024/2026' }),
  say('PauseInitiative', { initiative: id('in2') }),
  say('ResumeInitiative', { initiative: id('in3') }),
  say('MainstreamInitiative', { initiative: id('in2') }),
  say('CompleteInitiative', { initiative: id('in2') }),
  say('StopInitiative', { initiative: id('in1') }),
  say('DropCommitment', { commitment: id('c1') }),
  say('ReviseBudgetLine', { budgetLine: id('b1'), amount: '2000' }),
  say('RemoveBudgetLine', { budgetLine: id('b1') }),
  say('ReviseInvestmentCase', { investmentCase: id('k1'), cost: '5000' }),
  say('ChangePartnership', { partnership: id('p1'), title: 'Ny' }),
  say('EndPartnership', { partnership: id('p1') }),
  say('CancelFollowUp', { followUp: id('fu1') }),
  say('ReplaceAnnex', { annex: id('a1'), title: 'Ny' }),
  say('RemoveAnnex', { annex: id('a1') }),
];

const on = (command: Said, effectiveOn: string, takenOn: string): Said => ({
  ...command,
  effectiveOn,
  decision: council(takenOn),
});

describe('a revision with a decision takes effect on the day of the decision or later', () => {
  it.each(revisions.map((revision) => [revision.command, revision] as const))('%s', (_, revision) => {
    everything
      .when(on(revision, '2024-05-31', '2024-06-01'))
      .refuses({ type: 'before-decision', effectiveOn: '2024-05-31', takenOn: '2024-06-01' });
    everything.when(on(revision, '2024-06-01', '2024-06-01')).accepted();
    everything.when(on(revision, '2024-09-01', '2024-06-01')).accepted();
  });

  it('and so do an adopted revision and the closing of a plan', () => {
    const approved = given(drafted, on(say('ApprovePlan', {}), '2023-12-14', '2023-12-14'));
    for (const command of [say('AdoptPlanRevision', {}), say('ClosePlan', {})]) {
      approved.when(on(command, '2024-05-31', '2024-06-01')).refuses('before-decision');
      approved.when(on(command, '2024-06-01', '2024-06-01')).accepted();
    }
  });

  it('a decision of a month or a year counts from its first day', () => {
    everything.when(on(revisions[0]!, '2024-05-31', '2024-06')).refuses('before-decision');
    everything.when(on(revisions[0]!, '2024-06-01', '2024-06')).accepted();
    everything.when(on(revisions[0]!, '2024-01-01', '2024')).accepted();
  });

  it('without a decision a reason may change the record of an earlier day', () => {
    everything.when({ ...revisions[0]!, effectiveOn: '2023-10-01', reason: 'Titlen var en anden' }).accepted();
  });

  it('what is new may be decided later than it began', () => {
    everything.when(on(goal('g9'), '2024-01-01', '2024-06-01')).accepted();
    everything.when(on(launched('in9'), '2024-01-01', '2024-06-01')).accepted();
  });

  it('so a target revised after its due date keeps the old answer for every day before', () => {
    const before = given(drafted, target('t1', [], { when: { kind: 'by', date: '2024-12-31' } }));
    const stream = before
      .when(
        on(
          say('ReviseTarget', { target: id('t1'), when: { kind: 'by', date: '2025-06-30' } }),
          '2025-02-01',
          '2025-02-01',
        ),
      )
      .then(['TargetRevised']);
    expect(stream.at({ asOf: '2025-01-31' })).toEqual(before.at({ asOf: '2025-01-31' }));
    expect(stream.at({ asOf: '2025-02-01' }).targets.get(id('t1') as never)?.when).toEqual({
      kind: 'by',
      date: '2025-06-30',
    });
  });

  it('also when a correction gives the event another day or another decision', () => {
    const stream = everything.and(on(say('RewordGoal', { goal: id('g1'), title: 'Ny' }), '2024-06-01', '2024-06-01'));
    const event = stream.events.at(-1)!.id;
    const why = { reason: 'Forkert dato' };
    stream
      .when(say('CorrectEvent', { event, effectiveOn: '2024-05-31' }, why))
      .refuses({ type: 'later-event-refused', because: [{ type: 'before-decision' }] });
    stream
      .when(say('CorrectEvent', { event, decision: council('2024-06-02') }, why))
      .refuses({ type: 'later-event-refused', because: [{ type: 'before-decision' }] });
    stream
      .when(say('CorrectEvent', { event, effectiveOn: '2024-06-02', decision: council('2024-06-02') }, why))
      .then(['EventCorrected']);
  });
});
