import { planBudget } from '@planspor/domain';
import { describe, expect, it } from 'vitest';
import { dutiesOn, dutyStates } from './support/duties-of-examples.js';
import { exampleInMemory } from './support/example-in-memory.js';

describe('Hedensted, for two years', () => {
  const example = exampleInMemory('hedensted-2024-2025');

  it('holds the ministerial goals for 2024 only, and the plan for both years', () => {
    const goals = example.documentAt('2025-06-01').goals.filter(({ level }) => level === 'ministerial');
    expect(goals.map(({ code, period }) => [code, period])).toEqual(
      ['g1', 'g2', 'g3', 'g4', 'g5'].map((code) => [code, '2024']),
    );
    expect(example.documentAt('2025-06-01')).toMatchObject({ status: 'in-force', period: '2024-01/2025-12' });
    expect(dutyStates(example, '2025-06-01')).toMatchObject({ 'ministerial-goals-answered 2024': 'not-documented' });
    expect(dutyStates(example, '2025-06-01')).not.toHaveProperty('ministerial-goals-answered 2025');
  });

  it('has a deadline of the law and one of its own, and an approval on an inferred day proves neither kept', () => {
    const keys = ['approved-before-year-begins', 'approved-by-own-deadline'];
    const stand = (asOf: string) =>
      keys
        .map((key) => dutiesOn(example, asOf).duties.find((found) => found.key === key))
        .map((found) => [found?.state, found?.deadline]);
    expect(stand('2024-06-01')).toEqual([
      ['not-documented', '2023-12-31'],
      ['not-documented', '2023-12-31'],
    ]);
    const approval = dutiesOn(example, '2024-01-01').duties.find(({ key }) => key === keys[0]);
    expect(approval?.evidence).toMatchObject([
      {
        type: 'PlanApproved',
        effectiveOn: '2023-12-31',
        dateBasis: 'inferred',
        decision: { body: 'Kommunalbestyrelsen' },
      },
    ]);
  });

  it('was forwarded to the council of its time, and describes its counsel on repatriation', () => {
    expect(dutyStates(example, '2024-01-01')).toMatchObject({
      'forwarded-to-regional-council': 'not-documented',
      'repatriation-described': 'met',
    });
    const proof = dutiesOn(example, '2024-01-01').duties.find(({ key }) => key === 'repatriation-described')?.evidence;
    expect(proof).toMatchObject([{ type: 'StatementMade', subject: { kind: 'statement', id: example.id('#s16') } }]);
  });

  it('has follow-ups in May and September of both years, and none recorded as held', () => {
    expect(example.documentAt('2024-01-01').followUps.map(({ on, status }) => [on, status])).toEqual(
      ['2024-05', '2024-09', '2025-05', '2025-09'].map((on) => [on, 'scheduled']),
    );
    expect(
      [dutyStates(example, '2024-05-31'), dutyStates(example, '2024-06-01')].map((found) => found['follow-ups-held']),
    ).toEqual(['open', 'not-recorded']);
  });

  it('has investment cases that cost 1.5 million and are expected to save 3.1', () => {
    expect(planBudget(example.at()).investments).toEqual({
      cases: 4,
      cost: '1500000.00',
      withCost: 3,
      expectedSaving: '3100000.00',
      withExpectedSaving: 3,
      net: '-1600000.00',
      withNet: 3,
    });
  });
});
