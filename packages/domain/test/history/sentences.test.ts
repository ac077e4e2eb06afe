import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type EventDefinition,
  groupStream,
  HistoryEntry,
  history,
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

describe('history tells every event', () => {
  it('in words that name only what the event holds', () => {
    const unfilled = Object.entries<EventDefinition>(definitions).flatMap(([type, { data, da, en }]) =>
      [...`${da} ${en}`.matchAll(/\{(\w+)\}/g)]
        .filter(([, field = '']) => !(data instanceof z.ZodObject && field in data.shape))
        .map(([field]) => `${type} ${field}`),
    );
    expect(unfilled).toEqual([]);
  });

  it.each([...new Set(entries.map(({ type }) => type))])(
    '%s in Danish and English, with nothing left unfilled',
    (type) => {
      const { sentence, subject, effectiveOn, corrects } = entryOf(type);
      for (const words of [sentence.da, sentence.en]) {
        expect(words).not.toMatch(/[{}]|undefined|\bnull\b|\[object|[0-9a-f]{8}-[0-9a-f]{4}/);
        expect(words).toMatch(/[^.]\.$/);
      }
      expect(sentence.da).toMatch(/^Redaktør \(jobcenter\) \p{Lowercase}/u);
      expect(sentence.en).toMatch(/^Editor \(jobcenter\) \p{Lowercase}/u);
      if (definitions[type as EventType].da.includes(`{${subject.kind}}`))
        for (const language of ['da', 'en'] as const)
          expect(sentence[language]).toContain(calledBy(subject.label ?? '', language));
      if (corrects === undefined) expect(sentence.en).toContain(`effective ${Number(effectiveOn.slice(8))} `);
    },
  );

  it('in the published form', () => {
    expect(entries.map((entry) => HistoryEntry.parse(entry))).toEqual(entries);
  });

  it.each([
    [
      'PlanDrafted',
      'Redaktør (jobcenter) oprettede udkastet til »Beskæftigelsesplan 2024-2025« med virkning fra 1. september 2023.',
      'Editor (jobcenter) drafted “Beskæftigelsesplan 2024-2025”, effective 1 September 2023.',
    ],
    [
      'PlanPeriodChanged',
      'Redaktør (jobcenter) ændrede planens periode til januar 2024–juni 2025 med virkning fra 2. oktober 2023.',
      "Editor (jobcenter) changed the plan's period to January 2024–June 2025, effective 2 October 2023.",
    ],
    [
      'PlanApproved',
      'Redaktør (jobcenter) godkendte planen med virkning fra 14. december 2023 efter beslutning i Kommunalbestyrelsen den 14. december 2023.',
      'Editor (jobcenter) approved the plan, effective 14 December 2023, by decision of Kommunalbestyrelsen on 14 December 2023.',
    ],
    [
      'GoalMoved',
      'Redaktør (jobcenter) flyttede målet »Flere ufaglærte bliver faglærte« til »Flere ledige i job« med virkning fra 3. november 2023.',
      'Editor (jobcenter) moved the goal “Flere ufaglærte bliver faglærte” to “Flere ledige i job”, effective 3 November 2023.',
    ],
    [
      'GoalDeferred',
      'Redaktør (jobcenter) udskød målet »Flere ufaglærte bliver faglærte«, som afventer »ministeriets indikator for voksenlærlinge« med virkning fra 4. november 2023.',
      'Editor (jobcenter) deferred the goal “Flere ufaglærte bliver faglærte”, awaiting “ministeriets indikator for voksenlærlinge”, effective 4 November 2023.',
    ],
    [
      'TargetRevised',
      'Redaktør (jobcenter) reviderede resultatmålet »Højst 225 fuldtidsledige« med virkning fra 19. juni 2024 efter beslutning i Kommunalbestyrelsen den 19. juni 2024.',
      'Editor (jobcenter) revised the target “Højst 225 fuldtidsledige”, effective 19 June 2024, by decision of Kommunalbestyrelsen on 19 June 2024.',
    ],
    [
      'TargetAssessed',
      'Redaktør (jobcenter) vurderede resultatmålet »Højst 225 fuldtidsledige«: »delvis nået« med virkning fra 28. august 2024.',
      'Editor (jobcenter) assessed the target “Højst 225 fuldtidsledige”: “partly met”, effective 28 August 2024.',
    ],
    [
      'InitiativePaused',
      'Redaktør (jobcenter) satte indsatsen »Unge på vej« på pause med virkning fra 1. marts 2024. Begrundelse: Mentoren er på orlov.',
      'Editor (jobcenter) paused the initiative “Unge på vej”, effective 1 March 2024. Reason: Mentoren er på orlov.',
    ],
    [
      'InitiativeExtended',
      'Redaktør (jobcenter) forlængede indsatsen »Unge på vej« (ny periode: 2024–2026) med virkning fra 19. juni 2024 efter beslutning i Kommunalbestyrelsen den 19. juni 2024.',
      'Editor (jobcenter) extended the initiative “Unge på vej” (new period: 2024–2026), effective 19 June 2024, by decision of Kommunalbestyrelsen on 19 June 2024.',
    ],
    [
      'SpendReported',
      'Redaktør (jobcenter) meldte et forbrug på 2.958.400,50 kr. på »Aktiv indsats« for 1. kvartal 2024 med virkning fra 12. april 2024.',
      'Editor (jobcenter) reported spend of DKK 2,958,400.50 on “Aktiv indsats” for Q1 2024, effective 12 April 2024.',
    ],
    [
      'NoteAdded',
      'Redaktør (jobcenter) tilføjede en note: »Teksten siger 242, tabellen 240. Tabellen er brugt« med virkning fra 7. november 2024.',
      'Editor (jobcenter) added a note: “Teksten siger 242, tabellen 240. Tabellen er brugt”, effective 7 November 2024.',
    ],
    [
      'EventCorrected',
      'Redaktør (jobcenter) rettede registrering nr. 10 (vedtog målet »Flere borgere i job«). Begrundelse: Skrivefejl.',
      'Editor (jobcenter) corrected record no. 10 (adopted the goal “Flere borgere i job”). Reason: Skrivefejl.',
    ],
    [
      'EventAnnulled',
      'Redaktør (jobcenter) annullerede registrering nr. 47 (indfriede tilsagnet »Alle unge får en mentor«). Begrundelse: Registreret ved en fejl.',
      'Editor (jobcenter) annulled record no. 47 (kept the commitment “Alle unge får en mentor”). Reason: Registreret ved en fejl.',
    ],
    [
      'ObservationsPublished',
      'Redaktør (jobcenter) registrerede tal fra Jobindsats (1 i alt) med virkning fra 22. august 2024.',
      'Editor (jobcenter) recorded figures from Jobindsats (1 in all), effective 22 August 2024.',
    ],
  ])('%s: an example', (type, da, en) => {
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
      expect.stringContaining('til det øverste niveau'),
      expect.stringContaining('to the top level'),
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
    expect(on('2024-06').da).toContain('efter beslutning i Udvalget i juni 2024.');
    expect(on('2024').en).toContain('by decision of Udvalget in 2024.');
    expect(on('2024-H1').da).toContain('efter beslutning i Udvalget i 1. halvår 2024.');
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
      say('AdoptGoal', { goal: id('g1'), title: `${'x'.repeat(78)}🙂🙂🙂`, level: 'strategic' }),
    );
    expect(da).toContain(`${'x'.repeat(78)}🙂…`);
    const note = sentenceOf(say('AddNote', { note: id('n1'), kind: 'gap', text: '🙂'.repeat(300) }));
    expect(note.en).not.toMatch(/\p{Surrogate}/u);
  });

  it('keeps braces that people write', () => {
    expect(sentenceOf(say('RetitlePlan', { title: 'Plan {goal}' }, decidedOn('2024-01-01'))).en).toContain(
      '“Plan {goal}”',
    );
  });

  it('names a subject that has no code by its title', () => {
    const { en } = sentenceOf(say('ReferenceFramework', { framework: id('f1'), kind: 'law', title: 'LAB' }));
    expect(en).toContain('referred to the framework “LAB”,');
  });
});
