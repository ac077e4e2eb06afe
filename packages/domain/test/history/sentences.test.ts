import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type EventDefinition,
  groupEvents,
  groupStream,
  HistoryEntry,
  history,
  indicatorEvents,
  indicatorStream,
  planStream,
  type StreamKind,
} from '../../src/index.js';
import { calledBy } from '../../src/words/quotes.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { decidedOn, drafted, goal } from '../plan/a-plan.js';
import { definitions, type EventType, type Said, say } from '../said.js';
import { everything, group, indicator, withdrawn } from './everything.js';

const told = (kind: unknown, stream: { events: typeof everything.events }) =>
  history(kind as StreamKind<unknown>, stream.events);
const entries = [
  ...told(planStream, everything),
  ...told(planStream, withdrawn),
  ...told(indicatorStream, indicator),
  ...told(groupStream, group),
];
const entryOf = (type: string) => entries.findLast((entry) => entry.type === type)!;

/** An indicator or a group is named by its own events, which need not name it. */
const isOwnSubject = (type: string, field: string) =>
  (field === 'indicator' && type in indicatorEvents) || (field === 'group' && type in groupEvents);

describe('history tells every event', () => {
  it('in words that name only what the event holds', () => {
    const unfilled = Object.entries<EventDefinition>(definitions).flatMap(([type, { data, da, en, recorded }]) =>
      [...`${da} ${en} ${recorded?.da} ${recorded?.en}`.matchAll(/\{(\w+)(?::\w+)?\}/g)]
        .filter(([, field = '']) => !(data instanceof z.ZodObject && field in data.shape) && !isOwnSubject(type, field))
        .map(([field]) => `${type} ${field}`),
    );
    expect(unfilled).toEqual([]);
  });

  it.each([...new Set(entries.map(({ type }) => type))])(
    '%s in Danish and English, with nothing left unfilled',
    (type) => {
      const { sentence, subject } = entryOf(type);
      for (const words of [sentence.da, sentence.en]) {
        expect(words).not.toMatch(/[{}]|undefined|\bnull\b|\[object|[0-9a-f]{8}-[0-9a-f]{4}/);
        expect(words).toMatch(/[^.]\.$/);
      }
      expect(sentence.da).toMatch(/^(?:Jobcenter|Kommunalbestyrelsen|Udvalget) \p{Lowercase}/u);
      expect(sentence.en).toMatch(/^(?:Jobcenter|Kommunalbestyrelsen|Udvalget) \p{Lowercase}/u);
      if (definitions[type as EventType].da.includes(`{${subject.kind}}`))
        for (const language of ['da', 'en'] as const)
          expect(sentence[language]).toContain(calledBy(subject.label ?? '', language));
    },
  );

  it('in the published form', () => {
    expect(entries.map((entry) => HistoryEntry.parse(entry))).toEqual(entries);
  });

  it.each([])('%s: an example', (type, da, en) => {
    expect(entryOf(type).sentence).toEqual({ da, en });
  });
});

describe('a sentence', () => {
  const sentenceOf = (...commands: readonly Said[]) =>
    history(planStream, given(drafted, ...commands).events).at(-1)!.sentence;

  it('of a goal that is moved out says that it stands at the top', () => {
    const { da, en } = sentenceOf(
      goal('g1'),
      goal('g2', { parent: id('g1') }),
      say('MoveGoal', { goal: id('g2'), parent: null }),
    );
    expect([da, en]).toEqual([
      expect.stringContaining('hører under det øverste niveau'),
      expect.stringContaining('belongs under the top level'),
    ]);
  });

  it('says a period without an end as one that has only begun', () => {
    const { da, en } = sentenceOf(
      say('PlanInitiative', { initiative: id('in1'), title: 'Jobklubben' }),
      say('ExtendInitiative', { initiative: id('in1'), period: '2020/..' }),
    );
    expect([da, en]).toEqual([
      expect.stringContaining('(ny periode: fra 2020)'),
      expect.stringContaining('(new period: from 2020)'),
    ]);
  });

  it('says when a decision was taken as precisely as it is known', () => {
    const on = (takenOn: string) =>
      sentenceOf(goal('g1', {}, { effectiveOn: '2024-07-01', decision: { body: 'Udvalget', takenOn } }));
    expect(on('2024-06').da).toContain('Udvalget vedtog målet »Mål g1« i juni 2024 med virkning fra den 1. juli 2024');
    expect(on('2024').en).toContain('Udvalget adopted the goal “Mål g1” in 2024, effective 1 July 2024');
    expect(on('2024-H1').da).toContain('»Mål g1« i 1. halvår 2024 med virkning');
  });

  it('ends in one stop, whatever the reason ends in', () => {
    const because = (reason: string) => sentenceOf(goal('g1', {}, { reason })).en.split('Reason: ')[1];
    expect(['Nye tal', 'Nye tal.', 'Hvorfor?', 'Nye tal …'].map(because)).toEqual([
      'Nye tal.',
      'Nye tal.',
      'Hvorfor?',
      'Nye tal …',
    ]);
  });

  it('never cuts a character in two, however long the words are', () => {
    const { da } = sentenceOf(
      say('AdoptGoal', { goal: id('g1'), title: `${'x'.repeat(298)}🙂`.slice(0, 300), level: 'strategic' }),
    );
    expect(da).toContain(`»${'x'.repeat(298)}🙂«`);
    const note = sentenceOf(say('AddNote', { note: id('n1'), kind: 'gap', text: '🙂'.repeat(400) }));
    expect(note.en).not.toMatch(/\p{Surrogate}/u);
  });

  it('keeps braces that people write', () => {
    expect(sentenceOf(say('RetitlePlan', { title: 'Plan {goal}' }, decidedOn('2024-01-01'))).en).toContain(
      '“Plan {goal}”',
    );
  });

  it('names a subject that has no code by its title', () => {
    const { en } = sentenceOf(say('ReferenceFramework', { framework: id('f1'), kind: 'law', title: 'LAB' }));
    expect(en).toContain('referred to the act “LAB”.');
  });
});
