import { z } from 'zod';
import { correctionEvents } from '../correction-events.js';
import { Actor, DateBasis, DocumentSource, PoliticalDecision, type Recorded } from '../envelope.js';
import type { EventDefinition } from '../event.js';
import { evolve, type Happening, type StreamKind, subjectOf } from '../stream.js';
import { Day, Instant } from '../values/day.js';
import { EventId } from '../values/ids.js';
import { FieldChange, fieldChanges } from './changes.js';
import { fold, isCorrection, timeline } from './timeline.js';
import { actorInWords, dateInWords, groundsInWords, type Language, valueInWords } from './words.js';

/** One event as history tells it: who, when, under which decision, why, and what it changed. */
export const HistoryEntry = z.strictObject({
  version: z.int().min(1),
  event: EventId,
  type: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), label: z.string().optional() }),
  recordedAt: Instant,
  effectiveOn: Day,
  dateBasis: DateBasis.optional(),
  actor: Actor,
  decision: PoliticalDecision.optional(),
  reason: z.string().optional(),
  source: DocumentSource.optional(),
  sentence: z.strictObject({ da: z.string(), en: z.string() }),
  changes: z.array(FieldChange),
  /** The event that this one corrects or annuls. */
  corrects: EventId.optional(),
});
export type HistoryEntry = z.output<typeof HistoryEntry>;

interface Told {
  readonly subject: HistoryEntry['subject'];
  readonly changes: FieldChange[];
  readonly name: (field: string, value: unknown) => string | undefined;
  readonly corrects?: Recorded;
}

const fill = (template: string, event: Happening, told: Told, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = (event.data as Record<string, unknown>)[field];
    return told.name(field, value) ?? valueInWords(value, language);
  });

const sentence = (definition: EventDefinition | undefined, event: Recorded, told: Told, language: Language): string => {
  const what = definition === undefined ? event.type : fill(definition[language], event, told, language);
  const of = told.corrects === undefined ? '' : ` (${told.corrects.type}, ${told.subject.label ?? told.subject.kind})`;
  const day = dateInWords(event.effectiveOn, language);
  const from = told.corrects !== undefined ? '' : language === 'da' ? ` med virkning fra ${day}` : `, effective ${day}`;
  return `${actorInWords(event.actor, language)} ${what}${of}${from}${groundsInWords(event, language)}.`.replace(/\.\.$/, '.');
};

const entry = <State>(kind: StreamKind<State>, event: Recorded, told: Told): HistoryEntry => {
  const definition = kind.definitions[event.type] ?? (correctionEvents as Record<string, EventDefinition>)[event.type];
  const { version, id, type, recordedAt, effectiveOn, actor, dateBasis, decision, reason, source } = event;
  return {
    version,
    event: id,
    type,
    subject: told.subject,
    recordedAt,
    effectiveOn,
    ...(dateBasis === undefined ? {} : { dateBasis }),
    actor,
    ...(decision === undefined ? {} : { decision }),
    ...(reason === undefined ? {} : { reason }),
    ...(source === undefined ? {} : { source }),
    sentence: { da: sentence(definition, event, told, 'da'), en: sentence(definition, event, told, 'en') },
    changes: told.changes,
    ...(told.corrects === undefined ? {} : { corrects: told.corrects.id }),
  };
};

const labelled = <State>(kind: StreamKind<State>, state: State, event: Happening): HistoryEntry['subject'] => {
  const subject = subjectOf(kind, event);
  const label = kind.label(state, subject.kind, subject.id);
  return label === undefined || label === '' ? subject : { ...subject, label };
};

/** Tells an event from the state just before it in its place, which it then evolves. */
const tellHappening = <State>(kind: StreamKind<State>, state: State, event: Recorded): Told => {
  const { kind: subjectKind, id } = subjectOf(kind, event);
  const before = kind.subject(state, subjectKind, id);
  evolve(kind, state, event);
  return {
    subject: labelled(kind, state, event),
    changes: fieldChanges(before, kind.subject(state, subjectKind, id)),
    name: (field, value) => (typeof value === 'string' ? kind.label(state, field, value) : undefined),
  };
};

/** Tells a correction: what stood in the corrected event, and what stands there now. */
const tellCorrection = <State>(kind: StreamKind<State>, state: State, events: readonly Recorded[], event: Recorded): Told | undefined => {
  const named = (event.data as { event: string }).event;
  const corrects = events.find((other) => other.id === named);
  if (corrects === undefined) return undefined;
  const stood = timeline(events.filter((other) => other.version < event.version)).find((other) => other.id === named);
  const stands = timeline(events.filter((other) => other.version <= event.version)).find((other) => other.id === named);
  const content = (happening: Happening | undefined) =>
    happening && { ...(happening.data as object), effectiveOn: happening.effectiveOn, decision: happening.decision };
  return { subject: labelled(kind, state, corrects), changes: fieldChanges(content(stood), content(stands)), name: () => undefined, corrects };
};

/**
 * A stream's history: each event from `fromVersion` on, as it was understood when it was recorded. What a later correction
 * says stands in the later entry; earlier entries never change.
 *
 * @param events the stream's recorded events by version, in current form, from its first
 */
export const history = <State>(kind: StreamKind<State>, events: readonly Recorded[], fromVersion = 1): HistoryEntry[] => {
  let run = timeline(events.filter((event) => event.version < fromVersion));
  let head = fold(kind, run);
  const entries: HistoryEntry[] = [];
  for (const event of events.slice(fromVersion - 1)) {
    const recorded = events.slice(0, event.version);
    if (isCorrection(event)) {
      run = timeline(recorded);
      head = fold(kind, run);
      const told = tellCorrection(kind, head, recorded, event);
      if (told !== undefined) entries.push(entry(kind, event, told));
      continue;
    }
    const last = run.at(-1);
    const sortsLast = last === undefined || last.effectiveOn <= event.effectiveOn;
    const place = sortsLast ? head : fold(kind, run.filter((other) => other.effectiveOn <= event.effectiveOn));
    entries.push(entry(kind, event, tellHappening(kind, place, event)));
    run = sortsLast ? [...run, event] : timeline(recorded);
    if (!sortsLast) head = fold(kind, run);
  }
  return entries;
};
