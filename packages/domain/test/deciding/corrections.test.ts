import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { decideFromJson, planStream, timeline } from '../../src/index.js';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { approved, council, decidedOn, drafted, goal, launched, moveGoal, retireGoal, target } from '../plan/a-plan.js';
import { type DataOf, proposal, type Said, say } from '../said.js';

const why = { reason: 'Registreret forkert' };
type Correction = Omit<DataOf<'CorrectEvent'>, 'event' | 'data'> & { readonly to?: Said };
const correct = (version: number, { to, ...changes }: Correction = {}) =>
  say(
    'CorrectEvent',
    { event: eventId(version), ...changes, ...(to === undefined ? {} : { data: to.data as Record<string, string> }) },
    why,
  );
const annul = (version: number) => say('AnnulEvent', { event: eventId(version) }, why);
const goalIn = (stream: ReturnType<typeof given>, point = {}) => stream.at(point).goals.get(id('g1') as never);

describe('a correction', () => {
  it('puts new data, day and decision in the event’s place, from its recording on', () => {
    const before = given(drafted, goal('g1', { title: 'Flere i jbo' }, '2024-02-01'));
    const stream = before
      .when(
        correct(2, {
          to: goal('g1', { title: 'Flere i job' }),
          effectiveOn: '2024-01-15',
          decision: council('2024-01-10'),
        }),
      )
      .then(['EventCorrected']);
    expect(goalIn(stream)).toMatchObject({ title: 'Flere i job', adoptedOn: '2024-01-15', event: eventId(2) });
    expect(goalIn(stream, { asOf: '2024-01-14' })).toBeUndefined();
    const knownAt = before.events.at(-1)!.recordedAt;
    expect(stream.at({ knownAt })).toEqual(before.at());
    expect(stream.at({ version: 2 })).toEqual(before.at());
    expect(timeline(stream.events)[1]).toMatchObject({ id: eventId(2), decision: council('2024-01-10') });
  });

  it('says why', () => {
    const stream = given(drafted, goal('g1'));
    stream
      .when(say('CorrectEvent', { event: eventId(2), effectiveOn: '2024-02-01' }))
      .refuses('decision-or-reason-required');
    stream.when(say('AnnulEvent', { event: eventId(2) })).refuses('decision-or-reason-required');
  });

  it('names an event of the same stream that is no correction itself', () => {
    const stream = given(drafted, goal('g1'), correct(2, { effectiveOn: '2024-02-01' }));
    stream.when(correct(9)).refuses({ type: 'unknown-event', event: eventId(9) });
    stream.when(annul(9)).refuses({ type: 'unknown-event', event: eventId(9) });
    stream.when(correct(3, { effectiveOn: '2024-03-01' })).refuses({ type: 'not-correctable', event: eventId(3) });
    stream.when(annul(3)).refuses({ type: 'not-correctable', event: eventId(3) });
  });

  it('leaves a plan in its municipality, by which it is kept and found', () => {
    const stream = given(drafted);
    const data = { ...(drafted.data as Record<string, string>), municipality: '101' };
    const [refusal] = stream.when(say('CorrectEvent', { event: eventId(1), data }, why)).refusals();
    expect(refusal).toMatchObject({
      type: 'not-correctable',
      event: eventId(1),
      why: expect.stringMatching(/^its municipality says where the plan is kept/),
    });
    const retitled = { ...(drafted.data as Record<string, string>), title: 'Rettet' };
    stream.when(say('CorrectEvent', { event: eventId(1), data: retitled }, why)).then(['EventCorrected']);
  });

  it('gives data that fit the event’s type', () => {
    const stream = given(drafted, goal('g1'));
    const data = { goal: id('g1'), title: '', level: 'strategic', colour: 'red' };
    const [refusal] = stream.when(say('CorrectEvent', { event: eventId(2), data }, why)).refusals();
    expect(refusal).toMatchObject({ type: 'corrected-data-invalid', event: eventId(2) });
    expect(refusal?.type === 'corrected-data-invalid' && refusal.faults.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/title']),
    );
  });

  it('is of the same subject', () => {
    given(drafted, goal('g1'))
      .when(correct(2, { to: goal('g2') }))
      .refuses({ type: 'not-correctable', event: eventId(2) });
  });

  it('is recorded complete: its data in current form, with the version of that form', () => {
    const upperCase = { goal: id('g1').toUpperCase(), title: 'Flere i job', level: 'strategic' };
    given(drafted, goal('g1'))
      .when(say('CorrectEvent', { event: eventId(2), data: upperCase }, why))
      .then([
        {
          type: 'EventCorrected',
          data: { event: eventId(2), data: { goal: id('g1'), title: 'Flere i job' }, dataVersion: 1 },
        },
      ]);
  });

  it('in a form newer than is known is refused', () => {
    given(drafted, goal('g1'))
      .when(correct(2, { to: goal('g1', { title: 'Ny' }), dataVersion: 2 }))
      .refuses({ type: 'corrected-data-invalid', faults: [{ pointer: '/dataVersion' }] });
  });

  it('of what stands already decides nothing', () => {
    const stream = given(drafted, goal('g1'));
    stream.when(correct(2)).changesNothing();
    stream.when(correct(2, { to: goal('g1'), effectiveOn: '2024-01-01' })).changesNothing();
  });

  it('may follow another of the same event: each says what it changes, the last word stands', () => {
    const twice = given(
      drafted,
      goal('g1'),
      correct(2, { to: goal('g1', { title: 'B' }) }),
      correct(2, { effectiveOn: '2024-03-01' }),
    );
    expect(goalIn(twice)).toMatchObject({ title: 'B', adoptedOn: '2024-03-01' });
    const thrice = twice.when(correct(2, { to: goal('g1', { title: 'C' }) })).then(['EventCorrected']);
    expect(goalIn(thrice)).toMatchObject({ title: 'C', adoptedOn: '2024-03-01' });
    const back = thrice.when(correct(2, { to: goal('g1'), effectiveOn: '2024-01-01' })).then(['EventCorrected']);
    expect(back.at()).toEqual(given(drafted, goal('g1')).at());
  });

  it('keeps the event’s place among those of the same day', () => {
    const stream = given(
      drafted,
      goal('g1', { title: 'A' }),
      say('RewordGoal', { goal: id('g1'), title: 'B' }),
      correct(2, { to: goal('g1', { title: 'A2' }) }),
    );
    expect(goalIn(stream)).toHaveProperty('title', 'B');
  });

  it('of the draft may change what the plan is, but not take it away from later events', () => {
    const stream = given(drafted, goal('g1', {}, '2023-10-01'));
    expect(
      stream
        .when(correct(1, { to: { ...drafted, data: { ...(drafted.data as object), title: 'Rettet' } } }))
        .then(['EventCorrected'])
        .at().head?.title,
    ).toBe('Rettet');
    stream
      .when(correct(1, { effectiveOn: '2023-11-01' }))
      .refuses({ type: 'later-event-refused', event: { id: eventId(2) }, because: [{ type: 'not-opened' }] });
    stream.when(annul(1)).refuses({ type: 'not-correctable', event: eventId(1) });
  });
});

describe('a correction is judged over the whole history', () => {
  it('so it may not take a code that is used later', () => {
    given(drafted, goal('g1'), goal('g2'))
      .when(correct(2, { to: goal('g1', { code: 'g2' }) }))
      .refuses({ type: 'later-event-refused', event: { id: eventId(3) }, because: [{ type: 'code-taken' }] });
  });

  it('nor close a circle', () => {
    given(drafted, goal('g1'), goal('g2', { parent: id('g1') }), goal('g3'), moveGoal('g1', 'g3'))
      .when(correct(5, { to: moveGoal('g1', 'g2') }))
      .refuses({ type: 'later-event-refused', event: { id: eventId(5) }, because: [{ type: 'circle' }] });
  });

  it('nor move an event before what it rests on', () => {
    given(drafted, goal('g1', {}, '2024-03-01'), target('t1', ['g1'], {}, '2024-04-01'))
      .when(correct(3, { effectiveOn: '2024-02-01' }))
      .refuses({
        type: 'later-event-refused',
        event: { id: eventId(3), effectiveOn: '2024-02-01' },
        because: [{ type: 'unknown-subject' }],
      });
  });

  it('nor lengthen the window of a target past the retirement of its goal', () => {
    given(
      drafted,
      goal('g1'),
      target('t1', ['g1'], { when: { kind: 'by', date: '2024-06-30' } }),
      retireGoal('g1', '2024-10-01'),
    )
      .when(correct(3, { to: target('t1', ['g1'], { when: { kind: 'by', date: '2024-12-31' } }) }))
      .refuses({ type: 'later-event-refused', event: { type: 'GoalRetired' }, because: [{ type: 'live-dependants' }] });
  });
});

describe('annulling', () => {
  it('makes it as if the event had never been, from its recording on', () => {
    const before = given(drafted, goal('g1'));
    const stream = before.when(annul(2)).then(['EventAnnulled']);
    expect(goalIn(stream)).toBeUndefined();
    expect(goalIn(stream, { knownAt: before.events.at(-1)!.recordedAt })).toBeDefined();
  });

  it('is refused while others rest on the event, and names the first', () => {
    given(drafted, goal('g1'), target('t1', ['g1']), target('t2', ['g1']))
      .when(annul(2))
      .refuses({
        type: 'later-event-refused',
        event: { id: eventId(3), type: 'TargetSet' },
        because: [{ type: 'unknown-subject', subject: { kind: 'goal' } }],
      });
  });

  it('lets a stage be undone only from its end', () => {
    const stream = given(drafted, approved, say('AdoptPlanRevision', {}, decidedOn('2024-06-01')));
    stream.when(annul(2)).refuses({
      type: 'later-event-refused',
      event: { type: 'PlanRevisionAdopted' },
      because: [{ type: 'wrong-state', state: 'draft' }],
    });
    stream.when(annul(3), annul(2)).then(['EventAnnulled', 'EventAnnulled']);
  });

  it('of a retirement brings the goal back', () => {
    const stream = given(drafted, goal('g1'), retireGoal('g1', '2024-05-01'), annul(3));
    stream.when(target('t1', ['g1'], {}, '2024-06-01')).then(['TargetSet']);
  });

  it('happens once, and then the event is not corrected any more', () => {
    const stream = given(drafted, goal('g1'), annul(2));
    stream.when({ ...annul(2), reason: 'En anden grund' }).changesNothing();
    stream.when(correct(2, { effectiveOn: '2024-02-01' })).refuses({ type: 'not-correctable', event: eventId(2) });
  });

  it('takes a corrected event away too', () => {
    expect(goalIn(given(drafted, goal('g1'), correct(2, { effectiveOn: '2024-02-01' }), annul(2)))).toBeUndefined();
  });

  it('of something between may leave the rest as it is', () => {
    const stream = given(
      drafted,
      launched('in1'),
      say('PauseInitiative', { initiative: id('in1') }),
      say('StopInitiative', { initiative: id('in1') }),
      annul(3),
    );
    expect(stream.at().initiatives.get(id('in1') as never)?.status).toBe('stopped');
  });
});

describe('what the system added to an event', () => {
  const held = (more: object) => ({
    ...say('HoldFollowUp', { followUp: id('fu1'), heldOn: '2024-05-21', ...more }, '2024-05-21'),
  });
  const assessed = { target: id('t1'), verdict: 'as the forum saw it' };
  const before = given(
    drafted,
    target('t1'),
    say('ScheduleFollowUp', { followUp: id('fu1'), forum: 'Udvalget', on: '2024-05' }),
    held({ summary: 'Taget til efterretnig' }),
  );
  // As the API records it: with verdicts that no caller can give.
  const events = before.events.map((event) =>
    event.type === 'FollowUpHeld' ? { ...event, data: { ...(event.data as object), verdicts: [assessed] } } : event,
  );
  const decideOn = (command: Said) => decideFromJson(planStream, events, [proposal(command, 'event 9')]);

  it('is kept by a correction, and cannot be given by one', () => {
    const decision = decideOn(
      say(
        'CorrectEvent',
        {
          event: eventId(4),
          data: held({ summary: 'Taget til efterretning', verdicts: [] }).data as Record<string, string>,
        },
        why,
      ),
    );
    expect(decision).toMatchObject({
      right: [{ data: { data: { summary: 'Taget til efterretning', verdicts: [assessed] } } }],
    });
  });

  it('is no part of what a repeated command repeats', () => {
    expect(decideOn(held({ summary: 'Taget til efterretnig' }))).toEqual(Either.right([]));
  });
});
