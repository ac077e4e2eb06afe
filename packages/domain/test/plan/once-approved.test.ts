import { describe, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type Said, say } from '../said.js';
import { approved, budgetLine, council, decidedOn, drafted, goal, initiative, launched, target } from './a-plan.js';

const plan = given(
  drafted,
  goal('g1'),
  goal('g2'),
  target('t1'),
  initiative('in1'),
  launched('in2'),
  initiative('in3', {}),
  budgetLine('b1'),
  say('AdoptInvestmentCase', { investmentCase: id('k1'), title: 'Case' }),
  approved,
);

const changes: readonly Said[] = [
  say('ChangePlanPeriod', { period: '2024' }),
  goal('g9'),
  say('RewordGoal', { goal: id('g1'), title: 'Ny' }),
  say('MoveGoal', { goal: id('g1'), parent: id('g2') }),
  say('DeferGoal', { goal: id('g1'), awaits: 'tal' }),
  say('RetireGoal', { goal: id('g1') }),
  target('t9'),
  say('ReviseTarget', { target: id('t1'), wording: 'Ny' }),
  say('WithdrawTarget', { target: id('t1') }),
  say('FixBaseline', { target: id('t1'), baseline: { kind: 'value', value: 242 } }),
  initiative('in9'),
  launched('in8'),
  say('RefocusInitiative', { initiative: id('in1'), title: 'Ny' }),
  say('ExtendInitiative', { initiative: id('in1'), period: '2024/2026' }),
  say('PauseInitiative', { initiative: id('in2') }),
  say('MainstreamInitiative', { initiative: id('in2') }),
  say('CompleteInitiative', { initiative: id('in2') }),
  say('StopInitiative', { initiative: id('in1') }),
  budgetLine('b9'),
  say('ReviseBudgetLine', { budgetLine: id('b1'), amount: '2000' }),
  say('RemoveBudgetLine', { budgetLine: id('b1') }),
  say('AdoptInvestmentCase', { investmentCase: id('k9'), title: 'Ny case' }),
  say('ReviseInvestmentCase', { investmentCase: id('k1'), cost: '5000' }),
];

const others: readonly Said[] = [
  say('RetitlePlan', { title: 'Ny' }),
  say('ReferenceFramework', { framework: id('f1'), kind: 'policy', title: 'Erhvervspolitik' }),
  say('MakeStatement', { statement: id('s1'), kind: 'value', text: 'Ordentlighed' }),
  say('DefineTargetGroup', { targetGroup: id('tg1'), name: 'Unge' }),
  say('AssessTarget', { target: id('t1'), assessment: 'met' }),
  say('ReportProgress', { initiative: id('in2'), text: 'Godt i gang' }),
  say('MakeCommitment', { commitment: id('c1'), text: 'Vi ringer' }),
  say('ReportSpend', { budgetLine: id('b1'), period: '2024-Q1', amount: '200' }),
  say('AgreePartnership', { partnership: id('p1'), title: 'Aftale', parties: [{ name: '3F', kind: 'union' }] }),
  say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2024-05' }),
  say('CiteFigure', { figure: id('fi1'), label: 'Ledige', area: { kind: 'municipality', code: '550' }, value: 242 }),
  say('AttachAnnex', { annex: id('a1'), title: 'Repatriering' }),
  say('AddNote', { note: id('n1'), kind: 'interpretation', text: 'Læst som mindst 65' }),
];

describe('once an approval is recorded, every change to a goal, target, initiative or budget answers for itself', () => {
  it.each(changes.map((change) => [change.command, change] as const))(
    '%s needs a decision or a reason',
    (_, change) => {
      plan.when(change).refuses({ type: 'decision-or-reason-required' });
      plan.when({ ...change, reason: 'Ny viden' }).accepted();
      plan.when({ ...change, ...decidedOn('2024-02-01') }).accepted();
    },
  );

  it('also before the day of the approval', () => {
    plan.when(goal('g9', {}, '2023-10-01')).refuses('decision-or-reason-required');
  });

  it('also while the approval lies ahead', () => {
    given(drafted, say('ApprovePlan', {}, { effectiveOn: '2024-06-01', decision: council('2023-12-14') }))
      .when(goal('g1', {}, '2024-01-01'))
      .refuses('decision-or-reason-required');
  });

  it('also in the batch of the approval, after it but not before it', () => {
    given(drafted)
      .when(goal('g1'), say('ApprovePlan', {}, decidedOn('2024-01-01')))
      .then(['GoalAdopted', 'PlanApproved']);
    given(drafted)
      .when(say('ApprovePlan', {}, decidedOn('2024-01-01')), goal('g1'))
      .refuses('decision-or-reason-required');
  });

  it('unless the approval has been annulled', () => {
    plan
      .and(say('AnnulEvent', { event: plan.events.at(-1)!.id }, { reason: 'Sagen blev udsat' }))
      .when(goal('g9'))
      .then(['GoalAdopted']);
  });

  it('is told together with everything else that is wrong', () => {
    plan.when(goal('g9', { parent: id('g8') })).refuses('decision-or-reason-required', 'unknown-subject');
  });

  it('but not when it says again what was said before the approval', () => {
    plan.when(goal('g1')).changesNothing();
    plan.when(say('RewordGoal', { goal: id('g1'), title: 'Mål g1' }, '2024-02-01')).changesNothing();
  });

  it.each(others.map((other) => [other.command, other] as const))('%s needs none', (_, other) => {
    plan.when(other).accepted();
  });
});
