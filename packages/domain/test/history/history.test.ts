import { dequal as equal } from 'dequal/lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history, planStream } from '../../src/index.js';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { play } from '../laws/history-under-test.js';
import { intents } from '../laws/intents.js';
import { approved, council, decidedOn, drafted, goal, target } from '../plan/a-plan.js';
import { say } from '../said.js';

const reword = (title: string, on: string) => say('RewordGoal', { goal: id('g1'), title }, on);
const told = (stream: ReturnType<typeof given>) => history(planStream, stream.events);

describe('an entry of history', () => {
  it('says who, when, under which decision, why, and from which source', () => {
    const on = {
      effectiveOn: '2024-06-19',
      decision: council('2024-06-19'),
      reason: 'Ny fremskrivning',
      source: { document: 'Referat', locator: 'punkt 7' },
      dateBasis: 'printed',
    } as const;
    const [, , entry] = told(
      given(drafted, goal('g1'), say('RewordGoal', { goal: id('g1'), title: 'Flere i job' }, on)),
    );
    expect(entry).toMatchObject({
      version: 3,
      event: eventId(3),
      type: 'GoalReworded',
      actor: { id: 'jobcenter', role: 'editor' },
      ...on,
    });
    expect(entry?.subject).toEqual({ kind: 'goal', id: id('g1'), label: 'g1 «Flere i job»' });
  });

  it('says what it changed, field by field, before and after', () => {
    const stream = given(
      drafted,
      goal('g1', { description: 'Lang', theme: 'Unge' }),
      say('RewordGoal', { goal: id('g1'), title: 'Flere i job', description: null, theme: 'Alle' }, '2024-02-01'),
    );
    expect(told(stream)[2]?.changes).toEqual([
      { field: 'title', before: 'Mål g1', after: 'Flere i job' },
      { field: 'theme', before: 'Unge', after: 'Alle' },
      { field: 'description', before: 'Lang' },
    ]);
  });

  it('says of something new what it is, and nothing of what it does not have', () => {
    const stream = given(drafted, say('PlanInitiative', { initiative: id('in1'), title: 'Jobklubben', goals: [] }));
    expect(told(stream)[1]?.changes).toEqual([
      { field: 'title', after: 'Jobklubben' },
      { field: 'status', after: 'planned' },
    ]);
  });

  it('says of the plan itself its stage and edition', () => {
    const stream = given(drafted, approved, say('AdoptPlanRevision', {}, decidedOn('2024-06-19')));
    expect(told(stream)[1]?.changes).toEqual([
      { field: 'stage', before: 'draft', after: 'approved' },
      { field: 'edition', after: 1 },
    ]);
    expect(told(stream)[2]?.changes).toEqual([{ field: 'edition', before: 1, after: 2 }]);
  });

  it('that is back-dated compares with its own day, not with what came to be recorded before', () => {
    const stream = given(
      drafted,
      goal('g1', {}, '2024-01-01'),
      reword('Sidst', '2024-06-01'),
      reword('Midt imellem', '2024-03-01'),
    );
    expect(told(stream)[3]?.changes).toEqual([{ field: 'title', before: 'Mål g1', after: 'Midt imellem' }]);
  });

  it('that lies ahead compares with what is recorded to hold by then', () => {
    const stream = given(
      drafted,
      goal('g1', {}, '2024-01-01'),
      reword('Nu', '2024-03-01'),
      reword('Senere', '2025-01-01'),
    );
    expect(told(stream)[3]?.changes).toEqual([{ field: 'title', before: 'Nu', after: 'Senere' }]);
  });
});

describe('a correction in history', () => {
  const corrected = say(
    'CorrectEvent',
    {
      event: eventId(2),
      data: { goal: id('g1'), code: 'g1', title: 'Flere i job', level: 'strategic' },
      effectiveOn: '2024-01-15',
    },
    { reason: 'Skrivefejl' },
  );

  it('names the event it corrects, and shows what stood there and what stands there now', () => {
    const entry = told(given(drafted, goal('g1'), corrected)).at(-1);
    expect(entry).toMatchObject({
      type: 'EventCorrected',
      corrects: eventId(2),
      subject: { kind: 'goal', id: id('g1'), label: 'g1 «Flere i job»' },
    });
    expect(entry?.changes).toEqual([
      { field: 'title', before: 'Mål g1', after: 'Flere i job' },
      { field: 'effectiveOn', before: '2024-01-01', after: '2024-01-15' },
    ]);
  });

  it('following another compares with what that one put there', () => {
    const again = say('CorrectEvent', { event: eventId(2), effectiveOn: '2024-01-20' }, { reason: 'Igen' });
    expect(told(given(drafted, goal('g1'), corrected, again)).at(-1)?.changes).toEqual([
      { field: 'effectiveOn', before: '2024-01-15', after: '2024-01-20' },
    ]);
  });

  it('that annuls still names the subject that is gone, and shows all that went', () => {
    const entry = told(
      given(drafted, goal('g1'), say('AnnulEvent', { event: eventId(2) }, { reason: 'Ved en fejl' })),
    ).at(-1);
    expect(entry).toMatchObject({
      corrects: eventId(2),
      subject: { kind: 'goal', id: id('g1'), label: 'g1 «Mål g1»' },
    });
    expect(entry?.changes).toContainEqual({ field: 'title', before: 'Mål g1' });
    expect(entry?.changes.every(({ after }) => after === undefined)).toBe(true);
  });

  it('leaves earlier entries as they were told', () => {
    const before = given(drafted, goal('g1'), target('t1', ['g1'], {}, '2024-02-01'));
    expect(told(before.and(corrected)).slice(0, 3)).toEqual(told(before));
  });
});

describe('history grows at its end only', () => {
  it('so it may be told from any version on, and a later event changes no earlier entry', () => {
    fc.assert(
      fc.property(intents, fc.nat(40), (batches, from) => {
        const { after: events, before } = play(batches).at(-1)!;
        const whole = history(planStream, events);
        expect(whole).toHaveLength(events.length);
        const start = (from % events.length) + 1;
        expect(equal(history(planStream, events, start), whole.slice(start - 1))).toBe(true);
        expect(equal(history(planStream, before), whole.slice(0, before.length))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
