import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  extend,
  history,
  knownStream,
  planStream,
  type Recorded,
  readHistory,
  stateOn,
  unreadable,
  upTo,
} from '../../src/index.js';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { council, drafted, goal, launched } from '../plan/a-plan.js';
import { type Said, say } from '../said.js';

const secret = 'Jens Hansens forløb';
const why = { reason: 'Et navn skal ikke stå her' };
const legalBasis = 'Databeskyttelsesforordningens artikel 17';
const decision = council('2024-01-01');
const correct = (version: number, to: Said) =>
  say('CorrectEvent', { event: eventId(version), data: to.data as Record<string, string> }, why);
const annul = (version: number) => say('AnnulEvent', { event: eventId(version) }, why);
const erase = (version: number) => say('EraseEvent', { event: eventId(version), legalBasis }, { decision });

const named = goal('g1', { title: secret }, '2024-01-01');
const clean = goal('g1', { title: 'Et forløb' });
const reworded = say('RewordGoal', { goal: id('g1'), description: 'Med mentor' });
/** A goal that named somebody, was reworded, and then corrected: the events 2, 3 and 4. */
const corrected = given(drafted, named, reworded, correct(2, clean));
const erased = corrected.and(erase(2));

const known = (events: readonly Recorded[]) => knownStream(planStream, events);
const titleIn = (stream: ReturnType<typeof known>) => stateOn(stream).goals.get(id('g1') as never)?.title;

describe('an erasure', () => {
  it('is refused while the content is read', () => {
    const stream = given(drafted, named);
    stream.when(erase(2)).refuses({ type: 'not-erasable', event: eventId(2) });
    stream
      .and(say('CorrectEvent', { event: eventId(2), effectiveOn: '2024-01-02' }, why))
      .when(erase(2))
      .refuses({ type: 'not-erasable', event: eventId(2) });
  });

  it('names an event of the stream, and none that says what was erased', () => {
    erased.when(erase(9)).refuses({ type: 'unknown-event', event: eventId(9) });
    erased.when(erase(5)).refuses({ type: 'not-erasable', event: eventId(5) });
  });

  it('is decided by somebody', () => {
    corrected.when(say('EraseEvent', { event: eventId(2), legalBasis }, why)).refuses('decision-required');
  });

  it('leaves nothing of the content, and the plan as it stood', () => {
    const stream = known(erased.events);
    expect(JSON.stringify([stream.events, stream.run])).not.toContain(secret);
    expect(titleIn(stream)).toBe('Et forløb');
    expect(stateOn(stream)).toEqual(stateOn(known(corrected.events)));
    expect(unreadable(stream.run)).toEqual([]);
  });

  it('is seen in every slice that rests on the content, and says why it is gone', () => {
    const stream = known(erased.events);
    const by = { event: eventId(5), legalBasis, decision };
    for (const version of [2, 3])
      expect(unreadable(upTo(stream, version).run)).toMatchObject([{ id: eventId(2), erased: { by } }]);
    for (const version of [1, 4, 5]) expect(unreadable(upTo(stream, version).run)).toEqual([]);
    expect(unreadable(upTo(stream, 3).run, '2023-12-31')).toEqual([]);
  });

  it('is the same whether the content had been read before or not', () => {
    const cold = known(erased.events.map((event) => (event.id === eventId(2) ? withoutContent(event) : event)));
    const warm = extend(known(erased.events.slice(0, 4)), erased.events.slice(4));
    expect(warm.events.slice()).toEqual(cold.events.slice());
    expect(warm.run.slice()).toEqual(cold.run.slice());
    expect(upTo(warm, 3).run.slice()).toEqual(upTo(cold, 3).run.slice());
  });

  it('may follow an annulment: then nothing stands in the place of the event', () => {
    const stream = given(drafted, named, annul(2), erase(2));
    expect(stateOn(known(stream.events)).goals.size).toBe(0);
    expect(history(planStream, stream.events).map(({ sentence }) => sentence.da)[1]).toBe(
      'Indholdet af registreringen er slettet med hjemmel i Databeskyttelsesforordningens artikel 17 efter beslutning i Kommunalbestyrelsen den 1. januar 2024.',
    );
    expect(JSON.stringify(history(planStream, stream.events))).not.toContain(secret);
  });

  it('may take a correction, once a later one says all that it said', () => {
    const twice = given(drafted, clean, correct(2, named), correct(2, clean));
    given(drafted, clean, correct(2, named)).when(erase(3)).refuses('not-erasable');
    const stream = known(twice.and(erase(3)).events);
    expect(JSON.stringify([stream.events, stream.run])).not.toContain(secret);
    expect(unreadable(upTo(stream, 3).run)).toMatchObject([
      { id: eventId(2), erased: { by: { corrects: eventId(2) } } },
    ]);
    expect(unreadable(upTo(stream, 2).run)).toEqual([]);
    expect(titleIn(stream)).toBe('Et forløb');
  });

  it('may take an annulment, which annuls still', () => {
    const stream = known(given(drafted, named, annul(2), erase(3)).events);
    expect(stateOn(stream).goals.size).toBe(0);
    expect(unreadable(stream.run)).toEqual([]);
  });

  it('may take what opened the plan, once it was corrected', () => {
    const data = { ...(drafted.data as Record<string, string>), title: 'Beskæftigelsesplan' };
    const stream = given(
      drafted,
      goal('g1'),
      say('CorrectEvent', { event: eventId(1), data }, why),
      erase(1),
      launched('in1'),
    );
    expect(stateOn(known(stream.events)).head?.title).toBe('Beskæftigelsesplan');
  });

  it('lets the plan be corrected and written on', () => {
    const stream = known(erased.and(correct(2, goal('g1', { title: 'Et andet forløb' })), launched('in1')).events);
    expect(titleIn(stream)).toBe('Et andet forløb');
  });
});

describe('the history of a stream with an erasure', () => {
  const told = history(planStream, erased.events);

  it('tells every event, and of the erased one that it is gone, why, and by whose decision', () => {
    expect(told.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(told[1]).toMatchObject({
      type: 'GoalAdopted',
      subject: { kind: 'goal', id: id('g1') },
      actor: { id: 'erased', role: 'erased' },
      changes: [],
      erased: { event: eventId(5), legalBasis, decision },
      sentence: {
        en: 'The content of this record has been erased under Databeskyttelsesforordningens artikel 17, by decision of Kommunalbestyrelsen on 1 January 2024.',
      },
    });
  });

  it('still tells what was done to the subject afterwards', () => {
    expect(told[2]?.changes).toEqual([{ field: 'description', after: 'Med mentor' }]);
    expect(told[4]).toMatchObject({ corrects: eventId(2), changes: [] });
  });

  it('is read from an export in which the content is missing', () => {
    const lines = erased.events.map((event) => (event.id === eventId(2) ? withoutContent(event) : event));
    const read = readHistory(planStream, lines);
    expect(Either.isRight(read) && history(planStream, read.right)).toEqual(told);
  });
});

/** An event as a ledger hands it over whose content is gone. */
function withoutContent(event: Recorded): Recorded {
  const { decision: _d, reason: _r, source: _s, dateBasis: _b, ...envelope } = event;
  return { ...envelope, actor: { id: 'erased', role: 'erased' }, data: {}, erased: { standsIn: false } };
}
