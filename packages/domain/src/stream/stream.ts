import type { z } from 'zod';
import type { Day } from '../values/day.js';
import type { Recorded } from './envelope.js';
import { type EventDefinitions, named } from './event.js';
import type { Refusal, SubjectRef } from './refusal.js';

/** An event in its place: recorded or proposed, with corrections already applied. Rules see nothing else. */
export interface Happening<Data = unknown>
  extends Pick<Recorded, 'id' | 'version' | 'effectiveOn' | 'dateBasis' | 'decision' | 'reason' | 'source'> {
  readonly type: string;
  readonly data: Data;
}

/**
 * What the domain says about one event type. `refuse` is its precondition, judged when it is proposed and again whenever
 * something earlier changes; it returns everything that is wrong at once. `evolve` only collates what happened.
 */
export interface Rule<State, Data> {
  readonly subject: (data: Data) => { readonly kind: string; readonly id: string };
  readonly refuse?: (state: State, data: Data, event: Happening<Data>) => readonly Refusal[];
  readonly evolve: (state: State, data: Data, event: Happening<Data>) => void;
  /** What the reference data says against recording it now, or correcting it so; never judged again, so what stands recorded stays. */
  readonly refuseNew?: (data: Data, event: Happening<Data>) => readonly Refusal[];
  /** True when the state already says what the event says: then a command decides no event. */
  readonly changesNothing?: (state: State, data: Data) => boolean;
  /** It adds a report beside earlier ones: an equal one of the same day is a repeat, whatever came between them. */
  readonly adds?: true;
  /** A field that stays as it is in every correction, because it says where the stream is kept. */
  readonly fixed?: keyof Data & string;
}

export type Rules<State, Definitions extends EventDefinitions> = {
  readonly [Type in keyof Definitions & string]: Rule<State, z.output<Definitions[Type]['data']>>;
};

/** A kind of stream: its events, its rules, and how its state begins. */
export interface StreamKind<State> {
  readonly kind: 'plan' | 'indicator' | 'group';
  readonly definitions: EventDefinitions;
  readonly rules: Readonly<Record<string, Rule<State, never>>>;
  /** The type that opens the stream; it can be corrected, never annulled. */
  readonly opening: string;
  readonly empty: () => State;
  /** A state of its own: what happens to it leaves the original as it is. Subjects are replaced, never changed, so both may hold them. */
  readonly copy: (state: State) => State;
  /** Preconditions common to all events of the stream, judged like each event's own. */
  readonly refuseAny: (state: State, event: Happening) => readonly Refusal[];
  /** What is asked of an event when it is recorded, given the types of all that stands recorded; never judged again. */
  readonly refuseRecording: (recorded: ReadonlySet<string>, event: Happening) => readonly Refusal[];
  /** How a subject is called in sentences. */
  readonly label: (state: State, kind: string, id: string) => string | undefined;
  /** A subject's current fields, for before → after. */
  readonly subject: (state: State, kind: string, id: string) => object | undefined;
}

/** The rule for an event's type; undefined for a type the stream does not know. */
export const ruleOf = <State>(
  kind: StreamKind<State>,
  { type }: { readonly type: string },
): Rule<State, never> | undefined => named(kind.rules, type);

/** The subject an event is about; the event itself where its type is unknown. */
export const subjectOf = <State>(kind: StreamKind<State>, event: Happening): SubjectRef =>
  ruleOf(kind, event)?.subject(event.data as never) ?? { kind: kind.kind, id: event.id };

/** What the reference data says against an event that is recorded now, or corrected so. */
export const refusalsOfNew = <State>(kind: StreamKind<State>, event: Happening): readonly Refusal[] =>
  ruleOf(kind, event)?.refuseNew?.(event.data as never, event as Happening<never>) ?? [];

export interface SlicePoint {
  /** The last day whose events count; absent = all days. */
  readonly asOf?: Day;
  /** The last moment of recording that counts; absent = everything recorded. */
  readonly knownAt?: string;
  /** The last version that counts; absent = all. */
  readonly version?: number;
}

/** Lets one happening change the state. */
export const evolve = <State>(kind: StreamKind<State>, state: State, event: Happening): void =>
  ruleOf(kind, event)?.evolve(state, event.data as never, event as Happening<never>);

/** Everything that is wrong with one happening in a state; empty when its precondition holds. */
export const refusalsOf = <State>(kind: StreamKind<State>, state: State, event: Happening): readonly Refusal[] => {
  const any = kind.refuseAny(state, event);
  // Of a stream that is not there, nothing more can be said.
  if (any.some((refusal) => refusal.type === 'not-opened')) return any;
  return [...any, ...(ruleOf(kind, event)?.refuse?.(state, event.data as never, event as Happening<never>) ?? [])];
};
