import { describe, expect, it } from 'vitest';
import {
  type Day,
  difference,
  type Instant,
  type PlanDocument,
  type PlanId,
  planDocument,
  SubjectDifference,
} from '../../src/index.js';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { approved, decidedOn, drafted, goal, initiative, retireGoal, target } from '../plan/a-plan.js';
import { say } from '../said.js';

const revision = decidedOn('2024-06-19');

const stream = given(
  drafted,
  goal('g1', { description: 'Lang tekst' }),
  goal('g2', { parent: id('g1') }),
  target('t1', ['g1']),
  initiative('in1'),
  say('MakeCommitment', { commitment: id('c1'), code: 'c1', text: 'Vi ringer', initiative: id('in1') }),
  approved,
  [
    say('AdoptPlanRevision', { title: 'Revideret plan' }, revision),
    say('RewordGoal', { goal: id('g1'), title: 'Flere i job', description: null }, revision),
    target('t2', ['g2'], {}, revision),
    say('KeepCommitment', { commitment: id('c1') }, revision),
  ],
);

const documentOn = (asOf: string, point: { version?: number } = {}, from = stream): PlanDocument =>
  planDocument(from.at({ asOf, ...point }), {
    id: id('stream') as PlanId,
    version: from.events.length,
    recordedAt: from.events.at(-1)!.recordedAt as Instant,
    asOf: asOf as Day,
  })!;

describe('the difference between two slices', () => {
  it('is nothing between a slice and itself', () => {
    expect(difference(documentOn('2024-06-19'), documentOn('2024-06-19'))).toEqual([]);
  });

  it('is nothing where only the reading differs: its day, its version and when it turns next', () => {
    const document = documentOn('2024-06-19');
    const later = {
      ...document,
      version: 99,
      recordedAt: '2025-01-01T00:00:00.000Z' as Instant,
      asOf: '2024-12-31' as Day,
      nextChangeOn: '2026-01-01' as Day,
    };
    expect(difference(document, later)).toEqual([]);
  });

  it('is nothing between two days on which the plan says the same', () => {
    expect(difference(documentOn('2024-06-19'), documentOn('2024-12-31'))).toEqual([]);
  });

  it('lists what a revision changed, subject by subject: the plan first', () => {
    const changes = difference(documentOn('2024-06-18'), documentOn('2024-06-19'));
    expect(changes.map(({ kind, label, change }) => [kind, label, change])).toEqual([
      ['plan', '«Beskæftigelsesplan 2024-2025»', 'changed'],
      ['goal', 'g1 «Flere i job»', 'changed'],
      ['target', 't2 «Resultatmål t2»', 'added'],
      ['commitment', 'c1 «Vi ringer»', 'changed'],
    ]);
    expect(changes.map((change) => SubjectDifference.parse(change))).toEqual(changes);
  });

  it('shows each field before and after, and the plan’s edition among them', () => {
    const [plan, g1, t2, c1] = difference(documentOn('2024-06-18'), documentOn('2024-06-19'));
    expect(plan?.fields.map(({ field }) => field)).toEqual(['edition', 'editions']);
    expect(g1?.fields).toEqual([
      { field: 'title', before: 'Mål g1', after: 'Flere i job' },
      { field: 'description', before: 'Lang tekst' },
    ]);
    expect(t2?.fields).toContainEqual({ field: 'goals', after: [id('g2')] });
    expect(c1?.fields).toEqual([{ field: 'status', before: 'open', after: 'kept' }]);
  });

  it('read the other way round is the same with its sides changed', () => {
    const there = difference(documentOn('2024-06-18'), documentOn('2024-06-19'));
    const back = difference(documentOn('2024-06-19'), documentOn('2024-06-18'));
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    expect(back.map(({ kind, change }) => [kind, change]).sort()).toEqual(
      there.map(({ kind, change }) => [kind, turned[change]]).sort(),
    );
  });

  it('shows a retired goal as changed, and an annulled one as removed', () => {
    const retired = stream.and(
      say('WithdrawTarget', { target: id('t2') }, decidedOn('2024-09-01')),
      retireGoal('g2', decidedOn('2024-09-01')),
    );
    expect(
      difference(documentOn('2024-08-31', {}, retired), documentOn('2024-09-01', {}, retired)).map(
        ({ kind, change }) => [kind, change],
      ),
    ).toEqual([
      ['goal', 'changed'],
      ['target', 'changed'],
    ]);
    const annulled = stream.and(say('AnnulEvent', { event: eventId(10) }, { reason: 'Ved en fejl' }));
    const known = (version: number) => documentOn('2024-12-31', { version }, annulled);
    expect(
      difference(known(stream.events.length), known(annulled.events.length)).map(({ kind, label, change }) => [
        kind,
        label,
        change,
      ]),
    ).toEqual([['target', 't2 «Resultatmål t2»', 'removed']]);
  });

  it('shows a plan coming into force, though nothing was recorded', () => {
    expect(
      difference(
        documentOn('2023-12-31', {}, given(drafted, approved)),
        documentOn('2024-01-01', {}, given(drafted, approved)),
      ),
    ).toEqual([
      {
        kind: 'plan',
        id: id('stream'),
        label: '«Beskæftigelsesplan 2024-2025»',
        change: 'changed',
        fields: [{ field: 'status', before: 'approved', after: 'in-force' }],
      },
    ]);
  });

  it('does not count when a subject was changed, only what it says', () => {
    const twice = given(
      drafted,
      goal('g1'),
      say('RewordGoal', { goal: id('g1'), title: 'A' }, '2024-02-01'),
      say('RewordGoal', { goal: id('g1'), title: 'Mål g1' }, '2024-03-01'),
    );
    expect(difference(documentOn('2024-01-01', {}, twice), documentOn('2024-03-01', {}, twice))).toEqual([]);
  });
});
