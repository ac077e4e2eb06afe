import { describe, expect, it } from 'vitest';
import { followUpPack } from '../../src/follow-up/pack.js';
import {
  difference,
  groupStream,
  type Instant,
  indicatorStream,
  packInMarkdown,
  planDocument,
  slice,
} from '../../src/index.js';
import { given, givenGroup, givenIndicator } from '../given.js';
import { id } from '../ids.js';
import { say } from '../said.js';
import { approved, drafted, goal, target } from './a-plan.js';

const assumed = { effectiveOn: '2024-06-01', dateBasis: 'inferred' } as const;
const madeUp = { effectiveOn: '2024-06-01', dateBasis: 'illustration' } as const;

describe('a day that no document shows says so', () => {
  it('beside the day an indicator was defined, and the day of a break', () => {
    const indicator = givenIndicator(
      say(
        'DefineIndicator',
        { name: 'Ledige', unit: { kind: 'persons' }, measure: 'stock', polarity: 'lower', frequency: 'month' },
        { effectiveOn: '2020-01-01', dateBasis: 'inferred' },
      ),
      say('RedefineIndicator', { method: 'Ny', break: { from: '2024-06-01' } }, assumed),
    );
    expect(slice(indicatorStream, indicator.events).definition).toMatchObject({
      definedOnBasis: 'inferred',
      breaks: [{ from: '2024-06-01', fromBasis: 'inferred' }],
    });
  });

  it('beside the day a group was defined, and each day its members changed', () => {
    const group = givenGroup(
      say('DefineGroup', { name: 'Syd', members: ['550'] }, { effectiveOn: '2015-01-01', dateBasis: 'inferred' }),
      say('ChangeGroupMembers', { members: ['550', '580'] }, madeUp),
    );
    expect(slice(groupStream, group.events).definition).toMatchObject({
      definedOnBasis: 'inferred',
      memberships: [{ fromBasis: 'inferred' }, { fromBasis: 'illustration' }],
    });
  });

  it('beside a decision, in an edition and in what a target stands on', () => {
    const decision = { body: 'Byrådet', takenOn: '2023-12-14', takenOnBasis: 'inferred' } as const;
    const plan = given(
      drafted,
      target('t1', [], {}, { effectiveOn: '2023-12-14', decision }),
      say('ApprovePlan', {}, { effectiveOn: '2023-12-14', decision }),
    ).at();
    expect(plan.editions).toMatchObject([{ decision }]);
    expect([...plan.targets.values()]).toMatchObject([{ setBy: { decision } }]);
  });

  const point = (asOf: string) => ({
    id: id('plan') as never,
    version: 9,
    recordedAt: '2026-01-01T00:00:00.000Z' as Instant,
    asOf: asOf as never,
  });

  it('in a difference, beside the day from which a subject says what it says', () => {
    const stream = given(
      drafted,
      goal('g1', {}, { effectiveOn: '2024-01-01' }),
      say('RewordGoal', { goal: id('g1'), title: 'Et andet mål' }, madeUp),
    );
    const at = (asOf: string) => planDocument(stream.at({ asOf }), point(asOf));
    const [changed] = difference(at('2024-05-01')!, at('2024-07-01')!);
    expect(changed).toMatchObject({ kind: 'goal', changedOn: '2024-06-01', changedOnBasis: 'illustration' });
  });

  it('in a pack: of the meeting, and of each change since the last one', () => {
    const stream = given(
      drafted,
      goal('g1', {}, { effectiveOn: '2024-01-01' }),
      approved,
      say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2024-03' }),
      say(
        'HoldFollowUp',
        { followUp: id('fu1'), heldOn: '2024-03-05' },
        { effectiveOn: '2024-03-05', dateBasis: 'inferred' },
      ),
      say('ScheduleFollowUp', { followUp: id('fu2'), forum: 'Udvalget', on: '2024-09' }),
      say('RewordGoal', { goal: id('g1'), title: 'Et andet mål' }, { ...madeUp, reason: 'Ny viden' }),
    );
    const at = (asOf: string) => planDocument(stream.at({ asOf }), point(asOf));
    const plan = stream.at();
    const changes = difference(at('2024-03-05')!, at('2024-08-01')!).filter(({ kind }) => kind !== 'followUp');
    const pack = (name: string) =>
      followUpPack({
        id: id('plan'),
        plan,
        followUp: plan.followUps.get(id(name) as never)!,
        asOf: '2024-08-01' as never,
        verdicts: [],
        changes,
      });
    expect(packInMarkdown(pack('fu1'), 'da')).toContain('5. marts 2024 (dagen er antaget; dokumentet viser den ikke)');
    expect(packInMarkdown(pack('fu2'), 'da')).toContain(
      '- Målet »Et andet mål«: titel ændret den 1. juni 2024 (tænkt eksempel)',
    );
    expect(packInMarkdown(pack('fu2'), 'en')).toContain(
      '- The goal “Et andet mål”: title changed on 1 June 2024 (made up as an illustration)',
    );
  });
});

describe('what has happened', () => {
  const begun = given(
    drafted,
    target('t1'),
    say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2024-06' }),
    say('AgreeCorrectiveAction', {
      ...{ correctiveAction: id('a1'), target: id('t1'), cause: 'Mentorerne mangler' },
      ...{ text: 'To mentorer ansættes', owner: 'Jobcentret', dueOn: '2024-06' },
    }),
    say('SendPlanToConsultation', { consultation: id('k1'), parties: ['Handicaprådet'] }),
    approved,
  );
  const happened = {
    heldOn: (on: string) => say('HoldFollowUp', { followUp: id('fu1'), heldOn: on }, '2024-06-30'),
    doneOn: (on: string) =>
      say(
        'CompleteCorrectiveAction',
        { correctiveAction: id('a1'), doneOn: on },
        { effectiveOn: '2024-06-30', reason: 'Ansat' },
      ),
    sentOn: (on: string) =>
      say('SendPlanToConsultation', { consultation: id('k2'), parties: ['FH'], sentOn: on }, '2024-06-30'),
    receivedOn: (on: string) =>
      say(
        'ReceiveConsultationResponse',
        { consultation: id('k1'), party: 'Handicaprådet', receivedOn: on },
        '2024-06-30',
      ),
    forwardedOn: (on: string) => say('ForwardPlan', { to: 'Rådet', kind: 'other', forwardedOn: on }, '2024-06-30'),
  };

  it.each(Object.keys(happened) as (keyof typeof happened)[])('%s is no later than it takes effect', (field) => {
    const recorded = (on: string) => begun.when(happened[field](on));
    for (const on of ['2024-06-30', '2024-06', '2024']) recorded(on).accepted();
    for (const on of ['2024-07-01', '2024-07', '2025'])
      recorded(on).refuses({
        type: 'value-not-allowed',
        field,
        why: 'it has not happened by 2024-06-30, the day it takes effect',
      });
  });
});
