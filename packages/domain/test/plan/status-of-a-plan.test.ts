import { describe, expect, it } from 'vitest';
import {
  type Day,
  type Instant,
  PlanDocument,
  type PlanId,
  planDocument,
  planStatus,
  summarize,
  timeline,
  turnsOn,
} from '../../src/index.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { say } from '../said.js';
import { approved, decidedOn, drafted, goal, initiative } from './a-plan.js';

const statusOn = (stream: ReturnType<typeof given>, day: string) => planStatus(stream.at({ asOf: day }), day as Day);
const pointOn = (day: string) => ({
  id: id('stream') as PlanId,
  version: 1,
  recordedAt: '2024-01-01T08:00:00.000Z' as Instant,
  asOf: day as Day,
});

describe('a plan is in force when it is approved and the day lies in its period', () => {
  it.each([
    ['2023-09-01', 'draft'],
    ['2023-12-13', 'draft'],
    ['2023-12-14', 'approved'],
    ['2023-12-31', 'approved'],
    ['2024-01-01', 'in-force'],
    ['2025-12-31', 'in-force'],
    ['2026-01-01', 'expired'],
  ])('so on %s it is %s', (day, status) => {
    expect(statusOn(given(drafted, approved), day)).toBe(status);
  });

  it('so one approved late is a draft until then', () => {
    const stream = given(drafted, say('ApprovePlan', {}, decidedOn('2024-03-20')));
    expect([statusOn(stream, '2024-03-19'), statusOn(stream, '2024-03-20')]).toEqual(['draft', 'in-force']);
  });

  it('so one that is closed or withdrawn is that, whatever the day', () => {
    expect(statusOn(given(drafted, approved, say('ClosePlan', {}, '2025-12-31')), '2025-12-31')).toBe('closed');
    expect(statusOn(given(drafted, say('WithdrawPlan', {}, '2023-11-01')), '2024-06-01')).toBe('withdrawn');
  });
});

describe('the document of a plan', () => {
  const commitments = [
    say('MakeCommitment', { commitment: id('c1'), text: 'Vi ringer', initiative: id('in1') }),
    say('MakeCommitment', { commitment: id('c2'), text: 'Vi svarer', goal: id('g1') }),
  ];

  it('is absent on a day before the plan was drafted', () => {
    const stream = given(drafted);
    expect(planDocument(stream.at({ asOf: '2023-08-31' }), pointOn('2023-08-31'))).toBeUndefined();
    expect(summarize(stream.at({ asOf: '2023-08-31' }), pointOn('2023-08-31'))).toBeUndefined();
  });

  it('names its municipality, its edition and its status, in the published form', () => {
    const document = planDocument(given(drafted, approved).at(), pointOn('2024-05-01'));
    expect(document).toMatchObject({
      municipality: { code: '550', name: 'Tønder' },
      edition: 1,
      status: 'in-force',
      asOf: '2024-05-01',
    });
    expect(PlanDocument.parse(document)).toEqual(document);
  });

  it('shows a commitment once: with its initiative, else with the plan', () => {
    const document = planDocument(
      given(drafted, goal('g1'), initiative('in1'), ...commitments).at(),
      pointOn('2024-05-01'),
    );
    expect(document?.initiatives[0]?.commitments.map(({ text }) => text)).toEqual(['Vi ringer']);
    expect(document?.commitments.map(({ text }) => text)).toEqual(['Vi svarer']);
  });

  it('turns on the next day on which it reads differently', () => {
    const stream = given(drafted, approved, goal('g1', {}, { effectiveOn: '2024-08-01', reason: 'Tilføjet' }));
    const next = (day: string) => turnsOn(stream.at({ asOf: day }), timeline(stream.events), day as Day);
    expect(['2023-09-01', '2023-12-14', '2024-01-01', '2024-08-01', '2026-01-01'].map(next)).toEqual([
      '2023-12-14',
      '2024-01-01',
      '2024-08-01',
      '2026-01-01',
      undefined,
    ]);
  });
});
