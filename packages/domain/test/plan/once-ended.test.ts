import { describe, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type Said, say } from '../said.js';
import { approved, budgetLine, drafted, goal, launched, target } from './a-plan.js';

const before = given(
  drafted,
  goal('g1'),
  target('t1', ['g1']),
  launched('in1'),
  budgetLine('b1'),
  say('AdoptInvestmentCase', { investmentCase: id('k1'), title: 'Case' }),
  say('MakeCommitment', { commitment: id('c1'), text: 'Vi ringer' }),
  say('MakeCommitment', { commitment: id('c2'), text: 'Vi svarer' }),
  say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2025-11' }),
  say('ScheduleFollowUp', { followUp: id('fu2'), forum: 'Udvalget', on: '2026-02' }),
  say('CiteFigure', { figure: id('fi1'), label: 'Ledige', area: { kind: 'country' }, value: 242 }),
  approved,
);
const closed = before.and(say('ClosePlan', {}, '2025-12-31'));
const on = { effectiveOn: '2026-02-01', reason: 'Efter planens afslutning' } as const;

const allowed: readonly Said[] = [
  say('CiteFigure', { figure: id('fi2'), label: 'Ledige', area: { kind: 'country' }, value: 230 }, on),
  say('CorrectFigure', { figure: id('fi1'), value: 241 }, on),
  say('AssessTarget', { target: id('t1'), assessment: 'met' }, on),
  say('ReportProgress', { initiative: id('in1'), text: 'Afsluttet' }, on),
  say('KeepCommitment', { commitment: id('c1') }, on),
  say('DropCommitment', { commitment: id('c2') }, on),
  say('ReportSpend', { budgetLine: id('b1'), period: '2025', amount: '900' }, on),
  say('ReportSaving', { investmentCase: id('k1'), period: '2025', amount: '100' }, on),
  say('ScheduleFollowUp', { followUp: id('fu3'), forum: 'Udvalget', on: '2026-03' }, on),
  say('HoldFollowUp', { followUp: id('fu1'), heldOn: '2026-02-01' }, on),
  say('CancelFollowUp', { followUp: id('fu2') }, on),
  say('AddNote', { note: id('n1'), kind: 'consequence', text: 'Tre mål blev nået' }, on),
  say('GrantRecognition', { recognition: id('r1'), title: 'CSR-prisen', giver: 'Tønder Kommune' }, on),
  say('SucceedPlan', { by: { title: 'Beskæftigelsesplan 2026' } }, on),
];

const refused: readonly Said[] = [
  say('RetitlePlan', { title: 'Ny' }, on),
  say('ChangePlanPeriod', { period: '2024' }, on),
  say('ReferenceFramework', { framework: id('f1'), kind: 'law', title: 'LAB' }, on),
  say('SendPlanToConsultation', { consultation: id('h1'), parties: ['FH'] }, on),
  say('MakeStatement', { statement: id('s1'), kind: 'vision', text: 'Alle i job' }, on),
  say('DefineTargetGroup', { targetGroup: id('tg1'), name: 'Unge' }, on),
  goal('g9', {}, on),
  say('RetireGoal', { goal: id('g1') }, on),
  target('t9', [], {}, on),
  say('ReviseTarget', { target: id('t1'), wording: 'Ny' }, on),
  say('FixBaseline', { target: id('t1'), baseline: { kind: 'value', value: 1 } }, on),
  say('CompleteInitiative', { initiative: id('in1') }, on),
  say('MakeCommitment', { commitment: id('c9'), text: 'Vi lover' }, on),
  budgetLine('b9', {}, on),
  say('ReviseBudgetLine', { budgetLine: id('b1'), amount: '1' }, on),
  say('AgreePartnership', { partnership: id('p1'), title: 'Aftale', parties: [{ name: '3F', kind: 'union' }] }, on),
  say('AttachAnnex', { annex: id('a1'), title: 'Bilag' }, on),
  say('ForwardPlan', { to: 'Det regionale beskæftigelsesråd', kind: 'rbr' }, on),
];

describe('after a plan has ended it is judged and remembered, no longer changed', () => {
  it.each(allowed.map((command) => [command.command, command] as const))('%s may still take effect', (_, command) => {
    closed.when(command).accepted();
  });

  it.each(refused.map((command) => [command.command, command] as const))('%s may not', (_, command) => {
    closed.when(command).refuses({ type: 'plan-ended', state: 'closed', since: '2025-12-31' });
  });

  it('nor may it on the last day itself, once the plan is closed; before that day it may', () => {
    closed.when(goal('g9', {}, { ...on, effectiveOn: '2025-12-31' })).refuses('plan-ended');
    closed.when(goal('g9', {}, { ...on, effectiveOn: '2025-12-30' })).then(['GoalAdopted']);
  });

  it('the same holds for a plan that was withdrawn', () => {
    const withdrawn = before.and(say('WithdrawPlan', {}, '2025-12-31'));
    for (const command of allowed) withdrawn.when(command).accepted();
    for (const command of refused)
      withdrawn.when(command).refuses({ type: 'plan-ended', state: 'withdrawn', since: '2025-12-31' });
  });

  it('so a plan cannot be closed before something that changes it', () => {
    before
      .and(goal('g9', {}, { ...on, effectiveOn: '2025-06-01' }))
      .when(say('ClosePlan', {}, '2025-05-31'))
      .refuses({
        type: 'later-event-refused',
        event: { type: 'GoalAdopted', effectiveOn: '2025-06-01' },
        because: [{ type: 'plan-ended' }],
      });
  });

  it('and corrections still put the record right', () => {
    const goalAdopted = closed.events.find(({ type }) => type === 'GoalAdopted')!;
    closed
      .when(
        say(
          'CorrectEvent',
          {
            event: goalAdopted.id,
            data: { ...(goalAdopted.data as object as Record<string, string>), title: 'Rettet' },
          },
          on,
        ),
      )
      .then(['EventCorrected']);
    closed.when(say('AnnulEvent', { event: closed.events.at(-1)!.id }, on)).then(['EventAnnulled']);
  });
});
