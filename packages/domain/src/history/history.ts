import * as z from 'zod';
import { correctionIn } from '../stream/correction.js';
import { Actor, DateBasis, DocumentSource, Erasure, PoliticalDecision, type Recorded } from '../stream/envelope.js';
import { fieldsOf } from '../stream/event.js';
import { type KnownStream, knownStream, standpointBefore, stateAfter, upTo } from '../stream/known-stream.js';
import { moveTo, startOf } from '../stream/standpoint.js';
import type { Happening, StreamKind } from '../stream/stream.js';
import { fold, placeOn, timeline } from '../stream/timeline.js';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import { ownWords, shortened } from '../values/text.js';
import { type ActTold, actInWords, erasureInWords } from '../words/acts.js';
import type { Language } from '../words/language.js';
import { insideSentence } from '../words/quotes.js';
import { FieldChange, fieldChanges } from './changes.js';

/** The version of the words and the form in which history is told: raised when either changes, so that what was kept is told anew. */
export const historyVersion = '3';

// A sentence names a subject by all its words, unless they are a page.
const longestName = 300;

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
  /** Its content is gone: by which event, law and decision, where that has been read. */
  erased: z.union([Erasure, z.literal('unsaid')]).optional(),
});
export type HistoryEntry = z.output<typeof HistoryEntry>;

/** What is told of an event beside its envelope. */
interface ToldEvent extends ActTold {
  readonly subject: HistoryEntry['subject'];
  readonly changes: FieldChange[];
}

const entry = <State>(kind: StreamKind<State>, event: Recorded, told: ToldEvent): HistoryEntry => {
  const { version, id, type, recordedAt, effectiveOn, actor, dateBasis, decision, reason, source } = event;
  const tell = (language: Language) =>
    event.erased === undefined
      ? actInWords(kind.definitions, event, told, language)
      : erasureInWords(event.erased, language);
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
    sentence: { da: tell('da'), en: tell('en') },
    changes: event.erased === undefined ? told.changes : [],
    ...(event.erased === undefined ? {} : { erased: event.erased.by ?? 'unsaid' }),
    ...(told.corrects === undefined ? {} : { corrects: told.corrects.id }),
  };
};

const labelled = <State>(kind: StreamKind<State>, state: State, event: Happening): HistoryEntry['subject'] => {
  const subject = kind.about(event);
  const label = kind.label(state, subject.kind, subject.id);
  return label === undefined || label === '' ? subject : { ...subject, label };
};

const subjectIn = <State>(kind: StreamKind<State>, state: State, event: Happening) => {
  const { kind: subjectKind, id } = kind.about(event);
  return kind.subject(state, subjectKind, id);
};

/** How subjects are called in a state: by their own words, and a subject without an id of its own by its kind. */
const namesIn =
  <State>(kind: StreamKind<State>, state: State): ActTold['name'] =>
  (subject, id) => {
    const found = kind.label(state, subject, id) === undefined ? undefined : kind.subject(state, subject, id);
    const words = found && ownWords(found);
    return words === undefined ? undefined : shortened(insideSentence(words), longestName);
  };

/** Tells an event from its subject as it stood before it, and the state just after it in its place. */
const tellHappening = <State>(
  kind: StreamKind<State>,
  before: object | undefined,
  after: State,
  event: Recorded,
): ToldEvent => ({
  subject: labelled(kind, after, event),
  changes: fieldChanges(before, subjectIn(kind, after, event)),
  event,
  name: namesIn(kind, after),
});

/** The last event alone, from the states kept around it; undefined where it stands nowhere in the run. */
const lastEntry = <State>(known: KnownStream<State>): HistoryEntry | undefined => {
  const { kind, events, run } = known;
  const event = events.at(-1);
  const place = event === undefined ? -1 : run.findLastIndex(({ version }) => version === event.version);
  if (event === undefined || place === -1) return undefined;
  const before = subjectIn(kind, stateAfter(known, place), event);
  return entry(kind, event, tellHappening(kind, before, stateAfter(known, place + 1), event));
};

const content = (happening: Happening | undefined) =>
  happening && { ...fieldsOf(happening.data), effectiveOn: happening.effectiveOn, decision: happening.decision };

/** Tells a correction: what stood in the corrected event, and what stands there now. */
const tellCorrection = <State>(
  kind: StreamKind<State>,
  corrects: Recorded,
  before: Happening[],
  after: Happening[],
): ToldEvent => {
  const stood = before.find((other) => other.id === corrects.id);
  const stands = after.find((other) => other.id === corrects.id);
  const state = fold(kind, stands === undefined ? before : after);
  const event = stands ?? stood ?? corrects;
  const changes = fieldChanges(content(stood), content(stands));
  return {
    subject: labelled(kind, state, event),
    changes,
    event,
    name: namesIn(kind, state),
    corrects,
    corrected: stands === undefined ? [] : changes.map(({ field }) => field),
  };
};

/**
 * A stream's history: each event from `fromVersion` on, as it was understood when it was recorded. What a later correction
 * says stands in the later entry; earlier entries never change, but where the law has a content erased.
 *
 * @param known the stream with all of them
 * @param before the stream without them, from whoever has it: then what is kept with it need not be folded again
 */
export const historyOf = <State>(
  known: KnownStream<State>,
  fromVersion = 1,
  before?: KnownStream<State>,
): HistoryEntry[] => {
  const { kind, events } = known;
  const last = fromVersion === events.length ? lastEntry(known) : undefined;
  if (last !== undefined) return [last];
  const earlier = before ?? upTo(known, fromVersion - 1);
  const told = [...earlier.events];
  let run = [...earlier.run];
  let at = standpointBefore(earlier, run.length);
  return events.slice(fromVersion - 1).map((event) => {
    const correction = correctionIn(event);
    const corrects = correction && told.find((other) => other.id === correction.event);
    told.push(event);
    if (corrects !== undefined) {
      const stood = run;
      run = timeline(told);
      at = startOf(kind);
      return entry(kind, event, tellCorrection(kind, corrects, stood, run));
    }
    const place = placeOn(run, event.effectiveOn);
    const { state } = moveTo(kind, at, run, place);
    run.splice(place, 0, event);
    const stood = subjectIn(kind, state, event);
    kind.evolve(state, event);
    at.index = place + 1;
    return entry(kind, event, tellHappening(kind, stood, state, event));
  });
};

/**
 * The history of a stream given as its recorded events: see `historyOf`.
 *
 * @param events by version, from the first
 */
export const history = <State>(kind: StreamKind<State>, events: readonly Recorded[], fromVersion = 1): HistoryEntry[] =>
  historyOf(knownStream(kind, events), fromVersion);
