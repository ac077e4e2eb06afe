import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { type Day, followUpPack, history, packInMarkdown, planStream, readHistory, slice } from '../../src/index.js';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { say } from '../said.js';
import { approved, council, decidedOn, drafted, goal, initiative, retireGoal, target, targetGroup } from './a-plan.js';

const quoted = { text: 'Flere unge skal i uddannelse  eller job.', document: 'Plan 2024', page: 7 } as const;
const other = { text: 'Alle unge skal i uddannelse.', document: 'Plan 2024', locator: 'afsnit 3' } as const;

type Plan = ReturnType<typeof planStream.empty>;
const goalOf = (plan: Plan, name = 'g1') => plan.goals.get(id(name) as never);
const targetOf = (plan: Plan, name = 't1') => plan.targets.get(id(name) as never);

describe('the adopted words', () => {
  const stream = given(
    drafted,
    goal('g1', { title: 'Flere unge skal i uddannelse eller job.', quoted }),
    say('RewordGoal', { goal: id('g1'), quoted: other }, '2024-03-01'),
  );

  it('stand beside a goal as of a day, as known at a moment, corrected, and in an export', () => {
    expect(goalOf(stream.at({ asOf: '2024-02-01' }))).toMatchObject({ quoted });
    expect(goalOf(stream.at({ asOf: '2024-03-01' }))).toMatchObject({ quoted: other });
    const corrected = stream.and(
      say(
        'CorrectEvent',
        { event: eventId(3), data: { goal: id('g1'), quoted: { ...other, text: 'Alle unge i job.' } } },
        { reason: 'Afskriften var forkert' },
      ),
    );
    expect(goalOf(corrected.at())?.quoted?.text).toBe('Alle unge i job.');
    expect(goalOf(corrected.at({ version: 3 }))).toMatchObject({ quoted: other });
    const lines = corrected.events.map((event): unknown => JSON.parse(JSON.stringify(event)));
    const read = readHistory(planStream, lines);
    expect(Either.isRight(read) && slice(planStream, read.right)).toEqual(corrected.at());
  });

  it('make its own words a quotation only where they say all of them; any others are retold', () => {
    expect(goalOf(stream.at({ asOf: '2024-02-01' }))).not.toHaveProperty('retold');
    expect(goalOf(stream.at({ asOf: '2024-03-01' }))).toMatchObject({ retold: true });
    const cleared = stream.and(say('RewordGoal', { goal: id('g1'), quoted: null }, '2024-04-01'));
    expect(goalOf(cleared.at())).toMatchObject({ retold: true });
    expect(goalOf(cleared.at())).not.toHaveProperty('quoted');
  });

  it('name a page or a place', () => {
    const schema = planStream.definitions.GoalAdopted?.data;
    const said = { goal: id('g1'), title: 'x', level: 'strategic', quoted: { text: 'x', document: 'Plan' } };
    expect(schema?.safeParse(said).success).toBe(false);
  });

  it('may stand beside targets, initiatives, commitments and statements, and be revised there', () => {
    const plan = given(
      drafted,
      target('t1', [], { quoted }),
      initiative('in1', { quoted }),
      say('MakeCommitment', { commitment: id('c1'), text: 'Åbent hus', quoted }),
      say('MakeStatement', { statement: id('s1'), kind: 'value', text: 'Alle kan noget', quoted }),
      say('ReviseTarget', { target: id('t1'), quoted: other }),
      say('RefocusInitiative', { initiative: id('in1'), quoted: other }),
      say('RewordCommitment', { commitment: id('c1'), quoted: other }),
      say('RewordStatement', { statement: id('s1'), quoted: other }),
    ).at();
    const subjects = [plan.targets, plan.initiatives, plan.commitments, plan.statements].flatMap((each) => [
      ...each.values(),
    ]);
    expect(subjects).toMatchObject(subjects.map(() => ({ quoted: other, retold: true })));
  });
});

describe('what plans say beside goals and targets', () => {
  it('has a kind of statement: a wish, an offer with its limit, for whom and how often', () => {
    const offer = {
      kind: 'offer',
      text: 'Ledige kan få en mentor',
      limit: 'inden for 4 uger',
      howOften: { times: 1, every: 2, per: 'year' },
    } as const;
    given(drafted, targetGroup('tg1'))
      .when(say('MakeStatement', { statement: id('s1'), ...offer, targetGroups: [id('tg1')] }))
      .then([{ type: 'StatementMade', data: { statement: id('s1'), ...offer, targetGroups: [id('tg1')] } }]);
    given(drafted)
      .when(say('MakeStatement', { statement: id('s1'), ...offer, targetGroups: [id('tg1')] }))
      .refuses({ type: 'unknown-subject', field: 'targetGroups' });
  });

  it('work that runs already is not set going: when it began may be long before, or unknown', () => {
    const running = say('LaunchInitiative', {
      initiative: id('in1'),
      title: 'Mentorer',
      began: 'unknown',
      running: true,
    });
    const stream = given(drafted).when(running).then(['InitiativeLaunched']);
    expect(stream.at().initiatives.get(id('in1') as never)).toMatchObject({ status: 'active', began: 'unknown' });
    const sentence = history(planStream, stream.events).at(-1)?.sentence;
    expect(sentence?.da).toContain('registrerede, at indsatsen »Mentorer« er i gang');
    expect(sentence?.en).toContain('recorded that the initiative “Mentorer” is running');
  });

  it("a goal answers the minister's goals by their keys", () => {
    given(drafted)
      .when(goal('g1', { answers: ['youth-education'] }))
      .then(['GoalAdopted']);
    given(drafted)
      .when(goal('g1', { answers: ['flere-i-job'] }))
      .refuses({ type: 'value-not-allowed', field: 'answers' });
  });
});

describe('a goal taken up again', () => {
  const reinstate = say('ReinstateGoal', { goal: id('g1') });

  it('was deferred or retired, and awaits nothing any more', () => {
    const deferred = given(drafted, goal('g1'), say('DeferGoal', { goal: id('g1'), awaits: 'nye indikatorer' }));
    for (const stream of [deferred, deferred.and(retireGoal('g1'))]) {
      const found = goalOf(stream.when(reinstate).then(['GoalReinstated']).at());
      expect(found).toMatchObject({ status: 'live' });
      expect(found).not.toHaveProperty('awaits');
    }
  });

  it('is refused while it is live, and under a goal that is retired', () => {
    given(drafted, goal('g1')).when(reinstate).refuses({ type: 'wrong-state', state: 'live' });
    given(drafted, goal('g0'), goal('g1', { parent: id('g0') }), retireGoal('g1'), retireGoal('g0'))
      .when(reinstate)
      .refuses({ type: 'not-live', field: 'parent' });
  });
});

describe('a paused target', () => {
  it('is resumed, revised or withdrawn, and blocks its goals meanwhile', () => {
    const paused = given(drafted, goal('g1'), target('t1', ['g1']))
      .when(say('PauseTarget', { target: id('t1') }))
      .then(['TargetPaused']);
    expect(targetOf(paused.at())).toMatchObject({ status: 'paused' });
    paused.when(retireGoal('g1')).refuses('live-dependants');
    paused
      .when(say('PauseTarget', { target: id('t1') }, '2024-02-01'))
      .refuses({ type: 'wrong-state', state: 'paused' });
    const resumed = paused.when(say('ResumeTarget', { target: id('t1') })).then(['TargetResumed']);
    expect(targetOf(resumed.at())).toMatchObject({ status: 'set' });
  });
});

describe('a plan of two councils', () => {
  it('is approved by the second one too, under its own decision, in the same edition', () => {
    const plan = given(drafted, approved);
    plan.when(say('EndorsePlan', {}, '2024-01-20')).refuses('decision-required');
    const decision = { body: 'Dragør Kommunalbestyrelse', takenOn: '2024-01-25' };
    const endorsed = plan.when(say('EndorsePlan', {}, { effectiveOn: '2024-01-25', decision })).then(['PlanEndorsed']);
    expect(endorsed.at().editions).toMatchObject([{ number: 1, alsoApprovedBy: [{ decision }] }]);
    given(drafted)
      .when(say('EndorsePlan', {}, { decision: council('2023-12-01') }))
      .refuses({ type: 'wrong-state', state: 'draft' });
  });

  it('may come to cover another municipality, or another unit', () => {
    const change = say('ChangePlanCoverage', { alsoCovers: ['155'], unit: 'Jobcenter Tønder-Dragør' });
    const stream = given(drafted).when(change).then(['PlanCoverageChanged']);
    expect(stream.at().head).toMatchObject({ alsoCovers: ['155'], unit: 'Jobcenter Tønder-Dragør' });
    const alone = stream.and(say('ChangePlanCoverage', { alsoCovers: null }));
    expect(alone.at().head).not.toHaveProperty('alsoCovers');
    given(drafted)
      .when(say('ChangePlanCoverage', { alsoCovers: ['550'] }))
      .refuses({ type: 'value-not-allowed', field: 'alsoCovers' });
  });
});

describe('a corrective action', () => {
  const action = { cause: 'Mentorerne mangler', text: 'To mentorer ansættes', owner: 'Jobcentret', dueOn: '2024-06' };
  const agreed = say('AgreeCorrectiveAction', { correctiveAction: id('a1'), target: id('t1'), ...action });
  const plan = given(drafted, target('t1'));

  it('is about a target, and is open until it is done or dropped', () => {
    const stream = plan.when(agreed).then(['CorrectiveActionAgreed']);
    const revised = stream.and(say('ReviseCorrectiveAction', { correctiveAction: id('a1'), dueOn: '2024-08' }));
    const done = revised
      .when(say('CompleteCorrectiveAction', { correctiveAction: id('a1'), doneOn: '2024-07' }, '2024-07-15'))
      .then(['CorrectiveActionDone']);
    expect([...done.at().correctiveActions.values()]).toMatchObject([
      { ...action, dueOn: '2024-08', status: 'done', doneOn: '2024-07' },
    ]);
    done
      .when(say('DropCorrectiveAction', { correctiveAction: id('a1') }, '2024-08-01'))
      .refuses({ type: 'wrong-state', state: 'done' });
  });

  it('stands in the pack of the next follow-up, in words', () => {
    const meeting = say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2024-05' });
    const state = plan.and(agreed, meeting).at();
    const followUp = state.followUps.get(id('fu1') as never)!;
    const asOf = '2024-05-01' as Day;
    const pack = followUpPack({ id: id('plan'), plan: state, followUp, asOf, verdicts: [], changes: [] });
    expect(pack.correctiveActions).toMatchObject([{ ...action, target: id('t1'), label: 't1 «Resultatmål t1»' }]);
    expect(packInMarkdown(pack, 'da')).toContain(
      'To mentorer ansættes (i gang; årsag: Mentorerne mangler; ansvarlig: Jobcentret; frist: juni 2024)',
    );
  });

  it('is refused for a target that the plan does not have', () => {
    given(drafted).when(agreed).refuses({ type: 'unknown-subject', field: 'target' });
  });
});

describe('a day that no document shows', () => {
  const inferred = { ...decidedOn('2023-12-20'), dateBasis: 'inferred' } as const;
  const source = { document: 'Beskæftigelsesplan 2024', locator: 's. 7' } as const;
  const stream = given(
    drafted,
    goal('g1', {}, { effectiveOn: '2023-11-01', dateBasis: 'inferred', source }),
    target('t1', [], {}, { effectiveOn: '2023-11-01', dateBasis: 'illustration' }),
    say('ApprovePlan', {}, inferred),
    say('ForwardPlan', { to: 'RAR Sydjylland', kind: 'rar' }, { effectiveOn: '2023-12-21', dateBasis: 'inferred' }),
  );
  const plan = stream.at();

  it('says so beside every day, and names the place where it was read', () => {
    expect(goalOf(plan)).toMatchObject({ adoptedOnBasis: 'inferred', changedOnBasis: 'inferred', source });
    expect(targetOf(plan)).toMatchObject({ setOnBasis: 'illustration', setBy: { dateBasis: 'illustration' } });
    expect(plan.editions).toMatchObject([{ from: '2023-12-20', fromBasis: 'inferred' }]);
    expect(plan.forwardings).toMatchObject([{ dateBasis: 'inferred' }]);
    const reworded = stream.and(say('RewordGoal', { goal: id('g1'), title: 'Ny' }, decidedOn('2024-02-01'))).at();
    expect(goalOf(reworded)).toMatchObject({ adoptedOnBasis: 'inferred', source });
    expect(goalOf(reworded)).not.toHaveProperty('changedOnBasis');
  });

  it('says so in words, in both languages', () => {
    const sentences = history(planStream, stream.events).map(({ sentence }) => sentence);
    expect(sentences[1]?.da).toContain('1. november 2023 (dagen er antaget; dokumentet viser den ikke)');
    expect(sentences[1]?.en).toContain('1 November 2023 (the day is assumed; the document does not show it)');
    expect(sentences[2]?.da).toContain('(tænkt eksempel)');
  });
});
