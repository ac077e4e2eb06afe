import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { type Day, decide, decideFromJson, type EventId, planStream } from '../../src/index.js';
import { eventId, id } from '../ids.js';

// The door of `decide`: what is no proposal to the stream is refused as a value, before anything is judged.

const drafting = {
  id: eventId(1),
  type: 'PlanDrafted',
  effectiveOn: '2023-09-01',
  data: { municipality: '550', title: 'Plan', kind: 'plan', language: 'da', period: '2024' },
};
const adopting = {
  id: eventId(2),
  type: 'GoalAdopted',
  effectiveOn: '2023-10-01',
  data: { goal: id('g1'), title: 'Flere i job', level: 'strategic' },
};
const refused = (...proposals: readonly unknown[]) => {
  const decision = decideFromJson(planStream, [], proposals);
  return Either.isLeft(decision)
    ? decision.left.map(({ index, refusals }) => [
        index,
        refusals.map((each) => ('field' in each ? each.field : each.type)),
      ])
    : 'decided';
};

describe('Deciding on JSON', () => {
  it('takes proposals to the stream', () => expect(refused(drafting, adopting)).toBe('decided'));

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['proposal']],
    ['a word', 'GoalAdopted', ['proposal']],
    ['an empty object', {}, ['id', 'effectiveOn', 'type', 'data']],
    ['the name of a command', { ...adopting, type: 'AdoptGoal' }, ['type']],
    ['a type of another stream', { ...adopting, type: 'IndicatorDefined' }, ['type']],
    ['a type that every object has', { ...adopting, type: 'toString' }, ['type']],
    ['no data', { ...adopting, data: undefined }, ['data']],
    ['data of another type', { ...adopting, data: drafting.data }, ['data', 'goal', 'level']],
    ['several faults at once', { ...adopting, data: { goal: 'g1', title: '', level: 5 } }, ['goal', 'title', 'level']],
    ['a day that is none', { ...adopting, effectiveOn: '2023-02-30' }, ['effectiveOn']],
    ['an id used twice', { ...adopting, id: drafting.id }, ['already-exists']],
  ])('refuses %s', (_what, proposal, fields) => {
    const [found] = refused(drafting, proposal);
    const [index, said] = found as [number, string[]];
    expect(index).toBe(1);
    expect([...said].sort()).toEqual([...fields].sort());
  });

  it('names the event that a command’s name asks for', () => {
    const decision = decideFromJson(planStream, [], [{ ...drafting, type: 'DraftPlan' }]);
    expect(decision).toMatchObject({ left: [{ refusals: [{ field: 'type', allowed: ['PlanDrafted'] }] }] });
  });

  it('says of all proposals at once what is wrong', () => {
    expect(refused({}, drafting, { ...adopting, type: 'AdoptGoal' })).toMatchObject([
      [0, expect.anything()],
      [2, ['type']],
    ]);
  });
});

describe('Deciding on what the compiler knows', () => {
  const at = { id: drafting.id as EventId, effectiveOn: drafting.effectiveOn as Day };
  const { data } = drafting;

  it('knows the data of each type', () => {
    const decision = decide(
      planStream,
      [],
      [{ ...at, type: 'PlanDrafted', data: { ...data, kind: 'plan', language: 'da' } }],
    );
    expect(Either.isRight(decision)).toBe(true);
  });

  it('does not take the name of a command, nor data of another type', () => {
    // @ts-expect-error: a command is no event
    expect(Either.isLeft(decide(planStream, [], [{ ...at, type: 'DraftPlan', data }]))).toBe(true);
    // @ts-expect-error: a goal needs a title
    expect(Either.isLeft(decide(planStream, [], [{ ...at, type: 'GoalAdopted', data: { goal: id('g1') } }]))).toBe(
      true,
    );
  });
});
