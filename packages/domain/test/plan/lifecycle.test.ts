import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { say } from '../said.js';
import { approved, council, decidedOn, drafted } from './a-plan.js';

const draft = (data: object) =>
  say(
    'DraftPlan',
    { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da', ...data },
    '2023-09-01',
  );

describe('a plan', () => {
  it('begins as a draft of one municipality, which a job centre may share with others', () => {
    const plan = given(
      draft({
        municipality: '185',
        alsoCovers: ['155'],
        unit: 'Jobcenter Tårnby',
        approvalDeadline: '2023-12-31',
        continues: { title: 'Plan 2023' },
      }),
    ).at();
    expect(plan.stage).toEqual({ name: 'draft' });
    expect(plan.head).toMatchObject({
      municipality: '185',
      alsoCovers: ['155'],
      draftedOn: '2023-09-01',
      approvalDeadline: '2023-12-31',
    });
  });

  it('is drafted once', () => {
    given(drafted)
      .when(draft({ title: 'En anden' }))
      .refuses({ type: 'already-opened', stream: 'plan' });
  });

  it('names municipalities that exist, each once, and is told of all that are wrong', () => {
    given()
      .when(draft({ municipality: '999', alsoCovers: ['155', '998', '155'] }))
      .refuses(
        { type: 'value-not-allowed', field: 'municipality' },
        { type: 'value-not-allowed', field: 'alsoCovers', why: 'no municipality has the code 998' },
        { type: 'value-not-allowed', field: 'alsoCovers', why: 'the municipality 155 is named twice' },
      );
  });

  it('has a last day', () => {
    given()
      .when(draft({ period: '2024/..' }))
      .refuses({ type: 'value-not-allowed', field: 'period' });
    given(drafted)
      .when(say('ChangePlanPeriod', { period: '2024/..' }))
      .refuses({ type: 'value-not-allowed', field: 'period' });
  });

  it('may run for half a year, one year or four', () => {
    for (const period of ['2024-H1', '2024', '2019/2022', '2024-01-01/2025-12-31'])
      given().when(draft({ period })).then(['PlanDrafted']);
  });

  it('of 2026 needs no ministerial goals, no job centre and nobody to be forwarded to', () => {
    given(draft({ period: '2026' }))
      .when(say('ApprovePlan', {}, decidedOn('2025-12-10')))
      .then(['PlanApproved']);
  });

  it('may be retitled and given another period', () => {
    const stream = given(
      drafted,
      say('RetitlePlan', { title: 'Arbejde til alle' }, '2023-10-01'),
      say('ChangePlanPeriod', { period: '2024' }, '2023-10-02'),
    );
    expect(stream.at().head).toMatchObject({ title: 'Arbejde til alle', period: '2024' });
    expect(stream.at({ asOf: '2023-10-01' }).head).toHaveProperty('period', '2024/2025');
    stream.when(say('RetitlePlan', { title: 'Arbejde til alle' })).changesNothing();
    stream.when(say('ChangePlanPeriod', { period: '2024' })).changesNothing();
  });
});

describe('approval', () => {
  it('needs a decision: who, and when', () => {
    given(drafted)
      .when(say('ApprovePlan', {}, { reason: 'Vedtaget' }))
      .refuses('decision-required');
  });

  it('opens edition 1 on its day', () => {
    const plan = given(drafted, say('ApprovePlan', { note: 'Enstemmigt' }, decidedOn('2023-12-14'))).at();
    expect(plan.stage).toEqual({ name: 'approved' });
    expect(plan.editions).toMatchObject([
      { number: 1, from: '2023-12-14', summary: 'Enstemmigt', decision: council('2023-12-14') },
    ]);
  });

  it('happens once; what follows is a revision', () => {
    given(drafted, approved)
      .when(say('ApprovePlan', {}, decidedOn('2024-02-01')))
      .refuses({ type: 'wrong-state', state: 'approved', allowed: ['draft'] });
  });

  it('may be recorded ahead of its day', () => {
    const stream = given(
      drafted,
      say('ApprovePlan', {}, { effectiveOn: '2024-01-01', decision: council('2023-12-14') }),
    );
    expect(stream.at({ asOf: '2023-12-31' }).stage.name).toBe('draft');
    expect(stream.at({ asOf: '2024-01-01' }).stage.name).toBe('approved');
  });
});

describe('a revision', () => {
  const revised = (day: string, title?: string) =>
    say('AdoptPlanRevision', title === undefined ? {} : { title }, decidedOn(day));

  it('needs an approved plan and a decision', () => {
    given(drafted)
      .when(revised('2024-06-01'))
      .refuses({ type: 'wrong-state', state: 'draft', allowed: ['approved'] });
    given(drafted, approved)
      .when(say('AdoptPlanRevision', {}, '2024-06-01'))
      .refuses('decision-required');
  });

  it('opens the next edition, numbered from the slice, also when an earlier one is recorded later', () => {
    const stream = given(drafted, approved, revised('2024-09-01', 'Sidste'), revised('2024-03-01', 'Første'));
    expect(stream.at().editions.map(({ number, title }) => [number, title])).toEqual([
      [1, undefined],
      [2, 'Første'],
      [3, 'Sidste'],
    ]);
    expect(stream.at({ asOf: '2024-08-31' }).editions).toHaveLength(2);
    expect(stream.at({ version: 3 }).editions.map(({ number, title }) => [number, title])).toEqual([
      [1, undefined],
      [2, 'Sidste'],
    ]);
  });

  it('is refused once the plan has been closed', () => {
    given(drafted, approved, say('ClosePlan', {}, '2025-12-31'))
      .when(revised('2026-01-01'))
      .refuses({ type: 'plan-ended', state: 'closed', since: '2025-12-31' });
  });
});

describe('the end of a plan', () => {
  it('is closing for an approved plan only', () => {
    given(drafted)
      .when(say('ClosePlan', {}))
      .refuses({ type: 'wrong-state', state: 'draft', allowed: ['approved'] });
    const plan = given(drafted, approved, say('ClosePlan', { summary: 'Tre af fire mål nået' }, '2025-12-31')).at();
    expect(plan.stage).toEqual({ name: 'closed', since: '2025-12-31' });
    expect(plan.head).toHaveProperty('closingSummary', 'Tre af fire mål nået');
  });

  it('is withdrawal for a draft or an approved plan', () => {
    given(drafted).when(say('WithdrawPlan', {})).then(['PlanWithdrawn']);
    given(drafted, approved).when(say('WithdrawPlan', {})).then(['PlanWithdrawn']);
  });

  it('comes once', () => {
    given(drafted, approved, say('ClosePlan', {}, '2025-12-31'))
      .when(say('WithdrawPlan', {}, '2026-01-01'))
      .refuses({ type: 'plan-ended', state: 'closed' });
    given(drafted, say('WithdrawPlan', {}, '2024-02-01'))
      .when(say('ApprovePlan', {}, decidedOn('2024-02-01')))
      .refuses({ type: 'plan-ended', state: 'withdrawn' });
  });

  it('may be followed by the plan that succeeds it, also before it ends', () => {
    const succeeded = say('SucceedPlan', { by: { title: 'Beskæftigelsesplan 2026' } }, '2026-01-01');
    given(drafted).when(succeeded).then(['PlanSucceeded']);
    const plan = given(drafted, approved, say('ClosePlan', {}, '2025-12-31'), succeeded).at();
    expect(plan.head).toHaveProperty('succeededBy', { title: 'Beskæftigelsesplan 2026' });
  });
});

describe('forwarding a plan', () => {
  it('may happen again and to several councils, each once a day', () => {
    const rar = say('ForwardPlan', { to: 'RAR Sydjylland', kind: 'rar', forwardedOn: '2023-12' }, '2023-12-20');
    const others = say('ForwardPlan', { to: 'Handicaprådet', kind: 'other' }, '2023-12-20');
    const stream = given(drafted, approved, rar, others);
    stream.when(rar).changesNothing();
    expect(stream.at().forwardings.map(({ to, effectiveOn }) => [to, effectiveOn])).toEqual([
      ['RAR Sydjylland', '2023-12-20'],
      ['Handicaprådet', '2023-12-20'],
    ]);
  });

  it.each([
    ['rar', '2024-12-31', undefined],
    ['rar', '2025-02-01', '2024-12'],
    ['rbr', '2025-01-01', undefined],
    ['other', '2025-01-01', undefined],
  ])('goes to a kind of body that exists that day: %s, recorded for %s, sent in %s', (kind, on, forwardedOn) => {
    const sent = say('ForwardPlan', { to: 'Rådet', kind, ...(forwardedOn === undefined ? {} : { forwardedOn }) }, on);
    given(drafted, approved).when(sent).then(['PlanForwarded']);
  });

  it.each([
    ['rar', '2025-01-01', undefined],
    ['rar', '2025-01-10', '2025'],
    ['rbr', '2024-12-31', undefined],
    ['local-employment-council', '2024-06-01', undefined],
  ])('is refused to a kind of body that did not exist: %s, recorded for %s, sent in %s', (kind, on, forwardedOn) => {
    const sent = say('ForwardPlan', { to: 'Rådet', kind, ...(forwardedOn === undefined ? {} : { forwardedOn }) }, on);
    given(drafted, approved).when(sent).refuses({ type: 'value-not-allowed', field: 'kind' });
  });

  it('is not for a plan that has ended', () => {
    given(drafted, say('WithdrawPlan', {}, '2024-02-01'))
      .when(say('ForwardPlan', { to: 'RAR Sydjylland', kind: 'rar' }, '2024-03-01'))
      .refuses('plan-ended');
  });
});

describe('frameworks and consultation', () => {
  const law = say('ReferenceFramework', {
    framework: id('f1'),
    kind: 'law',
    title: 'Lov om en aktiv beskæftigelsesindsats',
    reference: 'LAB',
  });
  const hearing = say(
    'SendPlanToConsultation',
    { consultation: id('h1'), parties: ['Handicaprådet', 'FH'], deadline: '2023-11-01' },
    '2023-10-01',
  );
  const answer = (party: string) =>
    say(
      'ReceiveConsultationResponse',
      { consultation: id('h1'), party, receivedOn: '2023-10-28', summary: 'Støtter planen' },
      '2023-10-28',
    );

  it('are each named once', () => {
    given(drafted, law)
      .when(say('ReferenceFramework', { framework: id('f1'), kind: 'vision', title: 'En anden' }))
      .refuses('already-exists');
    given(drafted, hearing)
      .when(say('SendPlanToConsultation', { consultation: id('h1'), parties: ['3F'] }, '2023-10-02'))
      .refuses('already-exists');
  });

  it('gather the responses, and take a repeated one once though another came between', () => {
    const stream = given(drafted, hearing, answer('FH'), answer('Handicaprådet'));
    stream.when(answer('FH')).changesNothing();
    expect(
      stream
        .at()
        .consultations.get(id('h1') as never)
        ?.responses.map(({ party }) => party),
    ).toEqual(['FH', 'Handicaprådet']);
  });

  it('refuse a response to a consultation that was never sent', () => {
    given(drafted)
      .when(answer('FH'))
      .refuses({ type: 'unknown-subject', subject: { kind: 'consultation', id: id('h1') } });
    given(drafted, hearing)
      .when(say('ReceiveConsultationResponse', { consultation: id('h1'), party: 'FH' }, '2023-09-30'))
      .refuses('unknown-subject');
  });
});
